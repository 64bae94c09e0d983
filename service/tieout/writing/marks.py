"""Currency marks: the same manner of marking, for another currency."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources

from tieout.figures import Place, Style
from tieout.writing.manner import Manner
from tieout.writing.rung import Word

_CODE = re.compile(r"[A-Z]{3}")
_LETTER = re.compile(r"[A-Za-z]")
_DOLLARS = "USD"
_WORD = re.compile(r"[^\W\d_A-Za-z]|[^\W\d_]{3,}")


@cache
def signs() -> Mapping[str, str]:
    text = (resources.files("tieout.writing") / "data/signs.json").read_text("utf-8")
    marks: Mapping[str, str] = json.loads(text)["signs"]
    return marks


def is_name(mark: str, manner: Manner) -> bool:
    """
    Whether a mark is a word of the language rather than a sign or a code.

    >>> from tieout.writing.manners import manner
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
    if _is_named(style, manner):
        return replace(style, mark=manner.names.get(currency, Word.of(currency)).form("other"))
    coded = _CODE.fullmatch(style.mark) is not None
    if coded or currency not in signs():
        return replace(style, mark=currency, mark_space=style.mark_space if coded else " ")
    return _signed(style, signs()[currency], currency)


def _is_named(style: Style, manner: Manner) -> bool:
    """Whether the mark is a name; Latin letters before a number are a sign: Ksh, TEUR."""
    before = style.mark_place is Place.BEFORE and style.mark.isascii()
    return not before and is_name(style.mark, manner)


def _signed(style: Style, sign: str, currency: str) -> Style:
    """Set a sign as another was set: letters that would run into a scale word stay away."""
    if style.mark_place is Place.AFTER and not style.mark_space and _LETTER.match(sign):
        short = sign[-1] if currency == _DOLLARS else None
        return replace(style, mark=short or currency, mark_space="" if short else " ")
    spelt = style.mark_place is Place.BEFORE and style.mark.isalpha() and not sign.isalpha()
    return replace(style, mark=sign, mark_space="" if spelt else style.mark_space)


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
