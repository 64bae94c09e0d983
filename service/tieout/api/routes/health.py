"""Whether the service lives, is ready, and is well."""

from datetime import date
from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel
from starlette.responses import JSONResponse, Response

from tieout.api.answers.responses import respond
from tieout.api.document import refusals
from tieout.api.monitoring.freshness import freshness, today
from tieout.api.service import Service, service_of
from tieout.rates.live.source_report import SourceReport
from tieout.report import Wire

MEDIA_TYPE = "application/health+json"

Status = Literal["pass", "warn", "fail"]

OLD = "answers stand, but some rates are older than they should be"

EXAMPLE_CHECK = {
    "componentType": "datastore",
    "status": "warn",
    "observedValue": 24,
    "observedUnit": "day",
    "output": "the newest rate is older than its source's cadence allows",
}


class HealthCheck(Wire):
    """How one part is doing, in the spelling that monitors know."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_name=True, serialize_by_alias=True
    )

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
        description="How each part is doing.", examples=[{"ecb:age": [EXAMPLE_CHECK]}]
    )


class Liveness(Wire):
    """The process answers."""

    status: Status = Field(description="Always pass: the dead do not answer.", examples=["pass"])


class Readiness(Wire):
    """Whether the service takes requests."""

    status: Status = Field(description="Whether it does.", examples=["pass"])
    notes: list[str] = Field(description="Why it does not.", examples=[[]])


class HealthJSON(JSONResponse):
    """An answer in the form that monitors know (draft-inadarei-api-health-check)."""

    media_type = MEDIA_TYPE


router = APIRouter(tags=["health"], default_response_class=HealthJSON, responses=refusals(405, 500))


@router.get("/livez", operation_id="get_liveness", response_model=Liveness)
async def get_liveness() -> Response:
    """Say that the process answers; nothing else is touched."""
    return alive()


def alive() -> Response:
    """Answer for the living; the lane in front of the router answers by this, too."""
    return respond(Liveness(status="pass"), media_type=MEDIA_TYPE)


@router.get(
    "/readyz",
    operation_id="get_readiness",
    response_model=Readiness,
    responses={503: {"model": Readiness, "description": "The service is stopping."}},
)
async def get_readiness(request: Request) -> Response:
    """Say whether the service takes requests: its rates are loaded and it is not stopping."""
    here = service_of(request)
    if here.draining:
        answer = Readiness(status="fail", notes=["the service is stopping"])
        return respond(answer, status=503, media_type=MEDIA_TYPE)
    answer = Readiness(status="warn" if here.notes else "pass", notes=here.notes)
    return respond(answer, media_type=MEDIA_TYPE)


@router.get("/health", operation_id="get_health", response_model=Health)
async def get_health(request: Request) -> Response:
    """Say how the service is doing; old rates are a warning, not a failure."""
    return respond(health(service_of(request), today()), media_type=MEDIA_TYPE)


def health(here: Service, day: date) -> Health:
    """Check the age of each source's rates against its own cadence, and each live source."""
    book = here.book
    fresh = freshness(book, day, here.settings.rates_stale_days)
    checks = {
        f"{it.name}:age": [_age(it.newest, day, stale=it.stale)]
        for it in fresh
        if it.newest is not None
    }
    if here.refresher is not None:
        checks |= {f"{it.about.name}:live": [_live(it)] for it in here.refresher.reports()}
    fine = all(it.status == "pass" for its in checks.values() for it in its)
    notes = [*here.notes, *([] if fine else [OLD])]
    return Health(
        status="warn" if notes else "pass",
        version=version("tieout"),
        archive=book.version,
        notes=notes,
        checks=checks,
    )


def _age(newest: date, day: date, *, stale: bool) -> HealthCheck:
    return HealthCheck(
        component_type="datastore",
        status="warn" if stale else "pass",
        observed_value=(day - newest).days,
        observed_unit="day",
        output="the newest rate is older than its source's cadence allows" if stale else None,
    )


def _live(it: SourceReport) -> HealthCheck:
    return HealthCheck(
        component_type="component",
        status="pass" if it.healthy else "warn",
        observed_value=it.state.failures,
        observed_unit="failures in a row",
        output=it.state.last_error,
    )
