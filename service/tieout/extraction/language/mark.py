"""What a sign, a code or a word beside a number says about it."""

from dataclasses import dataclass
from decimal import Decimal

from tieout.figures import Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A currency or a unit: of money, the currencies that the mark may stand for, likeliest first.

    ``default`` is what the language means by an ambiguous mark. ``power`` scales the number ("M" of
    MUSD, cents). ``family`` names the sign that ambiguous marks share. ``times`` turns the number
    into the kind's own unit (‰ into percent); *tenths* are not turned from ten on (七折, 七五折).
    *name* marks words, which seldom stand before a number. ``lower`` are the words of the unit's
    own tenth and hundredth part (3割2分5厘). An *everyday* word names money behind a large
    number only: 3.5 trillion won, but not "he has 3 won".
    """

    kind: Kind
    of: tuple[str, ...] = ()
    default: str | None = None
    power: int = 0
    family: str | None = None
    times: Decimal = Decimal(1)
    minor: bool = False
    name: bool = False
    tenths: bool = False
    lower: tuple[str, ...] = ()
    everyday: bool = False

    @property
    def sure(self) -> bool:
        """Whether the mark says one currency."""
        return len(self.of) == 1

    def refined(self, other: "Mark") -> "Mark | None":
        """Return what two marks say together ("$5 US", "$5 CAD"), or None where they disagree."""
        if self.kind is not Kind.MONEY or other.kind is not Kind.MONEY or other.minor:
            return None
        common = tuple(code for code in self.of if code in other.of)
        if not common:
            return None
        surer = self if len(self.of) <= len(other.of) else other
        return Mark(Kind.MONEY, common, surer.default, self.power + other.power, surer.family)
