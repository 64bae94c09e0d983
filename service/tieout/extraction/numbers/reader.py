"""Number words read one after another into a tally."""

from dataclasses import replace
from decimal import Decimal

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.table import Hit
from tieout.extraction.language.wording import Role, Word, Wording
from tieout.extraction.numbers.numeral import Numeral, decimal_of
from tieout.extraction.numbers.tally import Spoken, Tally

_WORDS_MAX = 40
_HUNDREDS = 2


class Reader:
    """Reads word after word into a tally; ``end`` follows the last word that completed a number."""

    def __init__(self, text: Folded, wording: Wording, tally: Tally, at: int) -> None:
        self.text, self.wording, self.tally = text, wording, tally
        self.at = self.end = at
        self.scale_at: int | None = None
        self.spoken: Spoken | None = None
        self.power = 0
        self.idle = True
        self.lead: Decimal | None = None

    def is_bent(self) -> bool:
        """Whether an ending completes the last word."""
        return self.wording.words.past_ending(self.text.low, self.end) is not None

    def run(self, *, alone: bool = False, stop: int | None = None) -> None:
        """
        Take word after word up to *stop*.

        *alone*, a scale word may come first, or after leading zeros.
        """
        joined = waiting = False
        for _ in range(_WORDS_MAX):
            if stop is not None and self.at >= stop:
                return
            hit = self.wording.words.after(self.text, self.at)
            if alone and hit is not None and self._opens(hit.meaning):
                waiting, self.tally.group = True, None
            if hit is None or not self._take(hit, joined=joined, waiting=waiting):
                return
            role = hit.meaning.role
            joined = role is Role.CONJUNCTION or (joined and role is Role.ARTICLE)
            waiting = role is Role.ARTICLE
            self.at = gap(self.text.plain, hit.end)

    def _opens(self, word: Word) -> bool:
        """Whether a scale word opens the number; a hundred may do so after leading zeros."""
        zeros = word.value == _HUNDREDS and self.tally.closed == 0 == self.tally.group
        return word.role is Role.SCALE and (self.idle or zeros)

    def _take(self, hit: Hit[Word], *, joined: bool, waiting: bool) -> bool:
        word, tally = hit.meaning, self.tally
        match word.role:
            case Role.NUMBER | Role.MULTIPLIER:
                joined = joined or word.joined
                fits = self._number(int(word.value), word.role, joined=joined, waiting=waiting)
            case Role.SCALE | Role.ALONE:
                fits = self._scale(hit, waiting=waiting or word.role is Role.ALONE)
            case Role.PART:
                opens = tally.group is None and tally.scale is None
                fits = self._part(word, joined=joined, opens=opens)
            case Role.LEAD:
                fits = self._lead(word)
            case Role.ARTICLE:
                return self.idle or joined or tally.last < 0
            case Role.CONJUNCTION:
                return not self.idle and not joined
            case Role.POINT:
                if self.idle or self.spoken is not None or tally.group is None:
                    return False
                self.spoken = Spoken(Tally.of(self.wording))
                return True
        if fits:
            self.end = hit.end
            self.idle = False
        return fits

    def _number(self, number: int, role: Role, *, joined: bool, waiting: bool) -> bool:
        if self.spoken is not None:
            return self._digit(number, role, joined=joined)
        if waiting and role is not Role.MULTIPLIER:
            return False
        lead, self.lead = self.lead, None
        if lead is not None:
            self.tally.group = None
        added = self.tally.add(number, multiplies=role is Role.MULTIPLIER, joined=joined)
        return added and (lead is None or self.tally.part(lead))

    def _digit(self, number: int, role: Role, *, joined: bool) -> bool:
        spoken = self.spoken
        multiplies = role is Role.MULTIPLIER
        if spoken is None or not spoken.add(number, multiplies=multiplies, joined=joined):
            return False
        self._set_decimals(spoken)
        return True

    def _set_decimals(self, spoken: Spoken) -> None:
        digits, tally = spoken.decimals, self.tally
        whole = int(tally.group or 0)
        tally.group = decimal_of(f"{whole}{digits}", -len(digits))
        tally.last = tally.round_last = -len(digits)

    def _part(self, word: Word, *, joined: bool, opens: bool) -> bool:
        if not opens:
            return (joined or word.joined) and self.tally.part(word.value)
        self.tally.start(word.value, -1, -1)
        return word.opens or not word.joined

    def _lead(self, word: Word) -> bool:
        """Open a number with what is added to it, which is one where no other follows."""
        if not self.idle:
            return False
        self.lead = word.value
        self.tally.start(1 + word.value, -1, -1)
        return True

    def _scale(self, hit: Hit[Word], *, waiting: bool) -> bool:
        tally, power = self.tally, int(hit.meaning.value)
        spoken = self.spoken
        if spoken is not None and hit.meaning.role is Role.ALONE:
            inner = spoken.tally
            opened = inner if inner.group is not None else inner.start(Decimal(1), 0, 0)
            if spoken.digits or not opened.multiply(power):
                return False
            self._set_decimals(spoken)
            return True
        if waiting and tally.group is None and tally.scale is None:
            tally.start(Decimal(hit.meaning.times), 0, 0)
        if not tally.multiply(power):
            return False
        self._mark(hit.start, power)
        self.spoken = None
        return True

    def _mark(self, at: int, power: int) -> None:
        self.scale_at = at if self.scale_at is None else self.scale_at
        self.power = self.tally.scale or power

    def run_scales(self) -> None:
        """Take scale words, then a part ("3 million and a half")."""
        for _ in range(_WORDS_MAX):
            at = gap(self.text.plain, self.at)
            hit = self.wording.scales.after(self.text, at)
            if hit is None and (self.scale_at is None or self.tally.fresh) and self._half(at):
                continue
            if hit is None or not self.tally.multiply(hit.meaning):
                return
            self._mark(hit.start, hit.meaning)
            self.at = self.end = hit.end

    def _half(self, at: int) -> bool:
        """
        Take "and a half" after a whole number in digits, or after its scale word.

        After a scale word, "and half" opens something else: "3 million and half of its staff".
        """
        joined, sure = False, self.scale_at is None
        for _ in range(3):
            hit = self.wording.words.after(self.text, at)
            if hit is None:
                return False
            if hit.meaning.role is Role.PART:
                joined, sure = joined or hit.meaning.joined, sure or hit.meaning.joined
                if not (joined and sure and self.tally.part(hit.meaning.value)):
                    return False
                self.at = self.end = hit.end
                return True
            joined = joined or hit.meaning.role is Role.CONJUNCTION
            sure = sure or hit.meaning.role is Role.ARTICLE
            if not joined or hit.meaning.role not in {Role.CONJUNCTION, Role.ARTICLE}:
                return False
            at = gap(self.text.plain, hit.end)
        return False

    def numeral(self, under: Numeral) -> Numeral:
        tally = self.tally
        return replace(
            under,
            end=self.end,
            value=tally.value,
            last=tally.last,
            round_last=tally.round_last,
            power=self.power,
            scale=None if self.scale_at is None else (self.scale_at, self.end),
        )


def gap(plain: str, at: int) -> int:
    """Step over the one space or hyphen that may stand between words."""
    return at + 1 if plain[at : at + 1] in {" ", "-"} else at
