from typing import Literal

GetRateMeasure = Literal["average", "end", "high", "low"]

GET_RATE_MEASURE_VALUES: set[GetRateMeasure] = {
    "average",
    "end",
    "high",
    "low",
}


def check_get_rate_measure(value: str) -> GetRateMeasure:
    if value in GET_RATE_MEASURE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GET_RATE_MEASURE_VALUES!r}")
