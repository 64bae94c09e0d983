"""The full stop that ends an abbreviation of an amount, its sentence, or both."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded


def without_full_stop(text: Folded, amount: Amount) -> None:
    """Leave the sentence its full stop where an abbreviation ends it: "HK$5bn."."""
    plain, end = text.plain, amount.end
    last = not plain[end : end + 2].strip() or (
        plain[end : end + 1] == " " and plain[end + 1].isupper()
    )
    if plain[end - 1] == "." and last and end > amount.numeral.bare_end + 1:
        amount.end = end - 1


def ends_sentence(plain: str, end: int) -> bool:
    """Whether an abbreviation ends both the amount and its sentence."""
    return plain[end - 1] == "." and plain[end + 1 : end + 2].isupper()
