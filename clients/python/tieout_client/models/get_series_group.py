from typing import Literal

GetSeriesGroup = Literal["day", "month", "quarter", "week", "year"]

GET_SERIES_GROUP_VALUES: set[GetSeriesGroup] = {
    "day",
    "month",
    "quarter",
    "week",
    "year",
}


def check_get_series_group(value: str) -> GetSeriesGroup:
    if value in GET_SERIES_GROUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_SERIES_GROUP_VALUES!r}")
