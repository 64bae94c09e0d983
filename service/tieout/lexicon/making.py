"""Merged data made into a lexicon: every section into its field."""

from collections.abc import Callable
from typing import Any

from tieout.lexicon.beside import Beside, Spellings
from tieout.lexicon.cell_word import CellWord
from tieout.lexicon.family import Family
from tieout.lexicon.lexicon import Lexicon
from tieout.lexicon.minor import Minor
from tieout.lexicon.ranges import Ranges
from tieout.lexicon.separators import Separators
from tieout.lexicon.unit import Unit

Data = dict[str, Any]


def lexicon_of(language: str, data: Data) -> Lexicon:
    fields: Data = {name: data.get(name, usual) for name, usual in _PLAIN.items()}
    for make, names in _MADE_BY.items():
        fields |= {name: make(data.get(name, {})) for name in names}
    for make, names in _EACH_MADE_BY.items():
        fields |= {name: tuple(map(make, data.get(name, ()))) for name in names}
    return Lexicon(
        language=language,
        separators=Separators(**_spellings(data["separators"])),
        families={key: _family(value) for key, value in data["families"].items()},
        qualifiers={key: _beside(value) for key, value in data.get("qualifiers", {}).items()},
        ranges=_ranges(data.get("ranges", {})),
        **fields,
    )


def _spellings(data: Data) -> dict[str, Spellings]:
    return {key: tuple(value) for key, value in data.items()}


def _by_number(data: Data) -> dict[int, Spellings]:
    return {int(key): tuple(value) for key, value in data.items()}


def _beside(data: Data) -> Beside:
    return Beside(tuple(data.get("before", ())), tuple(data.get("after", ())))


def _family(data: Data) -> Family:
    signs, words, members = (tuple(data.get(key, ())) for key in ("signs", "words", "of"))
    rivals = tuple(data.get("rivals", members))
    return Family(signs, words, members, data.get("default"), rivals)


def _minor(data: Data) -> Minor:
    return Minor(tuple(data["words"]), tuple(data["of"]), data["power"], data.get("times", "1"))


def _unit(data: Data) -> Unit:
    times, tenths = data.get("times", "1"), data.get("tenths", False)
    return Unit(data["kind"], _beside(data), times, tenths, tuple(data.get("lower", ())))


def _cell(data: Data) -> CellWord:
    return CellWord(
        words=tuple(data["words"]),
        kind=data["kind"],
        value=data["value"],
        low=data.get("low"),
        high=data.get("high"),
        open_low=data.get("open_low", False),
        open_high=data.get("open_high", False),
    )


def _ranges(data: Data) -> Ranges:
    pairs = tuple((first, second) for first, second in data.get("pairs", ()))
    names = ("joints", "froms", "ends", "steps", "since", "against", "levels")
    words = {name: tuple(data.get(name, ())) for name in names}
    return Ranges(pairs=pairs, **words)


_PLAIN: Data = {
    "spaced": True,
    "adjectives_after": False,
    "units_first": False,
    "twenties": False,
    "glued": False,
    "syllables": False,
    "numerals": {},
    "ranks": {},
}
_MADE_BY: dict[Callable[[Data], object], tuple[str, ...]] = {
    _spellings: (
        "adjectives",
        "codes",
        "counts",
        "currencies",
        "declared",
        "fractions",
        "generic",
        "leads",
        "marks",
        "parts",
        "per",
    ),
    _by_number: (
        "abbreviations",
        "denominators",
        "halves",
        "months",
        "numbers",
        "quarters",
        "scales",
    ),
    _beside: ("clock", "extents", "not_figures", "years"),
}
_EACH_MADE_BY: dict[Callable[[Any], object], tuple[str, ...]] = {
    str: (
        "articles",
        "behind",
        "each",
        "changes",
        "coarse",
        "conjunctions",
        "counters",
        "not_cells",
        "rates",
        "endings",
        "fillers",
        "fiscal",
        "inside",
        "links",
        "negatives",
        "margins",
        "not_marks",
        "not_nouns",
        "ordinary",
        "everyday",
        "points",
        "vague",
        "verbal",
    ),
    int: ("multipliers",),
    _minor: ("minor",),
    _unit: ("units",),
    _cell: ("cells",),
}
