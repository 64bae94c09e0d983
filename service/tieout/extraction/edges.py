"""The last character of an amount: a bookkeeper's minus, a sentence's full stop."""

from tieout.extraction.amount import Amount
from tieout.extraction.folding import Folded
from tieout.figures import Place


def trailing_minus(text: Folded, amount: Amount) -> None:
    """Read the bookkeepers' minus after an amount, which only ends a text: "£5.95-"."""
    plain, end = text.plain, amount.end
    if (
        amount.place is Place.BEFORE
        and plain[end : end + 1] == "-"
        and not plain[end + 1 :].strip()
    ):
        amount.negative = True
        amount.end = end + 1


def without_full_stop(text: Folded, amount: Amount) -> None:
    """Leave the sentence its full stop where an abbreviation ends it: "HK$5bn."."""
    plain, end = text.plain, amount.end
    last = not plain[end : end + 2].strip() or (
        plain[end : end + 1] == " " and plain[end + 1].isupper()
    )
    if plain[end - 1] == "." and last and end > amount.numeral.bare_end + 1:
        amount.end = end - 1
