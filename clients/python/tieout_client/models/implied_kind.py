from typing import Literal

ImpliedKind = Literal["basis_points", "count", "money", "multiple", "percent", "points"]

IMPLIED_KIND_VALUES: set[ImpliedKind] = {
    "basis_points",
    "count",
    "money",
    "multiple",
    "percent",
    "points",
}


def check_implied_kind(value: str) -> ImpliedKind:
    if value in IMPLIED_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMPLIED_KIND_VALUES!r}")
