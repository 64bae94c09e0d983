"""What a figure measures, and whose it is, where its sentence says so."""

import re
from collections.abc import Iterator, Sequence

from tieout.documents import Document
from tieout.figures import Figure, FigureId, Kind
from tieout.lexicon import Lexicon
from tieout.relations.texts.match import matches
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text, read_text
from tieout.relations.wording.cues import Cues, cues
from tieout.relations.wording.lexer import Token

BEHIND_CHARS_MAX = 14
UNIT_WORD = r"(?:units?|arms?|divisions?|subsidiar(?:y|ies)|segments?|business(?:es)?|part)"
NAME = r"[^\W\d_a-zà-ÿ][\w&.+-]{0,30}"
NAMES = rf"{NAME}(?:\s(?:of|and|de|for|&)?\s?{NAME}){{0,6}}"
POSSESSIVE = re.compile(rf"({NAMES})['’]s?\s((?:[\w-]{{1,20}}\s){{0,6}})\Z")
UNIT_OF = re.compile(rf"\b{UNIT_WORD} of ({NAMES})")
OWN_UNIT = re.compile(rf"({NAMES})['’]s?\s(?:[\w-]{{1,20}}\s){{0,3}}{UNIT_WORD}\b")
UNITS = re.compile(rf"\b{UNIT_WORD}\b")
OF_OWNER = re.compile(rf"\s(?:of|at|from|by|in)\s(?:the\s)?({NAMES})")
SUBJECT = re.compile(rf"\s{{0,4}}(?:[Tt]he\s|At\s|For\s)?({NAMES})")
WIDE_TIME = re.compile(
    r"(?:截至|于|於|在)?(?:[0-9]{2,4}年[度底末]?|[去今前本上][年季]|第?[一二三四1-4]季度?"
    r"|[上下]半年|全年度?|年度|[0-9]{1,2}月份?|[财財][年季]|[首前][0-9一二三四五六七八九]个?個?[月季]度?)"
)
# Cues that may stand between an owner and what is measured of it.
PASSED_BY_OWNERS = frozenset(
    ("of", "prior", "quarter", "half", "full_year", "yoy", "month", "fiscal", "same_period")
)
REPORTS_WORDS = (
    "reported|posted|recorded|said|booked|made|earned|generated|announced|achieved|logged"
)
REPORTS = re.compile(rf"\s(?:{REPORTS_WORDS})\s")
REPORTER = re.compile(
    rf"({NAMES})(?:\s(?:has|had|have))?\s(?:{REPORTS_WORDS})\s(?:[a-z-]{{1,20}}\s){{0,4}}\Z"
)
WIDE_OWNER = re.compile(
    r"([\u3400-\u9fffA-Za-z]{2,16}?)(?:的|之|全年|去年|今年|本季|總|总|实现|實現){0,2}\Z"
)
BEFORE_CHARS = 120


def describe(document: Document, figures: Sequence[Figure], lexicon: Lexicon) -> tuple[Figure, ...]:
    """Return the figures with their head noun and owner filled in where the text names them."""
    return described(read_text(document, figures, cues(lexicon.language)))


def described(text: Text) -> tuple[Figure, ...]:
    return tuple(_described(figure, subject_of(text, it)) for it, figure in text.figures.items())


def _described(figure: Figure, subject: Subject | None) -> Figure:
    if subject is None:
        return figure
    noun = figure.noun if figure.kind is Kind.COUNT and figure.noun else subject.noun
    return figure.told_of(noun, figure.owner or subject.owner)


def subject_of(text: Text, figure: FigureId) -> Subject | None:
    """Return what a figure measures: the measure right behind it, else the last one before it."""
    if figure not in text.told:
        text.told[figure] = _subject_of(text, figure)
    return text.told[figure]


def _subject_of(text: Text, figure: FigureId) -> Subject | None:
    sentence = text.home.get(figure)
    if sentence is None:
        return None
    at = text.index[figure]
    token = _measure_behind(sentence, at) or _measure_before(sentence, at)
    return None if token is None else subject_at(text, sentence, token)


def subject_at(text: Text, sentence: Sentence, token: Token) -> Subject:
    """Return the subject that a measure's token names."""
    place = (sentence.number, token.start)
    known = text.subjects.get(place)
    if known is None:
        known = text.subjects[place] = _subject(sentence, token, text.cues)
    return known


def _subject(sentence: Sentence, token: Token, by: Cues) -> Subject:
    noun = " ".join(sentence.text[token.start : token.end].split())
    owner, group = _owner(sentence, token, by), _group(sentence, token)
    anaphoric = owner is None and _is_anaphoric(sentence, token)
    return Subject(token.value, noun, owner, group, anaphoric)


