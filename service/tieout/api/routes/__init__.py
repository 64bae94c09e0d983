"""The operations, by what they are about."""

from tieout.api.routes import health, texts

ROUTERS = (texts.router, health.router)
