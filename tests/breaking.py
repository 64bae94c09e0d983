"""
What would break a caller between two OpenAPI documents: ``python tests/breaking.py OLD NEW``.

A request may come to take more, an answer may come to say more; nothing else. An enumeration of an
answer may not grow: clients that are made from it refuse a value that they do not know.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]

UPPER = ("maxLength", "maxItems", "maximum")
LOWER = ("minLength", "minItems", "minimum")
SAME = ("pattern", "format", "default")


def breaks(old: Json, new: Json) -> list[str]:
    """Name what was removed, narrowed or is newly required, sorted."""
    return sorted({*_operations(old, new), *_gone(old, new)})


def _gone(old: Json, new: Json) -> Iterator[str]:
    here, there = (it["components"]["schemas"].keys() for it in (old, new))
    yield from (f"{name} is gone" for name in here - there)


def _operations(old: Json, new: Json) -> Iterator[str]:
    asked, answered = _Schemas(old, new, asked=True), _Schemas(old, new, asked=False)
    for path, methods in old["paths"].items():
        for method, operation in methods.items():
            now = new["paths"].get(path, {}).get(method)
            name = f"{method.upper()} {path}"
            if now is None:
                yield f"{name} is gone"
                continue
            if now["operationId"] != operation["operationId"]:
                yield f"{name} has another operationId"
            yield from _parameters(name, operation, now, asked)
            yield from _body(name, operation, now, asked)
            yield from _responses(name, operation, now, answered)


def _parameters(name: str, old: Json, new: Json, schemas: "_Schemas") -> Iterator[str]:
    before, now = (
        {(it["in"], it["name"]): it for it in operation.get("parameters", [])}
        for operation in (old, new)
    )
    yield from (f"{name} takes no {it} any more" for _, it in before.keys() - now.keys())
    for key, parameter in now.items():
        if parameter["required"] and not before.get(key, {}).get("required"):
            yield f"{name} requires {key[1]}"
        if key in before:
            label = f"{name} {key[1]}"
            yield from schemas.compared(label, before[key]["schema"], parameter["schema"])


def _body(name: str, old: Json, new: Json, schemas: "_Schemas") -> Iterator[str]:
    before, now = (it.get("requestBody", {}) for it in (old, new))
    if now.get("required") and not before.get("required"):
        yield f"{name} requires a body"
    yield from _contents(name, before.get("content", {}), now.get("content", {}), schemas)


def _responses(name: str, old: Json, new: Json, schemas: "_Schemas") -> Iterator[str]:
    for status, before in old["responses"].items():
        now = new["responses"].get(status)
        if now is None:
            yield f"{name} answers no {status} any more"
        else:
            label = f"{name} {status}"
            yield from _contents(label, before.get("content", {}), now.get("content", {}), schemas)


def _contents(name: str, old: Json, new: Json, schemas: "_Schemas") -> Iterator[str]:
    for media_type, before in old.items():
        if media_type not in new:
            yield f"{name} knows no {media_type} any more"
        else:
            yield from schemas.compared(
                name, before.get("schema", {}), new[media_type].get("schema", {})
            )


@dataclass
class _Schemas:
    """Compares schemas; each named one once."""

    old: Json
    new: Json
    asked: bool
    seen: set[str] = field(default_factory=set)

    def compared(self, name: str, old: Json, new: Json) -> Iterator[str]:
        yield from self._kinds(name, old, new)
        yield from _values(name, old, new, asked=self.asked)
        if self.asked:
            yield from _bounds(name, old, new)
        yield from self._fields(name, old, new)
        if "items" in old and "items" in new:
            yield from self.compared(f"{name}[]", old["items"], new["items"])
        for model in _models(old) & _models(new):
            yield from self._named(model)
        yield from self._alone(name, old, new)

    def _named(self, model: str) -> Iterator[str]:
        before, now = (it["components"]["schemas"].get(model) for it in (self.old, self.new))
        if model not in self.seen and before is not None and now is not None:
            self.seen.add(model)
            yield from self.compared(model, before, now)

    def _alone(self, name: str, old: Json, new: Json) -> Iterator[str]:
        """Look into the one alternative beside null."""
        before, now = (
            [it for it in _options(one) if it.get("type") not in {None, "null"}]
            for one in (old, new)
        )
        if "anyOf" in old and "anyOf" in new and len(before) == len(now) == 1:
            yield from self.compared(name, before[0], now[0])

    def _kinds(self, name: str, old: Json, new: Json) -> Iterator[str]:
        before, now = _kinds(old), _kinds(new)
        if self.asked:
            yield from (f"{name} takes no {it} any more" for it in before - now)
        else:
            yield from (f"{name} may be {it} now" for it in now - before)

    def _fields(self, name: str, old: Json, new: Json) -> Iterator[str]:
        fields, left = old.get("properties", {}), new.get("properties", {})
        yield from (f"{name}.{it} is gone" for it in fields.keys() - left.keys())
        before, now = (set(it.get("required", ())) for it in (old, new))
        if self.asked:
            yield from (f"{name}.{it} is required" for it in now - before)
        else:
            yield from (f"{name}.{it} may be missing now" for it in (before - now) & left.keys())
        for it in fields.keys() & left.keys():
            yield from self.compared(f"{name}.{it}", fields[it], left[it])


def _values(name: str, old: Json, new: Json, *, asked: bool) -> Iterator[str]:
    before, now = _enum(old), _enum(new)
    if before:
        yield from (f"{name} knows no {it} any more" for it in before - now if now or asked)
    if before and not asked:
        yield from (f"{name} may be {it} now" for it in now - before)
    if asked and not before:
        yield from (f"{name} takes only {it} now" for it in now)


def _bounds(name: str, old: Json, new: Json) -> Iterator[str]:
    for it in UPPER:
        if it in new and new[it] < old.get(it, float("inf")):
            yield f"{name} has a tighter {it}"
    for it in LOWER:
        if it in new and new[it] > old.get(it, float("-inf")):
            yield f"{name} has a tighter {it}"
    for it in SAME:
        if it in new and new[it] != old.get(it):
            yield f"{name} has another {it}"


def _options(schema: Json) -> Sequence[Json]:
    return [*schema.get("anyOf", ()), *schema.get("oneOf", ())] or [schema]


def _models(schema: Json) -> set[str]:
    return {it["$ref"].rpartition("/")[2] for it in _options(schema) if "$ref" in it}


def _kinds(schema: Json) -> set[str]:
    return _models(schema) | {str(it["type"]) for it in _options(schema) if "type" in it}


def _enum(schema: Json) -> set[str]:
    constant = {str(schema["const"])} if "const" in schema else set()
    return constant | {str(it) for it in schema.get("enum", ())}


def _main(old: str, new: str) -> None:
    documents = [json.loads(Path(it).read_text(encoding="utf-8")) for it in (old, new)]
    sys.stdout.writelines(f"breaks callers: {it}\n" for it in breaks(*documents))


if __name__ == "__main__":
    _main(*sys.argv[1:])
