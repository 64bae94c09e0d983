"""Every erratum names a print that is there, keeps its raw value, and says what gives it away."""

from fractions import Fraction

import pytest
from rates.books import book
from tieout.figures import Interval
from tieout.rates.archive.archive import Archive
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.quoted_pair import QuotedPair
from tieout.rates.lookup.spread import rounding
from tieout.rates.units.erratum import Erratum, errata
from tieout.rates.units.peg import pegs

NOISE = Fraction(5, 10_000)
"""Fixings of one hour differ by as much: crosses of 7.7485 in 2009 are no errors."""


@pytest.mark.parametrize(
    "erratum", errata().all, ids=lambda it: f"{it.source}-{it.code}-{it.first}"
)
def test_an_erratum_is_printed_as_it_says(erratum: Erratum) -> None:
    column = Archive.embedded().column(erratum.source, erratum.code)
    assert column is not None
    first, last = (column.as_of(number_of(day)) for day in (erratum.first, erratum.last))

    assert day_of(column.days[first]) == erratum.first
    assert day_of(column.days[last]) == erratum.last
    assert column.text(first) == erratum.raw
    assert erratum.why


def rounded(pair: QuotedPair, at: int) -> Interval:
    low, high = (Fraction(*it) for it in rounding(pair, pair.place(at)))
    return Interval.closed(low, high)


def test_no_print_of_the_hong_kong_dollar_breaks_its_band() -> None:
    band = next(peg for peg in pegs() if peg.code == "HKD")
    pair = next(
        it for it in book().pairs.quoting("USD", "HKD", band.first) if it.source.id == "ecb"
    )
    span = pair.span(number_of(band.first), pair.days[-1])
    wide = Interval.closed(band.low, band.high).widened(NOISE)
    outside = [at for at in span if not rounded(pair, at).meets(wide)]

    assert [day_of(pair.days[at]) for at in outside] == []


@pytest.mark.parametrize("code", ["DKK", "EEK", "LTL", "LVL"])
def test_no_print_of_the_european_central_bank_breaks_a_peg_to_the_euro(code: str) -> None:
    for peg in (it for it in pegs() if (it.code, it.anchor) == (code, "EUR")):
        pair = next(
            it for it in book().pairs.quoting("EUR", code, peg.first) if it.source.id == "ecb"
        )
        last = pair.days[-1] if peg.last is None else number_of(peg.last)
        wide = Interval.closed(peg.low, peg.high).widened(NOISE)
        span = pair.span(number_of(peg.first), last)
        outside = [at for at in span if not rounded(pair, at).meets(wide)]

        assert [day_of(pair.days[at]) for at in outside] == []
