"""What is shown is what is stored: nothing more, nothing less, in every process on one store."""

import asyncio
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import ClassVar

import pytest
from rates.live.killed import DAYS, edition
from rates.live.tables import MONDAY, book, last_rates, moved
from tieout.figures import Leg
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.ledger import Ledger
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.source_state import SourceState
from tieout.rates.live.sources import About, Answer, Asked, Http, SourceUnreadable, about
from tieout.rates.live.store import Batch, Store

NOW = datetime(2026, 11, 2, 16, tzinfo=UTC)
ECB = about("ecb")


def table(share: str = "0.002") -> list[Leg]:
    return [Leg("EUR", code, rate, MONDAY, "ecb") for code, rate in moved(share).items()]


def dollars(current: CurrentBook) -> Fraction:
    rate = current.book.on("EUR", "USD", MONDAY)
    assert rate is not None
    return rate.value


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open() as opened:
        yield opened


def test_what_one_process_stores_another_one_shows(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    with Store.open(path) as one, Store.open(path) as other:
        currents = CurrentBook(book()), CurrentBook(book())
        ledgers = Ledger(currents[0], one, [ECB]), Ledger(currents[1], other, [ECB])
        ledgers[0].enter(ECB, table(), NOW, jitter=0.5)
        ledgers[1].sync()

        assert dollars(currents[1]) == Fraction(moved("0.002")["USD"])
        assert currents[1].book.version == currents[0].book.version
        assert ledgers[1].states == ledgers[0].states


def test_a_process_that_writes_shows_what_others_wrote_before_it(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    with Store.open(path) as one, Store.open(path) as other:
        currents = CurrentBook(book()), CurrentBook(book())
        ledgers = Ledger(currents[0], one, [ECB]), Ledger(currents[1], other, [ECB])
        first, rest = table()[:10], table()[10:]
        ledgers[0].enter(ECB, first, NOW, jitter=0.5)
        ledgers[1].enter(ECB, rest, NOW, jitter=0.5)
        ledgers[0].sync()

        for current in currents:
            days = {code: current.book.last_day("EUR", code) for code in moved("0.002")}
            assert set(days.values()) == {MONDAY}


def test_prints_of_a_source_that_this_version_does_not_know_are_passed_over(store: Store) -> None:
    strange = [Leg("EUR", "USD", Decimal("1.5"), MONDAY, "a source of tomorrow")]
    store.commit(Batch(SourceState("ecb"), strange))
    current = CurrentBook(book())
    ledger = Ledger(current, store, [ECB])
    ledger.enter(ECB, table(), NOW, jitter=0.5)

    assert dollars(current) == Fraction(moved("0.002")["USD"])


@pytest.mark.parametrize(
    "leg",
    [
        pytest.param(Leg("USD", "JPY", Decimal(150), MONDAY, "ecb"), id="another pivot"),
        pytest.param(Leg("USD", "EUR", Decimal("0.9"), MONDAY, "ecb"), id="the wrong way round"),
        pytest.param(Leg("EUR", "EUR", Decimal(1), MONDAY, "ecb"), id="itself"),
        pytest.param(Leg("EUR", "USD", Decimal("1.1"), MONDAY, "nobody"), id="another source"),
        pytest.param(Leg("EUR", "USD", Decimal("1.1"), date(1960, 1, 4), "ecb"), id="an early day"),
    ],
)
def test_a_print_that_its_source_would_not_make_spoils_the_answer(store: Store, leg: Leg) -> None:
    ledger = Ledger(CurrentBook(book()), store, [ECB])

    with pytest.raises(SourceUnreadable):
        ledger.enter(ECB, [*table(), leg], NOW, jitter=0.5)
    assert store.prints() == ()


@dataclass(frozen=True)
class Broken:
    """A source with a defect of ours in it."""

    about: ClassVar[About] = ECB

    async def fetch(self, _: Http, __: Asked) -> Answer:
        return Answer("https://localhost/", b"", {})

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return (Leg("EUR", "USD", Decimal(1) / len(body), MONDAY, "ecb"),)


@dataclass(frozen=True)
class Ready(Broken):
    """A source that answers with a table."""

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return tuple(table())


def refreshed(source: Broken, store: Store, *, closed: bool = False) -> str | None:
    async def story() -> str | None:
        timing = Timing(lambda: NOW, asyncio.sleep, lambda: 0.5)
        refresher = Refresher(CurrentBook(book()), store, [source], timing=timing)
        if closed:
            store.close()
        async with refresher:
            return (await refresher.refresh_once("ecb")).last_error

    return asyncio.run(story())


def test_a_defect_of_ours_in_a_source_is_logged_and_shown(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert refreshed(Broken(), store) == "source.broken"

    assert "DivisionByZero" in caplog.text


def test_a_store_that_refuses_is_shown_and_the_book_stays_as_it_was(store: Store) -> None:
    assert refreshed(Ready(), store, closed=True) == "store.failed"


def test_a_source_without_any_defect_is_entered(store: Store) -> None:
    assert refreshed(Ready(), store) is None
    assert len(store.prints()) == len(table())


def test_of_several_refreshers_on_one_store_one_asks_and_all_show(tmp_path: Path) -> None:
    path, currents = tmp_path / "rates.sqlite3", [CurrentBook(book()), CurrentBook(book())]

    async def nap(_: float) -> None:
        raise TimeoutError

    async def story(stores: list[Store]) -> list[int]:
        timing = Timing(lambda: NOW, nap, lambda: 0.5)
        pairs = zip(currents, stores, strict=True)
        one, other = (Refresher(*pair, [Ready()], timing=timing) for pair in pairs)
        async with one, other:
            for refresher in (one, other):
                with pytest.raises(TimeoutError):
                    await refresher.run()
        return [it.reports()[0].state.answers for it in (one, other)]

    with Store.open(path) as mine, Store.open(path) as theirs:
        assert asyncio.run(story([mine, theirs])) == [1, 1]
    assert {dollars(current) for current in currents} == {Fraction(moved("0.002")["USD"])}


def test_a_store_that_cannot_be_read_does_not_end_the_background(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    naps = iter([None, None])

    async def nap(_: float) -> None:
        if next(naps, TimeoutError) is TimeoutError:
            raise TimeoutError

    async def story() -> None:
        timing = Timing(lambda: NOW, nap, lambda: 0.5)
        async with Refresher(CurrentBook(book()), store, [Ready()], timing=timing) as refresher:
            store.close()
            with pytest.raises(TimeoutError):
                await refresher.run()

    with caplog.at_level(logging.ERROR):
        asyncio.run(story())
    assert caplog.text.count("the store of rates cannot be read") == 3


def test_leaving_in_the_middle_of_a_refresh_stops_it(store: Store) -> None:
    class Slow(Ready):
        async def fetch(self, _: Http, __: Asked) -> Answer:
            await asyncio.sleep(60)
            raise AssertionError

    async def story() -> asyncio.Task[SourceState]:
        async with Refresher(CurrentBook(book()), store, [Slow()]) as refresher:
            asking = asyncio.create_task(refresher.refresh_once("ecb"))
            await asyncio.sleep(0.01)
        await asyncio.wait([asking])
        return asking

    assert asyncio.run(story()).cancelled()


def test_a_refresher_without_sources_shows_the_store_and_never_leads(tmp_path: Path) -> None:
    path, current = tmp_path / "rates.sqlite3", CurrentBook(book())

    async def nap(_: float) -> None:
        raise TimeoutError

    async def story(mine: Store, theirs: Store) -> None:
        async with Refresher(current, mine, timing=Timing(lambda: NOW, nap)) as reader:
            Ledger(CurrentBook(book()), theirs, [ECB]).enter(ECB, table(), NOW, jitter=0.5)
            with pytest.raises(TimeoutError):
                await reader.run()

    with Store.open(path) as mine, Store.open(path) as theirs:
        asyncio.run(story(mine, theirs))
        assert theirs.lead("another", NOW, 60)
    assert dollars(current) == Fraction(moved("0.002")["USD"])


def test_a_refresher_that_was_not_opened_says_so(store: Store) -> None:
    refresher = Refresher(CurrentBook(book()), store, [Ready()])

    state = asyncio.run(refresher.refresh_once("ecb"))
    assert state.last_error == "source.broken"


def test_no_reader_ever_sees_half_a_table() -> None:
    """Ten editions are entered while a reader looks at three currencies of one book each time."""
    current, seen, done = CurrentBook(book()), set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            in_use = current.book
            rates = [in_use.on("EUR", code, DAYS[0]) for code in ("USD", "JPY", "ZAR")]
            offsets = {
                rate.legs[0].value - last_rates()[rate.quote] if rate is not None else None
                for rate in rates
            }
            seen.add(frozenset(offsets))

    with Store.open() as store, ThreadPoolExecutor(1) as pool:
        ledger, reading = Ledger(current, store, [ECB]), pool.submit(read)
        for number in range(1, 11):
            rates = edition(number).items()
            legs = [Leg("EUR", code, rate, DAYS[0], "ecb") for code, rate in rates]
            ledger.enter(ECB, legs, NOW, jitter=0.5)
        done.set()
        reading.result(10)

    assert len(seen) > 1
    assert {len(offsets) for offsets in seen} == {1}
