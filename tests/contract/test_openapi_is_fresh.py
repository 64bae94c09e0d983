"""The committed OpenAPI document is the service's own, complete, valid, and never behind."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asking import get
from openapi_spec_validator import validate
from tieout.api.export import exported

COMMITTED = Path(__file__).parents[2] / "openapi" / "openapi.json"
DOCUMENT: dict[str, Any] = json.loads(COMMITTED.read_text(encoding="utf-8"))


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def test_the_committed_document_is_the_services_own() -> None:
    """Run `make openapi` (and `make client`) where this fails."""
    assert COMMITTED.read_text(encoding="utf-8") == exported()


def test_the_service_serves_it() -> None:
    assert get("/openapi.json").json() == DOCUMENT


def test_is_valid() -> None:
    validate(DOCUMENT)


def test_every_operation_has_a_name_of_its_own() -> None:
    names = Counter(operation["operationId"] for _, _, operation in operations())

    assert set(names.values()) == {1}


def test_every_field_has_a_description_and_an_example() -> None:
    bare = [
        f"{name}.{field}"
        for name, schema in DOCUMENT["components"]["schemas"].items()
        for field, it in schema.get("properties", {}).items()
        if "description" not in it and "$ref" not in str(it) and "const" not in it
        if "examples" not in it and "$ref" not in str(it)
    ]

    assert bare == []


def test_every_parameter_has_a_description_and_an_example() -> None:
    bare = [
        f"{path} {parameter['name']}"
        for path, _, operation in operations()
        for parameter in operation.get("parameters", [])
        if "description" not in parameter or "examples" not in parameter["schema"]
    ]

    assert bare == []


def test_every_refusal_is_a_problem() -> None:
    kinds = {
        (media_type, content["schema"]["$ref"])
        for path, _, operation in operations()
        for status, answer in operation["responses"].items()
        for media_type, content in answer["content"].items()
        if status >= "400" and path != "/readyz"
    }

    assert kinds == {("application/problem+json", "#/components/schemas/Problem")}


def test_knows_no_other_shape_of_errors() -> None:
    assert "HTTPValidationError" not in DOCUMENT["components"]["schemas"]
