"""What is written can be read: read(write(value)) is the value, in every language's own way."""

from decimal import Decimal

import marked
import pytest
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import load
from tieout.writing import house_style, rewrite, write

FIRST_CLASS = ["ar", "da", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "no", "pl"]
FIRST_CLASS += ["pt", "ru", "sv", "tr", "vi", "zh", "zh-Hant"]
CURRENCIES = ["USD", "EUR", "JPY", "HKD", "INR", "CHF", "SEK"]
VALUES = ["98.5", "1234", "50000", "1.2E6", "6.4E8", "5E9", "3.75E12"]
NEARLY = Decimal("1E-3")


@pytest.mark.parametrize("language", FIRST_CLASS)
@pytest.mark.parametrize("currency", CURRENCIES)
def test_what_the_house_writes_is_read_back(language: str, currency: str) -> None:
    style, lexicon = house_style(currency, language), load(language)

    for value in map(Decimal, VALUES):
        read = read_amount(write(value, style), lexicon)

        assert abs(read.value - value) <= value * NEARLY
        assert currency in {read.currency, *read.alternatives}


def single(figure: Figure) -> bool:
    """
    Whether a figure says all of itself.

    Ranges are rewritten end by end, words like "half" by no number; a count has no mark, and of
    "from 3 to 5 percent" the first has it elsewhere.
    """
    whole = figure.upper is None and figure.cell is None
    return whole and figure.style.mark != "" and figure.kind is not Kind.COUNT


@pytest.mark.parametrize("language", [it for it in marked.languages() if it in FIRST_CLASS])
def test_a_figure_rewritten_with_its_own_value_is_read_as_before(language: str) -> None:
    lexicon = load(language)
    figures = [it for text in marked.sentences(language) for it in marked.figures(text)]

    for figure in filter(single, figures):
        again = read_amount(rewrite(figure, figure.value), lexicon, currency=figure.currency)

        assert again.value == figure.value, figure.text
        assert again.currency == figure.currency
        assert again.kind is figure.kind
