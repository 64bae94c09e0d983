from typing import Literal

ReportVerdictType0 = Literal[
    "borderline", "consistent", "inconsistent", "not_comparable", "rounded", "undetermined"
]

REPORT_VERDICT_TYPE_0_VALUES: set[ReportVerdictType0] = {
    "borderline",
    "consistent",
    "inconsistent",
    "not_comparable",
    "rounded",
    "undetermined",
}


def check_report_verdict_type_0(value: str) -> ReportVerdictType0:
    if value in REPORT_VERDICT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_VERDICT_TYPE_0_VALUES!r}")
