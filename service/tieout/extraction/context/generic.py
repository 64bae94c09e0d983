"""Words that name the unit of several currencies: 元 is a yuan, and a dollar in Hong Kong."""

from dataclasses import replace

from tieout.extraction.amounts.amount import Amount
from tieout.lexicon import Lexicon, chinese

_TRADITIONAL = "zh-Hant"


def means_several(text: str, lexicon: Lexicon, region: str | None) -> bool:
    """Whether the generic words of a text are open: where traditional Chinese is written."""
    return bool(lexicon.generic) and chinese(text, region=region) == _TRADITIONAL


def open_generic(amount: Amount, written: str, lexicon: Lexicon) -> None:
    """Let a generic word stand for all that it may mean, the usual one as the default."""
    of = lexicon.generic.get(written, ())
    if amount.mark is not None and amount.mark.of == of[:1] and len(of) > 1:
        amount.mark = replace(amount.mark, of=of, default=of[0])
