"""
The verdict of a relation is the tightest reading at which all its figures hold together.

Nobody is accused over another basis, a missing operand, or a mark that may mean something else.
"""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Check, Severity, Verdict, check
from tieout.figures import Level, ResolvedBy
from tieout.relations import (
    Change,
    Difference,
    Evidence,
    Mean,
    Multiple,
    Product,
    Relation,
    Restatement,
    Share,
    Sum,
)

DAY = date(2024, 5, 7)
CONSISTENT, ROUNDED, BORDERLINE, INCONSISTENT, UNDETERMINED = (
    Verdict.CONSISTENT,
    Verdict.ROUNDED,
    Verdict.BORDERLINE,
    Verdict.INCONSISTENT,
    Verdict.UNDETERMINED,
)
SHARE = Share(part="part", whole="whole", percent="percent")
CHANGE = Change(old="old", new="new", by="by")
FALL = replace(CHANGE, falls=True)
SUM = Sum(parts=("a", "b", "c"), total="total")
INCLUDING = replace(SUM, complete=False)
RESTATEMENT = Restatement(members=("a", "b"))
DIFFERENCE = Difference(minuend="a", subtrahend="b", result="c")
MULTIPLE = Multiple(numerator="a", denominator="b", multiple="c")
MEAN = Mean(parts=("a", "b"), mean="c")
PRODUCT = Product(factors=("a", "b"), result="c")


def tied(relation: Relation, figures: Figures, on: date | None = DAY) -> Check:
    return check(figures, [relation], RATES, on).checks[0]


def told_share(part: str, whole: str, percent: str) -> Figures:
    return told(part=part, whole=whole, percent=percent)


def told_change(old: str, new: str, by: str) -> Figures:
    return told(old=old, new=new, by=by)


