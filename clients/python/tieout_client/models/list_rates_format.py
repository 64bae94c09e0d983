from typing import Literal

ListRatesFormat = Literal["csv", "json", "jsonl"]

LIST_RATES_FORMAT_VALUES: set[ListRatesFormat] = {
    "csv",
    "json",
    "jsonl",
}


def check_list_rates_format(value: str) -> ListRatesFormat:
    if value in LIST_RATES_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIST_RATES_FORMAT_VALUES!r}")
