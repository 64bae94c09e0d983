from typing import Literal

ReviewOffsets = Literal["codepoints", "utf16"]

REVIEW_OFFSETS_VALUES: set[ReviewOffsets] = {
    "codepoints",
    "utf16",
}


def check_review_offsets(value: str) -> ReviewOffsets:
    if value in REVIEW_OFFSETS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REVIEW_OFFSETS_VALUES!r}")
