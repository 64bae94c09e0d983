"""Equivalences inside a sentence: a bracket, an "or", an "equivalent to" between two currencies."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.relation import Equivalence
from tieout.relations.texts.match import matches
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import is_about, is_historic
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import Token

ANCHOR_CHARS_MAX = 25
BRACKET_TOKENS_MAX = 16
SMALL = 2000
BESIDE_CHARS = 12
SHARED_MOST = 200  # "400 yen, or $2.60 per resident" says "per resident" once for both
# What may stand beside the amounts inside a bracket; anything else makes it another statement.
INSIDE_WORDS = (
    "about equal equals worth translate or comma semicolon slash close historic rate_words"
)
INSIDE = frozenset(INSIDE_WORDS.split())
MONEY = frozenset({"money", "price", "yearly"})


@dataclass(frozen=True, slots=True)
class Bracket:
    """An amount and those in the bracket behind it; *first* and *last* bound the bracket."""

    members: tuple[FigureId, ...]
    first: int
    last: int
    cue: str = "( )"


def equivalences_in(text: Text, sentence: Sentence) -> tuple[list[Equivalence], Sentence]:
    """Return the equivalences of a sentence, and the sentence without its brackets."""
    found: list[Equivalence] = []
    if "inflation" in sentence.names:
        return found, sentence
    brackets = [it for it in _brackets(sentence) if is_pair(text, sentence, it.members)]
    for bracket in brackets:
        found += _ways(text, sentence, bracket)
    rest = sentence.without([(it.first, it.last) for it in brackets])
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
    )
    return Equivalence(a=one, b=other, evidence=tempered)


def is_pair(text: Text, sentence: Sentence, members: tuple[FigureId, ...]) -> bool:
    """Whether amounts can be one amount in several currencies."""
    figures = text.those(members)
    if any(it.kind is not Kind.MONEY for it in figures):
        return False
    if len({it.per for it in figures}) > 1 or _is_a_shelf_price(sentence, figures):
        return False
    pairs = list(combinations(figures, 2))
    if any(_is_one_of_each(text, sentence, it) for it in pairs):
        return False
    return all(differ(one, other) for one, other in pairs)


def _is_one_of_each(text: Text, sentence: Sentence, pair: tuple[Figure, Figure]) -> bool:
    """Whether only one of two amounts is one of each: "HK$96 million, or 44 cents per resident"."""
    one, other = pair
    if _is_apiece(text, sentence, one) == _is_apiece(text, sentence, other):
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    return one.currency == other.currency or large > SHARED_MOST * small


def _is_apiece(text: Text, sentence: Sentence, figure: Figure) -> bool:
    """Whether a word for each stands right behind an amount, or right before it."""
    span, written = figure.span, sentence.text
    if span is None:
        return False
    behind = text.cues.apiece.match(written, span.until + written.startswith(" ", span.until))
    ahead = written[max(sentence.start, span.at - BESIDE_CHARS) : span.at]
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


def _brackets(sentence: Sentence) -> Iterator[Bracket]:
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
    while at > 0 and tokens[at].name in {"measure", "comma"}:
        at -= 1
    anchor = tokens[at]
    if anchor.name not in MONEY or tokens[opening].start - anchor.end > ANCHOR_CHARS_MAX:
        return None
    if at > 1 and tokens[at - 1].name == "and" and tokens[at - 2].name in MONEY:
        return None
    return anchor.value


def _amounts(sentence: Sentence, inside: tuple[Token, ...]) -> tuple[FigureId, ...]:
    """Return the amounts of a bracket that holds nothing but amounts, else none."""
    found: list[FigureId] = []
    for before, token in pairwise(inside):
        if _says_more(sentence, before, token):
            return ()
        if token.name in MONEY:
            found.append(token.value)
        elif token.name not in INSIDE:
            return ()
    return tuple(found)


def _says_more(sentence: Sentence, before: Token, after: Token) -> bool:
    filler = sentence.text[before.end : after.start]
    return any(it.isalnum() for it in filler)


def _joined(members: tuple[FigureId, ...], found: list[Equivalence]) -> bool:
    return any(set(members) == {it.a, it.b} for it in found)


def _ways(text: Text, sentence: Sentence, bracket: Bracket) -> Iterator[Equivalence]:
    for one, other in combinations(bracket.members, 2):
        yield equivalence(text, sentence, (one, other), bracket.cue)
