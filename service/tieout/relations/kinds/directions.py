"""Rises and falls of which only the two ends are told, and what an offer adds to a price."""

from collections.abc import Sequence

from tieout.figures import Figure, Kind
from tieout.relations.relation import Change
from tieout.relations.texts.likeness import akin
from tieout.relations.texts.match import Match
from tieout.relations.texts.tempers import evidence
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import is_yardstick

# "The yen rose to 150 from 152": prices of money itself, which rise as they fall.
QUOTE_MAX, QUOTE_MOVE_MAX = 10_000, 10


def directions(text: Text, match: Match) -> Sequence[Change]:
    """
    Return a rise or a fall of which only the two ends are told.

    Some words say better or worse rather than more or less ("improved"); a loss may rise or fall
    by its size or by its sign; and of a currency the price rises as it falls.
    """
    old, new = match.roles["old"], match.roles["new"]
    figures = [text.figures[old], text.figures[new]]
    cue = next(it for it in match.tokens if it.name in {"rise", "fall"})
    word = match.sentence.text[cue.start : cue.end]
    if word in text.cues.two_faced or not akin(figures) or _may_be_a_quote(*figures):
        return ()
    if any(it.value <= 0 for it in figures) or is_yardstick(text, old):
        return ()
    falls, said = cue.name == "fall", evidence(match)
    return (Change(old=old, new=new, by=None, measure="direction", falls=falls, evidence=said),)


def is_bare_price(figure: Figure) -> bool:
    """Whether an amount is so small that it may be what one of something costs."""
    return figure.kind is Kind.MONEY and abs(figure.value) < QUOTE_MAX


def _may_be_a_quote(old: Figure, new: Figure) -> bool:
    if not (is_bare_price(old) and is_bare_price(new)):
        return False
    return abs(new.value - old.value) * QUOTE_MOVE_MAX < max(old.value, new.value)


def premium(text: Text, match: Match) -> Change | None:
    """Return the change that "520p a share, a 30% premium to Friday's close of 400p" offers."""
    old, new = match.roles["old"], match.roles["new"]
    if not akin(text.those((old, new))):
        return None
    return Change(
        old=old,
        new=new,
        by=match.roles["percent"],
        falls=match.has("discount"),
        evidence=evidence(match),
    )
