"""A column gives back every value exactly as it was published, packed or not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.rates.archive.column import Column, day_of, number_of, pack, unpack

whole = st.integers(0, 10**9).map(str)
values = st.one_of(
    whole,
    st.builds("{}.{}".format, whole, st.text("0123456789", min_size=1, max_size=8)),
)
days = st.lists(st.dates(date(1971, 1, 1), date(2100, 1, 1)), min_size=1, unique=True).map(sorted)


@given(st.data(), days)
def test_what_is_packed_comes_back_digit_for_digit(data: st.DataObject, its: list[date]) -> None:
    texts = data.draw(st.lists(values, min_size=len(its), max_size=len(its)))
    others = data.draw(st.sets(st.dates(date(1971, 1, 1), date(2100, 1, 1)), max_size=20))
    calendar = sorted({number_of(day) for day in (*its, *others)})

    packed = pack(Column.of(list(zip(its, texts, strict=True))), calendar)
    column = unpack(packed, len(its), calendar)

    assert [day_of(day) for day in column.days] == its
    assert [column.text(at) for at in range(len(column))] == texts


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("", id="nothing"),
        pytest.param("1,5", id="a comma"),
        pytest.param("01.5", id="a leading zero, which would be lost"),
        pytest.param("1e5", id="an exponent"),
        pytest.param("-1", id="a sign"),
        pytest.param(".5", id="no digit before the point"),
        pytest.param("5.", id="no digit after the point"),
        pytest.param("１", id="a digit of another script"),
        pytest.param("1" * 19, id="more digits than eight bytes hold"),
    ],
)
def test_a_value_that_could_not_come_back_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="not a published value"):
        Column.of([(date(2024, 5, 6), value)])


@given(days, st.dates(date(1971, 1, 1), date(2100, 1, 1)))
def test_as_of_is_the_last_day_not_after(its: list[date], day: date) -> None:
    column = Column.of([(it, "1") for it in its])
    at = column.as_of(number_of(day))

    assert at == max((n for n, it in enumerate(its) if it <= day), default=-1)


def test_days_are_counted_from_1970() -> None:
    assert number_of(date(1970, 1, 1) + timedelta(days=3)) == 3
