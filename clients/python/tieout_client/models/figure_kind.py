from typing import Literal

FigureKind = Literal["basis_points", "count", "money", "multiple", "percent", "points"]

FIGURE_KIND_VALUES: set[FigureKind] = {
    "basis_points",
    "count",
    "money",
    "multiple",
    "percent",
    "points",
}


def check_figure_kind(value: str) -> FigureKind:
    if value in FIGURE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FIGURE_KIND_VALUES!r}")
