"""How a language says whose a measure is: "Alibaba's revenue", "a unit of Alibaba", 阿里的收入."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NAME = r"[^\W\d_a-zà-ÿ][\w&.+-]{0,30}"
WORD = r"[\w-]{1,20}"
NUMBER = "[0-9一二三四五六七八九]{1,4}"
WIDE_NAME = r"[\u3400-\u9fffA-Za-z]{2,16}?"
NEVER = "(?!)"


@dataclass(frozen=True, slots=True, eq=False)
class Owners:
    """
    The expressions by which owners are found; where words run together, ``wide`` and ``times``.

    ``starters`` are words that begin a sentence with a capital and name nobody. An owner is the
    first group of each expression.
    """

    possessive: re.Pattern[str]
    of: re.Pattern[str]
    subject: re.Pattern[str]
    reports: re.Pattern[str]
    reporter: re.Pattern[str]
    units: re.Pattern[str]
    unit_of: re.Pattern[str]
    own_unit: re.Pattern[str]
    wide: re.Pattern[str]
    times: re.Pattern[str]
    starters: frozenset[str]

    @classmethod
    def of_words(cls, words: Mapping[str, Sequence[str]]) -> "Owners":
        """Compile a language's words; without any, only names and possessives are found."""
        unit, says = _any(words.get("units")), _any(words.get("reports"))
        leads = [word for it in words.get("leads", ()) for word in (it, it.capitalize())]
        joins = _any(words.get("joins"))
        names = rf"{NAME}(?:\s{joins}?\s?{NAME}){{0,6}}"
        return cls(
            possessive=re.compile(rf"({names})['’]s?\s((?:{WORD}\s){{0,6}})\Z"),
            of=re.compile(
                rf"\s{_any(words.get('of'))}\s(?:{_any(words.get('articles'))}\s)?({names})"
            ),
            subject=re.compile(rf"\s{{0,4}}(?:{_any(leads)}\s)?({names})"),
            reports=re.compile(rf"\s{says}\s"),
            reporter=re.compile(
                rf"({names})(?:\s{_any(words.get('helps'))})?\s{says}\s(?:[a-z-]{{1,20}}\s){{0,4}}\Z"
            ),
            units=re.compile(rf"\b{unit}\b"),
            unit_of=re.compile(rf"\b{unit} {_any(words.get('belongs'))} ({names})"),
            own_unit=re.compile(rf"({names})['’]s?\s(?:{WORD}\s){{0,3}}{unit}\b"),
            wide=re.compile(rf"({WIDE_NAME}){_any(words.get('passed'))}{{0,2}}\Z"),
            times=re.compile(rf"{_any(words.get('times_lead'))}?{_times(words.get('times'))}"),
            starters=frozenset(words.get("starters", ())),
        )


def _any(words: Sequence[str] | None) -> str:
    """Return an expression for one of some words, the longest first."""
    longest = sorted(words or (), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest)) or NEVER})"


def _times(words: Sequence[str] | None) -> str:
    """Return an expression for names of times; ``#`` in them stands for a number."""
    return _any(words).replace(r"\#", NUMBER)
