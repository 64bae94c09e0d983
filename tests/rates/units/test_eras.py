"""What we know of eras, pegs and sources is whole: known codes, named proofs, no contradictions."""

from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
from tieout.figures.currency import currencies
from tieout.rates.archive.column import number_of
from tieout.rates.archive.source import sources
from tieout.rates.units.era import Change, Switch, code_of, eras
from tieout.rates.units.peg import Peg, band, pegs

LEGAL = [
    ("DEM", "EUR", "1.95583"), ("ITL", "EUR", "1936.27"), ("HRK", "EUR", "7.53450"),
    ("PLZ", "PLN", "10000"), ("TRL", "TRY", "1000000"), ("GHC", "GHS", "10000"),
    ("VES.1", "VES", "1000000"), ("SYP.1", "SYP", "100"), ("ZWL", "ZWG", "2498.7242"),
]  # fmt: skip


@pytest.mark.parametrize("change", eras().changes.values(), ids=lambda it: f"{it.old}-{it.new}")
def test_a_change_names_known_codes_and_a_source(change: Change) -> None:
    assert {code_of(change.old), code_of(change.new)} <= currencies().keys()
    assert change.factor > 0
    assert change.source


@pytest.mark.parametrize(("old", "new", "factor"), LEGAL)
def test_a_factor_is_the_legal_one(old: str, new: str, factor: str) -> None:
    change = eras().changes[old]

    assert (change.new, change.factor) == (new, Fraction(factor))


def test_changes_lead_forward_in_time_and_never_in_circles() -> None:
    for old in eras().changes:
        seen, at = [old], eras().changes[old]
        while at.new in eras().changes:
            following = eras().changes[at.new]
            assert following.day > at.day
            assert following.old not in seen
            seen.append(following.old)
            at = following


@pytest.mark.parametrize(
    "switch", eras().switches, ids=lambda it: f"{it.source}-{it.code}-{it.day}"
)
def test_a_switch_names_a_source_and_a_unit(switch: Switch) -> None:
    assert switch.source in {it.id for it in sources()}
    assert code_of(switch.unit) in currencies()


def test_a_join_ends_the_old_and_begins_with_the_new() -> None:
    links = {link.unit: link for link in eras().links("DEM")}

    assert links["DEM"].end == links["EUR"].first == number_of(date(1999, 1, 1))


@pytest.mark.parametrize("peg", pegs(), ids=lambda it: f"{it.code}-{it.anchor}-{it.first}")
def test_a_peg_names_known_codes_an_authority_and_a_source(peg: Peg) -> None:
    assert {peg.code, peg.anchor} <= currencies().keys()
    assert 0 < peg.low <= peg.high
    assert peg.last is None or peg.first < peg.last
    assert peg.authority
    assert peg.source


def test_no_currency_has_two_pegs_to_one_anchor_on_a_day() -> None:
    for one, other in combinations(pegs(), 2):
        if (one.code, one.anchor) == (other.code, other.anchor):
            assert not other.held_in(one.first, one.last or date(2100, 1, 1))


def test_a_band_before_its_first_day_is_none() -> None:
    assert band("USD", "HKD", date(2005, 5, 17)) is None
    assert band("USD", "HKD", date(2005, 5, 18)) is not None
    assert band("USD", "JPY", date(2024, 5, 6)) is None


def test_a_band_leads_through_other_pegs() -> None:
    assert f"{band('USD', 'MOP', date(2024, 5, 6))}" == "[3193/400, 16171/2000]"


def test_sources_are_asked_in_this_order() -> None:
    banks = [it.id for it in sources() if it.id in {"ecb", "nbp", "hmrc", "fed"}]

    assert banks == ["ecb", "nbp", "hmrc", "fed"]
    assert all(it.terms and it.url.startswith("https://") for it in sources())
