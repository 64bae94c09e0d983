"""Published rates: one, a table, a series; what caches may keep; currencies and sources."""

import csv
import io
import json
from typing import Any

import pytest
from asking import ask, get

PAIR = {"base": "USD", "quote": "HKD"}
MAY = {"from": "2024-05-01", "to": "2024-05-31"}


def test_a_rate_names_its_prints() -> None:
    rate = get("/v1/rate", on="2024-05-05", **PAIR).json()

    assert (rate["on"], rate["day"], rate["age_days"]) == ("2024-05-05", "2024-05-03", 2)
    assert [(leg["base"], leg["quote"]) for leg in rate["legs"]] == [("EUR", "USD"), ("EUR", "HKD")]
    assert float(rate["low"]) < float(rate["value"]) < float(rate["high"])


def test_without_a_day_the_newest_counts_and_is_repeated() -> None:
    rate = get("/v1/rate", **PAIR).json()

    assert rate["on"] == rate["day"]


@pytest.mark.parametrize("measure", ["average", "end", "low", "high"])
def test_a_period_has_four_rates(measure: str) -> None:
    rate = get("/v1/rate", period="2024-05", measure=measure, **PAIR).json()
    point = get("/v1/series", group="month", **PAIR, **MAY).json()["points"][0]

    assert rate["value"] == point[measure]


@pytest.mark.parametrize(
    ("group", "periods"),
    [
        pytest.param("week", ["2024-W18", "2024-W19", "2024-W20", "2024-W21", "2024-W22"]),
        pytest.param("month", ["2024-05"]),
        pytest.param("quarter", ["2024-Q2"]),
        pytest.param("year", ["2024"]),
    ],
)
def test_a_series_is_gathered(group: str, periods: list[str]) -> None:
    series = get("/v1/series", group=group, **PAIR, **MAY).json()

    assert [it["period"] for it in series["points"]] == periods


def test_a_series_comes_in_three_forms() -> None:
    as_json = get("/v1/series", **PAIR, **MAY).json()["points"]
    as_lines = get("/v1/series", format="jsonl", **PAIR, **MAY).text.splitlines()
    as_csv = csv.DictReader(io.StringIO(get("/v1/series", format="csv", **PAIR, **MAY).text))

    assert [json.loads(line) for line in as_lines] == as_json
    assert [it["average"] for it in as_csv] == [it["average"] for it in as_json]


def test_a_table_holds_every_currency_with_a_rate() -> None:
    table = get("/v1/rates", base="USD", on="2024-05-06").json()
    codes = [it["quote"] for it in table["rates"]]

    assert len(codes) > 140
    assert codes == sorted(codes)
    assert "USD" not in codes


def test_a_series_without_prints_is_a_problem() -> None:
    response = get(
        "/v1/series", base="USD", quote="HKD", **{"from": "1950-01-01", "to": "1950-12-31"}
    )

    assert (response.status_code, response.json()["code"]) == (404, "rate.not_published")


@pytest.mark.parametrize(
    ("url", "query", "kept"),
    [
        pytest.param("/v1/rate", {**PAIR, "on": "2024-05-06"}, "public, max-age=86400", id="old"),
        pytest.param("/v1/rate", PAIR, "public, max-age=300", id="newest"),
        pytest.param("/v1/currencies", {}, "public, max-age=300", id="currencies"),
        pytest.param("/v1/sources", {}, "no-store", id="sources"),
    ],
)
def test_caches_may_keep_what_is_settled(url: str, query: dict[str, Any], kept: str) -> None:
    assert get(url, **query).headers["cache-control"] == kept


def test_who_has_the_answer_already_is_told_so() -> None:
    first = get("/v1/rate", **PAIR)
    etag = first.headers["etag"]
    again = ask("GET", "/v1/rate", params=PAIR, headers={"If-None-Match": etag})
    other = ask("GET", "/v1/rate", params=PAIR, headers={"If-None-Match": '"other"'})

    assert first.json()["archive"] in etag
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert other.status_code == 200


def test_currencies_have_names_spans_and_sources() -> None:
    by_code = {it["code"]: it for it in get("/v1/currencies").json()["currencies"]}

    assert by_code["JPY"]["minor_units"] == 0
    assert by_code["DEM"]["last"] is not None
    assert "ecb" in by_code["USD"]["sources"]


def test_sources_state_their_terms_and_coverage() -> None:
    answer = get("/v1/sources").json()
    ecb = next(it for it in answer["sources"] if it["id"] == "ecb")

    assert (ecb["first"], ecb["name"]) == ("1999-01-04", "European Central Bank")
    assert (answer["live"], answer["quarantine"]) == ([], [])


def test_a_retired_currency_names_its_successor_and_who_quoted_it_when() -> None:
    by_code = {it["code"]: it for it in get("/v1/currencies").json()["currencies"]}

    assert by_code["DEM"]["successor"] == "EUR"
    assert by_code["USD"]["successor"] is None
    ecb = next(it for it in by_code["TRL"]["coverage"] if it["source"] == "ecb")
    assert (ecb["first"], ecb["last"]) == ("1999-01-04", "2004-12-31")


def test_a_source_lists_its_errata_with_the_raw_value() -> None:
    hmrc = next(it for it in get("/v1/sources").json()["sources"] if it["id"] == "hmrc")

    assert ("BRL", "439943") in {(it["code"], it["raw"]) for it in hmrc["errata"]}