def _measure_behind(sentence: Sentence, at: int) -> Token | None:
    """Return the measure that follows at once: "$5 billion in revenue", "2.3% of revenue"."""
    tokens = sentence.tokens
    for token in tokens[at + 1 : at + 3]:
        if token.name == "measure" and token.start - tokens[at].end <= BEHIND_CHARS_MAX:
            return token
        if token.name not in {"of", "measure"}:
            return None
    return None


def _measure_before(sentence: Sentence, at: int) -> Token | None:
    return next(_measures_back(sentence, at), None)


def _measures_back(sentence: Sentence, at: int) -> Iterator[Token]:
    for token in reversed(sentence.tokens[:at]):
        if token.name == "semicolon":
            return
        if token.name == "measure":
            yield token


def _owner(sentence: Sentence, measure: Token, by: Cues) -> str | None:
    """Return the name before a possessive, after "of", or at the sentence's beginning."""
    written = sentence.block.text
    first = max(sentence.start, measure.start - BEFORE_CHARS)
    before = written[first : measure.start]
    if not by.spaced:
        if _is_anaphoric(sentence, measure):
            return None
        cues_before = (
            it.end
            for it in sentence.tokens
            if it.end <= measure.start and it.name not in PASSED_BY_OWNERS
        )
        clause = written[max(first, *cues_before, first) : measure.start]
        found = WIDE_OWNER.search(WIDE_TIME.sub("", clause))
        return found[1] if found and _names_somebody(found[1], by) else None
    possessive = _possessive(before)
    if possessive and not UNITS.search(possessive[2]):
        return _plain(possessive[1])
    behind = OF_OWNER.match(written, measure.end, min(len(written), measure.end + BEFORE_CHARS))
    if behind:
        return _plain(behind[1])
    if _is_anaphoric(sentence, measure):
        return None
    subject = SUBJECT.match(written, sentence.start, measure.start)
    if subject is None or _is_cue(sentence, subject.start(1)) or subject[1].lower() in by.light:
        subject = REPORTER.search(before) if REPORTS.search(before) else None
    return _plain(subject[1]) if subject else None


def _names_somebody(words: str, by: Cues) -> bool:
    """Whether a run of characters is a name: not 公司, the company, nor 海外, abroad."""
    return words not in by.light and words not in by.narrow


def _possessive(before: str) -> re.Match[str] | None:
    """Return the name's possessive that ends a stretch; most stretches hold no apostrophe."""
    return POSSESSIVE.search(before) if "'" in before or "’" in before else None


def _group(sentence: Sentence, measure: Token) -> str | None:
    """Return the owner of the whole that some unit is part of."""
    written = sentence.block.text
    before = written[max(sentence.start, measure.start - BEFORE_CHARS) : measure.start]
    possessive = _possessive(before)
    if possessive and UNITS.search(possessive[2]):
        return _plain(possessive[1])
    named = UNIT_OF.search(before)
    return _plain(named[1]) if named else None


def groups_in(written: str) -> set[str]:
    """Return the names that a text makes the owners of units: "a unit of Alibaba"."""
    owners = {found[1] for found in UNIT_OF.finditer(written)}
    return owners | {found[1] for found in OWN_UNIT.finditer(written)}


def _plain(name: str) -> str | None:
    name = re.sub(r"['’]s\Z", "", name.strip(" .,"))
    return name or None


def _is_cue(sentence: Sentence, at: int) -> bool:
    """A capital at the beginning may be that of "Revenue", "In" or "Profit" only."""
    end = next((i for i in range(at, len(sentence.text)) if not sentence.text[i].isalpha()), at)
    token = next((it for it in sentence.tokens if it.start == at), None)
    return token is not None or sentence.text[at:end] in STARTERS


STARTER_WORDS = (
    "in at for on while during by after its this that when as from total annual net a an the it "
    "but and with over"
)
STARTERS = frozenset(STARTER_WORDS.split())


def _is_anaphoric(sentence: Sentence, measure: Token) -> bool:
    """Whether what stands before a measure points back: "the unit's revenue", "its revenue"."""
    near = [
        it
        for it in sentence.tokens
        if it.name == "anaphora" and 0 <= measure.start - it.end <= BEHIND_CHARS_MAX
    ]
    return bool(near)


def levels(text: Text) -> dict[FigureId, Subject]:
    """
    Return the figures that a sentence states as the level of a measure, with that measure.

    "Revenue was 710", "revenue rose 18% to 710": not what it rose by, nor what it rose from.
    """
    found: dict[FigureId, Subject] = {}
    for sentence in text.sentences:
        for match in matches(sentence, text.cues, "deal"):
            found[match.roles["figure"]] = Subject("deal", match.cue)
        if "measure" not in sentence.names:
            continue
        for match in matches(sentence, text.cues, "level"):
            measure = next(it for it in match.tokens if it.name == "measure")
            found.setdefault(match.roles["figure"], subject_at(text, sentence, measure))
    return found
