from typing import Literal

CheckSeverityType0 = Literal["error", "note", "warning"]

CHECK_SEVERITY_TYPE_0_VALUES: set[CheckSeverityType0] = {
    "error",
    "note",
    "warning",
}


def check_check_severity_type_0(value: str) -> CheckSeverityType0:
    if value in CHECK_SEVERITY_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHECK_SEVERITY_TYPE_0_VALUES!r}")