@pytest.mark.parametrize(
    ("relation", "figures", "verdict"),
    [
        pytest.param(
            SHARE, told_share("€12 million", "€30 million", "40%"), CONSISTENT, id="share"
        ),
        pytest.param(SHARE, told_share("€12 million", "€30 million", "half"), ROUNDED, id="half"),
        pytest.param(
            SHARE, told_share("€12.0 million", "€30.0 million", "43%"), INCONSISTENT, id="no share"
        ),
        pytest.param(
            SHARE, told_share("€13.9 million", "€99.9 million", "13%"), BORDERLINE, id="cut off"
        ),
        pytest.param(
            SHARE,
            told_share("€1.2 million", "€300 million", "40 bp"),
            CONSISTENT,
            id="basis points",
        ),
        pytest.param(
            CHANGE, told_change("€602 million", "€710 million", "18%"), CONSISTENT, id="growth"
        ),
        pytest.param(
            FALL, told_change("€101 million", "€88.9 million", "12%"), CONSISTENT, id="fall"
        ),
        pytest.param(
            FALL,
            told_change("€101 million", "€88.9 million", "-12%"),
            CONSISTENT,
            id="a signed fall",
        ),
        pytest.param(
            CHANGE, told_change("€101 million", "€88.9 million", "12%"), INCONSISTENT, id="no rise"
        ),
        pytest.param(
            CHANGE,
            told_change("-€100.0 million", "-€120.0 million", "20%"),
            CONSISTENT,
            id="a loss rises",
        ),
        pytest.param(
            CHANGE,
            told_change("-€100.0 million", "-€120.0 million", "-20%"),
            CONSISTENT,
            id="or falls",
        ),
        pytest.param(
            replace(CHANGE, measure="points"),
            told_change("3.0%", "5.0%", "2 percentage points"),
            CONSISTENT,
            id="points",
        ),
        pytest.param(
            replace(CHANGE, measure="points"),
            told_change("3.0%", "5.0%", "200 bp"),
            CONSISTENT,
            id="bp",
        ),
        pytest.param(
            replace(CHANGE, measure="amount"),
            told_change("€3.0 billion", "€5.0 billion", "€2.0 billion"),
            CONSISTENT,
            id="by an amount",
        ),
        pytest.param(
            replace(CHANGE, measure="multiple"),
            told_change("€3.0 billion", "€6.1 billion", "doubled"),
            CONSISTENT,
            id="doubled",
        ),
        pytest.param(
            SUM, told(a="€3 bn", b="€2 bn", c="€1 bn", total="€6 bn"), CONSISTENT, id="sum"
        ),
        pytest.param(
            SUM,
            told(a="€3.4 bn", b="€2.4 bn", c="€1.4 bn", total="€7.1 bn"),
            CONSISTENT,
            id="rounding",
        ),
        pytest.param(
            SUM,
            told(a="€3.0 bn", b="€2.0 bn", c="€1.0 bn", total="€8.0 bn"),
            INCONSISTENT,
            id="no sum",
        ),
        pytest.param(
            INCLUDING,
            told(a="€3 bn", b="€2 bn", c="€1 bn", total="€9 bn"),
            CONSISTENT,
            id="including",
        ),
        pytest.param(
            INCLUDING,
            told(a="€3.0 bn", b="€2.0 bn", c="€1.0 bn", total="€5.0 bn"),
            INCONSISTENT,
            id="includes more than it is",
        ),
        pytest.param(RESTATEMENT, told(a="€640 million", b="€0.6 billion"), CONSISTENT, id="again"),
        pytest.param(
            RESTATEMENT, told(a="€642 million", b="€640 million"), ROUNDED, id="a round one"
        ),
        pytest.param(
            RESTATEMENT, told(a="€648 million", b="€640 million"), BORDERLINE, id="cut short"
        ),
        pytest.param(
            RESTATEMENT, told(a="€648 million", b="€460 million"), INCONSISTENT, id="another"
        ),
        pytest.param(DIFFERENCE, told(a="€12 m", b="€5 m", c="€7 m"), CONSISTENT, id="difference"),
        pytest.param(
            DIFFERENCE, told(a="€12 m", b="€5 m", c="€12 m"), INCONSISTENT, id="no difference"
        ),
        pytest.param(
            MULTIPLE, told(a="€12.0 m", b="€6.0 m", c="2.0 times"), CONSISTENT, id="multiple"
        ),
        pytest.param(
            MULTIPLE, told(a="€12.0 m", b="€6.0 m", c="3.0 times"), INCONSISTENT, id="too many"
        ),
        pytest.param(MEAN, told(a="€12 m", b="€6 m", c="€9 m"), CONSISTENT, id="mean"),
        pytest.param(MEAN, told(a="€12 m", b="€6 m", c="€12 m"), INCONSISTENT, id="no mean"),
        pytest.param(
            PRODUCT,
            told(a="€50 million", b="five years", c="€250 million"),
            CONSISTENT,
            id="product",
        ),
        pytest.param(
            PRODUCT,
            told(a="€51 million", b="five years", c="€351 million"),
            INCONSISTENT,
            id="too much",
        ),
        pytest.param(
            SUM, told(a="3%", b="€2 bn", c="1%", total="6%"), UNDETERMINED, id="pears and apples"
        ),
        pytest.param(
            SHARE, told_share("€12 million", "€30 million", "€40"), UNDETERMINED, id="no ratio"
        ),
        pytest.param(
            MULTIPLE, told(a="€12 m", b="40%", c="3 times"), UNDETERMINED, id="money by per cent"
        ),
    ],
)
def test_verdicts(relation: Relation, figures: Figures, verdict: Verdict) -> None:
    assert tied(relation, figures).verdict == verdict


def test_a_check_reports_what_is_stated_what_follows_and_how_far_apart_they_are() -> None:
    it = tied(SHARE, told_share("€12.0 million", "€30.0 million", "50.0%"))

    assert (str(it.stated), it.severity) == ("[999/20, 1001/20]", Severity.ERROR)
    assert str(it.computed) == "[23900/601, 24100/599]"
    assert it.gap == (Fraction(999, 20) - Fraction(24100, 599)) / Fraction(24100, 599)
    assert (it.reading, it.loose) == (None, ())


def test_a_small_gap_is_a_warning_and_a_turned_direction_an_error() -> None:
    small = tied(SHARE, told_share("€12.0 million", "€30.0 million", "42.0%"))
    turned = tied(CHANGE, told_change("€100.0 million", "€99.0 million", "1.5%"))

    assert (small.severity, turned.severity) == (Severity.WARNING, Severity.ERROR)


def test_the_figures_read_loosely_are_named() -> None:
    it = tied(RESTATEMENT, told(a="€642 million", b="€640 million"))

    assert (it.reading, it.loose) == (Level.ROUNDED, ("b",))


