"""How finely a value is written: never finer than its source, at least two digits, at most four."""

from decimal import Decimal
from fractions import Fraction

from tieout.figures import Number, Written
from tieout.writing.rounded import Rounded, exponent_of, ten, tens

DIGITS_MIN = 2
DIGITS_MAX = 4
WITHIN_MAX = 15
CENTS = -2
Ratio = tuple[int, int]


def significant(written: Written) -> int:
    """
    Return how many significant digits a value derived from *written* deserves.

    >>> from decimal import Decimal
    >>> significant(Written(Decimal("5E9"), Decimal("1E9"), Decimal("1E9")))
    2
    """
    return min(max(_digits(written, written.round_step), DIGITS_MIN), DIGITS_MAX)


def to_digits(value: Number, digits: int) -> Rounded:
    """Round to a number of significant digits, also where 999.9 becomes 1000."""
    over, under = value.as_integer_ratio()
    over = abs(over)
    place = exponent_of(over, under) - digits + 1 if over else 0
    rounded = Rounded.of_ratio(over, under, place)
    return rounded if rounded.units < tens(digits) else Rounded.of_ratio(over, under, place + 1)


def digits_within(value: Number, low: Ratio | None, high: Ratio | None, *, least: int) -> int:
    """
    Return the digits, *least* at least, at which a rounded value stays inside its own bounds.

    Half a unit of its last place is not wider than they are either, so that what they allow to say
    is said. Where they are a point, cents are fine enough. Ends are numerators and denominators.

    >>> digits_within(Fraction("107.66"), (1071, 10), (1082, 10), least=2)
    3
    """
    over, under = value.as_integer_ratio()
    if over < 0:
        over, low, high = -over, _negative(high), _negative(low)
    for digits in range(least, WITHIN_MAX):
        rounded = to_digits(Fraction(over, under), digits)
        if rounded.exact or (digits >= DIGITS_MAX and rounded.place <= CENTS and low == high):
            return digits
        if _inside(rounded, low, high):
            return digits
    return WITHIN_MAX


def _negative(ratio: Ratio | None) -> Ratio | None:
    return None if ratio is None else (-ratio[0], ratio[1])


def _inside(rounded: Rounded, low: Ratio | None, high: Ratio | None) -> bool:
    """Whether a rounded value lies between two ends that are not closer than half a last place."""
    over, under = rounded.value.as_integer_ratio()
    above = low is None or low[0] * under <= over * low[1]
    below = high is None or over * high[1] <= high[0] * under
    if not (above and below) or low is None or high is None:
        return above and below
    step_over, step_under = ten(rounded.place).as_integer_ratio()
    width, scale = high[0] * low[1] - low[0] * high[1], low[1] * high[1]
    return step_over * scale <= 2 * width * step_under


def like(value: Number, written: Written) -> Rounded:
    """
    Round to the last place that *written* shows.

    A source of more than four digits shows its last place only where it is not a trailing zero:
    "500,000" is not known to a unit, "154,711" is.
    """
    ratio = value.as_integer_ratio()
    over, under = abs(ratio[0]), ratio[1]
    shown = _digits(written, written.step)
    step = written.step if shown <= DIGITS_MAX else written.round_step
    place = step.adjusted()
    if over:
        first = exponent_of(over, under)
        coarsest, finest = first - DIGITS_MIN + 1, first - max(DIGITS_MAX, shown) + 1
        place = max(min(place, coarsest), finest)
    if ratio == written.value.as_integer_ratio():
        place = min(place, _last_digit(written.value))
    return Rounded.of_ratio(over, under, place)


def _last_digit(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not a zero: "3 1/4" is 3.25 throughout."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _digits(written: Written, step: Decimal) -> int:
    value = written.value
    return value.adjusted() - step.adjusted() + 1 if value else 1
