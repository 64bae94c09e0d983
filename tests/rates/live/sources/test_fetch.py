"""A source asks for the prints that are missing, at its documented address, and no further."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pytest
from tieout.rates.live.sources import (
    Answer,
    Asked,
    EuropeanCentralBank,
    FawazAhmed,
    Frankfurter,
    NarodowyBankPolski,
    OpenExchangeRates,
    Source,
    SourceUnreachable,
    every_source,
    sources_named,
)

TODAY = date(2026, 11, 23)


@dataclass
class Notebook:
    """An Http that writes down what is asked for."""

    down: str = "nothing"
    asked: list[str] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)

    async def get(
        self, url: str, *, accept: tuple[str, ...], headers: Mapping[str, str] | None = None
    ) -> Answer:
        self.asked.append(url)
        self.headers = headers or {}
        if self.down in url:
            raise SourceUnreachable("down")
        return Answer(url, b"", {})


def asked(source: Source, since: date | None, http: Notebook | None = None) -> list[str]:
    http = http or Notebook()
    asyncio.run(source.fetch(http, Asked(since, TODAY)))
    return http.asked


ECB = "https://www.ecb.europa.eu/stats/eurofxref"
NBP = "https://api.nbp.pl/api/exchangerates/tables"
FRANKFURTER = "https://api.frankfurter.dev/v2/rates?base=EUR"


@pytest.mark.parametrize(
    ("source", "since", "url"),
    [
        pytest.param(
            EuropeanCentralBank(), None, f"{ECB}/eurofxref-hist-90d.xml", id="ecb, at first"
        ),
        pytest.param(
            EuropeanCentralBank(),
            date(2026, 11, 20),
            f"{ECB}/eurofxref-hist-90d.xml",
            id="ecb, after days without a refresh",
        ),
        pytest.param(
            EuropeanCentralBank(),
            date(2026, 11, 22),
            f"{ECB}/eurofxref-daily.xml",
            id="ecb, the day after",
        ),
        pytest.param(
            NarodowyBankPolski("A"),
            None,
            f"{NBP}/A/2026-08-23/2026-11-23/?format=json",
            id="nbp, at first: 93 days",
        ),
        pytest.param(
            NarodowyBankPolski("B"),
            date(2026, 11, 18),
            f"{NBP}/B/2026-11-18/2026-11-23/?format=json",
            id="nbp, from the last known day on",
        ),
        pytest.param(
            Frankfurter(),
            date(2026, 11, 20),
            f"{FRANKFURTER}&from=2026-11-20&to=2026-11-22",
            id="frankfurter, up to yesterday",
        ),
        pytest.param(
            Frankfurter(),
            date(2026, 1, 1),
            f"{FRANKFURTER}&from=2026-10-23&to=2026-11-22",
            id="frankfurter, a month at most",
        ),
        pytest.param(
            OpenExchangeRates("secret"),
            None,
            "https://openexchangerates.org/api/historical/2026-11-22.json",
            id="openexchangerates, yesterday",
        ),
    ],
)
def test_a_source_asks_for_what_is_missing(source: Source, since: date | None, url: str) -> None:
    assert asked(source, since) == [url]


def test_a_key_travels_in_a_header_and_is_never_shown() -> None:
    http = Notebook()
    source = OpenExchangeRates("secret")
    asked(source, None, http)

    assert http.headers == {"Authorization": "Token secret"}
    assert "secret" not in repr(source) + "".join(http.asked)


def test_the_second_host_is_asked_where_the_first_fails() -> None:
    hosts = [url.split("/")[2] for url in asked(FawazAhmed(), None, Notebook(down="jsdelivr"))]

    assert hosts == ["cdn.jsdelivr.net", "currency-api.pages.dev"]


def test_where_both_hosts_fail_the_source_fails() -> None:
    with pytest.raises(SourceUnreachable):
        asked(FawazAhmed(), None, Notebook(down="http"))


def test_a_source_with_a_key_is_there_only_with_its_key() -> None:
    free = [source.about.name for source in every_source()]
    keyed = [source.about.name for source in every_source(openexchangerates_key="secret")]

    assert free == ["ecb", "nbp-a", "nbp-b", "frankfurter", "fawazahmed"]
    assert keyed == [*free, "openexchangerates"]


def test_sources_are_chosen_by_name_in_their_own_order() -> None:
    assert [it.about.name for it in sources_named(["nbp-a", "ecb"])] == ["ecb", "nbp-a"]
    assert sources_named([]) == ()


def test_a_name_that_no_source_has_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="no source named openexchangerates; there are ecb, nbp-a"):
        sources_named(["ecb", "openexchangerates"])
