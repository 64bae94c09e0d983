"""A sentence without the levels of the past: "of which" speaks of the newest one."""

from collections.abc import Iterator

from tieout.relations.kinds.older_level import is_older
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text

LEVELS = frozenset(("money", "count"))
TIMES = frozenset(("prior", "yoy", "month", "quarter", "half", "full_year", "same_period"))
# What leads from a level to the one before it: "3.45 billion, up 38% from 2.50 billion".
LEADING_WORDS = "comma stop open colon rise fall more less from percent points about by of reach or"
TRAILING = TIMES | {"of", "by"}  # "i 2,50 miliardi del 2022"
CLOSING = TRAILING | {"close"}
LEADING = frozenset(LEADING_WORDS.split()) | TIMES


def newest(text: Text, sentence: Sentence) -> Sentence:
    """
    Return a sentence without the older of its levels, and without the change that leads to them.

    "Revenue rose to 3.45 billion from 2.50 billion, of which 1.38 billion, or 40%, …": the whole
    is the 3.45.
    """
    if not LEVELS & sentence.names:
        return sentence
    clause = Clause(text, sentence, 0, sentence.tokens)
    return sentence.without(list(_past(clause)))


def _past(clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the first token of what leads to an older level, and the one behind its last."""
    tokens, newer = clause.tokens, dict[str, int]()
    for at, token in enumerate(tokens):
        if token.name not in LEVELS:
            continue
        if token.name not in newer or not is_older(clause, at):
            newer[token.name] = at
            continue
        between = [it.name for it in tokens[newer[token.name] + 1 : at]]
        first = newer[token.name] + 1 if LEADING.issuperset(between) else at
        opened = "open" in between and first < at
        yield first, _end(clause, at + 1, CLOSING if opened else TRAILING)


def _end(clause: Clause, at: int, names: frozenset[str]) -> int:
    """Return the token behind a run of some classes."""
    while at < len(clause.tokens) and clause.tokens[at].name in names:
        at += 1
    return at
