"""Margins tied to the profit and the revenue that the text states elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from tieout.figures import FigureId
from tieout.relations.across.wholes import plain_levels
from tieout.relations.relation import Relation, Share
from tieout.relations.texts.description import subject_at
from tieout.relations.texts.likeness import addable, may_be_one_time
from tieout.relations.texts.match import Match, matches
from tieout.relations.texts.measures import RESULTS
from tieout.relations.texts.plainness import is_plain_at, says_nothing
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text, is_figure
from tieout.relations.wording.lexer import Token

WHOLE = "revenue"
BEFORE = frozenset(("prior", "same_period", "historic", "yoy"))
TIMES = frozenset(("quarter", "half", "full_year", "month"))
LIMITS = frozenset(("scope", "basis"))


def margins(
    text: Text, levels: Mapping[FigureId, Subject], known: Sequence[Relation]
) -> Iterator[Share]:
    """
    Yield "gross margin: 61.3%" as the share of the gross profit in the revenue, told elsewhere.

    Both must be stated once, under their plain names, of one owner and one time, and under the
    same title: below a title of its own, a unit has figures of its own.
    """
    tied = {it.percent for it in known if isinstance(it, Share)}
    if not any("margin" in sentence.names for sentence in text.sentences):
        return
    told = plain_levels(text, levels)
    for sentence in text.sentences:
        for match in matches(sentence, text.cues, "margin"):
            percent = match.roles["percent"]
            part, whole = _operands(text, match, told)
            if part and whole and percent not in tied and addable(text.those((part, whole))):
                tied.add(percent)
                yield _margin(text, match, part, whole)


def _operands(
    text: Text, match: Match, told: Mapping[FigureId, Subject]
) -> tuple[FigureId | None, FigureId | None]:
    """
    Return the profit and the revenue of a margin.

    The profit may stand before it: "EBITDA: €240 million (20% margin)".
    """
    named = next(it for it in match.tokens if it.name == "margin")
    wanted = subject_at(text, match.sentence, named)
    percent, part = match.roles["percent"], match.roles.get("part")
    whole = _stated(text, told, percent, replace(wanted, measure=WHOLE))
    if part is not None:
        return (part if part in told and told[part].measure in RESULTS else None), whole
    if not named.value or not _is_plain(text, match, named) or _is_of_before(text, match):
        return None, None
    return _stated(text, told, percent, replace(wanted, measure=named.value)), whole


def _is_plain(text: Text, match: Match, named: Token) -> bool:
    """Whether a margin is that of all there is: not "cloud gross margin", nor that "in Europe"."""
    figure = text.figures[match.roles["percent"]]
    between = (named.end, figure.span.at if figure.span else named.end)
    return is_plain_at(text, match.sentence, named) and says_nothing(
        text, match.sentence, between, None
    )


def _is_of_before(text: Text, match: Match) -> bool:
    """Whether a margin is that of another year: "a year earlier the margin was 25%"."""
    before = reversed(match.sentence.tokens[: text.index[match.roles["percent"]]])
    said = takewhile(lambda it: not is_figure(it), before)
    return not BEFORE.isdisjoint(it.name for it in said)


def _times(sentence: Sentence) -> set[str]:
    return {
        sentence.text[it.start : it.end].replace("-", " ")
        for it in sentence.tokens
        if it.name in TIMES
    }


def _stated(
    text: Text, levels: Mapping[FigureId, Subject], percent: FigureId, wanted: Subject
) -> FigureId | None:
    """Return the only amount that a measure has in the text at a figure's time; None for two."""
    fitting = [
        it
        for it, subject in levels.items()
        if subject.measure == wanted.measure
        and (None in {subject.owner, wanted.owner} or subject.owner == wanted.owner)
        and may_be_one_time(text.figures[it], text.figures[percent])
        and text.section(it) == text.section(percent)
        and _times(text.home[percent]) <= _times(text.home[it])
    ]
    values = {text.figures[it].value for it in fitting}
    return fitting[-1] if len(values) == 1 else None


def _margin(text: Text, match: Match, part: FigureId, whole: FigureId) -> Share:
    """Return the share; words that limit the profit and not its margin hold it back."""
    limits = _limits(match.sentence) ^ _limits(text.home[part])
    said = replace(evidence(match), scope=tuple(sorted(limits)))
    return Share(part=part, whole=whole, percent=match.roles["percent"], evidence=said)


def _limits(sentence: Sentence) -> set[str]:
    tokens = (it for it in sentence.tokens if it.name in LIMITS)
    return {sentence.text[it.start : it.end] for it in tokens}
