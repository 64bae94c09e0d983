"""The operations, by what they are about."""

from tieout.api.routes import health, metrics, texts

ROUTERS = (texts.router, health.router, metrics.router)
