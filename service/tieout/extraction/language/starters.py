"""The first words and characters of what may be a figure."""

from tieout.extraction.language.folding import fold
from tieout.extraction.language.grammar import Cell
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.openings import Openings
from tieout.extraction.language.spellings import Spellings
from tieout.extraction.language.table import Spelling
from tieout.extraction.language.wording import Role, Word

_PREFIX_MAX = 4


class Starters(Spellings):
    """What opens a number, a figure word or a period, so that a walk may pass over the rest."""

    def alone(self) -> set[str]:
        """The ranks that the language lets stand for one of themselves (百%, 千円)."""
        texts = {text for spellings in self.lexicon.numbers.values() for text in spellings}
        return texts & set(self.lexicon.ranks)

    def openings(
        self,
        words: list[Spelling[Word]],
        cells: list[Spelling[Cell]],
        marks: list[Spelling[Mark]],
    ) -> Openings:
        starters, times = self.starters(words, cells), self.times()
        return Openings(
            starters=starters,
            opening=starters | times,
            scale_starters=self.scale_starters(words),
            first_characters=self.first_characters(cells),
            times=times,
            plain_articles=self.plain_articles(words, cells),
            after_article=self.after_article(words, cells, marks),
        )

    def starters(self, words: list[Spelling[Word]], cells: list[Spelling[Cell]]) -> frozenset[str]:
        """The first words of number words and of figure words; their first letters if glued."""
        opening = {Role.NUMBER, Role.MULTIPLIER, Role.PART, Role.LEAD, Role.ARTICLE, Role.ALONE}
        texts = [word.text for word in words if word.meaning.role in opening]
        texts += [cell.text for cell in cells]
        firsts = {_first_word(fold(text).low) for text in texts}
        if self.lexicon.glued:
            return frozenset({first[:_PREFIX_MAX] for first in firsts})
        return frozenset(firsts)

    def scale_starters(self, words: list[Spelling[Word]]) -> frozenset[str]:
        """The first words of what multiplies a number before it, and opens one in a string."""
        opening = {Role.SCALE, Role.MULTIPLIER}
        texts = (word.text for word in words if word.meaning.role in opening)
        return frozenset(_first_word(fold(text).low) for text in texts)

    def plain_articles(
        self, words: list[Spelling[Word]], cells: list[Spelling[Cell]]
    ) -> frozenset[str]:
        """The articles that are no number by themselves (a, but not un)."""
        if not self.lexicon.spaced or self.lexicon.glued:
            return frozenset()
        numbers = {word.text.lower() for word in words if word.meaning.role is Role.NUMBER}
        numbers |= {cell.text.lower() for cell in cells}
        return frozenset(map(str.lower, self.lexicon.articles)) - numbers

    def after_article(
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

    def times(self) -> frozenset[str]:
        """The first words of what names a period."""
        it = self.lexicon
        named = [*it.quarters.values(), *it.halves.values(), *it.months.values(), it.fiscal]
        return frozenset(_first_word(fold(text).low) for texts in named for text in texts)

    def first_characters(self, cells: list[Spelling[Cell]]) -> str:
        if self.lexicon.spaced:
            return ""
        firsts = {cell.text[0] for cell in cells}
        firsts |= {
            *self.lexicon.numerals,
            *(c for c, rank in self.lexicon.ranks.items() if rank == 1),
        }
        firsts |= self.alone()
        firsts |= {unit_text[0] for unit in self.lexicon.units for unit_text in unit.beside.before}
        return "".join(sorted(firsts - set("%")))


def _first_word(text: str) -> str:
    end = next((i for i, char in enumerate(text) if not char.isalpha()), len(text))
    return text[: max(end, 1)]
