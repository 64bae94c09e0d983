"""An amount as one would write it, into another currency or unit, with provenance and band."""

from decimal import Decimal
from typing import Any

import pytest
from asking import get, post

CONVERT = "/v1/convert"
ON = "2024-05-06"
URL_CHARS_MAX = 1_000


@pytest.mark.parametrize(
    ("query", "amount", "text"),
    [
        pytest.param({"amount": "HK$5 billion"}, "5000000000", "US$640 million", id="English"),
        pytest.param({"amount": "50億港元"}, "5000000000", "6.4億美元", id="Chinese"),
        pytest.param({"amount": "5000000000", "from": "HKD"}, "5000000000", "US$640 million"),
        pytest.param({"amount": "HK$5 billion", "digits": 4}, "5000000000", "US$639.7 million"),
        pytest.param(
            {"amount": "HK$5 billion", "scale": "units", "digits": 3},
            "5000000000",
            "US$640,000,000",
        ),
    ],
)
def test_converts_what_is_written(query: dict[str, Any], amount: str, text: str) -> None:
    answer = get(CONVERT, to="USD", on=ON, **query).json()

    assert (answer["amount"], answer["text"]) == (amount, text)
    assert answer["result"].startswith("639730239.95")
    assert (answer["from"], answer["to"], answer["on"], answer["age_days"]) == ("HKD", "USD", ON, 0)
    assert {leg["source"] for leg in answer["legs"]} == {"ecb"}


@pytest.mark.parametrize(
    ("query", "amount", "text"),
    [
        pytest.param(
            {"amount": "HK$5 billion", "to": "USD"}, "5000000000", "640 Millionen US-Dollar"
        ),
        pytest.param(
            {"amount": "1,234 euros", "to": "USD", "digits": 3}, "1234", "1.330 US-Dollar"
        ),
        pytest.param({"amount": "2.35%", "to": "basis_points"}, "2.35", "235 Basispunkte"),
        pytest.param(
            {"amount": "2.3%", "to": "USD", "of": "US$5.5 billion"},
            "2.3",
            "130 Millionen US-Dollar",
        ),
    ],
)
def test_the_language_is_that_of_the_answer(query: dict[str, Any], amount: str, text: str) -> None:
    answer = get(CONVERT, on=ON, language="de", **query).json()

    assert (answer["amount"], answer["text"]) == (amount, text)


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        pytest.param("$5 billion", "HKD", id="a mark that several share"),
        pytest.param("HK$5 billion", "HKD", id="the same once more"),
        pytest.param("kr 5 billion", "SEK", id="a mark that stands for none by itself"),
        pytest.param("5 billion lira", "TRL", id="the name's older holder"),
    ],
)
def test_the_caller_may_say_more_of_a_currency_than_the_amount(amount: str, currency: str) -> None:
    answer = get(CONVERT, amount=amount, to="EUR", on="2004-05-06", **{"from": currency}).json()

    assert (answer["amount"], answer["from"]) == ("5000000000", currency)


@pytest.mark.parametrize(
    ("amount", "to", "result", "upper"),
    [
        pytest.param("€1.2-1.5bn", "FRF", "7871484000", "9839355000", id="a range"),
        pytest.param("€1.2bn", "FRF", "7871484000", None, id="no range"),
        pytest.param("5-7%", "basis_points", "500", "700", id="a range of shares"),
    ],
)
def test_both_ends_of_a_range_are_converted(
    amount: str, to: str, result: str, upper: str | None
) -> None:
    answer = get(CONVERT, amount=amount, to=to, on="2003-05-06").json()

    assert (answer["result"], answer["upper"]) == (result, upper)


def test_the_band_holds_the_result() -> None:
    answer = get(CONVERT, amount="HK$5 billion", to="USD", on=ON).json()
    low, result, high = (Decimal(answer[name]) for name in ("low", "result", "high"))

    assert low < result < high
    assert Decimal(answer["rate_low"]) <= Decimal(answer["rate"]) <= Decimal(answer["rate_high"])


