"""
Forms: the order in which cues and figures stand when they say that something must agree.

A form is read over the symbols of a sentence, one for each cue, mark and figure, so that words
without meaning for it do not matter, and a cue that it does not expect breaks it. It is written as
items between spaces::

    rise, or|about     a cue or mark of one of these classes
    !from              not right after one of these; at the end of a form, not right before one
    {new}, {old:percent}  a figure in a role; its classes are the role's own where none are named
    ( … )?, ( … )*     a group, at most once or any number of times
    ~                  here a noun phrase may stand: the language's loose cues do not break it
    ^comma, ^{part}    right behind what stands before, with no word between

An item may end in ``?``. ``gap`` is how many characters may stand between two neighbours of a
match; "<12 rise {percent}" at the start of a form sets it for that form. Unordered groups and
alternatives are written out before (:mod:`tieout.relations.wording.shorthand`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tieout.relations.wording.lexer import Vocabulary

LEVEL = "money|count|price"
ROLES = {
    "a": "money|price",
    "b": "money|price",
    "part": "money|count",
    "whole": "money|count",
    "percent": "percent",
    "old": LEVEL,
    "new": LEVEL,
    "points": "points",
    "amount": LEVEL,
    "multiple": "multiple",
    "parts": "money|count",
    "total": "money|count",
    "minuend": "money|count",
    "subtrahend": "money|count",
    "result": "money|count",
    "numerator": "money|count",
    "denominator": "money|count",
    "mean": "money|count",
    "figure": LEVEL,
    "yearly": "yearly",
    "years": "years",
    "price": "price",
    "count": "count|span",
}
MANY = frozenset({"parts"})
GAPS = {"equivalence": 26, "sum": 90, "product": 70, "share": 80}
GAP_CHARS_MAX = 80
SKIPS_MAX = 3
LOOSE_MAX = 4
PATTERNS_MAX = 8192
ITEM = re.compile(
    r"(?P<close>\^?)"
    r"(?:(?P<role>\{(?P<name>[a-z_]+)(?::(?P<kinds>[a-z|]+))?\})(?P<some>[?]?)"
    r"|(?P<not>!?)(?P<words>[a-z_|]+)(?P<maybe>[?]?)"
    r"|(?P<loose>~)"
    r"|(?P<begin>\()|(?P<end>\)[?*]?))"
)
HEAD = re.compile(r"<(?P<gap>[0-9]{1,3})\s")


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """
    One compiled form of one kind of relation.

    ``needs`` are symbols without which it cannot match, ``one_of`` symbols of which it takes one
    at least: a look at them spares most searches. ``close`` names the groups of its expression that
    must stand right behind what stands before them. ``body`` is the expression as written: of
    hundreds of forms, a page asks for a few dozens.
    """

    kind: str
    text: str
    body: str
    many: str | None
    gap: int
    needs: frozenset[str]
    one_of: frozenset[str]
    close: tuple[str, ...] = ()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first asked for."""
        return _compiled(self.body)


@lru_cache(maxsize=PATTERNS_MAX)
def _compiled(body: str) -> re.Pattern[str]:
    return re.compile(body)


def compile_form(
    kind: str,
    text: str,
    vocabulary: Vocabulary,
    skip: tuple[str, ...],
    loose: tuple[str, ...] = (),
) -> Form:
    """Compile a form; an item that is no class of the language raises ``KeyError``."""
    head = HEAD.match(text)
    gap = int(head["gap"]) if head else GAPS.get(kind, GAP_CHARS_MAX)
    skips = _run(skip, SKIPS_MAX, vocabulary)
    phrase = _run((*skip, *loose), LOOSE_MAX, vocabulary)
    items = list(ITEM.finditer(text, head.end() if head else 0))
    body, ahead = "", ""
    for item in items:
        if item["loose"]:
            ahead = phrase
            continue
        if item["not"] and item is items[-1]:
            body += f"(?![{_symbols(item['words'], vocabulary)}])"
            continue
        body += _item(item, vocabulary, "" if item["close"] or not body else ahead or skips)
        ahead = ahead if item["begin"] else ""
    many = next((item["name"] for item in items if item["name"] in MANY), None)
    close = tuple(_group(item) for item in items if item["close"])
    needs, one_of = _needed([it for it in items if not it["loose"]], vocabulary)
    return Form(kind, text, body, many, gap, needs, one_of, close)


def _run(names: tuple[str, ...], most: int, vocabulary: Vocabulary) -> str:
    symbols = "".join(dict.fromkeys(vocabulary[name] for name in names))
    return f"[{symbols}]{{0,{most}}}" if symbols else ""


def _group(item: re.Match[str]) -> str:
    """Return the name of an item's group: its role, or one made of its place in the form."""
    return item["name"] or f"_{item.start()}"


def _needed(
    items: list[re.Match[str]], vocabulary: Vocabulary
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the symbols of all items of one class, and those of one cue of the form."""
    depth, needed = 0, set[str]()
    cues: list[frozenset[str]] = []
    others: list[frozenset[str]] = []
    for item in items:
        depth += bool(item["begin"]) - bool(item["end"])
        names = item["kinds"] or (ROLES[item["name"]] if item["name"] else item["words"])
        if depth or not names or item["not"] or item["some"] or item["maybe"]:
            continue
        symbols = frozenset(vocabulary[name] for name in names.split("|"))
        if len(symbols) == 1:
            needed |= symbols
        is_cue = not item["name"] and not symbols & vocabulary.marks
        (cues if is_cue else others).append(symbols)
    return frozenset(needed), (cues or others)[-1]


def _item(item: re.Match[str], vocabulary: Vocabulary, skips: str) -> str:
    if item["begin"]:
        return "(?:"
    if item["end"]:
        return item["end"].replace("*", "{0,60}")
    if item["role"]:
        name = item["name"]
        symbols = _symbols(item["kinds"] or ROLES[name], vocabulary)
        body = f"[{symbols}]" if name in MANY else f"(?P<{name}>[{symbols}])"
        return _optional(skips + body, item["some"])
    symbols = f"[{_symbols(item['words'], vocabulary)}]"
    if item["not"]:
        return f"(?<!{symbols})"
    body = f"(?P<{_group(item)}>{symbols})" if item["close"] else symbols
    return _optional(f"{skips}{body}", item["maybe"])


def _symbols(names: str, vocabulary: Vocabulary) -> str:
    return "".join(vocabulary[name] for name in names.split("|"))


def _optional(body: str, mark: str) -> str:
    return f"(?:{body})?" if mark else body
