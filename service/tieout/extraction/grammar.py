"""A lexicon made ready for look-ups: every spelling in the table of its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from tieout.extraction.characters import Characters
from tieout.extraction.folding import fold
from tieout.extraction.mark import Mark
from tieout.extraction.table import Spelling, Table
from tieout.extraction.words import Role, Word, Wording
from tieout.figures import End, Interval, Kind, Qualifier
from tieout.lexicon import CellWord, Lexicon

_PREFIX_MAX = 4
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Cell:
    """A word that is a figure by itself."""

    kind: Kind
    value: Decimal
    cell: Interval


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The tables of one language, each for one place beside a number."""

    lexicon: Lexicon
    wording: Wording
    characters: Characters | None
    before: Table[Mark]
    after: Table[Mark]
    scale_words: Table[int]
    scale_before: Table[int]
    extent_before: Table[bool]
    qualifier_before: Table[Qualifier]
    qualifier_after: Table[Qualifier]
    negatives: Table[bool]
    joints: Table[str]
    openers: dict[str, frozenset[str]]
    opener: Table[str]
    links: Table[bool]
    articles: Table[bool]
    cells: Table[Cell]
    fractions: Table[bool]
    per: Table[str]
    vague: Table[bool]
    extents: frozenset[str]
    not_before: Table[bool]
    not_after: Table[bool]
    clock_after: Table[bool]
    year_before: Table[bool]
    months: Table[int]
    counters: Table[bool]
    not_nouns: frozenset[str]
    changes: frozenset[str]
    directions: frozenset[str]
    coarse: frozenset[str]
    starters: frozenset[str]
    opening: frozenset[str]
    first_characters: str
    times: frozenset[str]
    plain_articles: frozenset[str]
    after_article: frozenset[str]


@lru_cache(maxsize=64)
def grammar(lexicon: Lexicon) -> Grammar:
    """Return the tables of a lexicon, made once."""
    return _Maker(lexicon).make()


