"""Currency marks: the same manner of marking, for another currency."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources

from tieout.figures import Place, Style
from tieout.writing.manner import Manner, Word

_CODE = re.compile(r"[A-Z]{3}")
_WORD = re.compile(r"[^\W\d_A-Za-z]|[^\W\d_]{3,}")


@cache
def signs() -> Mapping[str, str]:
    text = (resources.files("tieout.writing") / "data/signs.json").read_text("utf-8")
    marks: Mapping[str, str] = json.loads(text)["signs"]
    return marks


def is_name(mark: str, manner: Manner) -> bool:
    """
    Whether a mark is a word of the language rather than a sign or a code.

    >>> from tieout.writing.manner import manner
    >>> [is_name(mark, manner("en")) for mark in ("US$", "HKD", "euros", "Rs")]
    [False, False, True, False]
    """
    if mark in signs().values() or _CODE.fullmatch(mark):
        return False
    return manner.named(mark) is not None or _WORD.search(mark) is not None


@lru_cache(maxsize=1024)
def marked(style: Style, currency: str, manner: Manner) -> Style:
    """Return the style with the mark of another currency, set as the writer set the old one."""
    style = _counted(_unglued(style, manner), currency, manner)
    if style.mark_place is Place.NONE:
        return style
    if is_name(style.mark, manner):
        return replace(style, mark=manner.names.get(currency, Word.of(currency)).form("other"))
    coded = _CODE.fullmatch(style.mark) is not None
    if coded or currency not in signs():
        return replace(style, mark=currency, mark_space=style.mark_space if coded else " ")
    return replace(style, mark=signs()[currency])


def _counted(style: Style, currency: str, manner: Manner) -> Style:
    """Return the style with scale words that the currency is counted in: no crore of dollars."""
    ladder = manner.ladder(style.scale, style.power)
    if not style.scale or all(not rung.of or currency in rung.of for rung in ladder):
        return style
    rung = next(rung for rung in manner.ladders[0] if rung.word and not rung.shy)
    return replace(style, scale=rung.text, power=rung.power)


def _unglued(style: Style, manner: Manner) -> Style:
    """Return the style without the power that its mark alone said: cents, TEUR, MNOK."""
    if style.scale or not style.power or not style.mark:
        return style
    ladder = manner.ladders[0] if style.power > 0 and manner.ladders else ()
    rung = next((it for it in ladder if it.power == style.power), None)
    if rung is None:
        return replace(style, power=0)
    return replace(style, scale=rung.text, scale_space=manner.scale_space, power=rung.power)
