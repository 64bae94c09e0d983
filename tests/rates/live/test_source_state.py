"""A source is asked by its calendar, later and later while it fails, and never before its time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.rates.live.source_state import BACKOFF_SECONDS_MAX, Breaker, SourceState

NOW = datetime(2026, 11, 2, 16, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
chances = st.floats(0, 1)


def seconds_until_next(state: SourceState) -> float:
    assert state.next_attempt is not None
    return (state.next_attempt - NOW).total_seconds()


@given(st.integers(0, 200), chances, st.none() | st.integers(0, 86_400))
def test_waits_grow_up_to_a_bound_and_are_never_shorter_than_asked_for(
    failures: int, jitter: float, pause: float | None
) -> None:
    state = SourceState("ecb", failures=failures).failed("x", NOW, jitter=jitter, pause=pause)

    assert 30 <= seconds_until_next(state) <= max(BACKOFF_SECONDS_MAX, pause or 0)
    assert seconds_until_next(state) >= (pause or 0)
    assert state.failures == failures + 1


@pytest.mark.parametrize(
    ("failures", "breaker"),
    [(0, Breaker.CLOSED), (4, Breaker.CLOSED), (5, Breaker.OPEN), (50, Breaker.OPEN)],
)
def test_five_failures_open_the_breaker(failures: int, breaker: Breaker) -> None:
    state = SourceState("ecb", failures=failures, next_attempt=NOW + timedelta(minutes=1))

    assert state.breaker(NOW) is breaker


def test_an_open_breaker_lets_one_trial_through_when_its_time_has_come() -> None:
    state = SourceState("ecb", failures=5, next_attempt=NOW)

    assert state.breaker(NOW) is Breaker.HALF_OPEN


@given(chances)
def test_after_a_good_answer_the_next_publication_is_waited_for(jitter: float) -> None:
    state = SourceState("ecb", failures=3, waits=2)
    state = state.succeeded(NOW, following=TOMORROW, jitter=jitter, waits=False)

    assert 86_400 <= seconds_until_next(state) <= 86_400 + 600
    assert (state.failures, state.waits, state.last_error) == (0, 0, None)


@given(st.integers(0, 50), chances)
def test_a_print_that_is_late_is_asked_for_more_and_more_seldom(waits: int, jitter: float) -> None:
    state = SourceState("ecb", waits=waits)
    state = state.succeeded(NOW, following=TOMORROW, jitter=jitter, waits=True)

    assert 300 <= seconds_until_next(state) <= BACKOFF_SECONDS_MAX


def test_a_time_from_a_clock_set_wrong_is_not_waited_for() -> None:
    assert SourceState("ecb", next_attempt=NOW + timedelta(days=4000)).due(NOW)


def test_a_source_never_asked_is_due_and_has_no_age() -> None:
    state = SourceState("ecb")

    assert state.due(NOW)
    assert state.age(NOW) is None
