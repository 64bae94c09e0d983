"""Matches of change to relations: from old to new, by a percentage, by points, by an amount."""

from collections.abc import Sequence
from itertools import pairwise

from tieout.figures import FigureId
from tieout.relations.relation import Change, ChangeRole, Relation, Share
from tieout.relations.texts.likeness import akin, in_one_unit
from tieout.relations.texts.match import Match
from tieout.relations.texts.plainness import says_nothing
from tieout.relations.texts.relatives import relatives
from tieout.relations.texts.tempers import evidence, is_of_before
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import is_yardstick

MEASURES: tuple[ChangeRole, ...] = ("percent", "points", "amount", "multiple")
DIRECTIONS = frozenset(("rise", "fall", "more", "less", "raise"))
SIGNS = ("+", "-", "−", "–")
FALLING = (["fall"], ["less"])
LEADING = ("至", "到", "to")
OPENING_CHARS_MAX = 6


def changes(text: Text, match: Match) -> Sequence[Relation]:
    """
    Return what a match says of old, new and the ways in which it measures the change.

    "Fell $3 million, or 12%, to $22 million" says two things of the figure before, which is not
    there: they are one relation. "Fell $3 million, or 12%, from $25 million" is a share.
    """
    roles = match.roles
    old, new = roles.get("old"), roles.get("new")
    measures = [it for it in MEASURES if it in roles]
    if not _belongs(text, match, measures):
        return ()
    if old is not None and is_yardstick(text, old):
        old = None
        if new is None or measures[:1] != ["percent"]:
            return ()
    if measures == ["percent", "amount"] and (old is None) != (new is None):
        return (_both(match, old, new),)
    return [_change(match, old, new, it) for it in measures]


def _belongs(text: Text, match: Match, measures: Sequence[ChangeRole]) -> bool:
    """Whether a match has a direction and figures of one unit, and ends where its change ends."""
    roles = match.roles
    old, new = roles.get("old"), roles.get("new")
    levels = [it for it in (old, new) if it is not None]
    amount = text.figures[roles["amount"]] if "amount" in roles else None
    if not (measures == ["multiple"] or _is_directed(text, match)) or not akin(
        in_one_unit(text.those(levels), amount)
    ):
        return False
    if _is_of_another(text, match) or _turns_back(match) or _leaves_a_relative(text, match):
        return False
    if new and old is None and is_of_before(text, match, new):
        return False
    return not (_is_amount(match, new) or _opens(match, old) or _runs_on(match))


def _is_directed(text: Text, match: Match) -> bool:
    """Whether a cue, or the sign of "+12%", says which way it went."""
    if not DIRECTIONS.isdisjoint(it.name for it in match.tokens):
        return True
    by = next((match.roles[it] for it in MEASURES if it in match.roles), None)
    return by is not None and text.figures[by].text.startswith(SIGNS)


def _is_of_another(text: Text, match: Match) -> bool:
    """
    Whether what follows a comma is another subject's: 深成指跌0.08%，两市成交额9702亿元.

    Only where words run together: elsewhere a form's cues and its comma say enough.
    """
    told = [match.roles.get(it) for it in ("amount", "percent", "new")]
    pairs = ((one, two) for one, two in pairwise(told) if one and two)
    return not text.cues.spaced and any(_turns_away(text, match, *it) for it in pairs)


def _turns_away(text: Text, match: Match, one: FigureId, two: FigureId) -> bool:
    """Whether a comma between two figures leads to what the sentence did not name before."""
    tokens, told = match.sentence.tokens, [it.value for it in match.sentence.tokens]
    inside = tokens[told.index(one) + 1 : told.index(two)]
    comma = next((it for it in inside if it.name == "comma"), None)
    if comma is None:
        return False
    measures = {it.value for it in tokens[: told.index(one)] if it.name == "measure"}
    named = {it.value for it in inside if it.name == "measure" and it.start >= comma.end}
    if named:
        return named != measures
    stretch = (comma.end, tokens[told.index(two)].start)
    return not says_nothing(text, match.sentence, stretch, None)


def _leaves_a_relative(text: Text, match: Match) -> bool:
    """Whether "where the market grew 8% to 38 million" ends before the level of old."""
    told = [it.value for it in match.sentence.tokens]
    if not {"old", "new"} <= match.roles.keys():
        return False
    old, new = (told.index(match.roles[it]) for it in ("old", "new"))
    spans = relatives(text, match.sentence) if "comma" in match.sentence.names else ()
    return any(first < new < last <= old for first, last in spans)


def _turns_back(match: Match) -> bool:
    """Whether the new level ends a move the other way: "rose 3% to $61, having fallen 12% from"."""
    tokens, first = match.sentence.tokens, match.first
    if tokens[first].value != match.roles.get("new"):
        return False
    before = [it.name for it in tokens[max(first - 3, 0) : first]]
    opposite = {"rise": "fall", "fall": "rise"}.get(before[0]) if before else None
    return before[1:] == ["percent", "to"] and opposite is not None and match.has(opposite)


def _opens(match: Match, old: FigureId | None) -> bool:
    """Whether a last "from" opens another change: "to 202, from 187 to 105", 从187减少82至105."""
    last, behind = match.tokens[-1], match.sentence.tokens[match.last : match.last + 1]
    if (
        old is None
        or last.value != old
        or not behind
        or behind[0].name not in {"to", "rise", "fall"}
    ):
        return False
    return behind[0].start - last.end <= OPENING_CHARS_MAX


def _runs_on(match: Match) -> bool:
    """Whether the new level is yet to come: 从187减少82 goes on with 至105."""
    last, behind = match.tokens[-1], match.sentence.tokens[match.last : match.last + 1]
    levels = {"old", "new"} <= match.roles.keys()
    is_measure = levels and last.value in {match.roles.get(it) for it in MEASURES}
    return is_measure and bool(behind) and behind[0].name == "to"


def _is_amount(match: Match, new: FigureId | None) -> bool:
    """Whether what would be the new level is what was added: "up 800, from 1,500 down 20%"."""
    tokens, first = match.sentence.tokens, match.first
    if first == 0 or tokens[first].value != new or tokens[first - 1].name not in {"rise", "fall"}:
        return False
    word = match.sentence.text[tokens[first - 1].start : tokens[first - 1].end]
    return (
        not word.endswith(LEADING)
        and not match.sentence.text[tokens[first - 1].end : tokens[first].start].strip()
    )


def _change(
    match: Match, old: FigureId | None, new: FigureId | None, measure: ChangeRole
) -> Change:
    by, falls = match.roles[measure], _falls(match)
    return Change(old=old, new=new, by=by, measure=measure, falls=falls, evidence=evidence(match))


def _both(match: Match, old: FigureId | None, new: FigureId | None) -> Change | Share:
    amount, percent, said = match.roles["amount"], match.roles["percent"], evidence(match)
    if new is None:
        return Share(part=amount, whole=old, percent=percent, evidence=said)
    return Change(old=None, new=new, by=percent, amount=amount, falls=_falls(match), evidence=said)


def _falls(match: Match) -> bool:
    """The direction is said by the cue nearest to the measure; "a fall" beats "rose … from"."""
    names = [token.name for token in match.tokens if token.name in DIRECTIONS]
    return names[:1] in FALLING or names[-1:] in FALLING
