"""Words to symbols: each cue, mark and figure of a sentence becomes one character of a line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

# Classes of figures, and marks, that every language has; the classes of its cues come after them.
FIGURES = (
    "money",
    "percent",
    "points",
    "multiple",
    "count",
    "years",
    "span",
    "price",
    "yearly",
    "rate",
)
MARKS = {
    "open": "(（[［",
    "close": ")）]］",
    "comma": ",，、،",
    "semicolon": ";；؛",
    "colon": ":：",
    "dash": "–—―",
    "slash": "/／|",
    "equals": "=＝≈",
    "times": "×✕",
    "arrow": "→⇒⟶",
    "stop": "。.！!？?…।؟",
}
# Symbols below 256 make expressions that compile in a third of the time.
FIRST = 0x80


class Vocabulary:
    """The symbols of one language: a character for each class of figure, mark or cue."""

    def __init__(self, classes: Sequence[str]) -> None:
        names = dict.fromkeys((*FIGURES, *MARKS, *classes))
        self._symbols = {name: chr(FIRST + number) for number, name in enumerate(names)}
        self.marks = frozenset(self._symbols[name] for name in MARKS)

    def __getitem__(self, name: str) -> str:
        return self._symbols[name]

    def __contains__(self, name: str) -> bool:
        return name in self._symbols


class Token(NamedTuple):
    """
    One cue, mark or figure: its class, where it stands in its block, what it says.

    A tuple, as a page has hundreds: making a frozen dataclass takes three times as long.
    """

    name: str
    symbol: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Lexer:
    """All spellings of a language in one expression; the longest of them wins."""

    vocabulary: Vocabulary
    pattern: re.Pattern[str]
    exact: Mapping[str, str]
    stems: Mapping[str, str]
    found: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, words: Mapping[str, Sequence[str]], vocabulary: Vocabulary, *, spaced: bool
    ) -> "Lexer":
        exact: dict[str, str] = {}
        stems: dict[str, str] = {}
        for name, spellings in words.items():
            for spelling in spellings:
                plain = lowered(spelling.removesuffix("*"))
                (stems if spelling.endswith("*") else exact).setdefault(plain, name)
        marks = {mark: name for name, line in MARKS.items() for mark in line}
        spellings = _words([*exact, *(f"{stem}*" for stem in stems)], spaced=spaced)
        pattern = re.compile(f"{spellings}|[{re.escape(''.join(marks))}]")
        return cls(vocabulary, pattern, exact | marks, stems)

    def tokens(self, text: str, start: int, end: int) -> list[Token]:
        """Return the cues and marks of a stretch of (lowered) text."""
        found: list[Token] = []
        for match in self.pattern.finditer(text, start, end):
            spelling = match[0]
            if spelling in POINTS and _is_in_a_number(text, match.start()):
                continue
            name, symbol, value = self.found.get(spelling) or self._class(spelling)
            found.append(Token(name, symbol, *match.span(), value))
        return found

    def _class(self, spelling: str) -> tuple[str, str, str]:
        plain = " ".join(spelling.split())
        full = self.exact.get(plain) or self._stem(plain)
        name, _, value = full.partition(":")
        known = (name, self.vocabulary[name], value)
        if len(self.found) < FORMS_MAX:
            self.found[spelling] = known
        return known

    def _stem(self, spelling: str) -> str:
        lengths = range(len(spelling), 0, -1)
        return next(self.stems[spelling[:it]] for it in lengths if spelling[:it] in self.stems)


FORMS_MAX = 20_000
POINTS = frozenset(".,")
STEM_REST = r"[\w'’-]{0,14}"


def lowered(text: str) -> str:
    """Return *text* in small letters and with plain apostrophes, of the same length."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(it.lower() if len(it.lower()) == 1 else it for it in text)
    return small.replace("’", "'")


def _is_in_a_number(text: str, at: int) -> bool:
    """Whether a comma or a point stands between two digits, whoever wrote the number."""
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def spelled(spellings: Sequence[str], *, spaced: bool) -> re.Pattern[str]:
    """Return an expression for some (lowered) spellings as whole words."""
    return re.compile(_words(spellings, spaced=spaced))


def _words(spellings: Sequence[str], *, spaced: bool) -> str:
    before, behind = (r"(?<!\w)", r"(?!\w)") if spaced else ("", "")
    return f"{before}(?:{_trie(sorted(set(spellings)))}){behind}"


def _trie(spellings: Sequence[str]) -> str:
    r"""
    Write spellings as one expression that shares their beginnings, longest first.

    >>> _trie(["up", "up from"])
    'up(?:\\s{1,4}from|)'
    """
    by_first: dict[str, list[str]] = {}
    ends = ""
    for spelling in spellings:
        if spelling in {"", "*"}:
            ends = STEM_REST if spelling == "*" else ends
        else:
            by_first.setdefault(spelling[0], []).append(spelling[1:])
    branches = [
        (r"\s{1,4}" if first == " " else re.escape(first)) + _trie(rest)
        for first, rest in by_first.items()
    ]
    whole = "" in spellings or "*" in spellings
    every = [*branches, ends] if whole else branches or [r"(?!)"]
    return every[0] if len(every) == 1 else f"(?:{'|'.join(every)})"
