"""Which of two levels is the older: said by a word beside it, else by their periods."""

from collections.abc import Sequence
from datetime import timedelta

from tieout.figures import Period
from tieout.relations.kinds.steps import leads_to
from tieout.relations.kinds.turns import TURNS
from tieout.relations.texts.clause import FIGURE_NAMES, NEAR_CHARS_MAX, Clause
from tieout.relations.texts.clauses import LABEL_TOKENS_MAX, TIMES_BEFORE
from tieout.relations.texts.tempers import WIDE_YEAR, YEAR
from tieout.relations.wording.lexer import Token

PARTING = frozenset(("comma", "stop", "from", "to"))
# What may stand between a level and its past time: "in the first quarter of last year".
TIMES = frozenset(("quarter", "month", "half", "full_year", "same_period", "of", "definite"))
TIME_CHARS_MAX = 6
LEVELS_OF_A_CHANGE = 2
OF_A_WHOLE = 3
MOVING = frozenset(("rise", "fall", "move"))
# The same length of time, whatever months are in it.
LENGTHS_APART = timedelta(days=5)


def older(clause: Clause, levels: Sequence[int], by: int) -> list[int]:
    """
    Return the places of the levels that a word marks as the older, or else their periods.

    "From" says more than a past time beside a level. Where a word of change leads to one of two,
    the other is the older.
    """
    marked = [it for it in levels if _is_compared(clause, it, by)]
    if marked:
        return marked
    past = [it for it in levels if _is_past(clause, it, by, levels)]
    if past:
        return [it for it in levels if it not in past] if _is_last_year(clause, past) else past
    newer = [it for it in levels if leads_to(clause, it)]
    if len(newer) == 1 and not _is_part(clause, levels):
        return [it for it in levels if it not in newer]
    return _earlier(clause, levels)


def is_older(clause: Clause, at: int) -> bool:
    """Whether a word marks a level as the older one, whatever the change is measured by."""
    before = clause.before(at, most=OF_A_WHOLE)
    if "of" in before[1:]:
        return False  # "40 Prozent des Gewinns von 30 Millionen"
    if before[:1] == ["from"] or _is_bracketed(clause, at):
        return True
    ahead = [it.name for it in clause.tokens[:at] if it.name not in {"of", "about"}][-2:]
    if ahead in (["percent", "more"], ["percent", "less"]):
        return True
    return _is_dated(clause, at, far=True) or (_is_of_before(clause, at) and not _leads(clause, at))


def _is_last_year(clause: Clause, past: Sequence[int]) -> bool:
    """Whether "last year" leads the sentence, and a year before it follows: 去年为…，2022年为…."""
    on, cues = clause.text.document.on, clause.text.cues
    ahead = (it for it in reversed(clause.tokens[: past[0]]) if it.name in TIMES_BEFORE)
    token = next(ahead, None)
    if len(past) > 1 or on is None or token is None:
        return False
    written = clause.sentence.text
    span = (clause.tokens[past[0]].end, clause.tokens[-1].end)
    behind = YEAR.search(written, *span) or WIDE_YEAR.search(written, *span)
    named = written[token.start : token.end] in cues.last_year
    return named and behind is not None and int(behind[1]) < on.year - 1


def _is_part(clause: Clause, levels: Sequence[int]) -> bool:
    """Whether a level is said to be one of something: "on assets of $5 billion"."""
    return any("on" in clause.before(it) for it in levels)


def _is_compared(clause: Clause, at: int, by: int) -> bool:
    """Whether a word makes a level the one that another is held against."""
    cues = clause.text.cues
    before, behind = clause.beside(at, -1), clause.beside(at, 1)
    if cues.postpositions and behind is not None and behind.name == "from":
        return True
    if not cues.postpositions and "from" in (before and before.name, *clause.before(at, most=1)):
        return True
    if before is None:
        return False
    return _compares(clause, before, by) or (before.name in cues.also_from and _starts(clause, at))


