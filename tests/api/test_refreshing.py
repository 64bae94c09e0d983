"""Live sources are asked in the background, and only where a setting turns them on."""

import asyncio
from pathlib import Path

from pydantic import SecretStr
from tieout.api.desk import Desk
from tieout.api.refreshing import refreshing
from tieout.api.settings import Settings
from tieout.rates import Book
from tieout.rates.sources import Source

BOOK = Book.embedded()


class Asked:
    """Gives no source, and remembers the key it was asked with."""

    def __init__(self) -> None:
        self.keys: list[str | None] = []

    def __call__(self, *, openexchangerates_key: str | None = None) -> tuple[Source, ...]:
        self.keys.append(openexchangerates_key)
        return ()


def run(desk: Desk, asked: Asked) -> bool:
    """Open and close; say whether a refresher was on the desk in between."""

    async def within() -> bool:
        async with refreshing(desk, asked):
            await asyncio.sleep(0)
            return desk.refresher is not None

    return asyncio.run(within())


def test_nothing_is_asked_unless_a_setting_says_so() -> None:
    asked = Asked()

    assert run(Desk.of(Settings(), BOOK), asked) is False
    assert asked.keys == []


def test_a_store_is_kept_where_it_is_on(tmp_path: Path) -> None:
    asked, store = Asked(), tmp_path / "rates.sqlite3"
    settings = Settings(live=True, store=store, openexchangerates_key=SecretStr("key"))

    assert run(Desk.of(settings, BOOK), asked) is True
    assert asked.keys == ["key"]
    assert store.exists()
