"""The store keeps every digit, changes whole or not at all, and opens whatever it finds."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.figures import Leg
from tieout.rates.admission.quarantine import Held, Reason
from tieout.rates.live.database import StoreUnavailable
from tieout.rates.live.source_state import SourceState
from tieout.rates.live.store import QUARANTINE_ROWS_MAX, Batch, Store, default_path

NOW = datetime(2026, 11, 2, 16, tzinfo=UTC)
ECB = SourceState("ecb")


def dollar(value: str, day: str = "2026-11-02") -> Leg:
    return Leg("EUR", "USD", Decimal(value), date.fromisoformat(day), "ecb")


def held(value: str, day: str = "2026-11-02") -> Held:
    return Held(dollar(value, day), Reason.JUMP, NOW)


legs = st.builds(
    Leg,
    st.just("EUR"),
    st.sampled_from(["USD", "JPY", "KWD"]),
    st.decimals("1e-12", "1e12", places=12),
    st.dates(date(1999, 1, 1), date(2149, 1, 1)),
    st.sampled_from(["ecb", "fawazahmed"]),
)


@given(st.lists(legs, max_size=20))
@settings(max_examples=50)
def test_what_goes_in_comes_out_digit_for_digit(prints: list[Leg]) -> None:
    with Store.open() as store:
        store.commit(Batch(ECB, prints))
        last = {(leg.source, leg.quote, leg.day): leg for leg in prints}

        assert {str(leg) for leg in store.prints()} == {str(leg) for leg in last.values()}


def test_a_revision_grows_with_the_batches_that_change_something() -> None:
    with Store.open() as store:
        first = store.revision + 1
        revisions = [
            store.commit(Batch(ECB, batch))
            for batch in ([dollar("1.15")], [], [dollar("1.15")], [dollar("1.16")])
        ]

        assert revisions == [first, first, first, first + 1]


def test_a_new_store_does_not_repeat_the_revisions_of_another() -> None:
    """An answer's ETag is made from it: after a restart it must not name other rates."""
    with Store.open() as store:
        assert store.revision > 1_700_000_000


def test_what_came_after_a_revision_is_found_by_another_process(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    with Store.open(path) as one, Store.open(path) as other:
        first = one.commit(Batch(ECB, [dollar("1.15")]))
        assert other.since(0) == ((dollar("1.15"),), first)
        second = one.commit(Batch(ECB, [dollar("1.16", "2026-11-03")]))

        assert other.since(first) == ((dollar("1.16", "2026-11-03"),), second)
        assert other.since(second) == ((), second)


def test_a_corrected_value_replaces_the_first_and_that_one_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    with Store.open(path) as store:
        first = store.commit(Batch(ECB, [dollar("1.15")]))
        store.commit(Batch(ECB, [dollar("1.16")]))
        assert store.prints() == (dollar("1.16"),)
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT value, revision FROM corrected").fetchall()
    connection.close()

    assert rows == [("1.15", first)]


def test_a_batch_is_stored_whole_or_not_at_all() -> None:
    broken = replace(dollar("1.16", "2026-11-03"), base=None)  # type: ignore[arg-type]  # on purpose
    with Store.open() as store:
        first = store.commit(Batch(ECB, [dollar("1.15")]))
        with pytest.raises(sqlite3.IntegrityError):
            store.commit(Batch(ECB, [dollar("1.14", "2026-11-03"), broken], [held("11.5")]))

        assert store.prints() == (dollar("1.15"),)
        assert store.held() == ()
        assert store.revision == first


def test_quarantined_prints_are_shown_until_they_are_released() -> None:
    with Store.open() as store:
        store.commit(Batch(ECB, held=[held("11.5"), held("11.6", "2026-11-03")]))
        assert store.held() == (held("11.6", "2026-11-03"), held("11.5"))
        assert store.held("nbp") == ()
        store.commit(Batch(ECB, [dollar("11.5")], released=[held("11.5")]))

        assert store.held("ecb") == (held("11.6", "2026-11-03"),)


def test_quarantine_keeps_the_newest_up_to_a_bound() -> None:
    with Store.open() as store:
        many = [held(f"{number + 1}") for number in range(QUARANTINE_ROWS_MAX + 5)]
        store.commit(Batch(ECB, held=many))

        assert len(store.held()) == QUARANTINE_ROWS_MAX
        assert held("1") not in store.held()


def test_the_state_of_a_source_outlives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    state = replace(
        ECB.failed("source.busy", NOW, jitter=0.5, pause=7200),
        last_success=NOW - timedelta(days=1),
        last_day=date(2026, 10, 30),
        missing=("JPY",),
    )
    with Store.open(path) as store:
        store.commit(Batch(state))
    with Store.open(path) as store:
        assert store.states() == {"ecb": state}


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"this is no database" * 100, id="another file"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:4096] + bytes(len(data) - 4096), id="zeros"),
    ],
)
def test_a_damaged_file_is_put_aside_and_begun_anew(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    path = tmp_path / "rates.sqlite3"
    with Store.open(path) as store:
        store.commit(Batch(ECB, [dollar(f"1.{n}", f"2026-11-{n:02}") for n in range(1, 31)]))
    path.write_bytes(spoil(path.read_bytes()))
    with Store.open(path) as store:
        assert store.prints() == ()
        store.commit(Batch(ECB, [dollar("1.15")]))
        assert store.prints() == (dollar("1.15"),)
    assert len(list(tmp_path.glob("rates.sqlite3.damaged-*"))) == 1


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rates.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(StoreUnavailable):
        Store.open(path)


def test_a_folder_that_cannot_be_made_is_a_typed_refusal(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreUnavailable):
        Store.open(tmp_path / "file" / "rates.sqlite3")


def test_a_folder_in_the_place_of_the_file_is_a_typed_refusal(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        Store.open(tmp_path)


def test_of_two_processes_one_leads_until_it_is_silent_for_too_long() -> None:
    with Store.open() as store:
        assert store.lead("one", NOW, 180)
        assert not store.lead("other", NOW + timedelta(seconds=179), 180)
        assert store.lead("one", NOW + timedelta(seconds=60), 180)
        assert store.lead("other", NOW + timedelta(seconds=240), 180)
        assert not store.lead("one", NOW + timedelta(seconds=241), 180)


def test_a_lead_from_a_clock_set_wrong_does_not_last() -> None:
    with Store.open() as store:
        store.lead("one", NOW + timedelta(days=365), 180)

        assert store.lead("other", NOW, 180)


def test_the_store_lies_in_the_users_data_folder() -> None:
    assert default_path().parts[-2:] == ("tieout", "rates.sqlite3")


def test_workers_that_start_at_the_same_moment_share_one_new_file(tmp_path: Path) -> None:
    def revision(_: int) -> int:
        with Store.open(tmp_path / "rates.sqlite3") as store:
            return store.revision

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(revision, range(8)))) == 1
    assert not list(tmp_path.glob("*damaged*"))
