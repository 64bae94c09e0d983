"""Live sources are asked in the background, and only where a setting turns them on."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from tieout.api.monitoring.freshness import today
from tieout.api.refreshing import NO_STORE, refreshing
from tieout.api.routes.health import health
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.rates import Book

BOOK = Book.embedded()


def run(service: Service) -> bool:
    """Open and close without a source; say whether a refresher was on the service in between."""

    async def within() -> bool:
        async with refreshing(service, ()):
            await asyncio.sleep(0)
            return service.refresher is not None

    return asyncio.run(within())


def test_nothing_is_asked_unless_a_setting_says_so() -> None:
    assert run(Service.of(Settings(), BOOK)) is False


def test_a_store_is_kept_where_it_is_on(tmp_path: Path) -> None:
    store = tmp_path / "rates.sqlite3"

    assert run(Service.of(Settings(live=True, store=store), BOOK)) is True
    assert store.exists()


def test_without_a_store_the_archive_answers_and_monitors_are_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    service = Service.of(Settings(live=True, store=tmp_path / "file" / "rates.sqlite3"), BOOK)

    assert run(service) is False
    assert [it.getMessage().partition(" (")[0] for it in caplog.records] == [NO_STORE]
    assert NO_STORE in health(service, today()).notes
    assert health(service, BOOK.last).status == "warn"


@pytest.mark.parametrize(
    ("named", "key", "names"),
    [
        pytest.param("", None, ["ecb-live", "nbp-a"], id="all that need no key"),
        pytest.param("ecb", None, ["ecb"], id="one"),
        pytest.param(" ecb , frankfurter,", None, ["ecb", "frankfurter"], id="two"),
        pytest.param("openexchangerates", "key", ["openexchangerates"], id="one with a key"),
    ],
)
def test_sources_are_named_by_a_setting(named: str, key: str | None, names: list[str]) -> None:
    secret = None if key is None else SecretStr(key)
    settings = Settings(live_sources=named, openexchangerates_key=secret)
    found = [it.about.name for it in settings.sources()]

    assert found == names if named else len(found) == 5


@pytest.mark.parametrize("named", ["ECB", "ecb,nobody", "openexchangerates"])
def test_a_name_that_is_no_source_is_refused_with_those_that_are(named: str) -> None:
    with pytest.raises(ValidationError, match="there are ecb, "):
        Settings(live_sources=named)
