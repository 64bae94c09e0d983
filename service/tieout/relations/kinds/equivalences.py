"""Equivalences inside a sentence: a bracket, an "or", an "equivalent to" between two currencies."""

from collections.abc import Iterator
from itertools import combinations

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.kinds.brackets import Bracket, brackets, dashed
from tieout.relations.relation import Equivalence
from tieout.relations.texts.match import matches
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import is_about, is_historic, years_before
from tieout.relations.texts.text import Text

SMALL = 2000
BESIDE_CHARS = 12
SHARED_MOST = 200  # "400 yen, or $2.60 per resident" says "per resident" once for both


def equivalences_in(text: Text, sentence: Sentence) -> tuple[list[Equivalence], Sentence]:
    """Return the equivalences of a sentence, and the sentence without its brackets."""
    found: list[Equivalence] = []
    if "inflation" in sentence.names:
        return found, sentence
    told = [it for it in brackets(sentence) if is_pair(text, sentence, it.members, bracket=True)]
    told += [it for it in dashed(sentence) if is_pair(text, sentence, it.members)]
    for bracket in told:
        found += _ways(text, sentence, bracket)
    rest = sentence.without([(it.first, it.last) for it in told])
    for match in matches(rest, text.cues, "equivalence"):
        members = (match.roles["a"], match.roles["b"])
        if is_pair(text, sentence, members) and not _joined(members, found):
            found.append(equivalence(text, sentence, members, match.cue, loose=match.has("or")))
    return found, rest


def equivalence(
    text: Text,
    sentence: Sentence,
    members: tuple[FigureId, ...],
    cue: str,
    *,
    loose: bool = False,
) -> Equivalence:
    """Return one amount said in two currencies, with what tempers it."""
    one, other = members
    tempered = Evidence(
        cue=cue,
        loose=loose or is_about(text.those(members)),
        historic=is_historic(text, sentence),
        years=years_before(sentence, text.document.on),
    )
    return Equivalence(a=one, b=other, evidence=tempered)


def is_pair(
    text: Text, sentence: Sentence, members: tuple[FigureId, ...], *, bracket: bool = False
) -> bool:
    """Whether amounts can be one amount in several currencies, the others in a *bracket* or not."""
    figures = text.those(members)
    if any(it.kind is not Kind.MONEY for it in figures):
        return False
    shared = _share_a_unit(text, sentence, figures, bracket=bracket)
    if not shared and len({it.per for it in figures}) > 1:
        return False
    pairs = list(combinations(figures, 2))
    if not shared and any(_is_one_of_each(text, sentence, it) for it in pairs):
        return False
    if _is_a_shelf_price(sentence, figures):
        return False
    return all(differ(one, other) for one, other in pairs)


def _share_a_unit(text: Text, sentence: Sentence, figures: list[Figure], *, bracket: bool) -> bool:
    """Whether all but the first leave out the unit that stands with it: "$4.40 a share (€4)"."""
    first, *others = figures
    if first.is_rate or not (first.per or _is_apiece(text, sentence, first)):
        return False
    if any(it.per or _is_apiece(text, sentence, it) for it in others):
        return False
    if any(it.style.power > first.style.power for it in others):
        return False
    return bracket or not any(_are_far(first, it) for it in others)


def _are_far(one: Figure, other: Figure) -> bool:
    small, large = sorted((abs(one.value), abs(other.value)))
    return large > SHARED_MOST * small


def _is_one_of_each(text: Text, sentence: Sentence, pair: tuple[Figure, Figure]) -> bool:
    """Whether only one of two amounts is one of each: "HK$96 million, or 44 cents per resident"."""
    one, other = pair
    if _is_apiece(text, sentence, one) == _is_apiece(text, sentence, other):
        return False
    return one.currency == other.currency or _are_far(one, other)


def _is_apiece(text: Text, sentence: Sentence, figure: Figure) -> bool:
    """Whether a word for each stands right behind an amount, or right before it."""
    span, written = figure.span, sentence.text
    if span is None:
        return False
    behind = text.cues.apiece.match(written, span.until + written.startswith(" ", span.until))
    ends = (it.span.until for it in sentence.figures if it.span is not None)
    floor = max((end for end in ends if end <= span.at), default=0)
    ahead = written[max(sentence.start, floor, span.at - BESIDE_CHARS) : span.at]
    return behind is not None or (not text.cues.spaced and bool(text.cues.apiece.search(ahead)))


def differ(one: Figure, other: Figure) -> bool:
    """Whether two amounts are, or may be, of different currencies."""
    if one.currency != other.currency:
        return bool(_possible(one) and _possible(other))
    return bool(one.alternatives) != bool(other.alternatives)


def _possible(figure: Figure) -> set[str]:
    return {it for it in (figure.currency, *figure.alternatives) if it is not None}


def _is_a_shelf_price(sentence: Sentence, figures: list[Figure]) -> bool:
    """Small amounts in a sentence on what a thing costs: shops round prices, market by market."""
    told = any(it.name == "retail" or it.value == "costs" for it in sentence.tokens)
    return told and all(abs(it.value) < SMALL for it in figures)


def _joined(members: tuple[FigureId, ...], found: list[Equivalence]) -> bool:
    return any(set(members) == {it.a, it.b} for it in found)


def _ways(text: Text, sentence: Sentence, bracket: Bracket) -> Iterator[Equivalence]:
    for one, other in combinations(bracket.members, 2):
        yield equivalence(text, sentence, (one, other), bracket.cue)
