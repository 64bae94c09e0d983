from typing import Literal

ReviewRequestInput = Literal["html", "markdown", "text"]

REVIEW_REQUEST_INPUT_VALUES: set[ReviewRequestInput] = {
    "html",
    "markdown",
    "text",
}


def check_review_request_input(value: str) -> ReviewRequestInput:
    if value in REVIEW_REQUEST_INPUT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REVIEW_REQUEST_INPUT_VALUES!r}")
