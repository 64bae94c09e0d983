"""Shares of one whole of which the last is what remains: they make all of it, 100 %."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tieout.figures import Figure, FigureId, Interval, Kind, Style, Written
from tieout.relations.evidence import Evidence
from tieout.relations.relation import Sum
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure
from tieout.relations.wording.lexer import Token

PARTS_MIN = 3
ALL = Decimal(100)
WHOLE = Figure(
    "whole",
    "100%",
    Kind.PERCENT,
    Written(ALL, Decimal(1), ALL),
    Style("en", mark="%"),
    cell=Interval.exactly(ALL),
)
"""All of a whole, which no text needs to state."""

# What moves a share: "sold 20% and the remaining 31%"; what begins those of another whole.
OTHERWISE = frozenset(("rise", "fall", "stake", "sell", "acquire", "raise", "margin", "each"))
WITHIN = frozenset(("of_which", "including"))
BETWEEN = frozenset(("comma", "of", "about"))


def remainders(text: Text) -> Iterator[Sum]:
    """
    Yield the shares of a sentence that make all of a whole: "55% said yes, 30% no, the other 15%".

    Two shares may be those of a part, and so may stakes that are sold one by one.
    """
    for sentence in text.sentences:
        if "rest" in sentence.names and sentence.names.isdisjoint(OTHERWISE):
            parts = _parts(text, sentence)
            if len(parts) >= PARTS_MIN:
                yield Sum(
                    parts=tuple(parts), total=WHOLE.id, evidence=Evidence(cue="100%", tabular=True)
                )


def _parts(text: Text, sentence: Sentence) -> Sequence[FigureId]:
    """Return the percentages of a sentence, where the last is the rest, and one only."""
    tokens = sentence.tokens
    shares = [at for at, it in enumerate(tokens) if _is_share(text, it)]
    others = [it for it in tokens if is_figure(it) and not _is_share(text, it)]
    if not shares or any(text.figures[it.value].kind is not Kind.COUNT for it in others):
        return ()
    if any(text.figures[tokens[at].value].cell is not None for at in shares):
        return ()  # "a third of sales, 34%", "half of the remaining 15%"
    rests = [at for at, it in enumerate(tokens) if it.name == "rest"]
    between = {it.name for it in tokens[rests[-1] + 1 : shares[-1]]}
    is_last = len(rests) == 1 and rests[0] < shares[-1] and between <= BETWEEN
    nested = any(it.name in WITHIN for it in tokens[shares[0] :])
    return [tokens[at].value for at in shares] if is_last and not nested else ()


def _is_share(text: Text, token: Token) -> bool:
    return is_figure(token) and text.figures[token.value].kind is Kind.PERCENT
