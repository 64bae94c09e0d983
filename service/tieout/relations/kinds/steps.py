"""Amounts by which a level moved: "up $34 million", "a fall of 98 points", 增加4.5亿元."""

from collections.abc import Iterator

from tieout.relations.texts.clause import Clause
from tieout.relations.wording.lexer import Token

TURNS = frozenset(("rise", "fall"))
LEADS = frozenset(("by", "of"))
WORD_CHARS_MAX = 8  # "of some ", "by the "
# 增至, 降到: such a word leads to the level itself.
TO_LEVELS = ("至", "到", "to", "成")


def is_step(clause: Clause, at: int) -> bool:
    """Whether a word of change stands right before an amount, or leads to it by "by" or "of"."""
    cues, behind, leads = clause.text.cues, clause.behind(at), False
    if cues.postpositions:
        return False
    for token in _ahead(clause, at):
        if token.name in cues.also_from and behind in {"to", "reach"}:
            return False
        if token.name not in LEADS or leads:
            return token.name in TURNS and _is_one_way(clause, token)
        leads = True
    return False


def leads_to(clause: Clause, at: int) -> bool:
    """Whether a word of change leads to a level as the newer one: "had shrunk to", 增至."""
    for token in _ahead(clause, at):
        if token.name == "to":
            before = clause.tokens[: clause.tokens.index(token)][-1:]
            return any(it.name in TURNS for it in before)
        word = clause.sentence.text[token.start : token.end]
        return token.name in TURNS and word.endswith(TO_LEVELS)
    return False


def _ahead(clause: Clause, at: int) -> Iterator[Token]:
    """Yield the cues that lead to a figure, the nearest first; "about" is no word between."""
    start = clause.tokens[at].start
    for token in reversed(clause.tokens[:at]):
        if start - token.end > WORD_CHARS_MAX:
            return
        start = token.start
        if token.name != "about":
            yield token


def _is_one_way(clause: Clause, token: Token) -> bool:
    """Whether a word of change moves a level: "lost $5 million" may be a level itself."""
    word = clause.sentence.text[token.start : token.end]
    return word not in clause.text.cues.two_faced and not word.endswith(TO_LEVELS)
