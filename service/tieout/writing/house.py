"""How the press of a language writes an amount in a currency when no writer has shown a style."""

from functools import lru_cache

from tieout.figures import Style
from tieout.writing.manner import Manner
from tieout.writing.manners import manner
from tieout.writing.marks import signs
from tieout.writing.rung import Rung


@lru_cache(maxsize=1024)
def house_style(currency: str, language: str) -> Style:
    """
    Return the style for an amount that no text states: "US$640 million", "640 Millionen Euro".

    >>> house_style("HKD", "en").mark, house_style("HKD", "ja").mark
    ('HK$', '香港ドル')
    """
    ways = manner(language)
    kind, place = ways.house.mark, ways.house.place
    mark, space = currency, " "
    if kind == "name" and currency in ways.names:
        mark, space = ways.names[currency].form("other"), ways.house.space
    elif kind == "sign" and currency in signs():
        mark, space = signs()[currency], ways.house.space
    scale = _first_scale(ways)
    return Style(
        language=language,
        mark=mark,
        mark_place=place,
        mark_space=space,
        scale=scale.text,
        scale_space=ways.scale_space,
        power=scale.power,
        decimal=ways.decimal,
    )


def _first_scale(ways: Manner) -> Rung:
    rungs = ways.ladders[0] if ways.ladders else ()
    return next((rung for rung in rungs if not rung.shy), Rung(0))
