"""What the client is given by mistake is refused where it is given, in words; a day may be text."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from tieout_client import Tieout

TEXT = "The fund will put HK$50 billion (US$640 million) into film studios."
AWAY = "http://127.0.0.1:1"


def test_a_day_may_be_written(url: str) -> None:
    with Tieout(url) as service:
        days: list[Any] = ["2024-05-07", date(2024, 5, 7), datetime(2024, 5, 7, 12)]  # noqa: DTZ001 - a day
        reports = [service.review(TEXT, on=it).to_dict() for it in days]
        rates = [service.rate("EUR", "USD", on=it).value for it in days]

    assert reports[0] == reports[1] == reports[2]
    assert rates[0] == rates[1] == rates[2]


@pytest.mark.parametrize("url", ["", "localhost:8080", "127.0.0.1", "ftp://t", "http://", "/v1"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"^url: the service's address is expected, such as http"):
        Tieout(url)


@pytest.mark.parametrize(
    ("ask", "error", "said"),
    [
        pytest.param(
            lambda it: it.convert(2.5, "USD"),
            TypeError,
            "amount: .* is expected, not float",
            id="an amount as float",
        ),
        pytest.param(
            lambda it: it.review(b"5"), TypeError, "text: .* is expected, not", id="a text as bytes"
        ),
        pytest.param(
            lambda it: it.review(5),
            TypeError,
            "text: .* is expected, not int",
            id="a text as number",
        ),
        pytest.param(
            lambda it: it.review([TEXT]),
            TypeError,
            "text: .* SentDocument is expected, not str",
            id="texts for documents",
        ),
        pytest.param(
            lambda it: it.figures(None),
            TypeError,
            "text: a text is expected, not NoneType",
            id="no text",
        ),
        pytest.param(
            lambda it: it.check({}),
            TypeError,
            "request: a CheckRequest is expected, not dict",
            id="a dict for a request",
        ),
        pytest.param(
            lambda it: it.rate("EUR", "USD", on=2024),
            TypeError,
            "on: .* is expected, not int",
            id="a day as number",
        ),
        pytest.param(
            lambda it: it.review("5", on="7 May"),
            ValueError,
            "on: a day such as",
            id="a day in words",
        ),
        pytest.param(
            lambda it: it.review("5", on="2024-02-30"),
            ValueError,
            "on: a day such as",
            id="a day that is none",
        ),
    ],
)
def test_an_argument_of_another_type_is_refused(
    ask: Callable[[Any], object], error: type[Exception], said: str
) -> None:
    with Tieout(AWAY) as service, pytest.raises(error, match=said):
        ask(service)
