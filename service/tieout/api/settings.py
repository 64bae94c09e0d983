"""Settings: the environment, read once, into one frozen value."""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

MIB = 1024 * 1024

Count = Annotated[int, Field(ge=1)]


class Settings(BaseSettings):
    """Every setting is an environment variable: its name in capitals after ``TIEOUT_``."""

    model_config = SettingsConfigDict(env_prefix="TIEOUT_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on; loopback unless changed.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    body_bytes_max: Count = Field(8 * MIB, description="Largest request body, in bytes.")
    long_work_max: Count = Field(2, description="Reviews of long texts that run at one time.")
    rates_stale_days: Count = Field(
        10, description="Age of the newest rate, in days, at which /health warns."
    )
