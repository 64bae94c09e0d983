"""A conversion that is put together by hand is, byte for byte, the model of it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.api.answers.converting import answer_conversion, write_conversion
from tieout.api.requests.conversions import ConvertQuery
from tieout.errors import TieoutError
from tieout.rates import Book

BOOK = Book.embedded()
CODES = ["USD", "EUR", "HKD", "JPY", "DEM", "TRL", "TRY", "VES", "KWD", "AED", "BTN", "INR", "PLN"]

plain = st.decimals(-(10**12), 10**12, places=4).map(lambda it: f"{it:f}")
written = st.sampled_from(
    ["HK$5 billion", "at least €1.2bn", "under US$3", "$1.2-1.5bn", "50億港元", "about -£3 million"]
)
queries = st.fixed_dictionaries(
    {"amount": st.one_of(plain, written), "to": st.sampled_from(CODES)},
    optional={
        "from": st.sampled_from(CODES),
        "on": st.dates(date(1985, 1, 1), date(2027, 1, 1)).map(str),
        "digits": st.integers(1, 15).map(str),
        "language": st.sampled_from(["en", "de", "zh", "hi", "ar"]),
        "scale": st.sampled_from(["million", "units"]),
    },
)


def both(query: dict[str, Any]) -> tuple[Any, Any]:
    asked = ConvertQuery.model_validate(query)
    answers = []
    for answer in (_model, _json):
        try:
            answers.append(answer(asked))
        except TieoutError as error:
            answers.append((type(error), str(error), error.at))
    return answers[0], answers[1]


def _model(asked: ConvertQuery) -> Any:
    answer = answer_conversion(asked, BOOK)
    return answer.model_dump_json().encode(), answer.on


def _json(asked: ConvertQuery) -> Any:
    return write_conversion(asked, BOOK)


@settings(max_examples=300)
@given(queries)
def test_what_is_put_together_by_hand_is_the_model(query: dict[str, Any]) -> None:
    model, by_hand = both(query)

    assert by_hand == model


@pytest.mark.parametrize(
    "query",
    [
        pytest.param({"amount": "2.35%", "to": "basis_points"}, id="no rate is needed"),
        pytest.param({"amount": "2.3%", "to": "USD", "of": "US$5 billion"}, id="a part"),
        pytest.param({"amount": "5", "from": "HKD", "to": "HKD"}, id="no legs, no flags"),
        pytest.param({"amount": "HK$5bn", "to": "USD", "scale": "parsec"}, id="a refusal"),
        pytest.param({"amount": "HK$5bn", "to": "USD", "on": "1066-10-14"}, id="no rate"),
    ],
)
def test_and_so_are(query: dict[str, Any]) -> None:
    model, by_hand = both(query)

    assert by_hand == model
