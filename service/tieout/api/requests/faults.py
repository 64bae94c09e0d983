"""What pydantic found wrong, in our own words: where, and what is expected, never what was sent."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from tieout.api.problems import Fault, Problem, problem
from tieout.api.requests import periods
from tieout.api.requests.fields import FORMS
from tieout.report import RelationKind

FAULTS_MAX = 20
"""More faults than these tell nobody more."""

_TOO_LARGE = "input.too_large"

_KINDS = frozenset(get_args(RelationKind))

_SAID: dict[str, tuple[str, str]] = {
    "missing": ("field.missing", "this is required"),
    "extra_forbidden": ("field.unknown", "there is a name here that this operation does not know"),
    "literal_error": ("field.choice", "one of {expected} is expected"),
    "union_tag_invalid": ("field.choice", "one of {expected_tags} is expected as {discriminator}"),
    "union_tag_not_found": ("field.missing", "{discriminator} is required"),
    "string_too_short": ("field.too_short", "a text that is not empty is expected"),
    "string_too_long": ("field.too_long", "at most {max_length} characters are taken"),
    "too_long": (_TOO_LARGE, "at most {max_length} entries are taken"),
    "too_short": ("field.too_short", "at least {min_length} entries are expected"),
    "string_type": ("field.type", "a text is expected"),
    "string_unicode": ("field.type", "a text of Unicode characters is expected"),
    "string_pattern_mismatch": ("field.pattern", "the documented pattern is expected"),
    "int_type": ("field.type", "a whole number is expected"),
    "int_parsing": ("field.type", "a whole number is expected"),
    "bool_type": ("field.type", "true or false is expected"),
    "list_type": ("field.type", "a list is expected"),
    "greater_than_equal": ("field.range", "at least {ge} is expected"),
    "less_than_equal": ("field.range", "at most {le} is expected"),
}

MEANINGS = {
    "body.encoded": "The body is compressed, or encoded otherwise: send it as it is.",
    "body.not_jsonl": "The body's media type is another than JSON Lines.",
    "field.missing": "Something required was not sent.",
    "field.unknown": "A name was sent that the operation does not know.",
    "field.choice": "A value is none of those that the operation knows.",
    "field.type": "A value has another type than described.",
    "field.too_short": "A text or a list is too short.",
    "field.too_long": "A text is too long.",
    "field.pattern": "A text has another form than described.",
    "field.range": "A number is too small or too large.",
    "field.invalid": "A value does not fit its description.",
    "parameter.repeated": "A parameter of the query is named more than once.",
    "text.missing": "Neither a text nor documents were sent, or both.",
    "document.duplicate": "Two documents carry one id.",
    "rate.same_currency": "A rate is given between a currency and itself.",
    "period.with_day": "Both a day and a period were given.",
    "relation.measures": "A change is measured in more than one way.",
}
"""What the codes of faults mean."""

_FORMS = {**FORMS, periods.PATTERN: periods.FORM}
_OBJECT = ("field.type", "an object is expected")
_OTHER = ("field.invalid", "this does not fit its description")


def problem_of_faults(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """Describe a request that does not validate; one code where all its faults share one."""
    faults = [fault(error) for error in errors[:FAULTS_MAX]]
    codes = {it.code for it in faults}
    code = codes.pop() if len(codes) == 1 else None
    detail = faults[0].detail if len(faults) == 1 else None
    return problem(413 if code == _TOO_LARGE else 422, code, detail, faults)


def fault(error: Mapping[str, Any]) -> Fault:
    kind, context = error["type"], error.get("ctx", {})
    if "." in kind:
        return Fault(at=_place(error), code=kind, detail=error["msg"])
    usual = _OBJECT if kind.startswith("model_") else _OTHER
    code, said = _SAID.get(kind, usual)
    if kind == "string_pattern_mismatch":
        said = _FORMS.get(context["pattern"], said)
    if kind == "string_too_long" and error["loc"][-1] == "text":
        code = _TOO_LARGE
    return Fault(at=_place(error), code=code, detail=said.format_map(context))


def _place(error: Mapping[str, Any]) -> str:
    """Return where the fault is; the caller's own names, which we do not know, are left out."""
    where, *path = error["loc"]
    if error["type"] == "extra_forbidden":
        path = path[:-1]
    if where != "body":
        return str(path[0]) if path else str(where)
    pairs = zip([None, *path], path, strict=False)
    return "".join(f"/{step}" for before, step in pairs if not _is_tag(before, step))


def _is_tag(before: object, step: object) -> bool:
    """Whether a step is pydantic's own: the kind of a union's member, after its index."""
    return isinstance(before, int) and isinstance(step, str) and step in _KINDS
