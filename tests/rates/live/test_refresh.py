"""
Whatever a source does, answers stay as they were or grow newer, and its state can be seen.

Every fault is played by a real HTTPS server on this machine.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

import pytest
from rates.live.faults import FAULTS, GOOD
from rates.live.misbehaving import Reply, Server, page, trust
from rates.live.tables import LAST, MONDAY, TUESDAY, book, ecb_xml, fawaz_json, last_rates, moved
from tieout.rates.admission.quarantine import Reason
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.source_report import SourceReport
from tieout.rates.live.source_state import Breaker
from tieout.rates.live.sources import EuropeanCentralBank, FawazAhmed, Source
from tieout.rates.live.store import Store


@dataclass
class Clock:
    """A clock that moves when told to, and when somebody sleeps."""

    now: datetime
    naps: list[float] = field(default_factory=list)
    end: datetime = datetime(2100, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += timedelta(seconds=seconds)
        if self.now > self.end:
            raise TimeoutError

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Scene:
    """A server, a refresher of the European Central Bank on it, and the book that it serves."""

    server: Server
    current: CurrentBook
    store: Store
    clock: Clock
    refresher: Refresher

    @property
    def report(self) -> SourceReport:
        return self.refresher.reports()[0]

    def usd(self, day: date) -> tuple[Fraction, date]:
        rate = self.current.book.on("EUR", "USD", day)
        assert rate is not None
        return rate.value, rate.day


Story: TypeAlias = Callable[[Scene], Awaitable[None]]

EVENING = datetime.fromisoformat("2026-11-02T17:00+01:00")


def play(story: Story, reply: Reply = GOOD, *, store: Store | None = None) -> None:
    async def scene() -> None:
        async with Server(reply) as server:
            current, clock = CurrentBook(book()), Clock(EVENING)
            kept = store or Store.open()
            refresher = Refresher(
                current,
                kept,
                [EuropeanCentralBank(server.url)],
                http=HttpSettings(fetch_seconds=1.0, silence_seconds=0.3, trust=trust()),
                timing=Timing(clock, clock.sleep, lambda: 0.5),
            )
            async with refresher:
                await story(Scene(server, current, kept, clock, refresher))
            if store is None:
                kept.close()

    asyncio.run(scene())


def test_a_new_table_is_answered_with_at_once() -> None:
    async def story(it: Scene) -> None:
        before = it.current.book
        assert it.usd(MONDAY) == (Fraction(last_rates()["USD"]), LAST)
        await it.refresher.refresh_once("ecb")

        assert it.usd(MONDAY) == (Fraction(moved("0.002")["USD"]), MONDAY)
        assert it.usd(LAST) == (Fraction(last_rates()["USD"]), LAST)
        assert it.current.book.version != before.version
        assert it.report.healthy
        assert (it.report.missed, it.report.state.last_day) == (0, MONDAY)
        assert it.report.state.admitted == len(last_rates())

    play(story)


@pytest.mark.parametrize(("fault", "code"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_leaves_answers_as_they_were_and_can_be_seen(fault: Reply, code: str) -> None:
    async def story(it: Scene) -> None:
        await it.refresher.refresh_once("ecb")
        before, answer = it.current.book, it.usd(TUESDAY)
        it.clock.forward(days=1)
        it.server.reply = fault
        await it.refresher.refresh_once("ecb")

        assert it.current.book is before
        assert it.usd(TUESDAY) == answer
        assert it.report.state.last_error == code
        assert it.report.age == timedelta(days=1)
        assert not it.report.healthy

    play(story)


def test_a_source_that_refuses_connections_is_seen_as_such() -> None:
    async def story(it: Scene) -> None:
        await it.server.__aexit__()
        await it.refresher.refresh_once("ecb")

        assert it.report.state.last_error == "source.unreachable"
        assert it.usd(MONDAY)[1] == LAST

    play(story)


def test_after_a_fault_the_next_good_table_heals_everything() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(b"", status=500)
        await it.refresher.refresh_once("ecb")
        it.clock.forward(hours=1)
        it.server.reply = GOOD
        await it.refresher.refresh_once("ecb")

        assert it.usd(MONDAY)[1] == MONDAY
        assert it.report.healthy
        assert (it.report.state.failures, it.report.state.errors) == (0, 1)

    play(story)


def test_yesterdays_table_again_is_no_failure_but_is_asked_for_again_soon() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(ecb_xml({LAST: last_rates()}))
        await it.refresher.refresh_once("ecb")

        assert it.report.state.last_error is None
        assert it.report.missed == 1
        assert it.report.state.waits == 1
        assert it.report.state.next_attempt is not None
        assert it.report.state.next_attempt - it.clock.now < timedelta(minutes=10)

    play(story)


def test_tomorrows_table_waits_until_it_is_tomorrow() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(ecb_xml({MONDAY: moved("0.002"), TUESDAY: moved("0.003")}))
        await it.refresher.refresh_once("ecb")
        assert it.usd(TUESDAY)[1] == MONDAY
        assert {one.reason for one in it.refresher.held()} == {Reason.FUTURE_DAY}
        assert it.report.state.quarantined == len(last_rates())
        it.clock.forward(days=1)
        await it.refresher.refresh_once("ecb")

        assert it.usd(TUESDAY)[1] == TUESDAY
        assert it.report.state.quarantined == 0

    play(story)


def test_a_rate_ten_times_off_is_held_and_the_rest_is_admitted() -> None:
    async def story(it: Scene) -> None:
        rates = moved("0.002")
        it.server.reply = page(ecb_xml({MONDAY: {**rates, "JPY": rates["JPY"] * 10}}))
        await it.refresher.refresh_once("ecb")
        yen = it.current.book.on("EUR", "JPY", MONDAY)

        assert it.usd(MONDAY)[1] == MONDAY
        assert yen is not None
        assert yen.value < 1000
        assert [(one.leg.quote, one.reason) for one in it.refresher.held()] == [
            ("JPY", Reason.JUMP)
        ]

    play(story)


def test_a_missing_currency_is_named_and_answered_from_the_day_before() -> None:
    async def story(it: Scene) -> None:
        rates = {code: rate for code, rate in moved("0.002").items() if code != "JPY"}
        it.server.reply = page(ecb_xml({MONDAY: rates}))
        await it.refresher.refresh_once("ecb")
        yen = it.current.book.on("EUR", "JPY", MONDAY)

        assert it.report.state.missing == ("JPY",)
        assert yen is not None
        assert (yen.value, yen.day) == (Fraction(last_rates()["JPY"]), LAST)

    play(story)


def test_a_table_of_another_unit_is_held_whole() -> None:
    async def story(it: Scene) -> None:
        times = {code: rate * 100 for code, rate in last_rates().items()}
        it.server.reply = page(ecb_xml({MONDAY: times}))
        await it.refresher.refresh_once("ecb")

        assert it.usd(MONDAY)[1] == LAST
        assert it.report.state.quarantined == len(last_rates())

    play(story)


def test_a_corrected_rate_replaces_the_first_one_and_changes_the_version() -> None:
    async def story(it: Scene) -> None:
        await it.refresher.refresh_once("ecb")
        version = it.current.book.version
        it.server.reply = page(ecb_xml({MONDAY: moved("0.003")}))
        await it.refresher.refresh_once("ecb")

        assert it.usd(MONDAY) == (Fraction(moved("0.003")["USD"]), MONDAY)
        assert it.current.book.version != version

    play(story)


def test_a_source_says_how_long_it_wants_to_be_left_alone() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(b"", status=429, Retry_After="7200")
        await it.refresher.refresh_once("ecb")
        it.clock.forward(seconds=7199)
        await it.refresher.refresh_once("ecb")
        assert len(it.server.requests) == 1
        it.clock.forward(seconds=1)
        await it.refresher.refresh_once("ecb")

        assert len(it.server.requests) == 2

    play(story)


def test_the_breaker_opens_after_five_failures_and_half_opens_for_one_trial() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(b"", status=500)
        waits = []
        for _ in range(5):
            before = it.clock.now
            state = await it.refresher.refresh_once("ecb")
            assert state.next_attempt is not None
            waits.append((state.next_attempt - before).total_seconds())
            if state.failures < 5:
                it.clock.now = state.next_attempt
        assert waits == [45.0, 90.0, 180.0, 360.0, 720.0]
        seen = [it.report.breaker]
        await it.refresher.refresh_once("ecb")
        assert len(it.server.requests) == 5
        it.clock.forward(seconds=720)
        seen.append(it.report.breaker)
        it.server.reply = GOOD
        await it.refresher.refresh_once("ecb")
        seen.append(it.report.breaker)

        assert seen == [Breaker.OPEN, Breaker.HALF_OPEN, Breaker.CLOSED]

    play(story)


def test_calls_at_the_same_time_share_one_request() -> None:
    async def story(it: Scene) -> None:
        states = await asyncio.gather(*(it.refresher.refresh_once("ecb") for _ in range(50)))

        assert len(it.server.requests) == 1
        assert len(set(map(id, states))) == 1

    play(story)


def test_a_caller_who_gives_up_does_not_stop_the_refresh_for_the_others() -> None:
    async def story(it: Scene) -> None:
        impatient = asyncio.create_task(it.refresher.refresh_once("ecb"))
        patient = asyncio.create_task(it.refresher.refresh_once("ecb"))
        await asyncio.sleep(0)
        impatient.cancel()
        await patient

        assert it.usd(MONDAY)[1] == MONDAY

    play(story)


def test_what_has_not_changed_is_not_sent_again() -> None:
    async def story(it: Scene) -> None:
        it.server.reply = page(
            ecb_xml({LAST: last_rates(), MONDAY: moved("0.002")}), ETag='"monday"'
        )
        await it.refresher.refresh_once("ecb")
        await it.refresher.refresh_once("ecb")
        it.server.reply = page(b"", status=304)
        it.clock.forward(hours=1)
        state = await it.refresher.refresh_once("ecb")

        assert it.server.requests[-1].headers["if-none-match"] == '"monday"'
        assert state.last_error is None
        assert it.report.age == timedelta(0)
        assert it.usd(MONDAY)[1] == MONDAY

    play(story)


def test_in_the_background_each_publication_is_asked_for_once() -> None:
    """A week of waiting in no time: the clock moves by each nap."""

    async def story(it: Scene) -> None:
        week = [MONDAY + timedelta(days=ahead) for ahead in range(5)]
        moves = {day: moved(f"0.00{at + 1}") for at, day in enumerate(week)}

        async def reply(writer: asyncio.StreamWriter) -> None:
            there = [day for day in week if day <= it.clock.now.date()]
            await page(ecb_xml({day: moves[day] for day in there}))(writer)

        it.server.reply = reply
        it.clock.end = EVENING + timedelta(days=6)
        with pytest.raises(TimeoutError):
            await it.refresher.run()

        assert len(it.server.requests) == 5
        assert it.usd(week[-1])[1] == week[-1]
        assert min(it.clock.naps) >= 1

    play(story)


def test_a_restart_without_network_answers_with_everything_seen_before(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"

    async def first(it: Scene) -> None:
        await it.refresher.refresh_once("ecb")

    async def second(it: Scene) -> None:
        await it.server.__aexit__()

        assert it.usd(MONDAY) == (Fraction(moved("0.002")["USD"]), MONDAY)
        assert it.report.state.last_day == MONDAY
        await it.refresher.refresh_once("ecb")
        assert it.usd(MONDAY) == (Fraction(moved("0.002")["USD"]), MONDAY)

    for story in (first, second):
        with Store.open(path) as store:
            play(story, store=store)


def test_two_sources_that_see_the_same_jump_vouch_for_each_other() -> None:
    """CHF on 2015-01-15 fell by 15 % within minutes; both banks printed it."""

    async def scene() -> None:
        jump = {
            **moved("0.001"),
            "CHF": (last_rates()["CHF"] * Decimal("0.85")).quantize(Decimal("0.0001")),
        }
        async with (
            Server(page(ecb_xml({MONDAY: jump}))) as bank,
            Server(page(fawaz_json(MONDAY, jump), "application/json")) as other,
        ):
            current, clock = CurrentBook(book()), Clock(EVENING)
            sources: list[Source] = [
                EuropeanCentralBank(bank.url),
                FawazAhmed(other.url, other.url),
            ]
            with Store.open() as store:
                async with Refresher(
                    current,
                    store,
                    sources,
                    http=HttpSettings(trust=trust()),
                    timing=Timing(clock, clock.sleep, lambda: 0.5),
                ) as refresher:
                    await refresher.refresh_once("ecb")
                    assert [one.leg.quote for one in refresher.held()] == ["CHF"]
                    await refresher.refresh_once("fawazahmed")
                    franc = current.book.on("EUR", "CHF", MONDAY)

        assert franc is not None
        assert (franc.value, franc.source) == (Fraction(jump["CHF"]), "ecb")

    asyncio.run(scene())
