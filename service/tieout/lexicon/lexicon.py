"""
Lexicon: how one language writes figures, read from data and from nothing else.

A language is made of up to three files of ``data/``, merged in this order: ``common.json`` (signs
and codes, the same everywhere), a member of ``cldr.zip`` (made from CLDR by ``building``, may be
missing) and ``<language>.json`` (made by hand, may be missing, wins). Maps are merged key by key,
lists are joined (the later file's entries first, so that the preferred spelling leads), single
values are replaced. All three share one schema; every section may be left out::

    language, source        the language's code; where the data come from
    spaced                  false where words run together (Chinese, Japanese, Thai)
    separators              {"group": [","], "decimal": ["."]}, the usual one first; any kind of
                            space is written " ", any apostrophe "'"
    endings                 what may be glued to the end of any word below ("-lık", "-nak")
    codes                   {"USD": ["USD"], "CNY": ["CNY", "RMB"]}: as written, in capitals
    marks                   {"USD": ["US$"], "JPY": ["JP¥"]}: signs that say one currency, with
                            the capitals as written
    families                {"dollar": {"signs": ["$"], "words": ["dollar", "dollars"],
                            "of": ["USD", "CAD"], "default": "USD"}}: signs and words that several
                            currencies share, the likeliest member first. Ids and members stand in
                            common.json, words and default in the language. No default = no guess.
                            "rivals": the members that are printed bare (left out: all)
    currencies              {"USD": ["US dollar", "US dollars", "greenbacks"]}: names that say one
                            currency, in every number and case; the first is the preferred one
    adjectives              {"CAD": ["Canadian"]}: with any word of a family that holds the
                            currency they make a name of it, before or after ("adjectives_after")
    adjectives_after        true where the adjective follows (dólares canadienses)
    minor                   [{"words": ["cent", "cents", "¢"], "of": ["USD", "EUR"], "power": -2}];
                            "times" for coins that are no power of ten (nickels: "5")
    coarse                  ["IDR", "KRW"]: currencies that are never written with decimals
    not_marks               ["ALL", "TOP"]: codes that are words here, no currency before a number
    ordinary                ["bina", "lat"]: everyday words that begin like a word above, or name a
                            currency elsewhere: never found as one
    generic                 {"元": ["CNY", "HKD"]}: words for the unit of whichever currency stands
                            before the number (港幣5億元), and of which they may mean by themselves
                            where traditional Chinese is written, the usual one first
    everyday                ["won"]: everyday words that name a currency behind a large number only
                            (3.5 trillion won)
    scales                  {"6": ["million", "millions"]}: words, by power of ten
    abbreviations           {"6": ["m", "mn", "M"]}: the same in short; capitals matter
    numbers                 {"7": ["seven"], "20": ["twenty"], "100": ["hundred"]}: number words
                            below 1000 that are not made of others, in every inflection; 10^3 and
                            up are scales, and stand here, too, where they may stand alone (mil)
    glued                   true where number words are written as one (fünfundachtzig)
    links                   ["de", "d'"]: between a scale and its currency (5 millones de euros)
    changes                 ["rose", "fell", "up"]: after them, "from 5 to 7" is no range
    multipliers             [100]: which of the numbers multiply what stands before them
    parts                   {"1/2": ["half", "half a"], "1/4": ["quarter"]}: before a scale word
                            ("half a million", "quarter of a million") or after "and"
    behind                  ["buçuk"]: those that follow a number without a conjunction (iki buçuk)
    leads                   {"1/2": ["साढ़े"]}: added to the number behind them, or to one
    each                    ["'er"]: glued to digits: so many for everybody (20'şer bin lira)
    articles                ["a", "an"]: stands for 1 before a scale word or a currency
    conjunctions            ["and"]: may stand between number words, and before cents
    points                  ["point"]: the decimal point when spoken
    units_first             true where "fünfundachtzig" says the unit before the ten
    twenties                true where 60 and 80 take 10 … 19 (soixante-dix)
    numerals                {"一": "1", "〇": "0"}: characters that are digits
    syllables               true where these characters are common syllables (Korean): they are then
                            a number only with a rank among them and a mark beside them
    ranks                   {"十": 1, "百": 2, "万": 4}: characters that are powers of ten
    units                   [{"kind": "percent", "after": ["percent"], "before": ["百分之"],
                            "times": "1"}]: kind is percent, points, basis_points or multiple;
                            ``times`` turns the number into that kind (‰: "0.1", 割: "10");
                            "tenths": not from ten on (折: 七折 and 七五折 are 70 and 75);
                            "lower": words of its tenth and hundredth part (3割2分5厘); "" where
                            the digit may stand alone (七成六)
    qualifiers              {"about": {"before": ["about", "some"], "after": ["or so"]}}: keyed by
                            the values of figures.Qualifier; under "" what looks like one and is
                            none (adding up to)
    negatives               ["minus"]: before a number, makes it negative
    margins                 ["plus or minus", "+/-"]: before a number, say that it counts both ways
    ranges                  {"joints": ["to", "-"], "pairs": [["between", "and"], ["from", "to"]],
                            "froms": [], "ends": []}: ``pairs`` open and join, and take precedence;
                            "froms" and "ends": words or endings behind the lower end and behind
                            the upper one (5%から7%まで); "steps": words behind a word of change
                            that say by how much (by 3 to 103 pence); "since": bounds behind
                            a number that name the old level where a new one follows (から);
                            "against": words before an old level, in the unit of the new one (contre
                            3,0 milliards); "levels": lead from an old level to a new one (auf)
    cells                   [{"words": ["half", "half of"], "kind": "percent", "value": "50",
                            "low": "45", "high": "55"}]: words that are figures by themselves;
                            ``open_low``/``open_high`` true leaves the end out
    not_cells               ["half of the year"]: what holds such a word and names a time; so do the
                            halves of a year
    fractions               {"of": ["out of", "in"], "over": ["分之"]}: between part and whole, or
                            between whole and part; "hundredths": after digits, 52.5 (/100)
    denominators            {"10": ["tenth", "tenths"], "1": ["avos"]}: after a number word and
                            before a unit of percent ("three tenths of a point"); another number
                            word may stand before them (veintidós treinta avos)
    per                     {"share": ["per share", "a share"], "year": ["a year", "annually"]};
                            under "" what looks like one and is none (a year ago)
    rates                   ["per", "to the"]: between a price and the currency that it is the
                            price of (7.25 yuan to the dollar)
    months, quarters,       {"1": ["January", "Jan"]}; {"1": ["first quarter", "Q1"]};
    halves                  {"1": ["first half", "H1"]}
    years                   {"before": ["in", "fiscal", "FY"], "after": ["年"]}: words that make a
                            bare number 1900 … 2100 beside them a year
    fillers                 ["the", "of"]: small words inside a period (the third quarter of 2023)
    fiscal                  ["fiscal", "FY"]: make a period a company's own
    clock                   {"before": ["at"], "after": ["am", "o'clock"]}: a time of day
    not_figures             {"before": ["page", "No.", "Boeing"], "after": ["th", "-year-old"]}:
                            a bare number beside them is a name, an order, an age: no figure
    extents                 {"before": ["over"], "after": ["years", "months"]}: words that before a
                            length of time say its extent, not that it is longer (over five years)
    inside                  ["多"]: characters inside a number that say that it is more (100多亿元)
    vague                   ["several", "数"]: glued or close before a number word, they make it an
                            estimate that no figure states (数十億)
    not_nouns               ["of", "and", "in"]: words that are never the noun of a count
    verbal                  ["ed", "ing"]: endings of words that are no nouns (Apollo 11 landed)
    counters                ["辆", "人"]: classifiers between a number and its noun, or instead
    counts                  {"same": ["or", "that is"], "among": ["of the"], "scores": ["points"]}:
                            beside a bare number that counts something: between it and a percentage
                            that says the same (525, or 42 percent), between a part and its whole
                            (54 of the 120 seats), behind what an index or a game counts
    declared                {"in": ["in", "expressed in"], "except": ["except per share"]}: words
                            of a table's declared unit ("in RMB millions")

Spellings are compared without regard to capitals except where said otherwise; a space in a
spelling stands for any run of white space, or a line break.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tieout.lexicon.beside import Beside, Spellings
from tieout.lexicon.cell_word import CellWord
from tieout.lexicon.family import Family
from tieout.lexicon.minor import Minor
from tieout.lexicon.ranges import Ranges
from tieout.lexicon.separators import Separators
from tieout.lexicon.unit import Unit


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's way with figures; the module's docstring says what each field holds."""

    language: str
    spaced: bool
    separators: Separators
    endings: Spellings
    codes: Mapping[str, Spellings]
    marks: Mapping[str, Spellings]
    families: Mapping[str, Family]
    currencies: Mapping[str, Spellings]
    adjectives: Mapping[str, Spellings]
    adjectives_after: bool
    minor: tuple[Minor, ...]
    coarse: Spellings
    not_marks: Spellings
    ordinary: Spellings
    everyday: Spellings
    generic: Mapping[str, Spellings]
    scales: Mapping[int, Spellings]
    abbreviations: Mapping[int, Spellings]
    numbers: Mapping[int, Spellings]
    multipliers: tuple[int, ...]
    parts: Mapping[str, Spellings]
    behind: Spellings
    each: Spellings
    leads: Mapping[str, Spellings]
    articles: Spellings
    conjunctions: Spellings
    points: Spellings
    units_first: bool
    twenties: bool
    glued: bool
    links: Spellings
    changes: Spellings
    numerals: Mapping[str, str]
    syllables: bool
    ranks: Mapping[str, int]
    units: tuple[Unit, ...]
    qualifiers: Mapping[str, Beside]
    negatives: Spellings
    margins: Spellings
    ranges: Ranges
    cells: tuple[CellWord, ...]
    fractions: Mapping[str, Spellings]
    denominators: Mapping[int, Spellings]
    per: Mapping[str, Spellings]
    months: Mapping[int, Spellings]
    quarters: Mapping[int, Spellings]
    halves: Mapping[int, Spellings]
    years: Beside
    fillers: Spellings
    fiscal: Spellings
    clock: Beside
    not_figures: Beside
    not_nouns: Spellings
    extents: Beside
    inside: Spellings
    vague: Spellings
    verbal: Spellings
    counters: Spellings
    counts: Mapping[str, Spellings]
    not_cells: Spellings
    rates: Spellings
    declared: Mapping[str, Spellings]