@pytest.mark.parametrize("percent", ["41.0%", "39.0%"])
def test_a_change_as_large_as_the_power_is_an_accusation_and_a_smaller_one_none(
    percent: str,
) -> None:
    right = tied(SHARE, told_share("€12.00 million", "€30.00 million", "40.0%"))
    wrong = tied(SHARE, told_share("€12.00 million", "€30.00 million", percent))

    assert right.power is not None
    assert right.power < Fraction(1, 40)
    assert wrong.verdict is INCONSISTENT


def test_figures_too_coarse_to_accuse_are_undetermined() -> None:
    it = tied(SUM, told(a="€1 bn", b="€1 bn", c="-€1 bn", total="€1 bn"))

    assert (it.verdict, it.notes[0].key) == (UNDETERMINED, "power.low")


@pytest.mark.parametrize(
    ("relation", "figures"),
    [
        pytest.param(SHARE, told_share("US$0", "US$0", "5%"), id="a share of nothing"),
        pytest.param(CHANGE, told_change("US$0", "US$10", "5%"), id="a rise from nothing"),
    ],
)
def test_what_any_value_would_pass_is_undetermined(relation: Relation, figures: Figures) -> None:
    it = tied(relation, figures)

    assert (it.verdict, it.notes[0].key) == (UNDETERMINED, "power.low")


@pytest.mark.parametrize(
    ("evidence", "verdict", "key"),
    [
        pytest.param(
            Evidence(scope=("same-store",)), Verdict.NOT_COMPARABLE, "scope", id="another scope"
        ),
        pytest.param(Evidence(undecided="two facts"), UNDETERMINED, "undecided", id="two facts"),
        pytest.param(Evidence(note="as its third quarter"), INCONSISTENT, "said", id="a remark"),
    ],
)
def test_evidence_tempers_the_verdict(evidence: Evidence, verdict: Verdict, key: str) -> None:
    figures = told_share("€12.0 million", "€30.0 million", "60%")
    it = tied(replace(SHARE, evidence=evidence), figures)

    assert (it.verdict, it.notes[-1].key) == (verdict, key)


def test_a_guessed_mark_gets_the_benefit_of_the_doubt() -> None:
    figures = told(a="$5 billion", b="HK$5 billion")
    it = tied(RESTATEMENT, figures)

    assert figures["a"].resolved_by is ResolvedBy.LANGUAGE
    assert (it.verdict, it.notes[0].key) == (UNDETERMINED, "alternative")


def test_a_mark_that_the_document_decides_gets_none() -> None:
    figures = told(a="$5 billion", b="HK$5 billion")
    figures["a"] = replace(figures["a"], resolved_by=ResolvedBy.DOCUMENT)

    assert tied(RESTATEMENT, figures).verdict is INCONSISTENT


def test_a_number_that_may_be_another_gets_the_benefit_of_the_doubt() -> None:
    figures = told(a="€1.234 million", b="€1234 million")
    figures["a"] = replace(figures["a"], alternatives=("1234000000",))

    assert tied(RESTATEMENT, figures).verdict is UNDETERMINED


def test_amounts_in_two_currencies_meet_at_the_rates_of_the_year() -> None:
    shared = told_share("US$101 million", "HK$3.95 billion", "20%")

    assert tied(SHARE, shared).verdict is CONSISTENT
    assert (
        tied(SHARE, told_share("US$101 million", "HK$3.95 billion", "31%")).verdict is INCONSISTENT
    )


def test_a_check_names_the_rates_through_which_it_brought_two_currencies_together() -> None:
    rates = tied(SHARE, told_share("US$101 million", "HK$3.95 billion", "20%")).rates

    assert {(it.base, it.quote) for it in rates} == {("HKD", "USD")}


def test_amounts_in_two_currencies_without_a_day_or_a_rate_are_undetermined() -> None:
    day = tied(SHARE, told_share("US$101 million", "HK$3.95 billion", "20%"), on=None)
    rate = tied(SHARE, told_share("US$100 million", "CHF 3.91 billion", "20%"))

    assert [it.notes[0].key for it in (day, rate)] == ["rate.missing"] * 2


def test_an_amount_without_currency_accuses_nobody() -> None:
    figures = told(a="€640 million", b="€460 million")
    figures["b"] = replace(figures["b"], currency=None)
    it = tied(RESTATEMENT, figures)

    assert (it.verdict, it.notes[0].key) == (UNDETERMINED, "currency.missing")