class _Maker:
    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def table(self, texts: Iterable[str], *, exact: bool = False) -> Table[bool]:
        return Table(
            [Spelling(text, meaning=True, exact=exact) for text in texts], self.lexicon.endings
        )

    def make(self) -> Grammar:
        it = self.lexicon
        glued = it.glued
        marks = [*self._marks(), *self._names()]
        units = list(self._units(after=True))
        words = list(self._words())
        cells = [Spelling(text, _cell(cell)) for cell in it.cells for text in cell.words]
        return Grammar(
            lexicon=it,
            wording=Wording(
                Table(words, it.endings, glued=glued),
                Table(self._scales(), it.endings),
                it.units_first,
                it.twenties,
                glued,
            ),
            characters=self._characters(),
            before=Table(
                spelling
                for spelling in [*marks, *self._prefixed(marks), *self._units(after=False)]
                if spelling.text not in it.not_marks
            ),
            after=Table([*self._minors(), *units, *marks, *self._suffixed(marks)], it.endings),
            scale_words=Table(self._scales(short=False), it.endings),
            scale_before=Table(self._scales()),
            qualifier_before=Table(self._qualifiers(after=False)),
            extent_before=self.table(it.extents.before),
            qualifier_after=Table(self._qualifiers(after=True)),
            negatives=self.table(it.negatives),
            joints=Table([Spelling(text, text) for text in self._joints()]),
            openers=self._openers(),
            opener=Table([Spelling(first, first) for first, _ in it.ranges.pairs]),
            links=self.table(it.links),
            articles=self.table(it.articles),
            cells=Table(cells),
            fractions=Table(self._fractions()),
            per=Table([Spelling(text, key) for key, texts in it.per.items() for text in texts]),
            vague=self.table(it.vague),
            extents=frozenset(it.extents.after),
            not_before=self.table(it.not_figures.before),
            not_after=self.table(it.not_figures.after),
            clock_after=self.table(it.clock.after),
            year_before=self.table(it.years.before),
            months=Table([Spelling(t, n) for n, texts in it.months.items() for t in texts]),
            counters=self.table(it.counters),
            not_nouns=frozenset(map(str.lower, it.not_nouns)),
            coarse=frozenset(it.coarse),
            directions=frozenset(word.lower() for pair in it.ranges.pairs for word in pair),
            changes=frozenset(map(str.lower, it.changes)),
            starters=self._starters(words, cells),
            opening=self._starters(words, cells) | self._times(),
            first_characters=self._first_characters(cells),
            times=self._times(),
            plain_articles=self._plain_articles(words, cells),
            after_article=self._after_article(words, cells, marks),
        )

    def _marks(self) -> Iterator[Spelling[Mark]]:
        for spellings in (self.lexicon.codes, self.lexicon.marks):
            for code, texts in spellings.items():
                mark = Mark(Kind.MONEY, (code,))
                yield from (Spelling(text, mark, exact=True) for text in texts)
        for key, family in self.lexicon.families.items():
            mark = Mark(Kind.MONEY, family.of, family.default, family=key)
            yield from (Spelling(text, mark, exact=_has_letter(text)) for text in family.signs)

    def _names(self) -> Iterator[Spelling[Mark]]:
        it = self.lexicon
        for code, texts in it.currencies.items():
            mark = Mark(Kind.MONEY, (code,), name=True)
            yield from (Spelling(text, mark) for text in texts)
        for key, family in it.families.items():
            mark = Mark(Kind.MONEY, family.of, family.default, family=key, name=True)
            yield from (Spelling(text, mark) for text in family.words)
            for code in family.of:
                for adjective in it.adjectives.get(code, ()):
                    yield from self._with_adjective(adjective, family.words, code)

    def _with_adjective(
        self, adjective: str, words: Iterable[str], code: str
    ) -> Iterator[Spelling[Mark]]:
        mark = Mark(Kind.MONEY, (code,), name=True)
        for word in words:
            pair = (word, adjective) if self.lexicon.adjectives_after else (adjective, word)
            yield Spelling((" " if self.lexicon.spaced else "").join(pair), mark)

    def _minors(self) -> Iterator[Spelling[Mark]]:
        for minor in self.lexicon.minor:
            mark = Mark(
                Kind.MONEY, minor.of, None, minor.power, times=Decimal(minor.times), minor=True
            )
            yield from (Spelling(text, mark) for text in minor.words)

    def _units(self, *, after: bool) -> Iterator[Spelling[Mark]]:
        for unit in self.lexicon.units:
            mark = Mark(Kind(unit.kind), times=Decimal(unit.times), tenths=unit.tenths)
            texts = unit.beside.after if after else unit.beside.before
            yield from (Spelling(text, mark) for text in texts)

    def _scales(self, *, short: bool = True) -> Iterator[Spelling[int]]:
        for power, texts in self.lexicon.scales.items():
            yield from (Spelling(text, power) for text in texts)
        if not short:
            return
        for power, texts in self.lexicon.abbreviations.items():
            yield from (Spelling(text, power, exact=True) for text in texts)

    def _prefixed(self, marks: list[Spelling[Mark]]) -> Iterator[Spelling[Mark]]:
        """Codes with a scale glued on, as in filings: USDm, EURbn, $m, MUSD, TSEK."""
        codes = self._traded()
        for spelling in marks:
            sign = spelling.exact and not spelling.text[-1].isalpha()
            if sign or spelling.text in codes or spelling.text in _BARE_SIGNS:
                for text, power in _GLUED_SCALES.items():
                    mark = _scaled(spelling.meaning, power)
                    yield Spelling(spelling.text + text, mark, exact=True)
        yield from self._suffixed(marks)

    def _suffixed(self, marks: list[Spelling[Mark]]) -> Iterator[Spelling[Mark]]:
        codes = self._traded()
        for spelling in marks:
            if spelling.text in codes:
                for text, power in {"M": 6, "m": 6, "T": 3, "k": 3, "K": 3}.items():
                    yield Spelling(
                        text + spelling.text, _scaled(spelling.meaning, power), exact=True
                    )

    def _traded(self) -> set[str]:
        """The codes of currencies common enough to be written in small letters, too."""
        groups = [texts for texts in self.lexicon.codes.values() if any(map(str.islower, texts))]
        return {text for texts in groups for text in texts if text.isupper()}

    def _qualifiers(self, *, after: bool) -> Iterator[Spelling[Qualifier]]:
        for key, beside in self.lexicon.qualifiers.items():
            for text in beside.after if after else beside.before:
                yield Spelling(text, Qualifier(key))

    def _joints(self) -> set[str]:
        pairs = self.lexicon.ranges.pairs
        return {*self.lexicon.ranges.joints, *(second for _, second in pairs)}

    def _openers(self) -> dict[str, frozenset[str]]:
        """By opener: the joints that it waits for; under "" those that need none."""
        found: dict[str, set[str]] = {"": set(self.lexicon.ranges.joints)}
        for first, second in self.lexicon.ranges.pairs:
            found.setdefault(first, set()).add(second)
        return {first: frozenset(seconds) for first, seconds in found.items()}

    def _words(self) -> Iterator[Spelling[Word]]:
        it = self.lexicon
        for number, texts in it.numbers.items():
            role = Role.MULTIPLIER if number in it.multipliers else Role.NUMBER
            if number >= _THOUSAND:
                role, number = Role.ALONE, len(str(number)) - 1  # noqa: PLW2901 - a power from here on
            yield from (Spelling(text, Word(role, Decimal(number))) for text in texts)
        for part, texts in it.parts.items():
            share = Fraction(part)
            value = Decimal(share.numerator) / Decimal(share.denominator)
            for text in texts:
                joined = text.split()[0] in it.conjunctions
                yield Spelling(text, Word(Role.PART, value, joined))
        alone = {
            text for number, texts in it.numbers.items() if number >= _THOUSAND for text in texts
        }
        for power, texts in it.scales.items():
            for text in texts:
                role = Role.ALONE if text.split()[0] in alone and " " in text else Role.SCALE
                yield Spelling(text, Word(role, Decimal(power)))
        yield from (Spelling(text, Word(Role.ARTICLE)) for text in it.articles)
        yield from (Spelling(text, Word(Role.CONJUNCTION)) for text in it.conjunctions)
        yield from (Spelling(text, Word(Role.POINT)) for text in it.points)

    def _characters(self) -> Characters | None:
        it = self.lexicon
        if not it.ranks and not it.numerals:
            return None
        return Characters(
            dict(it.numerals),
            dict(it.ranks),
            frozenset(it.points),
            frozenset(self._alone()),
            it.separators,
            it.syllables,
        )

    def _alone(self) -> set[str]:
        """The ranks that the language lets stand for one of themselves (百%, 千円)."""
        texts = {text for spellings in self.lexicon.numbers.values() for text in spellings}
        return texts & set(self.lexicon.ranks)

    def _starters(self, words: list[Spelling[Word]], cells: list[Spelling[Cell]]) -> frozenset[str]:
        """The first words of number words and of figure words; their first letters if glued."""
        opening = {Role.NUMBER, Role.MULTIPLIER, Role.PART, Role.ARTICLE, Role.ALONE}
        texts = [word.text for word in words if word.meaning.role in opening]
        texts += [cell.text for cell in cells]
        firsts = {_first_word(fold(text).low) for text in texts}
        if self.lexicon.glued:
            return frozenset({first[:_PREFIX_MAX] for first in firsts})
        return frozenset(firsts)

    def _plain_articles(
        self, words: list[Spelling[Word]], cells: list[Spelling[Cell]]
    ) -> frozenset[str]:
        """The articles that are no number by themselves (a, but not un)."""
        if not self.lexicon.spaced or self.lexicon.glued:
            return frozenset()
        numbers = {word.text.lower() for word in words if word.meaning.role is Role.NUMBER}
        numbers |= {cell.text.lower() for cell in cells}
        return frozenset(map(str.lower, self.lexicon.articles)) - numbers

    def _after_article(
        self,
        words: list[Spelling[Word]],
        cells: list[Spelling[Cell]],
        marks: list[Spelling[Mark]],
    ) -> frozenset[str]:
        """The first words of what may follow an article inside a figure, and their endings."""
        minors = [text for minor in self.lexicon.minor for text in minor.words]
        longer = [cell.text for cell in cells] + [word.text for word in words]
        texts = [mark.text for mark in marks] + minors + longer
        articles = {f"{article} " for article in self.lexicon.articles}
        for text in longer:
            lead = next((it for it in articles if text.startswith(it)), "")
            texts.append(text[len(lead) :])
        return frozenset(_first_word(fold(text).low) for text in texts if text)

    def _times(self) -> frozenset[str]:
        """The first words of what names a period."""
        it = self.lexicon
        named = [*it.quarters.values(), *it.halves.values(), *it.months.values(), it.fiscal]
        return frozenset(_first_word(fold(text).low) for texts in named for text in texts)

    def _fractions(self) -> Iterator[Spelling[bool]]:
        """The joints of shares; the meaning is whether the whole comes first."""
        yield from (Spelling(text, meaning=False) for text in self.lexicon.fractions.get("of", ()))
        yield from (Spelling(text, meaning=True) for text in self.lexicon.fractions.get("over", ()))

    def _first_characters(self, cells: list[Spelling[Cell]]) -> str:
        if self.lexicon.spaced:
            return ""
        firsts = {cell.text[0] for cell in cells}
        firsts |= {
            *self.lexicon.numerals,
            *(c for c, rank in self.lexicon.ranks.items() if rank == 1),
        }
        firsts |= self._alone()
        firsts |= {unit_text[0] for unit in self.lexicon.units for unit_text in unit.beside.before}
        return "".join(sorted(firsts - set("%")))


_BARE_SIGNS = frozenset("$€£¥₹₩₽₺₪₦₱฿")
_GLUED_SCALES = {"m": 6, "M": 6, "mn": 6, "mln": 6, "bn": 9, "k": 3, "tn": 12, "mm": 6, "MM": 6}


def _scaled(mark: Mark, power: int) -> Mark:
    return Mark(mark.kind, mark.of, mark.default, mark.power + power, mark.family)


def _has_letter(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _first_word(text: str) -> str:
    end = next((i for i, char in enumerate(text) if not char.isalpha()), len(text))
    return text[: max(end, 1)]


def _cell(word: CellWord) -> Cell:
    low = None if word.low is None else End(Fraction(word.low), word.open_low)
    high = None if word.high is None else End(Fraction(word.high), word.open_high)
    return Cell(Kind(word.kind), Decimal(word.value), Interval(low, high))
