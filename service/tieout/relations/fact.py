"""What the caller knows: a figure under a label, for a period."""

import re
from dataclasses import dataclass, replace

from tieout.figures import Figure, Period
from tieout.relations.cues import cues
from tieout.relations.lexing import lowered

DROPPED = frozenset(("of", "for", "at", "in", "the", "on", "comma", "and", "的"))
PLAIN = re.compile(r"[^\w&.'-]+")
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


def known(fact: Fact, number: int, language: str) -> Known:
    """
    Read a fact's label: its measure, and the rest of it as the owner.

    The label may be in the text's own language, in English or in Chinese.
    """
    measure = owner = noun = None
    for name in dict.fromkeys((language, *FALLBACKS)):
        measure, noun, owner = _read_label(fact.label, name)
        if measure is not None:
            break
    figure = replace(
        fact.figure,
        id=f"fact-{number}",
        span=None,
        noun=fact.figure.noun or noun,
        owner=owner,
        period=fact.period or fact.figure.period,
    )
    return Known(fact.label, figure, measure, owner, figure.period)


def _read_label(label: str, language: str) -> tuple[str | None, str | None, str | None]:
    by, text = cues(language), lowered(label)
    tokens = by.lexer.tokens(text, 0, len(text))
    measures = [it for it in tokens if it.name == "measure"]
    rest, at = "", 0
    for token in tokens:
        rest += label[at : token.start] + " "
        at = token.end
    rest += label[at:]
    words = [it for it in PLAIN.sub(" ", rest).split() if not it.isdigit()]
    words = [it for it in words if lowered(it) not in DROPPED]
    owner = " ".join(words).removesuffix("'s") or None
    if not measures:
        return None, None, owner
    last = measures[-1]
    return last.value, label[last.start : last.end], owner
