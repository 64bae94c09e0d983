"""The operations, by what they are about."""

from tieout.api.routes import batch, health, metrics, rates, reference, texts

ROUTERS = (
    texts.router,
    batch.router,
    rates.router,
    health.router,
    metrics.router,
    reference.router,
)
