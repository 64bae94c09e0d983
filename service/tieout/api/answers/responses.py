"""An answer as bytes."""

from starlette.responses import Response

from tieout.report import Wire

JSON = "application/json"


def respond(answer: Wire, *, status: int = 200, media_type: str = JSON) -> Response:
    """Answer with a part of the wire; what is not named otherwise is not to be kept by caches."""
    headers = {"Cache-Control": "no-store"}
    return Response(answer.model_dump_json(), status, headers, media_type)
