"""Which of two levels is the older: said by a word beside it, else by their periods."""

from collections.abc import Sequence

from tieout.relations.kinds.turns import TURNS
from tieout.relations.texts.clause import NEAR_CHARS_MAX, Clause
from tieout.relations.wording.lexer import Token

TIMES_BEFORE = frozenset(("prior", "yoy"))
TIME_CHARS_MAX = 6  # "last year's 1,251 euros"
OLD_BEHIND = frozenset(("yoy", "prior"))
LEVELS_OF_A_CHANGE = 2
MOVING = frozenset(("rise", "fall", "move"))


def older(clause: Clause, levels: Sequence[int], by: int) -> list[int]:
    """Return the places of the levels that a word marks as the older, or else their periods."""
    marked = [it for it in levels if _is_old(clause, it, by)]
    return marked or _earlier(clause, levels)


def _is_old(clause: Clause, at: int, by: int) -> bool:
    """Whether a level is marked as the older one."""
    cues = clause.text.cues
    before, behind = clause.beside(at, -1), clause.beside(at, 1)
    if cues.postpositions and behind is not None and behind.name == "from":
        return True
    if not cues.postpositions and before is not None and before.name == "from":
        return True
    if before is not None and (_compares(clause, before, by) or _is_dated(clause, at)):
        return True
    if before is not None and before.name in {"of", "by"} and _starts(clause, at):
        return True
    if behind is None or behind.name not in OLD_BEHIND:
        return False
    return behind.start - clause.tokens[at].end <= NEAR_CHARS_MAX // 2 and not _leads(clause, at)


def _starts(clause: Clause, at: int) -> bool:
    """Whether a word of change, "of" and a level are followed by "to": *pasó de 41 a 52*."""
    before, behind = clause.tokens[max(at - 2, 0) : at], clause.beside(at, 1)
    leads = len(before) > 1 and before[0].name in MOVING
    leads = leads and before[1].start - before[0].end <= TIME_CHARS_MAX
    return leads and behind is not None and behind.name in {"to", "reach"}


def _is_dated(clause: Clause, at: int) -> bool:
    """Whether a past time stands right before a figure, "of" between them or not."""
    ahead = [it for it in clause.tokens[max(at - 2, 0) : at] if it.name != "of"]
    near = bool(ahead) and clause.tokens[at].start - ahead[-1].end <= TIME_CHARS_MAX
    return near and ahead[-1].name in TIMES_BEFORE


def _earlier(clause: Clause, levels: Sequence[int]) -> list[int]:
    """Return the level of the earlier period, where both have one."""
    starts = [
        (period.start, at) for at in levels if (period := clause.figure(at).period) and period.start
    ]
    if len(starts) < LEVELS_OF_A_CHANGE or len({start for start, _ in starts}) == 1:
        return []
    return [min(starts)[1]]


def _compares(clause: Clause, token: Token, by: int) -> bool:
    """Whether "12% more than", or "a rise of 12% over", sets a figure against another."""
    ahead = clause.beside(clause.tokens.index(token), -1)
    if token.name in {"more", "less"}:
        return ahead is clause.tokens[by]
    return token.name == "over" and ahead is not None and ahead.name in TURNS


def _leads(clause: Clause, at: int) -> bool:
    """Whether "to" or "reached" makes a level the newer one, whatever time follows."""
    before = clause.beside(at, -1)
    return before is not None and before.name in {"to", "reach", "rise", "fall"}
