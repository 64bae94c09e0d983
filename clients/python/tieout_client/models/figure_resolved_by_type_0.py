from typing import Literal

FigureResolvedByType0 = Literal["document", "language", "region", "restatement", "sentence"]

FIGURE_RESOLVED_BY_TYPE_0_VALUES: set[FigureResolvedByType0] = {
    "document",
    "language",
    "region",
    "restatement",
    "sentence",
}


def check_figure_resolved_by_type_0(value: str) -> FigureResolvedByType0:
    if value in FIGURE_RESOLVED_BY_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FIGURE_RESOLVED_BY_TYPE_0_VALUES!r}"
    )
