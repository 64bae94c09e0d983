"""How a result is put into words: in the amount's own style, or as the caller asks."""

from dataclasses import dataclass, replace
from fractions import Fraction

from tieout.conversion.amount import Amount
from tieout.errors import UnknownScale
from tieout.figures import Kind, Style
from tieout.writing import house_style, rewrite, significant, write
from tieout.writing.compose import compose
from tieout.writing.hand import Hand
from tieout.writing.manner import Manner, Rung, manner
from tieout.writing.precision import to_digits


@dataclass(frozen=True, slots=True)
class Wording:
    """
    What a caller may ask of a result's text.

    ``digits`` counts significant digits; without it the text is not finer than its source, has two
    at least and four at most. ``scale`` is a scale word of the language ("crore", "億"), or
    "units" for none; ``language`` a tag.
    """

    digits: int | None = None
    scale: str | None = None
    language: str | None = None

    @property
    def asks(self) -> bool:
        return (self.digits, self.scale, self.language) != (None, None, None)


AS_WRITTEN = Wording()
UNITS = "units"


def worded(
    stated: Amount, currency: str, values: tuple[Fraction, Fraction | None], wording: Wording
) -> str:
    """Return the text of a result, or of both ends of a range."""
    value, upper = values
    first = _one(stated, currency, value, wording)
    if upper is None:
        return first
    return f"{first} – {_one(stated, currency, upper, wording)}"


def _one(stated: Amount, currency: str, value: Fraction, wording: Wording) -> str:
    figure = stated.figure
    if figure is not None and figure.kind is Kind.MONEY and not wording.asks:
        return rewrite(figure, value, currency=currency)
    digits = wording.digits or significant(stated.written)
    language = wording.language or (figure.style.language if figure else "en")
    style = house_style(currency, language)
    if wording.scale is None:
        return write(value, style, currency=currency, digits=digits)
    return _counted_in(wording.scale, value, style, digits)


def _counted_in(scale: str, value: Fraction, style: Style, digits: int) -> str:
    """Write a value in a scale that the caller named, however large the number before it."""
    ways = manner(style.language)
    rung = scale_of(scale, ways)
    style = replace(style, scale=rung.text, power=rung.power)
    hand = replace(Hand.of_style(style, ways), low=Fraction(0), high=abs(value) + 1)
    amount = to_digits(value, digits)
    text = compose(amount, style, hand, replace(ways, ladders=((rung,),), stacked=False))
    return f"-{text}" if value < 0 and amount.units else text


def scale_of(scale: str, ways: Manner) -> Rung:
    """
    Return the scale that a word of the language names, or none for "units".

    >>> scale_of("crore", manner("en")).power, scale_of("億", manner("zh-Hant")).power
    (7, 8)
    """
    if scale == UNITS:
        return Rung(0)
    for rung in (rung for ladder in ways.ladders for rung in ladder):
        if rung.word is not None and scale in rung.word:
            return rung
    raise UnknownScale("not a scale word of that language")
