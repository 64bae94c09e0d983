from typing import Literal

CheckReadingType0 = Literal["as_written", "loose", "rounded"]

CHECK_READING_TYPE_0_VALUES: set[CheckReadingType0] = {
    "as_written",
    "loose",
    "rounded",
}


def check_check_reading_type_0(value: str) -> CheckReadingType0:
    if value in CHECK_READING_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHECK_READING_TYPE_0_VALUES!r}")
