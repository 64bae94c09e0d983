from typing import Literal

FigureQualifierType0 = Literal[
    "about", "at_least", "at_most", "exactly", "less_than", "more_than", "nearly"
]

FIGURE_QUALIFIER_TYPE_0_VALUES: set[FigureQualifierType0] = {
    "about",
    "at_least",
    "at_most",
    "exactly",
    "less_than",
    "more_than",
    "nearly",
}


def check_figure_qualifier_type_0(value: str) -> FigureQualifierType0:
    if value in FIGURE_QUALIFIER_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FIGURE_QUALIFIER_TYPE_0_VALUES!r}"
    )
