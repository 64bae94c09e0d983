"""
What the OpenAPI document cannot say, told to schemathesis.

JSON Schema describes the form of a request. That a code exists, that a text is an amount, that a
relation names a figure of the list: these are rules of their own, each with a code of its own.
"""

import json
from typing import Any

import schemathesis
from hypothesis import strategies as st
from tieout.figures.currency import currencies

RULES = frozenset(
    {
        "currency.ambiguous",
        "currency.contradicted",
        "currency.unknown",
        "document.duplicate",
        "figure.duplicate",
        "figure.repeated",
        "figure.unknown",
        "figure.unreadable",
        "input.too_large",
        "language.unknown",
        "number.not_positive",
        "period.invalid",
        "period.unreadable",
        "period.with_day",
        "rate.same_currency",
        "region.unknown",
        "relation.measures",
        "scale.unknown",
        "text.missing",
    }
)


schemathesis.openapi.format("iso-4217", st.sampled_from(sorted(currencies())))
schemathesis.openapi.format("iso-3166-1", st.sampled_from(["CN", "DE", "GB", "HK", "IN", "US"]))


@schemathesis.hook
def filter_failure(
    context: schemathesis.HookContext,
    failure: Exception,
    case: "schemathesis.Case[Any]",
    response: schemathesis.Response,
) -> bool:
    """Keep a failure unless a rule beyond the document explains it."""
    title = getattr(failure, "title", "")
    body = _json(response)
    if title == "Schema-valid request rejected":
        return not _codes(body) <= RULES
    if title == "Schema-violating request accepted" and case.operation.path == "/v1/convert":
        return not any("code" in it for it in body.get("results", ()))
    return True


def _json(response: schemathesis.Response) -> dict[str, Any]:
    try:
        found = json.loads(response.content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _codes(body: dict[str, Any]) -> set[str]:
    """The codes of a problem's faults, or its own where it names none."""
    return {it["code"] for it in body.get("errors", ())} or {body.get("code", "")}


@schemathesis.serializer("application/jsonl")
def jsonl(context: schemathesis.SerializationContext, value: Any) -> bytes:
    return value if isinstance(value, bytes) else json.dumps(value).encode()
