"""The operations, by what they are about."""

from tieout.api.routes import batch, conversions, health, metrics, people, rates, reference, texts

ROUTERS = (
    texts.router,
    batch.router,
    conversions.router,
    rates.router,
    health.router,
    metrics.router,
    reference.router,
    people.router,
)
