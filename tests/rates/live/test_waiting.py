"""A source is asked after its publications, left alone while it wants to be, and once at a time."""

import asyncio
from datetime import timedelta

import pytest
from rates.live.faults import GOOD
from rates.live.misbehaving import page
from rates.live.scene import EVENING, Scene, play
from rates.live.tables import LAST, MONDAY, ecb_xml, last_rates, moved
from tieout.rates.live.source_state import Breaker


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
