"""A client gets its share and no more, is told when to come back, and is then let in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.api.exchanges.limits import Limited, Limits, Windows, party


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000_000.0

    def __call__(self) -> float:
        return self.now


def test_so_many_requests_a_minute_and_no_more() -> None:
    limits = Limits(requests="5/minute", now=Clock())
    for _ in range(5):
        limits.request("192.0.2.1")

    with pytest.raises(Limited):
        limits.request("192.0.2.1")


def test_another_client_has_a_share_of_its_own() -> None:
    limits = Limits(requests="1/minute", now=Clock())
    limits.request("192.0.2.1")

    limits.request("192.0.2.2")


def test_a_network_of_version_6_is_one_client() -> None:
    limits = Limits(requests="1/minute", now=Clock())
    limits.request("2001:db8::1")

    with pytest.raises(Limited):
        limits.request("2001:db8::ffff")


def test_no_limit_is_none() -> None:
    limits = Limits(now=Clock())
    for _ in range(1000):
        limits.request("192.0.2.1")
        limits.work("192.0.2.1", 10**9)


def test_a_refused_request_costs_nothing() -> None:
    limits = Limits(work="100/minute", now=Clock())
    limits.work("192.0.2.1", 60)
    with pytest.raises(Limited):
        limits.work("192.0.2.1", 50)

    limits.work("192.0.2.1", 40)


def test_work_larger_than_the_limit_takes_all_of_it() -> None:
    limits = Limits(work="100/minute", now=Clock())
    limits.work("192.0.2.1", 1_000_000)

    with pytest.raises(Limited):
        limits.work("192.0.2.1", 1)


@given(
    before=st.lists(st.integers(1, 100), max_size=20),
    pause=st.floats(0, 200),
    amount=st.integers(1, 100),
)
def test_who_waits_as_long_as_told_is_let_in(before: list[int], pause: float, amount: int) -> None:
    clock = Clock()
    limits = Limits(work="100/minute", now=clock)
    for sent in before:
        try:
            limits.work("192.0.2.1", sent)
        except Limited:
            clock.now += 0.5
        clock.now += pause / 20
    try:
        limits.work("192.0.2.1", amount)
    except Limited as limited:
        clock.now += limited.seconds
        limits.work("192.0.2.1", amount)


def test_clients_beyond_a_number_are_forgotten() -> None:
    windows = Windows(Clock(), size=10)
    for number in range(1000):
        windows.incr(f"client {number}", 60)

    assert windows.reset() == 10


@pytest.mark.parametrize(
    ("address", "who"),
    [
        pytest.param("192.0.2.7", "192.0.2.7", id="version 4: the address"),
        pytest.param("2001:db8::7", "2001:db8::/64", id="version 6: the network"),
        pytest.param("::ffff:192.0.2.7", "192.0.2.7", id="mapped: version 4"),
        pytest.param("", "", id="none: a socket file"),
    ],
)
def test_party(address: str, who: str) -> None:
    assert party(address) == who
