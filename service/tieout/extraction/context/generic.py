"""Words that name the unit of several currencies: 元 is a yuan, and a dollar in Hong Kong."""

from dataclasses import replace

from tieout.extraction.placed import Placed
from tieout.lexicon import Lexicon, chinese

_TRADITIONAL = "zh-Hant"


def means_several(text: str, lexicon: Lexicon, region: str | None) -> bool:
    """Whether the generic words of a text are open: where traditional Chinese is written."""
    return bool(lexicon.generic) and chinese(text, region=region) == _TRADITIONAL


def opened(placed: Placed, lexicon: Lexicon) -> Placed:
    """Let a generic word stand for all that it may mean, the usual one as the default."""
    of, mark = lexicon.generic.get(placed.written, ()), placed.amount.mark
    if mark is None or mark.of != of[:1] or not of[1:]:
        return placed
    return replace(placed, amount=replace(placed.amount, mark=replace(mark, of=of, default=of[0])))
