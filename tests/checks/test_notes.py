"""What is said beside a verdict: impossible values, improbable sums, labels of time."""

from dataclasses import replace
from datetime import date

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Check, Severity, Verdict, check, worst
from tieout.figures import Period
from tieout.relations import PeriodLabel, Relation, Share, Sum

THIRD = Period("the third quarter of 2023", date(2023, 7, 1), date(2023, 9, 30))
LAST = Period("October–December", date(2023, 10, 1), date(2023, 12, 31))
FISCAL = Period("the third fiscal quarter", fiscal=True)


def tied(relation: Relation, figures: Figures) -> Check:
    return check(figures, [relation], RATES, date(2024, 5, 7)).checks[0]


def test_a_share_of_more_than_all_is_impossible_however_well_it_ties() -> None:
    figures = told(part="€36.0 million", whole="€30.0 million", percent="120%")
    it = tied(Share(part="part", whole="whole", percent="percent"), figures)

    assert (it.verdict, it.notes[-1].key) == (Verdict.CONSISTENT, "impossible.share")


@pytest.mark.parametrize("percent", ["100%", "100.1%", "40%"])
def test_a_share_that_may_be_all_is_possible(percent: str) -> None:
    figures = told(part="€30.0 million", whole="€30.0 million", percent=percent)
    it = tied(Share(part="part", whole="whole", percent="percent"), figures)

    assert "impossible.share" not in {note.key for note in it.notes}


def test_parts_are_never_above_their_total_unless_one_is_negative() -> None:
    parts = Sum(parts=("a", "b"), total="total")
    above = tied(parts, told(a="€9.0 million", b="€0.1 million", total="€8.9 million"))
    netted = tied(parts, told(a="€9.0 million", b="-€1.0 million", total="€8.0 million"))

    assert [note.key for note in above.notes] == []
    assert [note.key for note in netted.notes] == []


def test_a_long_sum_whose_parts_would_all_be_rounded_one_way_is_improbable() -> None:
    parts = {f"p{i}": "€1.0 million" for i in range(60)}
    relation = Sum(parts=tuple(parts), total="total")

    likely = tied(relation, told(**parts, total="€60.3 million"))
    unlikely = tied(relation, told(**parts, total="€62.5 million"))
    impossible = tied(relation, told(**parts, total="€72.5 million"))

    assert likely.verdict is Verdict.CONSISTENT
    assert (unlikely.verdict, unlikely.severity) == (Verdict.BORDERLINE, Severity.NOTE)
    assert unlikely.notes[0].key == "sum.improbable"
    assert impossible.verdict is Verdict.INCONSISTENT


def test_of_many_parts_above_their_total_the_largest_is_named() -> None:
    parts = {f"p{i}": f"€{i}.0 million" for i in range(1, 100)}
    it = tied(Sum(parts=tuple(parts), total="total"), told(**parts, total="€50.0 million"))

    assert [(note.key, dict(note.words)["part"]) for note in it.notes] == [
        ("impossible.part", "€99.0 million")
    ]


@pytest.mark.parametrize(
    ("periods", "named", "verdict"),
    [
        pytest.param((THIRD, LAST), (), Verdict.BORDERLINE, id="two quarters"),
        pytest.param((THIRD, None), (LAST,), Verdict.BORDERLINE, id="one of them only named"),
        pytest.param((THIRD, FISCAL), (), Verdict.CONSISTENT, id="a fiscal one may be any"),
        pytest.param((THIRD, THIRD), (), Verdict.CONSISTENT, id="one quarter"),
    ],
)
def test_labels_that_cannot_mean_one_time_are_a_note(
    periods: tuple[Period | None, Period | None], named: tuple[Period, ...], verdict: Verdict
) -> None:
    figures = told(a="€9.0 million", b="18%")
    for name, period in zip("ab", periods, strict=True):
        figures[name] = replace(figures[name], period=period)
    it = tied(PeriodLabel(members=("a", "b"), named=named), figures)

    assert it.verdict is verdict
    assert it.severity is (Severity.NOTE if verdict.accuses else None)


def test_the_worst_verdict_speaks_for_the_report() -> None:
    assert worst([Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.ROUNDED]) is (
        Verdict.UNDETERMINED
    )
    assert worst([Verdict.INCONSISTENT, Verdict.BORDERLINE]) is Verdict.INCONSISTENT
    assert worst([]) is None
