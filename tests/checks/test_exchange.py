"""
One amount in two currencies ties by three windows of published rates around the document's day.

Rates here: 7.8171 Hong Kong dollars for a US dollar every day (band 7.75–7.85), 0.7962 pounds,
and euros that fall from 0.82 at the start of 2021 to 0.907 in May 2024.
"""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Check, Severity, Verdict, check
from tieout.checks.basis import Basis
from tieout.checks.exchange import slack
from tieout.checks.fits import convention, nearest_run, ties_on
from tieout.figures import Interval, Level, Period, Run
from tieout.relations import Equivalence, Evidence

DAY = date(2024, 5, 7)
PAIR = Equivalence(a="a", b="b")
OR = replace(PAIR, evidence=Evidence(loose=True))
THEN = replace(PAIR, evidence=Evidence(historic=True))


def tied(figures: Figures, relation: Equivalence = PAIR, on: date | None = DAY) -> Check:
    return check(figures, [relation], RATES, on).checks[0]


@pytest.mark.parametrize(
    ("a", "b", "verdict", "severity"),
    [
        pytest.param("HK$5 billion", "US$640 million", Verdict.CONSISTENT, None, id="as written"),
        pytest.param("HK$5,000 million", "US$631 million", Verdict.ROUNDED, None, id="round"),
        pytest.param(
            "HK$5,001 million", "US$631 million", Verdict.BORDERLINE, Severity.NOTE, id="near"
        ),
        pytest.param(
            "€1.000 billion",
            "$1.060 billion",
            Verdict.INCONSISTENT,
            Severity.ERROR,
            id="a year off",
        ),
        pytest.param(
            "HK$50 billion", "US$640 million", Verdict.INCONSISTENT, Severity.ERROR, id="ten times"
        ),
        pytest.param("US$5 billion", "US$5.2 billion", Verdict.CONSISTENT, None, id="one currency"),
        pytest.param(
            "US$5 billion", "US$640 million", Verdict.INCONSISTENT, Severity.ERROR, id="one label"
        ),
        pytest.param("CHF 5 billion", "US$640 million", Verdict.UNDETERMINED, None, id="no rates"),
        pytest.param("5 billion pesos", "US$640 million", Verdict.UNDETERMINED, None, id="no code"),
    ],
)
def test_verdicts(a: str, b: str, verdict: Verdict, severity: Severity | None) -> None:
    it = tied(told(a=a, b=b))

    assert (it.verdict, it.severity) == (verdict, severity)


@pytest.mark.parametrize(
    ("b", "verdict"),
    [
        pytest.param("€98 million", Verdict.ROUNDED, id="a hundred may be a hundred and five"),
        pytest.param("€150 million", Verdict.INCONSISTENT, id="not a hundred and sixty"),
    ],
)
def test_round_numbers_on_both_sides_of_an_or_are_no_alarm(b: str, verdict: Verdict) -> None:
    it = tied(told(a="$100 million", b=b), OR)

    assert it.verdict is verdict


def test_the_power_of_an_or_forgives_round_numbers() -> None:
    loosely, plainly = (tied(told(a="$100 million", b="€91 million"), it) for it in (OR, PAIR))

    assert loosely.power is not None
    assert plainly.power is not None
    assert loosely.power > plainly.power


@pytest.mark.parametrize("on", [date(2021, 6, 1), date(2022, 6, 1), DAY, date(2024, 10, 30)])
def test_a_peg_holds_on_every_day(on: date) -> None:
    assert tied(told(a="HK$5 billion", b="US$640 million"), on=on).verdict is Verdict.CONSISTENT


def test_a_day_past_the_last_print_is_answered_and_says_so() -> None:
    it = tied(told(a="HK$5 billion", b="US$640 million"), on=date(2024, 12, 23))

    assert it.verdict is Verdict.CONSISTENT
    assert dict(it.notes[0].words) == {"day": "2024-10-30"}


def test_a_slip_is_found_past_the_last_print() -> None:
    it = tied(told(a="HK$50 billion", b="US$640 million"), on=date(2024, 12, 23))

    assert it.severity is Severity.ERROR


