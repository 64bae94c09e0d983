from typing import Literal

CheckRelation = Literal[
    "change",
    "difference",
    "equivalence",
    "mean",
    "multiple",
    "period",
    "product",
    "restatement",
    "share",
    "sum",
]

CHECK_RELATION_VALUES: set[CheckRelation] = {
    "change",
    "difference",
    "equivalence",
    "mean",
    "multiple",
    "period",
    "product",
    "restatement",
    "share",
    "sum",
}


def check_check_relation(value: str) -> CheckRelation:
    if value in CHECK_RELATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHECK_RELATION_VALUES!r}")
