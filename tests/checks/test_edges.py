"""Corners of the checks that no plain example reaches."""

from dataclasses import replace
from datetime import date

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Check, Verdict, check
from tieout.figures import Period
from tieout.relations import Change, Equivalence, Mean, Multiple, Product, Relation, Share

DAY = date(2024, 5, 7)


def tied(relation: Relation, figures: Figures, on: date | None = DAY) -> Check:
    return check(figures, [relation], RATES, on).checks[0]


@pytest.mark.parametrize(
    ("relation", "figures"),
    [
        pytest.param(Equivalence(a=None, b="b"), told(b="€5 million"), id="one amount"),
        pytest.param(
            Equivalence(a="a", b="b", rate="rate"),
            told(a="5 pesos", b="€5 million", rate="$1 = 84.6 yen"),
            id="a stated rate without a currency",
        ),
        pytest.param(
            Product(factors=(None, None), result="c"),
            told(c="€5 million"),
            id="two factors missing",
        ),
    ],
)
def test_what_cannot_be_judged_is_undetermined(relation: Relation, figures: Figures) -> None:
    assert tied(relation, figures).verdict is Verdict.UNDETERMINED


def test_a_period_without_days_excuses_nothing() -> None:
    figures = told(a="€1.000 billion", b="US$1.190 billion")
    figures["a"] = replace(figures["a"], period=Period("last year"))

    assert tied(Equivalence(a="a", b="b"), figures).verdict is Verdict.INCONSISTENT


def test_a_period_at_other_rates_excuses_nothing() -> None:
    figures = told(a="€1.000 billion", b="US$1.190 billion")
    period = Period("2024-Q1", date(2024, 1, 1), date(2024, 3, 31))
    figures["a"] = replace(figures["a"], period=period)

    assert tied(Equivalence(a="a", b="b"), figures).verdict is Verdict.INCONSISTENT


def test_the_average_of_a_figures_own_period_is_named() -> None:
    figures = told(a="€1.0000 billion", b="US$1.1301 billion")
    period = Period("the year 2023", date(2023, 1, 1), date(2023, 12, 31))
    figures["a"] = replace(figures["a"], period=period)
    it = tied(Equivalence(a="a", b="b"), figures)

    assert dict(it.notes[0].words)["period"] == "the year 2023"


def test_a_price_for_one_of_many_is_a_quotient_of_money_and_a_count() -> None:
    figures = told(a="€300.0 million", b="20.0 million shares", c="€15.0")

    assert tied(Multiple(numerator="a", denominator="b", multiple="c"), figures).verdict is (
        Verdict.CONSISTENT
    )


def test_a_missing_part_of_a_mean_is_implied() -> None:
    it = tied(Mean(parts=("a", None), mean="m"), told(a="€4.0 m", m="€5.0 m"))

    assert it.implies is not None
    assert it.implies.value == 6_000_000


def test_a_share_of_basis_points_is_a_share() -> None:
    figures = told(part="€1.00 million", whole="€100.0 million", percent="300 bp")

    assert tied(Share(part="part", whole="whole", percent="percent"), figures).verdict is (
        Verdict.INCONSISTENT
    )


def test_a_change_without_its_measure_in_kind_is_undetermined() -> None:
    figures = told(old="€4.0 m", new="€5.0 m", by="five years")

    assert tied(Change(old="old", new="new", by="by"), figures).verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize("on", [date.min, date(1, 1, 4), date.max])
def test_the_first_and_the_last_day_of_the_calendar_are_days(on: date) -> None:
    figures = told(a="HK$5 billion", b="US$640 million")

    assert tied(Equivalence(a="a", b="b"), figures, on=on).verdict is not Verdict.INCONSISTENT