def test_a_day_before_the_first_print_is_undetermined() -> None:
    it = tied(told(a="HK$5 billion", b="US$640 million"), on=date(1970, 1, 1))

    assert (it.verdict, it.notes[0].key) == (Verdict.UNDETERMINED, "rate.missing")


def test_without_a_day_a_pair_that_ties_says_when() -> None:
    it = tied(told(a="€1.000 billion", b="$1.190 billion"), on=None)

    assert (it.verdict, it.notes[0].key) == (Verdict.CONSISTENT, "rate.ties_only")
    assert dict(it.notes[0].words) == {"first": "2021-10-05", "last": "2021-10-26"}


@pytest.mark.parametrize(
    ("b", "verdict"),
    [
        pytest.param("$1.250 billion", Verdict.INCONSISTENT, id="on no day"),
        pytest.param("$1.240 billion", Verdict.BORDERLINE, id="nearly on one"),
    ],
)
def test_without_a_day_a_pair_that_ties_on_none_is_wrong(b: str, verdict: Verdict) -> None:
    it = tied(told(a="€1.000 billion", b=b), on=None)

    assert (it.verdict, it.notes[0].key) == (verdict, "rate.never")


def test_without_a_day_or_any_print_nobody_can_say() -> None:
    it = tied(told(a="CHF 5 billion", b="US$5 billion"), on=None)

    assert (it.verdict, it.notes[0].key) == (Verdict.UNDETERMINED, "rate.missing")


def test_words_between_two_amounts_allow_twice_the_slack() -> None:
    figures = told(a="€1.000 billion", b="$1.060 billion")

    assert tied(figures, OR).severity is Severity.NOTE


def test_a_week_off_alarms_unless_the_text_speaks_of_another_day() -> None:
    figures = told(a="US$1.000 billion", b="130.0 billion yen")

    assert tied(figures, on=date(2022, 5, 9)).severity is Severity.WARNING
    assert tied(figures, THEN, on=date(2022, 5, 9)).severity is Severity.NOTE


def test_a_figure_of_an_earlier_period_may_be_converted_at_its_own_rates() -> None:
    figures = told(a="€1.000 billion", b="$1.190 billion")
    year = Period("2021", date(2021, 1, 1), date(2021, 12, 31))
    figures["a"] = replace(figures["a"], period=year)
    it = tied(figures)

    assert (it.verdict, it.notes[0].key) == (Verdict.BORDERLINE, "rate.fits_period")


def test_a_stated_rate_comes_before_any_published_one() -> None:
    figures = told(a="$10.0 million", b="846 million yen", rate="$1 = 84.6 yen")
    other = told(a="$10.0 million", b="1,546 million yen", rate="$1 = 84.6 yen")
    relation = Equivalence(a="a", b="b", rate="rate")

    assert tied(figures, relation).verdict is Verdict.CONSISTENT
    assert tied(figures, Equivalence(a="b", b="a", rate="rate")).verdict is Verdict.CONSISTENT
    assert tied(other, relation).verdict is Verdict.INCONSISTENT


def test_a_stated_rate_of_another_pair_says_nothing() -> None:
    figures = told(a="€10.0 million", b="846 million yen", rate="$1 = 84.6 yen")
    it = tied(figures, Equivalence(a="a", b="b", rate="rate"))

    assert (it.verdict, it.notes[0].key) == (Verdict.UNDETERMINED, "units.differ")


def test_all_rates_are_reported_with_their_days() -> None:
    it = tied(told(a="€1.00 billion", b="$1.10 billion"))

    assert [str(rate.day) for rate in it.rates] == ["2024-05-07", "2024-05-14", "2024-04-30"]
    assert {rate.source for rate in it.rates} == {"test"}


