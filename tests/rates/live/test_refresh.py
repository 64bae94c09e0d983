"""
Whatever a source does, answers stay as they were or grow newer, and its state can be seen.

Every fault is played by a real HTTPS server on this machine.
"""

import asyncio
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from rates.live.faults import FAULTS, GOOD
from rates.live.misbehaving import Reply, Server, page, trust
from rates.live.scene import EVENING, Clock, Scene, play
from rates.live.tables import LAST, MONDAY, TUESDAY, book, ecb_xml, fawaz_json, last_rates, moved
from tieout.rates.admission.quarantine import Reason
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.sources import EuropeanCentralBank, FawazAhmed, Source
from tieout.rates.live.store import Store


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
