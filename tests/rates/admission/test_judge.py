"""
What moves as its series always did is admitted; what does not is held until it is borne out.

The stories are those of the archive, told again as if they were printed today.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rates.live.tables import book
from tieout.figures import Leg
from tieout.rates.admission.history import History
from tieout.rates.admission.judge import Judge, Judged
from tieout.rates.admission.plausibility import is_rate
from tieout.rates.admission.quarantine import Held, Reason
from tieout.rates.units.peg import Peg

PIVOTS = {"ecb": "EUR", "nbp": "PLN", "frankfurter": "EUR", "fawazahmed": "EUR"}
FIRST = date(2026, 1, 1)
TODAY = FIRST + timedelta(days=60)
NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
BAND = Peg("HKD", "USD", Fraction("7.75"), Fraction("7.85"), FIRST, None, "HKMA", "a test")
BLENDS = {"frankfurter": frozenset({"ecb", "nbp"})}


def print_(code: str, value: str, day: date, series: str = "ecb") -> Leg:
    if series == "nbp":
        return Leg(code, "PLN", Decimal(value), day, series)
    return Leg("EUR", code, Decimal(value), day, series)


def calm(rates: Mapping[str, str], series: str = "ecb") -> list[Leg]:
    """Sixty days on which nothing moves by more than a third of a per cent."""
    return [
        print_(
            code, f"{Decimal(value) * (1 + Decimal(at % 3) / 1000):.5f}", FIRST + at * DAY, series
        )
        for code, value in rates.items()
        for at in range(60)
    ]


DAY = timedelta(days=1)
RATES = {"USD": "1.15", "HKD": "8.97", "JPY": "178", "CHF": "0.93"}


def judge(past: Sequence[Leg]) -> Judge:
    history = History(PIVOTS)
    history.add(past)
    return Judge(history, [BAND], BLENDS)


def judged(past: Sequence[Leg], legs: Sequence[Leg], held: Sequence[Held] = ()) -> Judged:
    return judge(past).judge(legs, held, now=NOW, today=TODAY)


def reasons(past: Sequence[Leg], *legs: Leg) -> list[str]:
    return [one.reason.value for one in judged(past, legs).held]


@pytest.mark.parametrize(
    ("leg", "reason"),
    [
        pytest.param(print_("USD", "1.16", TODAY), [], id="a quiet day"),
        pytest.param(print_("USD", "1.19", TODAY), ["jump"], id="three per cent and a half"),
        pytest.param(print_("JPY", "1780", TODAY), ["jump"], id="ten times"),
        pytest.param(print_("JPY", "17.8", TODAY), ["jump"], id="a tenth"),
        pytest.param(print_("USD", "0.87", TODAY), ["jump"], id="the wrong way round"),
        pytest.param(print_("USD", "1.16", TODAY + DAY), ["future_day"], id="tomorrow"),
        pytest.param(print_("USD", "1.15", TODAY - 121 * DAY), ["old_day"], id="a lost day"),
        pytest.param(print_("USD", "0", TODAY), ["not_a_rate"], id="zero"),
        pytest.param(print_("USD", "-1.16", TODAY), ["not_a_rate"], id="negative"),
        pytest.param(print_("USD", "NaN", TODAY), ["not_a_rate"], id="not a number"),
        pytest.param(print_("USD", "1E+30", TODAY), ["not_a_rate"], id="thirty zeros"),
        pytest.param(print_("XTS", "5", TODAY), ["no_past"], id="a code never seen"),
        pytest.param(print_("USD", "1.14", FIRST + 5 * DAY), [], id="a correction"),
        pytest.param(print_("USD", "11.5", FIRST + 5 * DAY), ["jump"], id="a wrong correction"),
        pytest.param(print_("USD", "1.20", TODAY + 99 * DAY), ["future_day"], id="a far day"),
    ],
)
def test_a_print_by_itself(leg: Leg, reason: list[str]) -> None:
    assert reasons(calm(RATES), leg) == reason


def test_a_print_that_is_known_is_neither_admitted_nor_held() -> None:
    past = calm(RATES)

    assert judged(past, past) == Judged((), (), ())


def test_a_restless_currency_may_move_further_than_a_calm_one() -> None:
    restless = [
        print_("ARS", f"{1000 * (1 + 0.08 * (at % 2)):.2f}", FIRST + at * DAY) for at in range(60)
    ]

    assert reasons(restless, print_("ARS", "1250", TODAY)) == []
    assert reasons(restless, print_("ARS", "1500", TODAY)) == ["jump"]


def test_after_a_gap_a_print_may_have_moved_further() -> None:
    past = calm({"USD": "1.15"})[:40]

    assert reasons(past, print_("USD", "1.25", TODAY)) == []


@pytest.mark.parametrize(
    ("witness", "reason"),
    [
        pytest.param(print_("CHF", "0.80", TODAY, "fawazahmed"), [], id="the same"),
        pytest.param(print_("CHF", "0.81", TODAY - DAY, "fawazahmed"), [], id="the day before"),
        pytest.param(print_("CHF", "0.93", TODAY, "fawazahmed"), ["jump"], id="the old rate"),
        pytest.param(print_("CHF", "0.80", TODAY - 9 * DAY, "fawazahmed"), ["jump"], id="long ago"),
        pytest.param(print_("CHF", "0.80", TODAY, "frankfurter"), ["jump"], id="a copy of it"),
    ],
)
def test_a_jump_is_admitted_where_an_independent_source_saw_it(
    witness: Leg, reason: list[str]
) -> None:
    """CHF on 2015-01-15: the franc was let go, and every bank printed it."""
    past = [*calm(RATES), witness]

    assert reasons(past, print_("CHF", "0.80", TODAY)) == reason


def test_a_cross_through_another_pivot_bears_witness_too() -> None:
    zloty = calm({"EUR": "4.25", "CHF": "4.57"}, "nbp")
    past = [*calm(RATES), *zloty, print_("EUR", "4.25", TODAY, "nbp")]
    franc = print_("CHF", "5.31", TODAY, "nbp")

    assert reasons(past, print_("CHF", "0.80", TODAY)) == ["jump"]
    assert reasons([*past, franc], print_("CHF", "0.80", TODAY)) == []


def test_two_sources_held_for_the_same_jump_vouch_for_each_other() -> None:
    past = [*calm(RATES), *calm(RATES, "fawazahmed")]
    held = [Held(print_("CHF", "0.80", TODAY), Reason.JUMP, NOW)]
    verdict = judged(past, [print_("CHF", "0.801", TODAY, "fawazahmed")], held)

    assert {leg.source for leg in verdict.admitted} == {"ecb", "fawazahmed"}
    assert verdict.released == tuple(held)


def test_a_jump_that_lasts_for_three_prints_is_admitted_with_all_of_them() -> None:
    """EGP in 2016-11: one source alone prints it, and goes on printing it."""
    past = calm({"EGP": "16"})[:57]
    new = [
        print_("EGP", value, TODAY - (2 - at) * DAY)
        for at, value in enumerate(("27", "28", "27.5"))
    ]
    first_two = judged(past, new[:2])
    assert [one.reason for one in first_two.held] == [Reason.JUMP, Reason.JUMP]
    third = judged(past, new[2:], first_two.held)

    assert third.admitted == tuple(new)
    assert third.released == first_two.held


def test_lost_zeros_never_become_true_by_lasting() -> None:
    past = calm({"JPY": "178"})[:50]
    new = [print_("JPY", "1780", TODAY - ahead * DAY) for ahead in range(10)]

    assert len(judged(past, new).held) == 10


def test_a_jump_does_not_last_against_another_source() -> None:
    """IRR in 1991 and LYD in 2011 stood wrong for weeks in one table alone."""
    past = [*calm({"EGP": "16"})[:55], *calm({"EGP": "16"}, "fawazahmed")]
    new = [print_("EGP", "27", TODAY - ahead * DAY) for ahead in range(5)]

    assert "jump" in reasons(past, *new)


def test_a_spike_that_goes_back_stays_held() -> None:
    """GEL on 2004-10-27: twice as much, and back a week later."""
    past = calm({"GEL": "2.2"})[:57]
    new = [
        print_("GEL", value, TODAY - (3 - at) * DAY)
        for at, value in enumerate(("4.4", "2.2", "2.21", "2.2"))
    ]
    verdict = judged(past, new)

    assert [one.leg for one in verdict.held] == new[:1]
    assert verdict.admitted == tuple(new[1:])


@pytest.mark.parametrize(
    ("witness", "reason"),
    [
        pytest.param("1.15", ["disputed"], id="it stood still"),
        pytest.param("1.155", ["disputed"], id="it moved a little"),
        pytest.param("1.175", [], id="it moved, too"),
        pytest.param(None, [], id="nobody else printed that day"),
    ],
)
def test_a_move_that_others_of_the_day_did_not_see_is_held(
    witness: str | None, reason: list[str]
) -> None:
    other = calm({"USD": "1.15"}, "fawazahmed")[:57]
    past = [*calm({"USD": "1.15"})[:57], *other]
    if witness is not None:
        past.append(print_("USD", witness, TODAY, "fawazahmed"))

    assert reasons(past, print_("USD", "1.18", TODAY)) == reason


def test_an_official_rate_far_from_the_free_one_is_not_disputed() -> None:
    """Moves are compared, not levels: in Iran they have been apart for decades."""
    past = [*calm({"IRR": "42000"}), *calm({"IRR": "900000"}, "fawazahmed")]
    free = print_("IRR", "922000", TODAY, "fawazahmed")

    assert reasons([*past, free], print_("IRR", "43000", TODAY)) == []


def test_a_disputed_print_is_admitted_when_it_has_stood_for_three() -> None:
    past = [*calm({"EGP": "16"})[:57], *calm({"EGP": "16"}, "fawazahmed")]
    still = [print_("EGP", "16", TODAY - ahead * DAY, "fawazahmed") for ahead in range(3)]
    new = [print_("EGP", "16.45", TODAY - (2 - at) * DAY) for at in range(3)]

    assert reasons([*past, *still], *new[:2]) == ["disputed", "disputed"]
    assert reasons([*past, *still], *new) == []


def test_a_table_of_which_a_third_jumps_is_held_whole() -> None:
    many = {f"X{letter}{letter}": "10" for letter in "ABCDEFGHI"}
    past = calm(many)
    table = [
        print_(code, "100" if at < 5 else "10.01", TODAY) for at, code in enumerate(sorted(many))
    ]

    assert sorted(reasons(past, *table)) == ["jump"] * 5 + ["whole_table"] * 4


@pytest.mark.parametrize(
    ("hkd", "reason"),
    [
        pytest.param("9.013", [], id="7.837: inside"),
        pytest.param("9.031", [], id="7.853: noise"),
        pytest.param("9.100", ["outside_band"], id="7.913: outside"),
        pytest.param("8.850", ["outside_band"], id="7.696: below"),
    ],
)
def test_a_print_that_leaves_a_legal_band_is_held(hkd: str, reason: list[str]) -> None:
    """HKD at 7.6857 on 2009-03-26 was a mistake of a fixing."""
    past = calm({"USD": "1.15", "HKD": "8.97"})
    table = [print_("USD", "1.15", TODAY), print_("HKD", hkd, TODAY)]

    assert reasons(past, *table) == reason


def test_a_band_that_is_given_up_is_believed_once_another_source_prints_it() -> None:
    past = [*calm({"USD": "1.15", "HKD": "8.97"}), print_("HKD", "9.21", TODAY, "fawazahmed")]
    table = [print_("USD", "1.15", TODAY), print_("HKD", "9.2", TODAY)]

    assert reasons(past, *table) == []


def test_the_first_print_of_a_new_source_continues_what_another_one_prints() -> None:
    past = calm(RATES)

    assert reasons(past, print_("USD", "1.16", TODAY, "fawazahmed")) == []
    assert reasons(past, print_("USD", "1.61", TODAY, "fawazahmed")) == ["no_past"]
    assert reasons(past, print_("USD", "1.16", TODAY + DAY, "fawazahmed")) == ["future_day"]


def test_a_new_code_is_admitted_when_three_prints_agree() -> None:
    """XCG from 2025-04-02: one source begins to print it, and nobody else knows it."""
    new = [
        print_("XCG", value, TODAY - (2 - at) * DAY)
        for at, value in enumerate(("2.1", "2.12", "2.11"))
    ]

    assert reasons(calm(RATES), *new[:2]) == ["no_past", "no_past"]
    assert reasons(calm(RATES), *new) == []


def test_a_band_is_not_tried_across_two_tables_of_one_bank() -> None:
    """The weekly table of the NBP and its daily one of the same day may miss each other by 2 %."""
    daily = calm({"USD": "3.6"}, "nbp")
    weekly = [leg for leg in calm({"HKD": "0.4615"}, "nbp") if leg.day.isoweekday() == 3]
    today = [print_("USD", "3.6", TODAY, "nbp"), print_("HKD", "0.4520", TODAY, "nbp")]

    assert reasons([*daily, *weekly], *today) == []


def test_a_print_held_for_its_day_is_admitted_when_the_day_has_come() -> None:
    early = print_("USD", "1.16", TODAY + DAY)
    judge_ = judge(calm(RATES))
    first = judge_.judge([early], [], now=NOW, today=TODAY)
    second = judge_.judge([], first.held, now=NOW, today=TODAY + DAY)

    assert [one.reason for one in first.held] == [Reason.FUTURE_DAY]
    assert second.admitted == (early,)


def test_a_print_held_for_more_than_a_month_is_not_judged_again() -> None:
    old = Held(print_("USD", "1.16", TODAY - 31 * DAY), Reason.JUMP, NOW)

    assert judged([], [], [old]) == Judged((), (), ())


def test_ninety_days_are_judged_one_after_another() -> None:
    """Each day moves by 2 %: far in all, but never far from the day before."""
    past = calm({"TRY": "40"})[:30]
    new = [print_("TRY", f"{40 * 1.02**at:.4f}", FIRST + (30 + at) * DAY) for at in range(30)]

    assert judged(past, new).admitted == tuple(new)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(RATES)),
            st.decimals("0.0000000001", "1e19", allow_nan=False),
            st.integers(-5, 5),
        ),
        max_size=30,
    )
)
@settings(max_examples=60)
def test_whatever_is_printed_an_admitted_print_can_be_shelved(
    rows: list[tuple[str, Decimal, int]],
) -> None:
    legs = [Leg("EUR", code, value, TODAY + ahead * DAY, "ecb") for code, value, ahead in rows]
    verdict = judged(calm(RATES), legs)
    shelved = book().with_prints(verdict.admitted)

    assert shelved is not None
    assert all(is_rate(leg.value) and leg.day <= TODAY for leg in verdict.admitted)
    assert set(verdict.admitted) | {one.leg for one in verdict.held} >= set(legs) - set(calm(RATES))
