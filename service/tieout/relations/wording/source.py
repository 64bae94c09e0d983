"""
What a language's cues are read from: its own file, and what all languages share.

``data/<language>.json`` holds, each section optional::

    language, source     the language's code; where the cues come from. ``common.json`` holds what
                         all languages share: it is merged behind each of them
    spaced               false where words run together (Chinese, Japanese)
    postpositions        true where "from" and "to" stand behind their figure
    prepositions         false where "of", "from" and the like stand behind their noun
    words                {"rise": ["rose", "climb*"]}: classes of cues, named freely; ``*`` at the
                         end stands for any further letters. A space stands for any white space
    measures             {"revenue": ["revenue", "total revenue"]}: what a figure measures; the ids
                         are the same in all languages
    forms                {"change": ["rise by? {percent} to {new}"]}: see
                         :mod:`tieout.relations.wording.form`
    phrases              {"whole": "of ~ {whole}"}: pieces of forms, written ``$whole`` in them
    loose                classes that a noun phrase may hold: ``~`` in a form passes over them
    skip                 {"all": [...], "sum": [...]}: classes that the forms of a kind pass over
                         silently between two of their items
    years                nouns of a counted year ("five years")
    spans                nouns of shorter times ("three months"): they measure no change
    months, quarters     {"10": ["October"]}, {"3": ["third quarter", "Q3"]}
    joints               what joins two months to a span of them
    comparatives         {"rise": ["more"]}: words of change right behind a percentage
    also_from            classes that may lead to the older level as well: *se redujo de 18 a 16*
    two_faced            words of rise and fall that may mean better and worse ("improved")
    cases                {"dan": "from"}: endings of a figure's own word that say what a cue says
    units                {"share": ["share", "shares"]}: nouns of counts by the unit of their price
    light                words around a measure that do not narrow it: "the company's", "reported"
    narrow               pieces of words that make a measure that of a part: 海外, 业务
    yardsticks           pieces of words that make a figure a forecast or a peak, not the past
    apiece               what, right before or behind an amount, makes it one of each: "per", 人均
    one_of               what stands between such an amount and its noun: "per", "a", "pro"
    beats                pieces of words that hold a level against such a figure: 高于, 不及
    relatives            words that open a relative clause behind a comma: "which", "whose"
    apposed              {"lead": ["a", "for an"], "link": ["of"]}: how another name for an amount
                         before it begins and ends: ", an outlay of $960 million"
    back                 how a sentence begins that goes on with the one before: "that was"
    respectively         pieces of words for figures told in the order of their things
    last_year            past times that are counted from the day of the text: "last year", 去年
    so_far               pieces of words by which a total counts from some day on: "to date", 累计
    to_date              words for a change since the year began, of another base than a year ago
    outlook              pieces of words that tell what is expected: "forecast", "expect"
    owners               how it says whose a measure is: what a group's parts are called (``units``)
                         and how they belong to it, what leads to an owner (``of``), who reports,
                         words that begin a sentence; names of times (``#`` is a number)
    totals               what a table calls the row of its totals
    subtotals            what it calls a total that another one takes up
    lines                what labelled lines call the parts of an invoice or of a result, in small
                         letters: {"tax": ["vat"]}
    references           what it calls a column of numbers that count nothing: of notes, of lines
    exact                nouns of what is counted one by one: seats, votes, medals
    headings             what a table calls a column of shares, of changes, of a whole year:
                         {"share": [...], "change": [...], "year": [...]}
    notes                {"fiscal_quarter": "..."}: sentences said along with a verdict
"""

import json
from importlib.resources import files
from typing import Any

_DATA = files("tieout.relations.wording") / "data"
DEFAULT_LANGUAGE = "common"
# Norwegian by its macrolanguage, and in its other written standard.
WRITTEN_AS = {"no": "nb", "nn": "nb"}


def languages() -> tuple[str, ...]:
    """Return the languages that have cues of their own."""
    names = (file.name.removesuffix(".json") for file in _DATA.iterdir())
    return tuple(sorted(name for name in names if name != DEFAULT_LANGUAGE))


def source(language: str) -> dict[str, Any]:
    """Return the data of a language, merged over what all share."""
    name = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    name = WRITTEN_AS.get(name, name)
    return _merged(_read(DEFAULT_LANGUAGE) or {}, _read(name) or {"language": name})


def _read(name: str) -> dict[str, Any] | None:
    file = _DATA / f"{name}.json"
    if not name.isalpha() or not file.is_file():
        return None
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Maps key by key, lists joined with the language's own first, single values replaced."""
    merged = dict(under)
    for key, value in over.items():
        match merged.get(key), value:
            case dict() as old, dict():
                merged[key] = _merged(old, value)
            case list() as old, list():
                merged[key] = value + [item for item in old if item not in value]
            case _:
                merged[key] = value
    return merged
