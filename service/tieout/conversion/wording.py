"""How a result is put into words: in the amount's own style, or as the caller asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from tieout.conversion.amount import Amount
from tieout.conversion.span import Span
from tieout.errors import UnknownScale
from tieout.figures import Figure, Kind, Style
from tieout.writing import house_style, rewrite, significant, write
from tieout.writing.compose import compose
from tieout.writing.hand import Hand
from tieout.writing.manner import Manner
from tieout.writing.manners import manner
from tieout.writing.precision import to_digits
from tieout.writing.rung import Rung


@dataclass(frozen=True, slots=True)
class Wording:
    """
    What a caller may ask of a result's text.

    ``digits`` counts significant digits; without it the text has as many as its source, two at
    least and four at most, and more where the result would leave its own bounds otherwise. What
    came as a bare number has three at least: its bounds are those of the rate alone.
    ``scale`` is a scale word of the language ("crore", "億"), or "units" for none; ``language`` a
    tag.
    """

    digits: int | None = None
    scale: str | None = None
    language: str | None = None

    @property
    def asks(self) -> bool:
        return (self.digits, self.scale, self.language) != (None, None, None)


AS_WRITTEN = Wording()
UNITS = "units"
DIGITS_OF_THE_PRESS = 3
_NUMBER = re.compile(r"[0-9][0-9.,\u00a0\u202f]{0,60}(?<=[0-9])|[0-9]")


def worded(stated: Amount, currency: str, spans: Sequence[Span], wording: Wording) -> str:
    """Return the text of a result, or of both ends of a range."""
    return joined(*(_one(stated, currency, span, wording) for span in spans))


def joined(first: str, last: str = "") -> str:
    """
    Return one text as it is, and both ends of a range with what they share said once.

    >>> joined("€1.1bn", "€1.4bn"), joined("€900 million", "€1.1 billion")
    ('€1.1–1.4bn', '€900 million – €1.1 billion')
    """
    if not last:
        return first
    one, other = _NUMBER.search(first), _NUMBER.search(last)
    alike = one is not None and other is not None and _around(first, one) == _around(last, other)
    if one is None or other is None or not alike:
        return f"{first} – {last}"
    return f"{first[: one.end()]}–{last[other.start() :]}"


def _around(text: str, number: re.Match[str]) -> tuple[str, str]:
    return text[: number.start()], text[number.end() :]


def _one(stated: Amount, currency: str, span: Span, wording: Wording) -> str:
    """Write one value: where nobody asks for digits, with those that its bounds allow."""
    figure, value = stated.figure, span.value
    digits = wording.digits or _digits(stated, span)
    if figure is not None and figure.kind is Kind.MONEY and not wording.asks:
        if figure.style.mark and figure.currency == currency:
            return rewrite(figure, value)
        return rewrite(_marked(figure, currency), value, currency=currency, digits=digits)
    language = wording.language or (figure.style.language if figure else "en")
    style = house_style(currency, language)
    if wording.scale is None:
        return write(value, style, currency=currency, digits=digits)
    return _counted_in(wording.scale, value, style, digits)


def _digits(stated: Amount, span: Span) -> int:
    """Return the digits that a figure's bounds allow; of a bare number the press prints three."""
    least = significant(stated.written)
    if stated.figure is None:
        return max(least, DIGITS_OF_THE_PRESS)
    return span.digits(least)


def _marked(figure: Figure, currency: str) -> Figure:
    """Return a figure with a mark: where its writer set none, that of the press."""
    if figure.style.mark:
        return figure
    house = house_style(currency, figure.style.language)
    mark, place, space = house.mark, house.mark_place, house.mark_space
    style = replace(figure.style, mark=mark, mark_place=place, mark_space=space)
    return replace(figure, style=style, currency=None)


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
