"""What the caller knows: a figure under a label, for a period."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tieout.extraction import read_period
from tieout.figures import Figure, Period
from tieout.lexicon import Lexicon
from tieout.relations.wording.cues import cues
from tieout.relations.wording.lexer import lowered

DROPPED_WORDS = "of for at in the on and quarter year years fiscal period half fy 的 年"
DROPPED = frozenset(DROPPED_WORDS.split())
PLAIN = re.compile(r"[^\w&.'-]+")
TIME = re.compile(r"(?:19|20)[0-9]{2}年?|\b(?:FY ?[0-9]{2,4}|[HQ][1-4])\b", re.IGNORECASE)
PIECES = re.compile(r"[,，、;；:：()（）]")
FALLBACKS = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Fact:
    """
    A figure that the caller supplies, labelled in words: "Alibaba, revenue", for a period.

    Facts are numbered from 1 in the order given: ``fact-1``, ``fact-2`` …
    """

    label: str
    figure: Figure
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A fact as the relations use it: what it measures, and the names of whom."""

    label: str
    figure: Figure
    measure: str | None
    owner: str | None
    period: Period | None

    def is_of(self, text: str) -> bool:
        """Whether a (lowered) text names the owner; a fact without one may be anybody's."""
        return self.owner is None or lowered(self.owner) in text


def known(fact: Fact, number: int, lexicon: Lexicon) -> Known:
    """
    Read a fact's label: its measure, and the rest of it as the owner.

    The label may be in the text's own language, in English or in Chinese; it may name the period.

    >>> from tieout.extraction import read_amount
    >>> from tieout.lexicon import load
    >>> figure = read_amount("US$36.67 billion", load("en"))
    >>> fact = known(Fact("Alibaba, revenue, October–December 2023", figure), 1, load("en"))
    >>> fact.figure.id, fact.owner, fact.measure, str(fact.period.start)
    ('fact-1', 'Alibaba', 'revenue', '2023-10-01')
    """
    measure = owner = noun = None
    for name in dict.fromkeys((lexicon.language, *FALLBACKS)):
        measure, noun, owner = _read_label(fact.label, name)
        if measure is not None:
            break
    figure = replace(
        fact.figure,
        id=f"fact-{number}",
        span=None,
        noun=noun or fact.figure.noun,
        owner=owner,
        period=fact.period or fact.figure.period or _read_time(fact.label, lexicon),
    )
    return Known(fact.label, figure, measure, owner, figure.period)


def _read_time(label: str, lexicon: Lexicon) -> Period | None:
    """Return the period that a label names, in a piece of its own or somewhere in the whole."""
    pieces = (*PIECES.split(label), label)
    return next((it for piece in pieces if (it := read_period(piece.strip(), lexicon))), None)


def _read_label(label: str, language: str) -> tuple[str | None, str | None, str | None]:
    by, text = cues(language), lowered(label)
    tokens = by.lexer.tokens(text, 0, len(text))
    measures = [it for it in tokens if it.name == "measure"]
    rest, at = "", 0
    for token in tokens:
        rest += label[at : token.start] + " "
        at = token.end
    rest += label[at:]
    words = PLAIN.sub(" ", TIME.sub(" ", rest)).split()
    words = [it for it in words if lowered(it) not in DROPPED]
    owner = " ".join(words).removesuffix("'s") or None
    if not measures:
        return None, None, owner
    last = measures[-1]
    return last.value, label[last.start : last.end], owner


def named(fact: Known, among: Sequence[Known]) -> str:
    """Return a fact's label, with its period and its id where others bear the same."""
    alike = [it for it in among if it.label == fact.label]
    same = [it for it in alike if _when(it) == _when(fact)]
    beside = [_when(fact)] * (len(alike) > 1) + [fact.figure.id] * (len(same) > 1)
    told = ", ".join(filter(None, beside))
    return f"{fact.label} ({told})" if told else fact.label


def _when(fact: Known) -> str:
    return "" if fact.period is None else fact.period.label


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, in capitals or not, with or without "Group"."""
    first, second = set(lowered(one).split()), set(lowered(other).split())
    if not one.isascii() and one and other and (one in other or other in one):
        return True
    return bool(first & second) and (first <= second or second <= first)
