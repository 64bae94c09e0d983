"""Relations across sentences: a cue whose other operand was said before or is said after it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.kinds.equivalences import differ, equivalence
from tieout.relations.relation import Equivalence, Relation, Share
from tieout.relations.texts.description import subject_at
from tieout.relations.texts.match import Match, matches
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.tempers import evidence, scope
from tieout.relations.texts.text import Text, is_figure

BLOCKS_BACK_MAX = 3
NAME_WORD = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ][\w&’'-]{1,30}")
SENTENCES_ON_MAX = 2
SENTENCES_BACK_MAX = 12


def open_equivalences(text: Text, known: Sequence[Relation]) -> Iterator[Equivalence]:
    """
    Tie "the pledge translates to 5 billion Hong Kong dollars" to the amount of the pledge.

    That is the only amount of another currency in the nearest earlier sentence that has one and
    that shares a name or a measure with this one. Two of them, and nothing is tied.
    """
    tied = {
        it for relation in known if isinstance(relation, Equivalence) for it in relation.figures
    }
    for index, sentence in enumerate(text.sentences):
        for match in matches(sentence, text.cues, "open_equivalence"):
            figure = match.roles["b"]
            if figure in tied or _has_figures_before(match):
                continue
            source = _antecedent(text, index, match)
            if source is not None:
                tied.add(figure)
                yield equivalence(text, sentence, (source, figure), match.cue)


def _has_figures_before(match: Match) -> bool:
    """Whether another figure of the sentence may be what is converted: "the 5% rise …"."""
    return any(is_figure(it) for it in match.sentence.tokens[: match.first])


def _antecedent(text: Text, index: int, match: Match) -> FigureId | None:
    sentence, figure = match.sentence, text.figures[match.roles["b"]]
    for earlier in reversed(text.sentences[max(0, index - SENTENCES_BACK_MAX) : index]):
        if sentence.number - earlier.number > BLOCKS_BACK_MAX:
            return None
        money = [it for it in earlier.figures if _fits(it, figure, earlier, match)]
        if money and _speak_of_one(earlier, sentence):
            return money[0].id if len({it.value for it in money}) == 1 else None
    return None


def _fits(candidate: Figure, figure: Figure, earlier: Sentence, match: Match) -> bool:
    """
    Whether an earlier amount may be the one converted.

    A conversion may be printed under its source's own mark by mistake; then only what it speaks of
    can tell, and nothing may follow it ("translates into $5 million in extra revenue").
    """
    if candidate.kind is not Kind.MONEY or candidate.per != figure.per:
        return False
    behind = {it.name for it in match.sentence.tokens[match.last : match.last + 1]}
    named = bool(_measures(earlier) & _measures(match.sentence)) and "measure" not in behind
    return differ(candidate, figure) or named


def _speak_of_one(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences share a measure, or a name, or the later one points back."""
    shared = _measures(one) & _measures(other)
    begins = other.tokens[0].name == "anaphora" if other.tokens else False
    return bool(shared) or begins or bool(names_in(one) & names_in(other))


def _measures(sentence: Sentence) -> set[str]:
    return {it.value for it in sentence.tokens if it.name == "measure"}


def names_in(sentence: Sentence) -> set[str]:
    """Return the capitalised words of a sentence, its figures left out."""
    text = sentence.block.text
    taken = [(it.span.at, it.span.until) for it in sentence.figures if it.span]
    words = NAME_WORD.finditer(text, sentence.start, sentence.end)
    return {
        it[0].removesuffix("'s").removesuffix("’s")
        for it in words
        if not any(start <= it.start() < end for start, end in taken)
    }


def open_shares(
    text: Text, levels: Mapping[FigureId, Subject], known: Sequence[Relation]
) -> Iterator[tuple[Share, Subject]]:
    """
    Yield the shares whose part, whole or both are not in their own sentence.

    The part may follow within two sentences of the paragraph: the level of the same measure, of an
    owner that points back to this sentence or is named in it. The subject is that of the whole.
    """
    taken = {it.percent for it in known if isinstance(it, Share)}
    for index, sentence in enumerate(text.sentences):
        for match in matches(sentence, text.cues, "open_share"):
            percent = match.roles["percent"]
            if percent in taken:
                continue
            taken.add(percent)
            measure = next(it for it in match.tokens if it.name == "measure")
            subject = subject_at(text, sentence, measure)
            part = _part(text, index, subject, levels)
            yield _share(text, match, part), subject


def _part(
    text: Text, index: int, subject: Subject, levels: Mapping[FigureId, Subject]
) -> FigureId | None:
    sentence = text.sentences[index]
    ahead = text.sentences[index + 1 : index + 1 + SENTENCES_ON_MAX]
    for later in (it for it in ahead if it.number == sentence.number):
        for figure in later.figures:
            level = levels.get(figure.id)
            if level is None or level.measure != subject.measure or figure.kind is not Kind.MONEY:
                continue
            named = names_in(sentence) - {subject.owner}
            if level.anaphoric or (level.owner or "").split(" ")[0] in named:
                return figure.id
    return None


def _share(text: Text, match: Match, part: FigureId | None) -> Share:
    said = evidence(match)
    if part is not None:
        home = text.home[part]
        words = scope(home, 0, len(home.tokens))
        limits = tuple(dict.fromkeys((*said.scope, *words)))
        said = replace(said, scope=limits)
    return Share(part=part, whole=None, percent=match.roles["percent"], evidence=said)
