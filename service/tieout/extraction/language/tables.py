"""A lexicon made into tables: every spelling in the table of its place."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from tieout.extraction.language.folding import fold
from tieout.extraction.language.glued import prefixed, suffixed
from tieout.extraction.language.grammar import Cell, Grammar
from tieout.extraction.language.starters import Starters
from tieout.extraction.language.table import Spelling, Table
from tieout.extraction.language.wording import Characters, Wording
from tieout.figures import End, Interval, Kind
from tieout.lexicon import CellWord, Lexicon


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
        glued = it.glued
        marks = [*self.marks(), *self.names()]
        units = list(self.units(after=True))
        words = list(self.words())
        cells = [Spelling(text, _cell(cell)) for cell in it.cells for text in cell.words]
        return Grammar(
            lexicon=it,
            wording=Wording(
                Table(words, it.endings, it.ordinary, glued=glued),
                Table(self.scales(), it.endings, it.ordinary),
                it.units_first,
                it.twenties,
                glued,
                Table(Spelling(text, power) for text, power in self.english()),
            ),
            characters=self._characters(),
            before=Table(
                spelling
                for spelling in [
                    *marks,
                    *prefixed(it, marks),
                    *self.units(after=False),
                    *self.ranked(),
                ]
                if spelling.text not in it.not_marks and not spelling.meaning.everyday
            ),
            after=Table(
                [*self.minors(), *units, *marks, *suffixed(it, marks)], it.endings, it.ordinary
            ),
            scale_words=Table(self.scales(short=False), it.endings, it.ordinary),
            scale_before=Table(self.scales()),
            scale_declared=Table([*self.scales(), *self.declared_scales()], it.endings),
            qualifier_before=Table(self.qualifiers(after=False)),
            extent_before=self.table(it.extents.before),
            qualifier_after=Table(self.qualifiers(after=True)),
            negatives=self.table(it.negatives),
            margins=self.table(it.margins),
            joints=Table([Spelling(text, text) for text in self.joints()]),
            openers=self.openers(),
            froms=tuple(fold(text).low for text in it.ranges.froms),
            tos=tuple(fold(text).low for text in it.ranges.ends),
            opener=Table([Spelling(first, first) for first, _ in it.ranges.pairs]),
            steps=self.table(it.ranges.steps),
            against=self.table(it.ranges.against),
            links=self.table(it.links),
            articles=self.table(it.articles),
            cells=Table(cells),
            not_cells=self.table([*it.not_cells, *(t for ts in it.halves.values() for t in ts)]),
            fractions=Table(self.fractions()),
            denominators=Table(
                Spelling(text, n) for n, texts in it.denominators.items() for text in texts
            ),
            per=Table([Spelling(text, key) for key, texts in it.per.items() for text in texts]),
            rates=self.table(it.rates),
            vague=self.table(it.vague),
            extents=frozenset(map(str.lower, it.extents.after)),
            not_before=self.table(it.not_figures.before),
            not_after=self.table(it.not_figures.after),
            clock_before=self.table(it.clock.before),
            clock_after=self.table(it.clock.after),
            same=self.table([*it.ranges.joints, *it.counts.get("same", ())]),
            among=self.table(it.counts.get("among", ())),
            scores=tuple(sorted(it.counts.get("scores", ()), key=len, reverse=True)),
            year_before=self.table(it.years.before),
            months=Table([Spelling(t, n) for n, texts in it.months.items() for t in texts]),
            counters=self.table(it.counters),
            not_nouns=frozenset(map(str.lower, it.not_nouns)),
            coarse=frozenset(it.coarse),
            directions=frozenset(word.lower() for pair in it.ranges.pairs for word in pair),
            changes=frozenset(map(str.lower, it.changes)),
            starters=self.starters(words, cells),
            opening=self.starters(words, cells) | self.times(),
            scale_starters=self.scale_starters(words),
            first_characters=self.first_characters(cells),
            times=self.times(),
            plain_articles=self.plain_articles(words, cells),
            after_article=self.after_article(words, cells, marks),
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
