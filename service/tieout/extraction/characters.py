"""Numbers in Chinese characters, alone or after digits: 三千万, 3千万, 1兆2000億."""

from dataclasses import dataclass, replace
from decimal import Decimal

from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.numeral import EXACT, POWER_MAX, Numeral, decimal_of, shifted, trailing_zeros
from tieout.lexicon import Separators

_THOUSAND = 3
_MYRIAD = 4
_TEN = 10
_ZERO = Decimal(0)
_RUN_MAX = 24


@dataclass(frozen=True, slots=True)
class Characters:
    """
    A language's characters for digits and for powers of ten, and its spoken points.

    *words* begin with one and are none: 만큼 (as much as), 조건 (a condition).
    """

    numerals: dict[str, str]
    ranks: dict[str, int]
    points: frozenset[str]
    alone: frozenset[str]
    separators: Separators
    syllables: bool = False
    words: tuple[str, ...] = ()


def read_characters(text: Folded, at: int, by: Characters) -> Numeral | None:
    """Read a number that starts with digits or characters at *at*."""
    sum_ = _Sum()
    plain, place = text.plain, at
    while place < len(plain) and sum_.pieces < _RUN_MAX:
        char = plain[place]
        rank = by.ranks.get(char)
        if rank is not None:
            if plain.startswith(by.words, place) or not sum_.rank(
                rank, place, alone=char in by.alone
            ):
                break
            place += 1
        elif (piece := _piece(text, place, by)) is not None:
            if _is_particle(plain, piece, sum_, by) or not sum_.number(piece):
                break
            place = piece.end
        elif (
            char in by.points
            and sum_.rank_at is not None
            and (run := _run(plain, place + 1, by)) > place + 1
        ):
            if not sum_.decimals("".join(by.numerals[digit] for digit in plain[place + 1 : run])):
                break
            sum_.end = run
            break
        elif char == " " and sum_.closed and _goes_on(text, place + 1, by):
            place += 1
            continue
        else:
            break
        sum_.end = place
    made = sum_.numeral(at)
    if made is None or not (by.syllables and made.spelled):
        return made
    plainly = made.scale is not None or made.last < 0
    return made if plainly and _opens_a_word(plain, at) else None


def read_syllable(text: Folded, at: int, by: Characters) -> Numeral | None:
    """Read one syllable that is a digit and a word by itself, for who knows what follows it."""
    stands = by.syllables and _opens_a_word(text.plain, at) and _run(text.plain, at, by) == at + 1
    following = text.plain[at + 1 : at + 2]
    return _piece(text, at, by) if stands and not following.isalnum() else None


def _opens_a_word(plain: str, at: int) -> bool:
    return at == 0 or not plain[at - 1].isalnum()


def _is_particle(plain: str, piece: Numeral, sum_: "_Sum", by: Characters) -> bool:
    """Whether a syllable after a thousand or more is no digit: 3만이 넘는 is 30,000, not 30,002."""
    if not (by.syllables and piece.spelled and sum_.power >= _THOUSAND):
        return False
    return piece.end - piece.start == 1 and plain[piece.end : piece.end + 1] not in by.ranks


def _goes_on(text: Folded, at: int, by: Characters) -> bool:
    """Whether digits with a rank of their own follow ("3조 5000억")."""
    piece = _piece(text, at, by)
    return piece is not None and text.plain[piece.end : piece.end + 1] in by.ranks


def _piece(text: Folded, at: int, by: Characters) -> Numeral | None:
    """Read digits, or a run of digit characters with its spoken decimals."""
    plain = text.plain
    if "0" <= plain[at : at + 1] <= "9":
        return read_digits(plain, at, by.separators)
    end = _run(plain, at, by)
    if end == at:
        return None
    whole = "".join(by.numerals[char] for char in plain[at:end])
    part = ""
    if plain[end : end + 1] in by.points:
        stop = _run(plain, end + 1, by)
        part = "".join(by.numerals[char] for char in plain[end + 1 : stop])
        end = stop if part else end
    zeros = 0 if part else trailing_zeros(whole)
    value = decimal_of(whole + part, -len(part))
    return Numeral(at, end, value, -len(part), zeros - len(part), spelled=True, bare_end=end)


