from typing import Literal

FiguresRequestInput = Literal["html", "markdown", "text"]

FIGURES_REQUEST_INPUT_VALUES: set[FiguresRequestInput] = {
    "html",
    "markdown",
    "text",
}


def check_figures_request_input(value: str) -> FiguresRequestInput:
    if value in FIGURES_REQUEST_INPUT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURES_REQUEST_INPUT_VALUES!r}")
