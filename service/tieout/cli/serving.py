"""The help of `tieout serve`: with its options, the settings that the environment holds."""

import click

from tieout.api.settings import Settings


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
