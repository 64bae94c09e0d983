"""Shares: those that a match says, those that a list goes on with, and fractions said twice."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tieout.figures import Figure, FigureId, Interval, Kind, Qualifier
from tieout.relations.relation import Relation, Restatement, Share
from tieout.relations.texts.likeness import addable
from tieout.relations.texts.match import Match, matches
from tieout.relations.texts.measures import RESULTS, measure_of
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text

SENTENCES_ON_MAX = 2
LEAD_TOKENS_MAX = 3
CELL_MAX = 25
TAKINGS = frozenset(("revenue", "income"))


def share(text: Text, match: Match) -> Share | None:
    """Return the share that a match says, if its part can be one of its whole."""
    roles = match.roles
    part, whole = roles.get("part"), roles.get("whole")
    if not (part or whole) or ("margin" in match.form.text and not _is_of_takings(match)):
        return None
    if part and whole and not addable((text.figures[part], text.figures[whole])):
        return None
    if text.cues.spaced and _is_relative(match):
        return None
    if part and whole is None and text.figures[part].qualifier is Qualifier.AT_MOST:
        return None  # "a fine of up to 20 million or 4% of turnover": whichever is higher
    return Share(part=part, whole=whole, percent=roles["percent"], evidence=evidence(match))


def _is_relative(match: Match) -> bool:
    """Whether a comma stands before the "of" between part and whole: *1.200, de los que 480*."""
    told = [it.value for it in match.tokens]
    part, whole = match.roles.get("part"), match.roles.get("whole")
    if part is None or whole is None or told.index(part) > told.index(whole):
        return False
    inside = match.tokens[told.index(part) + 1 : told.index(whole)]
    return [it.name for it in inside] == ["comma", "of"]


def _is_of_takings(match: Match) -> bool:
    """Whether a margin is one of a profit on a revenue: what stands before them says so."""
    part, whole = (measure_of(match, match.roles.get(role)) for role in ("part", "whole"))
    return match.has("margin") and part in {None, *RESULTS} and whole in {None, *TAKINGS}


def fraction(text: Text, match: Match) -> Restatement | None:
    """Return "three in four voters, or 75%,": one share in words and in figures."""
    one, other = match.roles["a"], match.roles["b"]
    if any(it.isdigit() for it in _written(text, one)) or "%" in _written(text, one):
        return None
    if not any(it.isdigit() for it in _written(text, other)) or _is_wide(text, (one, other)):
        return None
    return Restatement(members=(one, other), evidence=evidence(match))


def _is_wide(text: Text, figures: Sequence[FigureId]) -> bool:
    """Whether one of two shares is a range, or only "a majority"."""
    told = text.those(figures)
    cells = [it.cell for it in told if it.cell is not None]
    return any(it.upper is not None for it in told) or any(_width(it) > CELL_MAX for it in cells)


def _width(cell: Interval) -> Fraction:
    if cell.low is None or cell.high is None:
        return Fraction(100)
    return cell.high.value - cell.low.value


def _written(text: Text, figure: FigureId) -> str:
    return text.figures[figure].text


def listed(text: Text, known: Sequence[Relation]) -> Iterator[Share]:
    """
    Yield the shares that go on behind "Of the 1,250 people asked, 525, or 42%, …; 375 (30%) …".

    They are of the whole that a sentence begins with, in it and in the two that follow it.
    """
    taken = {it.percent for it in known if isinstance(it, Share)}
    wholes = [it.whole for it in known if isinstance(it, Share) and it.part and it.whole]
    for whole in dict.fromkeys(wholes):
        if whole not in text.index or not _leads(text, whole):
            continue
        for sentence in _ahead(text, text.home[whole]):
            for match in matches(sentence, text.cues, "share_list"):
                if match.roles["percent"] in taken or not _goes_on(text, match, whole):
                    continue
                taken.add(match.roles["percent"])
                said = evidence(match)
                yield Share(
                    part=match.roles["part"],
                    whole=whole,
                    percent=match.roles["percent"],
                    evidence=said,
                )


def _leads(text: Text, whole: FigureId) -> bool:
    """Whether a sentence begins with "Of the …" and this figure."""
    before = text.home[whole].tokens[: text.index[whole]]
    names = {it.name for it in before}
    return len(before) <= LEAD_TOKENS_MAX and "of" in names and not names & {"money", "count"}


def _ahead(text: Text, home: Sentence) -> Iterator[Sentence]:
    at = text.sentences.index(home)
    yield home
    for later in text.sentences[at + 1 : at + 1 + SENTENCES_ON_MAX]:
        if later.number != home.number or (later.tokens and later.tokens[0].name == "of"):
            return
        yield later


def _goes_on(text: Text, match: Match, whole: FigureId) -> bool:
    part, all_of_it = text.figures[match.roles["part"]], text.figures[whole]
    first = match.sentence is not text.home[whole] or match.first > text.index[whole]
    return first and match.roles["part"] != whole and _is_countable(part, all_of_it)


def _is_countable(part: Figure, whole: Figure) -> bool:
    return addable((part, whole)) and (part.kind is Kind.COUNT or part.per is None)
