"""A lexicon made into tables: every spelling in the table of its place."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from tieout.extraction.language.folding import fold
from tieout.extraction.language.glued import prefixed, suffixed
from tieout.extraction.language.grammar import Cell, Grammar
from tieout.extraction.language.joining import Joining
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.naming import Naming
from tieout.extraction.language.starters import Starters
from tieout.extraction.language.table import Spelling, Table
from tieout.extraction.language.wording import Characters, Word, Wording
from tieout.figures import End, Interval, Kind
from tieout.lexicon import CellWord, Lexicon

T = TypeVar("T")


@lru_cache(maxsize=16)
def grammar(lexicon: Lexicon) -> Grammar:
    """Return the tables of a lexicon, made once."""
    return _Maker(lexicon).make()


class _Maker(Starters):
    """Puts every spelling into its table."""

    def table(self, texts: Iterable[str], *, exact: bool = False) -> Table[bool]:
        return Table(
            [Spelling(text, meaning=True, exact=exact) for text in texts],
            self.lexicon.endings,
            self.lexicon.ordinary,
        )

    def make(self) -> Grammar:
        it = self.lexicon
        marks = [*self.marks(), *self.names()]
        words = list(self.words())
        cells = [Spelling(text, _cell(cell)) for cell in it.cells for text in cell.words]
        return Grammar(
            lexicon=it,
            wording=self._wording(words),
            characters=self._characters(),
            before=self._before(marks),
            after=self._after(marks),
            scale_words=Table(self.scales(short=False), it.endings, it.ordinary),
            scale_before=Table(self.scales()),
            scale_declared=Table([*self.scales(), *self.declared_scales()], it.endings),
            qualifier_before=Table(self.qualifiers(after=False)),
            qualifier_after=Table(self.qualifiers(after=True)),
            negatives=self.table(it.negatives),
            margins=self.table(it.margins),
            links=self.table(it.links),
            articles=self.table(it.articles),
            cells=Table(cells),
            not_cells=self.table([*it.not_cells, *(t for ts in it.halves.values() for t in ts)]),
            fractions=Table(self.fractions()),
            denominators=_by_meaning(it.denominators),
            per=_by_meaning(it.per),
            rates=self.table(it.rates),
            coarse=frozenset(it.coarse),
            joining=self._joining(),
            naming=self._naming(),
            openings=self.openings(words, cells, marks),
        )

    def _wording(self, words: list[Spelling[Word]]) -> Wording:
        it = self.lexicon
        return Wording(
            Table(words, it.endings, it.ordinary, glued=it.glued),
            Table(self.scales(), it.endings, it.ordinary),
            it.units_first,
            it.twenties,
            it.glued,
            Table(Spelling(text, power) for text, power in self.english()),
        )

    def _before(self, marks: list[Spelling[Mark]]) -> Table[Mark]:
        it = self.lexicon
        spellings = (*marks, *prefixed(it, marks), *self.units(after=False), *self.ranked())
        return Table(
            spelling
            for spelling in spellings
            if spelling.text not in it.not_marks and not spelling.meaning.everyday
        )

    def _after(self, marks: list[Spelling[Mark]]) -> Table[Mark]:
        it = self.lexicon
        units = self.units(after=True)
        spellings = [*self.minors(), *units, *marks, *suffixed(it, marks)]
        return Table(spellings, it.endings, it.ordinary)

    def _joining(self) -> Joining:
        ranges = self.lexicon.ranges
        return Joining(
            joints=Table([Spelling(text, text) for text in self.joints()]),
            opener=Table([Spelling(first, first) for first, _ in ranges.pairs]),
            openers=self.openers(),
            froms=tuple(fold(text).low for text in ranges.froms),
            tos=tuple(fold(text).low for text in ranges.ends),
            steps=self.table(ranges.steps),
            against=self.table(ranges.against),
            changes=_lowered(self.lexicon.changes),
            directions=_lowered(word for pair in ranges.pairs for word in pair),
        )

    def _naming(self) -> Naming:
        it = self.lexicon
        counts = it.counts.get
        return Naming(
            not_before=self.table(it.not_figures.before),
            not_after=self.table(it.not_figures.after),
            clock_before=self.table(it.clock.before),
            clock_after=self.table(it.clock.after),
            year_before=self.table(it.years.before),
            months=_by_meaning(it.months),
            counters=self.table(it.counters),
            not_nouns=_lowered(it.not_nouns),
            extents=_lowered(it.extents.after),
            extent_before=self.table(it.extents.before),
            vague=self.table(it.vague),
            same=self.table([*it.ranges.joints, *counts("same", ())]),
            among=self.table(counts("among", ())),
            scores=tuple(sorted(counts("scores", ()), key=len, reverse=True)),
        )

    def _characters(self) -> Characters | None:
        it = self.lexicon
        if not it.ranks and not it.numerals:
            return None
        return Characters(
            dict(it.numerals),
            dict(it.ranks),
            frozenset(it.points),
            frozenset(self.alone()),
            it.separators,
            it.syllables,
            tuple(it.ordinary),
            frozenset(it.inside),
        )


def _cell(word: CellWord) -> Cell:
    low = None if word.low is None else End(Fraction(word.low), word.open_low)
    high = None if word.high is None else End(Fraction(word.high), word.open_high)
    return Cell(Kind(word.kind), Decimal(word.value), Interval(low, high))


def _by_meaning(spellings: Mapping[T, Iterable[str]]) -> Table[T]:
    """Return a table of what each of some meanings is written as."""
    return Table([Spelling(text, key) for key, texts in spellings.items() for text in texts])


def _lowered(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(str.lower, words))
