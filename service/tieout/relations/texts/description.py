"""What a figure measures, and whose it is, where its sentence says so."""

from collections.abc import Iterator, Sequence

from tieout.documents import Document
from tieout.figures import Figure, FigureId, Kind
from tieout.lexicon import Lexicon
from tieout.relations.texts.owner import group_of, is_anaphoric, owner_of
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text, read_text
from tieout.relations.wording.cues import Cues, cues
from tieout.relations.wording.lexer import Token

BEHIND_CHARS_MAX = 14


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
    owner, group = owner_of(sentence, token, by), group_of(sentence, token, by.owners)
    anaphoric = owner is None and is_anaphoric(sentence, token)
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