@pytest.mark.parametrize(
    ("query", "result", "text"),
    [
        pytest.param({"amount": "2.3%", "to": "basis_points"}, "230", "230 basis points"),
        pytest.param({"amount": "120 basis points", "to": "percent"}, "1.2", "1.2%"),
        pytest.param(
            {"amount": "2.3%", "to": "USD", "of": "US$5.0 billion"}, "115000000", "US$115 million"
        ),
    ],
)
def test_converts_shares_without_a_rate(query: dict[str, Any], result: str, text: str) -> None:
    answer = get(CONVERT, **query).json()

    assert (answer["result"], answer["text"]) == (result, text)
    assert (answer["on"], answer["legs"], answer["age_days"]) == (None, [], None)


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        pytest.param({"amount": "5", "to": "USD"}, 422, "figure.unreadable", id="no currency"),
        pytest.param({"amount": "kr 5", "to": "USD"}, 422, "currency.ambiguous", id="which crown?"),
        pytest.param(
            {"amount": "HK$5 billion", "from": "USD", "to": "EUR"},
            422,
            "currency.contradicted",
            id="two currencies",
        ),
        pytest.param(
            {"amount": "$5 billion", "from": "EUR", "to": "USD"},
            422,
            "currency.contradicted",
            id="a mark of others",
        ),
        pytest.param(
            {"amount": "5%", "of": "£5 million", "from": "USD", "to": "GBP"},
            422,
            "currency.contradicted",
            id="a whole in another",
        ),
        pytest.param(
            {"amount": "1e5", "from": "USD", "to": "EUR"},
            422,
            "figure.unreadable",
            id="an exponent",
        ),
        pytest.param({"amount": "$1e999999", "to": "EUR"}, 422, "figure.unreadable", id="a bomb"),
        pytest.param({"amount": "$5 or so?9", "to": "EUR"}, 422, "figure.unreadable", id="a rest"),
        pytest.param({"amount": "1_000", "from": "USD", "to": "EUR"}, 422, "figure.unreadable"),
        pytest.param({"amount": "NaN", "from": "USD", "to": "EUR"}, 422, "figure.unreadable"),
        pytest.param({"amount": "9" * 31, "from": "USD", "to": "EUR"}, 413, "input.too_large"),
        pytest.param({"amount": "$" + "9" * 199, "to": "EUR"}, 413, "input.too_large"),
        pytest.param({"amount": "$" + "9" * 200_000, "to": "EUR"}, 422, "field.too_long"),
        pytest.param(
            {"amount": "$" + "999," * 10 + "999 million", "to": "EUR"}, 413, "input.too_large"
        ),
        pytest.param({"amount": "$" + "9" * 20 + " trillion", "to": "EUR"}, 413, "input.too_large"),
        pytest.param({"amount": "$5", "to": "XXZ"}, 422, "currency.unknown", id="no such currency"),
        pytest.param({"amount": "$5", "to": "percent"}, 422, "figure.unreadable", id="no share"),
        pytest.param({"amount": "5%", "to": "USD"}, 422, "figure.unreadable", id="of what?"),
        pytest.param(
            {"amount": "5%", "to": "EUR", "of": "$5"}, 422, "figure.unreadable", id="two steps"
        ),
        pytest.param(
            {"amount": "$5", "to": "EUR", "on": "1960-01-01"}, 404, "rate.not_published", id="early"
        ),
        pytest.param(
            {"amount": "$5", "to": "EUR", "on": "2030-01-01", "max_age": 5}, 404, "rate.too_old"
        ),
        pytest.param({"amount": "$5", "to": "EUR", "scale": "dozen"}, 422, "scale.unknown"),
    ],
)
def test_refuses_rather_than_guess(query: dict[str, Any], status: int, code: str) -> None:
    (row,) = post(CONVERT, {"conversions": [query]}).json()["results"]

    assert (row["status"], row["code"]) == (status, code)
    if len(query["amount"]) < URL_CHARS_MAX:
        response = get(CONVERT, **query)
        assert (response.status_code, response.json()["code"]) == (status, code), response.text


def test_a_list_is_answered_row_by_row() -> None:
    rows = [{"amount": "HK$5", "to": "USD"}, {"amount": "HK$5", "to": "USD", "on": "0"}, 7]
    good, day, number = post(CONVERT, {"conversions": rows}).json()["results"]

    assert good["text"].startswith("US$0.64")
    assert (day["status"], day["code"], day["errors"][0]["at"]) == (422, "date.invalid", "/on")
    assert number["code"] == "field.type"


def test_rows_are_counted_by_how_they_ended() -> None:
    def counted() -> dict[str, float]:
        name = 'tieout_conversion_rows_total{outcome="'
        lines = (it.removeprefix(name) for it in get("/metrics").text.splitlines() if name in it)
        return {
            outcome: float(count) for outcome, _, count in (it.partition('"} ') for it in lines)
        }

    before = counted()
    post(CONVERT, {"conversions": [{"amount": "HK$5", "to": "USD"}] * 3 + [{"amount": "HK$5"}]})
    after = counted()

    assert after["conversion"] - before.get("conversion", 0) == 3
    assert after["problem"] - before.get("problem", 0) == 1


def test_a_list_may_hold_ten_thousand_rows() -> None:
    rows = [{"amount": "HK$5 billion", "to": "USD", "on": ON}] * 10_000

    assert len(post(CONVERT, {"conversions": rows}).json()["results"]) == 10_000
    assert post(CONVERT, {"conversions": [*rows, *rows[:1]]}).status_code == 413


def test_there_and_back_is_the_amount() -> None:
    there = get(CONVERT, amount="5000000000", to="USD", on=ON, **{"from": "HKD"}).json()
    back = get(CONVERT, amount=there["result"], to="HKD", on=ON, **{"from": "USD"}).json()

    assert abs(Decimal(back["result"]) / 5_000_000_000 - 1) < Decimal("1e-12")


@pytest.mark.parametrize(
    ("to", "code"),
    [("usd", "USD"), ("US$", "USD"), ("euros", "EUR"), ("€", "EUR"), ("港元", "HKD")],
)
def test_a_target_is_taken_as_one_writes_it(to: str, code: str) -> None:
    answer = get("/v1/convert", amount="€5 million", to=to, on="2024-05-06").json()

    assert answer["to"] == code


def test_a_target_that_several_currencies_share_is_refused_by_their_codes() -> None:
    response = get("/v1/convert", amount="€5 million", to="$", on="2024-05-06")

    assert response.status_code == 422
    assert response.json()["code"] == "currency.ambiguous"
    assert "USD, CAD, AUD" in response.text


def test_a_unit_of_a_share_is_taken_as_one_writes_it() -> None:
    assert get("/v1/convert", amount="2.5%", to="bp").json()["text"] == "250 basis points"
