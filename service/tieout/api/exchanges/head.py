"""What the head of a request says: its route, its sender, its size."""

from starlette.types import Scope

DIGITS_MAX = 18


def template_of(scope: Scope) -> str:
    """Return the template of the route that a request took: one of a closed list."""
    route = scope.get("route")
    return getattr(route, "path_format", None) or getattr(route, "path", None) or "other"


def client_of(scope: Scope) -> str:
    """Return the address that a request came from."""
    client = scope.get("client")
    return client[0] if client else ""


def size_of(scope: Scope) -> int:
    """Return a body's announced size, 0 where it has none; no number is the server's to refuse."""
    announced = next((value for name, value in scope["headers"] if name == b"content-length"), b"")
    if not announced.isdigit():
        return 0
    return int(announced) if len(announced) <= DIGITS_MAX else 10**DIGITS_MAX


def is_encoded(scope: Scope) -> bool:
    """Whether a body comes in another coding than its own, such as gzip."""
    codings = (value for name, value in scope["headers"] if name == b"content-encoding")
    return any(it.strip().lower() not in {b"", b"identity"} for it in codings)
