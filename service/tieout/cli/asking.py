"""What a command asks, taken from the words it was called with as if it had come over HTTP."""

from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import BaseModel, ValidationError

from tieout.api.requests.faults import fault
from tieout.api.settings import Settings

_FORMS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
Asked = TypeVar("Asked", bound=BaseModel)


def asked_for(kind: type[Asked], **asked: Any) -> Asked:
    """Make a request as one of HTTP would be made, or say what is wrong with it."""
    given = {name: list(it) if isinstance(it, tuple) else it for name, it in asked.items()}
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        it = fault({**first, "loc": ("query", *first["loc"])})
        name = f"TIEOUT_{it.at.upper()}" if kind is Settings else it.at
        raise click.UsageError(f"{name}: {it.detail}") from None


def form_of(file: Path) -> str:
    """Return how a file is marked up, by its name."""
    return _FORMS.get(file.suffix.lower(), "text")
