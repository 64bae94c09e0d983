"""Whether the service lives, is ready, and is well."""

from datetime import UTC, date, datetime
from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from tieout.api.desk import Desk, desk
from tieout.api.said import said
from tieout.report import Wire

MEDIA_TYPE = "application/health+json"

Status = Literal["pass", "warn", "fail"]

EXAMPLE_CHECK = {
    "component_type": "datastore",
    "status": "pass",
    "observed_value": 1,
    "observed_unit": "day",
    "output": None,
}


class HealthCheck(Wire):
    """How one part is doing."""

    component_type: str = Field(description="What the part is.", examples=["datastore"])
    status: Status = Field(description="How it is doing.", examples=["pass"])
    observed_value: int = Field(description="What was measured.", examples=[1])
    observed_unit: str = Field(description="The unit of what was measured.", examples=["day"])
    output: str | None = Field(description="Why it is not well.", examples=[None])


class Health(Wire):
    """How the service is doing."""

    status: Status = Field(description="The worst of its checks.", examples=["pass"])
    version: str = Field(description="The software's version.", examples=["0.1.0"])
    archive: str = Field(description="The rates' version.", examples=["3f1c9b7e2a40"])
    notes: list[str] = Field(description="What to know, in sentences.", examples=[[]])
    checks: dict[str, list[HealthCheck]] = Field(
        description="How each part is doing.", examples=[{"rates:age": [EXAMPLE_CHECK]}]
    )


class Liveness(Wire):
    """The process answers."""

    status: Status = Field(description="Always pass: the dead do not answer.", examples=["pass"])


class Readiness(Wire):
    """Whether the service takes requests."""

    status: Status = Field(description="Whether it does.", examples=["pass"])
    notes: list[str] = Field(description="Why it does not.", examples=[[]])


router = APIRouter(tags=["health"])


@router.get("/livez", operation_id="get_liveness", response_model=Liveness)
async def get_liveness() -> Response:
    """Say that the process answers; nothing else is touched."""
    return said(Liveness(status="pass"), media_type=MEDIA_TYPE)


@router.get("/readyz", operation_id="get_readiness", response_model=Readiness)
async def get_readiness(request: Request) -> Response:
    """Say whether the service takes requests: its rates are loaded and it is not stopping."""
    if desk(request).draining:
        answer = Readiness(status="fail", notes=["the service is stopping"])
        return said(answer, status=503, media_type=MEDIA_TYPE)
    return said(Readiness(status="pass", notes=[]), media_type=MEDIA_TYPE)


@router.get("/health", operation_id="get_health", response_model=Health)
async def get_health(request: Request) -> Response:
    """Say how the service is doing; old rates are a warning, not a failure."""
    return said(health(desk(request), datetime.now(UTC).date()), media_type=MEDIA_TYPE)


def health(here: Desk, today: date) -> Health:
    age = (today - here.book.last).days
    stale = age > here.settings.rates_stale_days
    status: Status = "warn" if stale else "pass"
    check = HealthCheck(
        component_type="datastore",
        status=status,
        observed_value=age,
        observed_unit="day",
        output="the newest published rate is older than it should be" if stale else None,
    )
    return Health(
        status=status,
        version=version("tieout"),
        archive=here.book.version,
        notes=[],
        checks={"rates:age": [check]},
    )
