"""The reference at ``/docs``: the OpenAPI document as a page that needs nobody else."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from tieout.api.pages.catalogue import catalogue

_FOLDER = files("tieout.api.pages") / "data"

_CODE = re.compile("`([^`]{1,200})`")

Json = Mapping[str, Any]


def page(document: Json) -> tuple[str, str]:
    """Return the page, and the content security policy under which it works."""
    style = (_FOLDER / "docs.css").read_text(encoding="utf-8")
    template = (_FOLDER / "docs.html").read_text(encoding="utf-8")
    made = Template(template).substitute(
        style=style,
        version=escape(document["info"]["version"]),
        about=_paragraphs(document["info"]["description"]),
        contents="".join(_contents(document)),
        operations="".join(_operations(document)),
        problems="".join(_problems()),
        models="".join(_models(document)),
    )
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'"
    return made, policy


def _each(document: Json) -> Iterator[tuple[str, str, Json]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


def _contents(document: Json) -> Iterator[str]:
    for method, path, operation in _each(document):
        name, summary = operation["operationId"], escape(operation["summary"])
        yield f'<li><a href="#{name}"><code>{method} {path}</code></a> {summary}</li>'


def _operations(document: Json) -> Iterator[str]:
    for method, path, operation in _each(document):
        yield f'<section id="{operation["operationId"]}"><h3><code>{method} {path}</code></h3>'
        yield f"<p><strong>{escape(operation['summary'])}.</strong></p>"
        yield _paragraphs(operation["description"])
        yield from _parameters(operation)
        yield from _body(operation, document)
        yield from _answers(operation)
        yield "</section>"


def _parameters(operation: Json) -> Iterator[str]:
    if rows := [_parameter(it) for it in operation.get("parameters", [])]:
        yield _table("Parameter", rows)


def _parameter(parameter: Json) -> str:
    needed = "required" if parameter["required"] else ""
    text = _prose(parameter.get("description", ""))
    return _row(parameter["name"], _type(parameter["schema"]), f"{text} <em>{needed}</em>")


def _body(operation: Json, document: Json) -> Iterator[str]:
    for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
        yield f"<p>Body, <code>{media_type}</code>: {_type(content['schema'])}</p>"
        sent = example(content["schema"], document)
        yield f"<pre>{escape(json.dumps(sent, indent=2, ensure_ascii=False))}</pre>"


def _answers(operation: Json) -> Iterator[str]:
    yield "<ul>"
    for status, answer in operation["responses"].items():
        types = ", ".join(
            f"{_type(content.get('schema', {}))} as <code>{media_type}</code>"
            for media_type, content in answer.get("content", {}).items()
        )
        yield f"<li><code>{status}</code> {escape(answer['description'])} {types}</li>"
    yield "</ul>"


def _problems() -> Iterator[str]:
    for code, said in sorted(catalogue().items()):
        yield f'<tr id="{code}"><td><code>{code}</code></td><td>{escape(said)}</td></tr>'


def _models(document: Json) -> Iterator[str]:
    for name, schema in document["components"]["schemas"].items():
        about = _paragraphs(schema.get("description", ""))
        rows = [
            _row(field, _type(it), _prose(it.get("description", "")))
            for field, it in schema.get("properties", {}).items()
        ]
        yield f'<section id="model-{name}"><h3>{name}</h3>{about}{_table("Field", rows)}</section>'


def _table(title: str, rows: Iterable[str]) -> str:
    return f"<table><tr><th>{title}</th><th>Type</th><th></th></tr>{''.join(rows)}</table>"


def _row(name: str, kind: str, text: str) -> str:
    return f"<tr><td><code>{name}</code></td><td>{kind}</td><td>{text}</td></tr>"


def _type(schema: Json) -> str:
    """Say what a schema takes, with links to the models it names."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f'<a href="#model-{name}">{name}</a>'
    if "enum" in schema:
        return " | ".join(f"<code>{escape(str(it))}</code>" for it in schema["enum"])
    if "const" in schema:
        return f"<code>{escape(str(schema['const']))}</code>"
    if options := schema.get("anyOf") or schema.get("oneOf"):
        return " | ".join(map(_type, options))
    if schema.get("type") == "array":
        return f"list of {_type(schema['items'])}"
    return escape(schema.get("format") or schema.get("type") or "anything")


def example(schema: Json, document: Json) -> Any:
    """Make an example of a schema from the examples of its fields."""
    if "$ref" in schema:
        return example(
            document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document
        )
    if "examples" in schema:
        return schema["examples"][0]
    if "properties" in schema:
        fields = schema["properties"].items()
        return {name: example(it, document) for name, it in fields if "examples" in it}
    return None


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{_prose(' '.join(it.split()))}</p>" for it in text.split("\n\n") if it)


def _prose(text: str) -> str:
    """
    Write words as a page shows them.

    >>> _prose("a `code` < b")
    'a <code>code</code> &lt; b'
    """
    return _CODE.sub(r"<code>\1</code>", escape(text))
