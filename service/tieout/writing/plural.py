"""The plural category of a written number, by the rules of Unicode CLDR."""

from collections.abc import Callable, Mapping

_TEENS = range(11, 15)
_FEW = range(2, 5)
_ARABIC_FEW = range(3, 11)


def _one(whole: int, part: str) -> str:
    return "one" if whole == 1 and not part else "other"


def _french(whole: int, _: str) -> str:
    """Below two is one: "1,9 million"."""
    return "one" if whole in {0, 1} else "other"


def _russian(whole: int, part: str) -> str:
    if part:
        return "other"
    last, teen = whole % 10, whole % 100 in _TEENS
    if last == 1 and not teen:
        return "one"
    return "few" if last in _FEW and not teen else "many"


def _polish(whole: int, part: str) -> str:
    if part:
        return "other"
    if whole == 1:
        return "one"
    return "few" if whole % 10 in _FEW and whole % 100 not in _TEENS else "many"


def _arabic(whole: int, part: str) -> str:
    return "few" if whole % 100 in _ARABIC_FEW and not part else "other"


def _none(_whole: int, _part: str) -> str:
    return "other"


RULES: Mapping[str, Callable[[int, str], str]] = {
    "none": _none,
    "one": _one,
    "french": _french,
    "russian": _russian,
    "polish": _polish,
    "arabic": _arabic,
}


def category(rule: str, whole: str, part: str) -> str:
    """
    Return the category of a number by its digits before and after the mark.

    >>> category("russian", "21", ""), category("russian", "12", ""), category("french", "1", "9")
    ('one', 'many', 'one')
    """
    return RULES[rule](int(whole or "0"), part)
