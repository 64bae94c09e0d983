"""Another value in the place of a figure."""

from tieout.figures import Figure, Number
from tieout.writing.compose import compose
from tieout.writing.hand import Hand
from tieout.writing.manner import manner_of
from tieout.writing.marks import marked
from tieout.writing.precision import like, significant, to_digits
from tieout.writing.write import with_unit

_MINUSES = "-−–"


def rewrite(figure: Figure, value: Number, *, currency: str | None = None) -> str:
    """
    Return the text that says *value* in the figure's own style and precision.

    In its own currency the last place is the figure's own; in another, the result has as many
    significant digits as the figure, at least two and at most four. A minus is set as the writer
    sets it, and not at all where words ("a loss of") carry it.
    """
    style, ways = figure.style, manner_of(figure.style)
    hand = Hand.of_figure(figure, ways)
    if currency is None or currency == figure.currency:
        amount = like(value, figure.written)
    else:
        amount = to_digits(value, significant(figure.written))
        style, hand = marked(style, currency, ways), hand.afresh()
    body = compose(amount, with_unit(style, figure.kind, ways), hand, ways)
    return _signed(body, figure, negative=value < 0 and amount.units > 0)


def _signed(body: str, figure: Figure, *, negative: bool) -> str:
    minus = next((sign for sign in _MINUSES if sign in figure.text), None)
    said_by_words = figure.value < 0 and minus is None and "(" not in figure.text
    if not negative or said_by_words:
        return body
    if figure.value < 0 and minus is None:
        return f"({body})"
    return f"{minus or '-'}{body}"
