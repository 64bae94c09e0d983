from typing import Literal

LiveSourceBreaker = Literal["closed", "half_open", "open"]

LIVE_SOURCE_BREAKER_VALUES: set[LiveSourceBreaker] = {
    "closed",
    "half_open",
    "open",
}


def check_live_source_breaker(value: str) -> LiveSourceBreaker:
    if value in LIVE_SOURCE_BREAKER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIVE_SOURCE_BREAKER_VALUES!r}")
