from typing import Literal

GetSeriesFormat = Literal["csv", "json", "jsonl"]

GET_SERIES_FORMAT_VALUES: set[GetSeriesFormat] = {
    "csv",
    "json",
    "jsonl",
}


def check_get_series_format(value: str) -> GetSeriesFormat:
    if value in GET_SERIES_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_SERIES_FORMAT_VALUES!r}")
