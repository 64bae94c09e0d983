"""Every spelling that a lexicon holds, with what it means beside a number."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product

from tieout.extraction.language.folding import fold
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Spelling
from tieout.extraction.language.wording import Role, Word
from tieout.figures import Kind, Qualifier
from tieout.lexicon import Lexicon

_THOUSAND = 1000
_MYRIAD = 4
_ENGLISH = {"million": 6, "billion": 9, "trillion": 12, "bn": 9, "crore": 7, "lakh": 5}
_RANKS_MAX = 3
_LETTERS = 2


class Spellings:
    """The spellings of one lexicon, by their place beside a number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def marks(self) -> Iterator[Spelling[Mark]]:
        for spellings in (self.lexicon.codes, self.lexicon.marks):
            for code, texts in spellings.items():
                mark = Mark(Kind.MONEY, (code,))
                yield from (Spelling(text, mark, exact=True) for text in texts)
        for key, family in self.lexicon.families.items():
            mark = Mark(Kind.MONEY, family.of, family.default, family=key)
            yield from (Spelling(text, mark, exact=_has_letter(text)) for text in family.signs)

    def names(self) -> Iterator[Spelling[Mark]]:
        never = frozenset(map(str.lower, self.lexicon.ordinary))
        seldom = frozenset(map(str.lower, self.lexicon.everyday))
        for it in self._names():
            word = it.text.lower()
            if word in seldom:
                yield replace(it, meaning=replace(it.meaning, everyday=True))
            elif word not in never:
                yield it

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
                    yield from self.with_adjective(adjective, family.words, code)

    def with_adjective(
        self, adjective: str, words: Iterable[str], code: str
    ) -> Iterator[Spelling[Mark]]:
        mark = Mark(Kind.MONEY, (code,), name=True)
        for word in words:
            pair = (word, adjective) if self.lexicon.adjectives_after else (adjective, word)
            yield Spelling((" " if self.lexicon.spaced else "").join(pair), mark)

    def minors(self) -> Iterator[Spelling[Mark]]:
        for minor in self.lexicon.minor:
            mark = Mark(
                Kind.MONEY, minor.of, None, minor.power, times=Decimal(minor.times), minor=True
            )
            yield from (Spelling(text, mark) for text in minor.words)

    def units(self, *, after: bool) -> Iterator[Spelling[Mark]]:
        for unit in self.lexicon.units:
            kind, times = Kind(unit.kind), Decimal(unit.times)
            mark = Mark(kind, times=times, tenths=unit.tenths, lower=unit.lower)
            named = Mark(kind, times=times, name=True)
            for text in unit.beside.after if after else unit.beside.before:
                linked = not after and text.split()[-1] in self.lexicon.not_nouns
                yield Spelling(text, named if linked else mark)

    def scales(self, *, short: bool = True) -> Iterator[Spelling[int]]:
        for power, texts in self.lexicon.scales.items():
            yield from (Spelling(text, power) for text in texts)
        if not short:
            return
        for power, texts in self.lexicon.abbreviations.items():
            yield from (Spelling(text, power, exact=len(text) <= _LETTERS) for text in texts)

    def declared_scales(self) -> Iterator[Spelling[int]]:
        """Scale words that only a heading uses: "in thousands"."""
        for power, texts in self.lexicon.declared.items():
            if power.isdigit():
                yield from (Spelling(text, int(power)) for text in texts)

    def qualifiers(self, *, after: bool) -> Iterator[Spelling[Qualifier | None]]:
        for key, beside in self.lexicon.qualifiers.items():
            meaning = Qualifier(key) if key else None
            for text in beside.after if after else beside.before:
                yield Spelling(text, meaning)

    def joints(self) -> set[str]:
        pairs = self.lexicon.ranges.pairs
        texts = (*self.lexicon.ranges.joints, *(second for _, second in pairs))
        return {fold(text).low for text in texts}

    def openers(self) -> dict[str, frozenset[str]]:
        """By opener: the joints that it waits for; under "" those that need none."""
        found: dict[str, set[str]] = {"": {fold(text).low for text in self.lexicon.ranges.joints}}
        for first, second in self.lexicon.ranges.pairs:
            found.setdefault(first, set()).add(fold(second).low)
        return {first: frozenset(seconds) for first, seconds in found.items()}

    def words(self) -> Iterator[Spelling[Word]]:
        it = self.lexicon
        prefixes = tuple(text for text in it.conjunctions if "\u0590" <= text <= "\u06ff")
        for number, texts in it.numbers.items():
            word = self._number(number)
            for text in texts:
                joined = text.startswith(prefixes) and text[1:] in texts
                yield Spelling(text, replace(word, joined=joined))
        for part, texts in it.parts.items():
            share = Fraction(part)
            value = Decimal(share.numerator) / Decimal(share.denominator)
            for text in texts:
                opens = text.startswith(prefixes)
                behind = text in it.behind
                joined = opens or behind or text.split()[0] in it.conjunctions
                yield Spelling(text, Word(Role.PART, value, joined, opens or behind))
        for lead, texts in it.leads.items():
            share = Fraction(lead)
            value = Decimal(share.numerator) / Decimal(share.denominator)
            yield from (Spelling(text, Word(Role.LEAD, value)) for text in texts)
        alone = {
            text for number, texts in it.numbers.items() if number >= _THOUSAND for text in texts
        }
        for power, texts in it.scales.items():
            for text in texts:
                role = Role.ALONE if text.split()[0] in alone and " " in text else Role.SCALE
                yield Spelling(text, Word(role, Decimal(power)))
        yield from (Spelling(text, Word(Role.ARTICLE)) for text in it.articles)
        joints = (text for text in it.conjunctions if text not in it.points)
        yield from (Spelling(text, Word(Role.CONJUNCTION)) for text in joints)
        yield from (Spelling(text, Word(Role.POINT)) for text in it.points)

    def _number(self, number: int) -> Word:
        """Return what a number word does; from a thousand on, it is a scale of its own."""
        if number >= _THOUSAND:
            return Word(Role.ALONE, Decimal(len(str(number)) - 1), times=int(str(number)[0]))
        role = Role.MULTIPLIER if number in self.lexicon.multipliers else Role.NUMBER
        return Word(role, Decimal(number))

    def english(self) -> Iterable[tuple[str, int]]:
        """The scale words of English, for quotations in other languages: "HK$5 billion"."""
        return () if self.lexicon.language in {"en", "und"} else _ENGLISH.items()

    def ranked(self) -> Iterator[Spelling[Mark]]:
        """The wholes that are a power of ten in characters: 百分之, 千万分之, 百万分の."""
        for count in range(1, _RANKS_MAX + 1):
            for ranks in product(self.lexicon.ranks.items(), repeat=count):
                powers = [power for _, power in ranks]
                if powers != sorted(powers) or min(powers[1:], default=_MYRIAD) < _MYRIAD:
                    continue
                text = "".join(char for char, _ in ranks)
                mark = Mark(Kind.PERCENT, times=Decimal(1).scaleb(2 - sum(powers)))
                for over in self.lexicon.fractions.get("over", ()):
                    yield Spelling(text + over, mark)

    def fractions(self) -> Iterator[Spelling[bool]]:
        """The joints of shares; the meaning is whether the whole comes first."""
        yield from (Spelling(text, meaning=False) for text in self.lexicon.fractions.get("of", ()))
        yield from (Spelling(text, meaning=True) for text in self.lexicon.fractions.get("over", ()))


def _has_letter(text: str) -> bool:
    return any(char.isalpha() for char in text)