def _is_past(clause: Clause, at: int, by: int, levels: Sequence[int]) -> bool:
    """Whether a past time stands beside a level."""
    if _is_bracketed(clause, at) or _is_dated(clause, at, far=by > at or at == levels[0]):
        return True
    return _is_of_before(clause, at) and not _leads(clause, at)


def _is_of_before(clause: Clause, at: int) -> bool:
    """Whether a past time follows a level: "$5 million in the first quarter of last year"."""
    end = clause.tokens[at].end
    for token in clause.tokens[at + 1 :]:
        if token.start - end > NEAR_CHARS_MAX // 2:
            return False
        if token.name in TIMES_BEFORE:
            return True
        if token.name not in TIMES:
            return False
        end = token.end
    return False


def _is_bracketed(clause: Clause, at: int) -> bool:
    """Whether a level stands in a bracket of its own, behind its year: "(2023: $251 million)"."""
    ahead = [it.name for it in clause.tokens[max(at - LABEL_TOKENS_MAX, 0) : at]]
    colon = clause.before(at, most=1) == ["colon"]
    return colon and "open" in ahead and clause.behind(at) == "close"


def _starts(clause: Clause, at: int) -> bool:
    """Whether a word of change, "of" and a level are followed by "to": *pasó de 41 a 52*."""
    before, behind = clause.tokens[max(at - 2, 0) : at], clause.beside(at, 1)
    if behind is None or behind.name not in {"to", "reach"}:
        return False
    follows = clause.tokens[clause.tokens.index(behind) + 1 :][:1]
    paired = behind.name == "to" and any(it.name == clause.tokens[at].name for it in follows)
    if paired and any(it.name in TURNS for it in clause.tokens[:at]):
        return True
    leads = len(before) > 1 and before[0].name in MOVING
    return leads and before[1].start - before[0].end <= TIME_CHARS_MAX


def _is_dated(clause: Clause, at: int, *, far: bool) -> bool:
    """
    Whether a past time stands before a level, in its part of the clause: "last year it was …".

    Behind a level that has moved it stands right before: "rose 3% to $60, a year ago it was $72"
    says what moved within the day.
    """
    if _leads(clause, at):
        return False
    far = far or not clause.text.cues.spaced
    start = clause.tokens[at].start
    for token in reversed(clause.tokens[:at]):
        if token.name in FIGURE_NAMES | PARTING or not (far or start - token.end <= TIME_CHARS_MAX):
            return False
        if token.name in TIMES_BEFORE:
            return True
        start = token.start
    return False


def _earlier(clause: Clause, levels: Sequence[int]) -> list[int]:
    """Return the level of the earlier period, where both have one of the same length."""
    known = [(period, at) for at in levels if (period := clause.figure(at).period)]
    spans = [(it.start, _length(it), at) for it, at in known if it.start]
    if len(spans) < LEVELS_OF_A_CHANGE or len({start for start, _, _ in spans}) == 1:
        return []
    lengths = [length for _, length, _ in spans]
    if max(lengths) - min(lengths) > LENGTHS_APART:
        return []
    return [min(spans)[2]]


def _length(period: Period) -> timedelta:
    if period.start is None or period.end is None:
        return timedelta.max
    return period.end - period.start


def _compares(clause: Clause, token: Token, by: int) -> bool:
    """Whether "12% more than", "up 12% on", "a rise of 12% over" sets a figure against another."""
    ahead = clause.beside(clause.tokens.index(token), -1)
    if token.name in {"more", "less", "on"}:
        return ahead is clause.tokens[by]
    return token.name == "over" and ahead is not None and ahead.name in TURNS


def _leads(clause: Clause, at: int) -> bool:
    """Whether "to" or "reached" makes a level the newer one, whatever time follows."""
    before = clause.beside(at, -1)
    return before is not None and before.name in {"to", "rise", "fall"}
