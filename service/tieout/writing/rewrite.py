"""Another value in the place of a figure."""

from tieout.figures import Figure, Number
from tieout.lexicon import load
from tieout.writing.compose import Put, compose
from tieout.writing.hand import Hand
from tieout.writing.marks import marked
from tieout.writing.numerals import numeral
from tieout.writing.pen import Pen, pen_of
from tieout.writing.precision import like, significant, to_digits
from tieout.writing.rounded import Rounded
from tieout.writing.write import with_unit

_MINUSES = "-−–"


def rewrite(
    figure: Figure, value: Number, *, currency: str | None = None, digits: int | None = None
) -> str:
    """
    Return the text that says *value* in the figure's own style and precision.

    In its own currency the last place is the figure's own; in another, the result has as many
    significant digits as the figure, at least two and at most four, unless the value is the same
    and but the label another; *digits* asks for others. A
    minus is set as the writer sets it, and not at all where words ("a loss of") carry it.
    """
    pen = pen_of(figure)
    ways, style, hand = pen.ways, pen.style, pen.hand
    negative, own = value < 0, currency is None or currency == figure.currency
    relabelled = not own and digits is None and value == figure.value
    if digits is not None or not (own or relabelled):
        hand = hand.afresh()
        amount = to_digits(value, digits or significant(figure.written))
    else:
        amount = like(value, figure.written)
    if currency is not None and not own:
        style = marked(style, currency, ways)
    elif negative == (figure.value < 0) and figure.upper is None:
        in_place = _in_place(figure.text, amount, pen, hand)
        if in_place is not None:
            return in_place
    body = compose(amount, with_unit(style, figure.kind, ways), hand, ways)
    return _signed(body, figure, negative=negative and amount.units > 0)


def _in_place(text: str, amount: Rounded, pen: Pen, hand: Hand) -> str | None:
    """Change nothing but the digits, where the scale word and its inflection stay as they are."""
    if pen.own is None:
        return None
    shown, old = pen.own
    new = Put.of(amount, pen.style, hand, pen.ways)
    if new.rung != old.rung or new.plural != old.plural:
        return None
    digits = numeral(new.whole, new.part, hand)
    return f"{text[: shown.start]}{digits}{text[shown.end :]}"


def _signed(body: str, figure: Figure, *, negative: bool) -> str:
    minus = next((sign for sign in _MINUSES if sign in figure.text), None)
    unsigned = figure.value < 0 and minus is None
    if not negative or (unsigned and "(" not in figure.text and not _has_word(figure)):
        return body
    if unsigned and "(" in figure.text:
        return f"({body})"
    return f"{minus or '-'}{body}"


def _has_word(figure: Figure) -> bool:
    """Whether the figure's own text says the minus: "minus five percent", 百分之负五."""
    text = figure.text.lower()
    return any(word in text for word in load(figure.style.language).negatives)
