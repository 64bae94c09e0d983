"""`tieout serve`: the service itself; its help lists the settings that the environment holds."""

from typing import Any

import click

from tieout.api.settings import Settings
from tieout.cli.asking import asked_for
from tieout.cli.exits import CLEAN, complain


class Serving(click.Command):
    """A command that lists the settings below its options."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_epilog(ctx, formatter)
        rows = [
            (f"TIEOUT_{name.upper()}", f"{field.description}{_default(field.default)}")
            for name, field in Settings.model_fields.items()
        ]
        with formatter.section("Environment"):
            formatter.write_dl(rows)


def _default(value: object) -> str:
    return "" if value is None or value == "" else f"  [default: {str(value).lower()}]"


@click.command("serve", cls=Serving)
@click.option("--host", metavar="ADDRESS", help="Address to listen on [default: 127.0.0.1].")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on [default: 8080].")
def serve_command(**asked: Any) -> int:
    """Run the service; its settings are environment variables that begin with TIEOUT_."""
    from tieout.api.serving import NoAddress, NotPublic, serve  # noqa: PLC0415 - the rest needs no server

    given = {name: it for name, it in asked.items() if it is not None}
    settings = asked_for(Settings, **given)
    try:
        serve(settings)
    except (NotPublic, NoAddress) as error:
        complain(str(error))
    return CLEAN
