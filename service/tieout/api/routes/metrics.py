"""What monitoring scrapes."""

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from tieout.api.document import refusals
from tieout.api.service import service_of

EXAMPLE = 'tieout_http_requests_total{method="GET",route="/v1/convert",status="200"} 42.0'

router = APIRouter(tags=["health"])


@router.get(
    "/metrics",
    operation_id="get_metrics",
    response_class=PlainTextResponse,
    responses=refusals(405, 500) | {200: {"content": {"text/plain": {"example": EXAMPLE}}}},
)
async def get_metrics(request: Request) -> Response:
    """Report what was counted and measured, over all workers, as Prometheus reads it."""
    text, media_type = service_of(request).metrics.written(request.headers.get("accept", ""))
    return Response(text, headers={"Cache-Control": "no-store", "Content-Type": media_type})