def _run(plain: str, at: int, by: Characters) -> int:
    end = at
    while end < len(plain) and end - at < _RUN_MAX and plain[end] in by.numerals:
        end += 1
    return end


def _is_run(number: Numeral) -> bool:
    """Whether a number is a row of digit characters, such as 二三."""
    return number.spelled and number.decimals == 0 and number.value >= _TEN


class _Sum:
    """Digits, ranks below the myriad, and myriads, added up as they are read."""

    def __init__(self) -> None:
        self.total = self.section = Decimal(0)
        self.number_: Numeral | None = None
        self.first: Numeral | None = None
        self.last = self.round_last = self.end = self.pieces = 0
        self.rank_at: int | None = None
        self.power = 0
        self.lowest: int | None = None
        self.estimate = False

    @property
    def closed(self) -> bool:
        """Whether a rank has just been read: a space may stand before the next ("7천 5백만")."""
        return self.number_ is None and self.rank_at is not None

    def number(self, piece: Numeral) -> bool:
        if self.number_ is not None:
            return False
        if self.lowest is not None and piece.value >= _TEN**self.lowest:
            return False
        self.number_ = piece
        self.first = self.first or piece
        self.last, self.round_last = piece.last, piece.round_last
        self.pieces += 1
        return True

    def rank(self, power: int, at: int, *, alone: bool) -> bool:
        """
        Take a rank: below the myriad it opens a place, from there on it closes a section.

        A run of digits before it is an estimate (二三十), no number.
        """
        number = self.number_
        if number is not None and _is_run(number):
            self.estimate = True
            return False
        if power < _MYRIAD:
            return self._place(power, at, alone=alone or power == 1)
        if alone and self.number_ is None and not (self.section or self.total):
            self.section, self.last, self.round_last = Decimal(1), 0, 0
        fresh = self.number_ is None and not self.section
        if fresh and not self.total:
            return False
        if self.power + power > POWER_MAX:
            return False
        if fresh:
            self.total = shifted(self.total, power)
        else:
            section = EXACT.add(self.section, self.number_.value if self.number_ else _ZERO)
            if self.lowest is not None and power >= self.lowest:
                self.total = shifted(EXACT.add(self.total, section), power)
            else:
                self.total = EXACT.add(self.total, shifted(section, power))
        if fresh:
            self.last, self.round_last = self.last + power, self.round_last + power
        else:
            self._step(power)
        self.section, self.number_ = Decimal(0), None
        self.lowest = power if self.lowest is None or not fresh else self.lowest + power
        self._mark(power, at)
        return True

    def _place(self, power: int, at: int, *, alone: bool) -> bool:
        if self.number_ is None and not alone:
            return False
        value = self.number_.value if self.number_ else Decimal(1)
        if self.number_ is None:
            self.last = self.round_last = 0
        self.section = EXACT.add(self.section, shifted(value, power))
        self._step(power)
        self.number_ = None
        self.pieces += 1
        self._mark(power, at)
        return True

    def _step(self, power: int) -> None:
        self.last, self.round_last = self.last + power, self.round_last + power

    def _mark(self, power: int, at: int) -> None:
        self.rank_at = at if self.rank_at is None else self.rank_at
        self.power = power
        self.end = at + 1

    def decimals(self, digits: str) -> bool:
        """Take the digits after a spoken point, where a whole number is being read."""
        if self.number_ is not None and self.number_.decimals:
            return False
        self.number_ = None if self.number_ is None else self.number_
        self.total = EXACT.add(self.total, decimal_of(digits, -len(digits)))
        self.last = self.round_last = -len(digits)
        return True

    def numeral(self, at: int) -> Numeral | None:
        if self.end <= at or self.estimate:
            return None
        whole = EXACT.add(self.total, self.section)
        value = EXACT.add(whole, self.number_.value if self.number_ else _ZERO)
        first = self.first
        if first is not None and self.rank_at is None:
            return first
        made = Numeral(at, self.end, value, self.last, self.round_last, spelled=True)
        if first is not None and first.start == at:
            made = replace(
                made,
                group=first.group,
                decimal=first.decimal,
                decimals=first.decimals,
                spelled=first.spelled,
                bare_end=first.end,
            )
        scale = None if self.rank_at is None else (self.rank_at, self.end)
        return replace(made, power=self.power, scale=scale)
