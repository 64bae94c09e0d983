"""The description of the service, for programs and for people."""

import json

from fastapi import APIRouter, Request
from starlette.responses import Response

from tieout.api.document import document
from tieout.api.pages.page import page

CACHE = "public, max-age=300"

router = APIRouter(include_in_schema=False)


@router.get("/openapi.json")
async def get_openapi_document(request: Request) -> Response:
    """Describe the service as OpenAPI 3.1."""
    content = json.dumps(document(request.app), ensure_ascii=False)
    return Response(content, headers={"Cache-Control": CACHE}, media_type="application/json")


@router.get("/docs")
async def get_docs(request: Request) -> Response:
    """Describe the service as a page."""
    content, policy = page(document(request.app))
    headers = {"Cache-Control": CACHE, "Content-Security-Policy": policy}
    return Response(content, headers=headers, media_type="text/html; charset=utf-8")
