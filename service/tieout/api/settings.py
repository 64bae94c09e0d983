"""Settings: the environment, read once, into one frozen value."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, SettingsConfigDict

if TYPE_CHECKING:
    from tieout.rates.live.sources import Source

MIB = 1024 * 1024

Count = Annotated[int, Field(ge=1)]


def _limit(value: str) -> str:
    from limits import parse  # noqa: PLC0415 - a tenth of a second that commands do not need

    try:
        parse(value)
    except ValueError:
        message = "a limit such as 600/minute is expected"
        raise PydanticCustomError("limit.invalid", message) from None
    return value


Limit = Annotated[str, AfterValidator(_limit)]


class Settings(BaseSettings):
    """Every setting is an environment variable: its name in capitals after ``TIEOUT_``."""

    model_config = SettingsConfigDict(env_prefix="TIEOUT_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on; loopback unless changed.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    public: bool = Field(
        False, description="Allow an address that other machines reach (see docs/security.md)."
    )
    trusted_proxies: str = Field(
        "", description="Addresses of proxies whose X-Forwarded-For is believed, with commas."
    )
    workers: Count = Field(1, description="Processes that answer.")
    log_requests: bool = Field(True, description="Write one line of JSON a request to stdout.")
    drain_seconds: float = Field(
        0, ge=0, description="How long /readyz says no before a stop closes the socket."
    )
    metrics_dir: Path | None = Field(
        None, description="Folder in which several workers count; a temporary one unless named."
    )
    requests_limit: Limit | None = Field(
        None, description='Requests a client may make, such as "600/minute"; no limit unless set.'
    )
    work_limit: Limit | None = Field(
        None,
        description='Characters and rows a client may send, such as "5000000/minute"; as above.',
    )
    live: bool = Field(False, description="Ask live sources for newer rates, in the background.")
    store: Path | None = Field(
        None, description="File that keeps what live sources printed; in the user's data folder."
    )
    openexchangerates_key: SecretStr | None = Field(
        None, description="Key of Open Exchange Rates, which is asked only with one."
    )
    live_sources: str = Field(
        "", description="Live sources to ask, by name, with commas; all unless set."
    )
    body_bytes_max: Count = Field(8 * MIB, description="Largest request body, in bytes.")
    review_seconds_max: float = Field(
        10, gt=0, description="Time for one review; what is done by then is answered, and says so."
    )
    long_work_max: Count = Field(2, description="Reviews of long texts that run at one time.")
    rates_stale_days: Count = Field(
        10, description="Age of the newest rate, in days, at which /health warns."
    )

    @field_validator("live_sources")
    @classmethod
    def _known(cls, names: str, info: ValidationInfo) -> str:
        try:
            _sources(names, info.data.get("openexchangerates_key"))
        except ValueError as error:
            raise PydanticCustomError("source.unknown", str(error)) from None
        return names

    def sources(self) -> "Sequence[Source]":
        """Return the live sources to ask."""
        return _sources(self.live_sources, self.openexchangerates_key)


def _sources(names: str, key: SecretStr | None) -> "Sequence[Source]":
    from tieout.rates.live.sources import every_source, sources_named  # noqa: PLC0415 - as above

    secret = key.get_secret_value() if key else None
    named = [it.strip() for it in names.split(",") if it.strip()]
    if not named:
        return every_source(openexchangerates_key=secret)
    return sources_named(named, openexchangerates_key=secret)
