"""Whether a surplus or a gap is that of the amounts beside it, and not with one partner alone."""

from tieout.relations.texts.clause import Clause
from tieout.relations.texts.plainness import says_nothing
from tieout.relations.wording.lexer import Token

TIMES = frozenset(("month", "quarter", "half", "full_year", "span", "years"))


def is_of_its_sides(clause: Clause, balance: Token, at: int) -> bool:
    """Whether nothing narrows a balance up to its amount, and it has no time of its own."""
    span = (balance.end, clause.tokens[at].start)
    plain = says_nothing(clause.text, clause.sentence, span, None)
    return plain and not _has_its_own_time(clause, balance)


def _has_its_own_time(clause: Clause, balance: Token) -> bool:
    """Whether a time stands between an amount and the balance told behind it: 前四月贸易顺差."""
    inside = list[str]()
    for token in reversed(clause.tokens[: clause.tokens.index(balance)]):
        if token.name in {"money", "stop"}:
            start = token.end
            break
        inside.append(token.name)
    else:
        return False
    words, cues = clause.sentence.text[start : balance.start], clause.text.cues
    said = any(it in words for it in (*cues.so_far, *cues.to_date))
    return said or not TIMES.isdisjoint(inside)
