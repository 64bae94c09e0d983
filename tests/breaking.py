"""What would break a caller between two OpenAPI documents."""

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]


def breaks(old: Json, new: Json) -> list[str]:
    """Name what was removed or is newly required, sorted."""
    return sorted({*_operations(old, new), *_schemas(old, new)})


def _operations(old: Json, new: Json) -> Iterator[str]:
    for path, methods in old["paths"].items():
        for method, operation in methods.items():
            now = new["paths"].get(path, {}).get(method)
            name = f"{method.upper()} {path}"
            if now is None:
                yield f"{name} is gone"
                continue
            if now["operationId"] != operation["operationId"]:
                yield f"{name} has another operationId"
            yield from _parameters(name, operation, now)


def _parameters(name: str, old: Json, new: Json) -> Iterator[str]:
    before, now = (
        {it["name"]: it for it in operation.get("parameters", [])} for operation in (old, new)
    )
    yield from (f"{name} takes no {it} any more" for it in before.keys() - now.keys())
    for it, parameter in now.items():
        if parameter["required"] and not before.get(it, {}).get("required"):
            yield f"{name} requires {it}"
        if it in before:
            yield from _choices(f"{name} {it}", before[it]["schema"], parameter["schema"])


def _schemas(old: Json, new: Json) -> Iterator[str]:
    asked = set(_asked(old))
    before, now = old["components"]["schemas"], new["components"]["schemas"]
    for name, schema in before.items():
        if name not in now:
            yield f"{name} is gone"
            continue
        fields, left = schema.get("properties", {}), now[name].get("properties", {})
        yield from (f"{name}.{field} is gone" for field in fields.keys() - left.keys())
        for field in fields.keys() & left.keys():
            yield from _choices(f"{name}.{field}", fields[field], left[field])
        if name in asked:
            newly = set(now[name].get("required", ())) - set(schema.get("required", ()))
            yield from (f"{name}.{field} is required" for field in newly)


def _choices(name: str, old: Json, new: Json) -> Iterator[str]:
    yield from (f"{name} takes no {it} any more" for it in _enum(old) - _enum(new))


def _enum(schema: Json) -> set[str]:
    return {str(it) for part in (schema, *schema.get("anyOf", ())) for it in part.get("enum", ())}


def _asked(document: Json) -> Iterator[str]:
    """The schemas that requests are made of."""
    todo = [
        content["schema"]
        for methods in document["paths"].values()
        for operation in methods.values()
        for content in operation.get("requestBody", {}).get("content", {}).values()
    ]
    seen: set[str] = set()
    while todo:
        for name in set(_references(todo.pop())) - seen:
            seen.add(name)
            todo.append(document["components"]["schemas"][name])
            yield name


def _references(part: object) -> Iterator[str]:
    match part:
        case {"$ref": str(reference)}:
            yield reference.rpartition("/")[2]
        case dict():
            for it in part.values():
                yield from _references(it)
        case list():
            for it in part:
                yield from _references(it)
        case _:
            return
