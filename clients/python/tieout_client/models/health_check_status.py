from typing import Literal

HealthCheckStatus = Literal["fail", "pass", "warn"]

HEALTH_CHECK_STATUS_VALUES: set[HealthCheckStatus] = {
    "fail",
    "pass",
    "warn",
}


def check_health_check_status(value: str) -> HealthCheckStatus:
    if value in HEALTH_CHECK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HEALTH_CHECK_STATUS_VALUES!r}")
