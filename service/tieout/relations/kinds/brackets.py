"""Amounts in a bracket, or between dashes, behind the amount that they say again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tieout.figures import FigureId
from tieout.relations.texts.sentence import Sentence
from tieout.relations.wording.lexer import FIGURES, Token

ANCHOR_CHARS_MAX = 25
BRACKET_TOKENS_MAX = 16
NEAR_CHARS, NEAR_TOKENS = 30, 4
# What may stand beside the amounts inside a bracket; anything else makes it another statement.
INSIDE_WORDS = (
    "about bound equal equals worth translate or comma semicolon slash close historic rate_words"
)
INSIDE = frozenset(INSIDE_WORDS.split())
MONEY = frozenset({"money", "price", "yearly"})
BEYOND_A_RATE = frozenset(FIGURES) | {"scope", "basis"}
# What may stand between an amount and its bracket; more may where it says "per share".
PASSED = frozenset({"measure", "comma", "rate_words", "bound"})
STOPPING = frozenset({*FIGURES, "open", "close", "semicolon", "dash", "and", "or"})
BENDS = frozenset({"dash", "about", "bound", "rate_words"})
DASH = re.compile(r"\s{0,2}(?:[–—―]{1,2}|(?<=\s)-(?=\s))\s{0,2}")


@dataclass(frozen=True, slots=True)
class Bracket:
    """An amount and those in the bracket behind it; *first* and *last* bound the bracket."""

    members: tuple[FigureId, ...]
    first: int
    last: int
    cue: str = "( )"


def brackets(sentence: Sentence) -> Iterator[Bracket]:
    tokens = sentence.tokens
    for opening, token in enumerate(tokens):
        if token.name != "open" or opening == 0:
            continue
        closing = _closing(tokens, opening)
        anchor = _anchor(sentence, opening)
        if closing is None or anchor is None:
            continue
        inside = _amounts(sentence, tokens[opening : closing + 1])
        if inside:
            yield Bracket((anchor, *inside), opening, closing + 1)


def _closing(tokens: tuple[Token, ...], opening: int) -> int | None:
    ahead = range(opening + 1, min(opening + BRACKET_TOKENS_MAX, len(tokens)))
    first = next((it for it in ahead if tokens[it].name in {"open", "close"}), None)
    return first if first is not None and tokens[first].name == "close" else None


def _anchor(sentence: Sentence, opening: int) -> FigureId | None:
    """Return the amount right before a bracket, unless it is one end of "A and B (…)"."""
    tokens = sentence.tokens
    at = opening - 1
    while at > 0 and tokens[at].name not in STOPPING:
        at -= 1
    anchor = tokens[at]
    if anchor.name == "money" and any(it.name not in PASSED for it in tokens[at + 1 : opening]):
        return None
    if anchor.name not in MONEY or tokens[opening].start - anchor.end > ANCHOR_CHARS_MAX:
        return None
    if at > 1 and tokens[at - 1].name == "and" and tokens[at - 2].name in MONEY:
        return None
    return anchor.value


def _amounts(sentence: Sentence, inside: tuple[Token, ...]) -> tuple[FigureId, ...]:
    """Return the amounts of a bracket that holds nothing but amounts, else none."""
    found: list[FigureId] = []
    last = _last_amount(inside)
    for index, (before, token) in enumerate(pairwise(inside)):
        if index >= last and _tells_the_rate(inside[index + 1 :]):
            break
        if any(it.isalnum() for it in sentence.text[before.end : token.start]):
            return ()
        if token.name in MONEY:
            found.append(token.value)
        elif token.name not in INSIDE:
            return ()
    return tuple(found)


def _last_amount(inside: tuple[Token, ...]) -> int:
    return max((at for at, it in enumerate(inside) if it.name in MONEY), default=0)


def _tells_the_rate(rest: tuple[Token, ...]) -> bool:
    """Whether what follows the amounts is on the rate: "at Friday's exchange rate"."""
    names = {it.name for it in rest}
    return "rate_words" in names and names.isdisjoint(BEYOND_A_RATE)


def dashed(sentence: Sentence) -> Iterator[Bracket]:
    """
    Yield what stands between dashes: "2,000 yuan - about $280 at current rates".

    A hyphen with spaces around it is a dash; a second one closes it, or words on the rate.
    """
    tokens = sentence.tokens
    amounts = [at for at, it in enumerate(tokens) if it.name in MONEY]
    for one, other in pairwise(amounts):
        if _opens(sentence, tokens[one : other + 1]) and _closes(sentence, one, other):
            yield Bracket((tokens[one].value, tokens[other].value), one + 1, other + 1, cue="–")


def _opens(sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether a dash and nothing else leads from the first token to the last."""
    if any(it.name not in BENDS for it in tokens[1:-1]):
        return False
    behind = next(it for it in tokens[1:] if it.name != "dash")
    return DASH.fullmatch(sentence.text, tokens[0].end, behind.start) is not None


def _closes(sentence: Sentence, one: int, other: int) -> bool:
    """Whether a dash stands behind the second amount, or words on the rate beside it."""
    tokens, end = sentence.tokens, sentence.tokens[other].end
    if DASH.match(sentence.text, end) is not None:
        return True
    near = (it for it in tokens[other + 1 : other + NEAR_TOKENS] if it.start - end <= NEAR_CHARS)
    return any(it.name == "rate_words" for it in (*tokens[one:other], *near))
