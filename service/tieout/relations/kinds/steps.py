"""Amounts by which a level moved: "up $34 million", "a fall of 98 points", 增加4.5亿元."""

from tieout.relations.texts.clause import Clause
from tieout.relations.wording.lexer import Token

TURNS = frozenset(("rise", "fall"))
LEADS = frozenset(("by", "of"))
PASSED = frozenset(("about",))
WORD_CHARS_MAX = 8  # "of some ", "by about "
# 增至, 降到: such a word leads to the level itself.
TO_LEVELS = ("至", "到", "to", "成")


def is_step(clause: Clause, at: int) -> bool:
    """Whether a word of change stands right before an amount, or leads to it by "by" or "of"."""
    cues, behind = clause.text.cues, clause.behind(at)
    if cues.postpositions:
        return False
    ahead = [it for it in clause.tokens[:at] if it.name not in PASSED]
    start, leads = clause.tokens[at].start, False
    for token in reversed(ahead):
        if start - token.end > WORD_CHARS_MAX:
            return False
        if token.name in cues.also_from and behind in {"to", "reach"}:
            return False
        if token.name not in LEADS or leads:
            return token.name in TURNS and _is_one_way(clause, token)
        start, leads = token.start, True
    return False


def _is_one_way(clause: Clause, token: Token) -> bool:
    """Whether a word of change moves a level: "lost $5 million" may be a level itself."""
    word = clause.sentence.text[token.start : token.end]
    return word not in clause.text.cues.two_faced and not word.endswith(TO_LEVELS)


def leads_to(clause: Clause, at: int) -> bool:
    """Whether a word of change leads to a level as the newer one: "had shrunk to", 增至."""
    ahead = [it for it in clause.tokens[:at] if it.name not in PASSED]
    if not ahead or clause.tokens[at].start - ahead[-1].end > WORD_CHARS_MAX:
        return False
    if ahead[-1].name == "to":
        return any(it.name in TURNS for it in ahead[-2:])
    word = clause.sentence.text[ahead[-1].start : ahead[-1].end]
    return ahead[-1].name in TURNS and word.endswith(TO_LEVELS)