def test_a_change_beyond_the_power_alarms_and_a_smaller_one_does_not() -> None:
    right = tied(told(a="HK$5.00 billion", b="US$640 million"))
    assert right.power is not None
    beyond = Fraction(640) * (1 + right.power + Fraction(1, 100))
    within = Fraction(640) * (1 + right.power - Fraction(1, 100))

    verdicts = [
        tied(told(a="HK$5.00 billion", b=f"US${float(it):.0f} million")).verdict
        for it in (beyond, within)
    ]
    assert verdicts[0] is Verdict.INCONSISTENT
    assert verdicts[1] is not Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("a", "b", "on", "key"),
    [
        pytest.param("€1.000 billion", "$1.102 billion", DAY, None, id="of the day"),
        pytest.param(
            "€1.000 billion", "$1.130 billion", DAY, "rate.fits_average", id="last year's"
        ),
        pytest.param("€1.2 billion", "$1.4 billion", DAY, "rate.stale", id="an old rate"),
        pytest.param("€1.8 billion", "$1.9 billion", DAY, "rate.odd", id="a rate of no day"),
    ],
)
def test_the_sharper_model_notes_a_rate_that_is_not_the_days(
    a: str, b: str, on: date, key: str | None
) -> None:
    keys = [note.key for note in tied(told(a=a, b=b), on=on).notes]

    assert keys == ([] if key is None else [key])


@pytest.mark.parametrize(
    ("implied", "window", "distance"),
    [
        pytest.param((2, 3), (3, 4), 0, id="touching"),
        pytest.param((1, 2), (4, 5), Fraction(1, 2), id="below, over the nearer end"),
        pytest.param((6, 7), (4, 5), Fraction(1, 5), id="above, over the nearer end"),
    ],
)
def test_slack_is_the_distance_to_the_nearer_end(
    implied: tuple[int, int], window: tuple[int, int], distance: Fraction
) -> None:
    assert slack(Interval.closed(*implied), Interval.closed(*window)) == distance


def test_the_readings_of_a_pair_nest() -> None:
    it = tied(told(a="HK$5,000 million", b="US$631 million"))

    assert (it.reading, it.loose) == (Level.ROUNDED, ("a",))


@pytest.mark.parametrize(
    ("a", "b", "text", "verdict"),
    [
        pytest.param("€2 billion", "$20 billion", "", Verdict.INCONSISTENT, id="a zero too many"),
        pytest.param(
            "€2 billion", "$20 billion", "HONG KONG", Verdict.UNDETERMINED, id="where it is meant"
        ),
        pytest.param("€2 billion", "$17 billion", "", Verdict.UNDETERMINED, id="fits another well"),
        pytest.param("€200 million", "$1.68 billion", "", Verdict.UNDETERMINED, id="to the digit"),
    ],
)
def test_a_power_of_ten_is_likelier_than_a_dollar_that_nobody_named(
    a: str, b: str, text: str, verdict: Verdict
) -> None:
    checked = check(told(a=a, b=b), [PAIR], RATES, DAY, texts=[text])

    assert checked.checks[0].verdict is verdict


def test_a_dollar_that_the_document_names_may_be_meant_elsewhere() -> None:
    figures = told(a="€2 billion", b="$20 billion", c="HK$5 million")

    assert tied(figures).verdict is Verdict.UNDETERMINED


def test_of_several_spells_of_days_the_last_is_named_and_the_others_are_counted() -> None:
    early, middle, late = (
        Run(date(2022, it, 1), date(2022, it, 15), Fraction(1), Fraction(1), "test")
        for it in (1, 3, 5)
    )
    overlapping = Run(date(2022, 5, 10), date(2022, 6, 1), Fraction(1), Fraction(1), "other")
    note = ties_on([early, middle, late, overlapping])

    assert note.key == "rate.ties_on"
    assert dict(note.words) == {"first": "2022-05-01", "last": "2022-06-01", "before": "2"}


@pytest.mark.parametrize(
    ("a", "b", "loose"),
    [
        pytest.param("€100 million", "$200 million", ("a", "b"), id="both"),
        pytest.param("€95.00 million", "$100 million", ("b",), id="the second"),
    ],
)
def test_the_figures_of_an_or_that_are_read_loosely_are_named(
    a: str, b: str, loose: tuple[str, ...]
) -> None:
    it = tied(told(a=a, b=b), OR)

    assert (it.reading, it.loose) == (Level.ROUNDED, loose)


def test_without_a_day_any_run_is_as_near_as_the_others() -> None:
    figures = told(a="€1.000 billion", b="$1.190 billion")
    run = nearest_run(
        figures["a"], figures["b"], Interval.closed(1, 2), Basis(figures, RATES, None)
    )

    assert run is not None
    assert convention(figures["a"], figures["b"], Basis(figures, RATES, None)) is None
