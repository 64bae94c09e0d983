"""
A caller who generates a client with another tool gets one that type-checks and works.

Tried with the Python of OpenAPI Generator, the widest spread; `make lint-api` tries its TypeScript.
"""

import subprocess
import sys
from pathlib import Path

import pytest

DOCUMENT = Path(__file__).parents[2] / "openapi" / "openapi.json"
TOOLS = str(Path(sys.executable).parent)
PACKAGE = "tieout_generated"

ASKS = """
import sys
from datetime import date
from tieout_generated import ApiClient, Configuration, RatesApi, ReviewApi, models
from tieout_generated.exceptions import UnprocessableEntityException

client = ApiClient(Configuration(host=sys.argv[1]))
rates, reviews = RatesApi(client), ReviewApi(client)
print(rates.convert(amount="HK$5 billion", to="USD", on=date(2024, 5, 6)).text)

rows = [models.ConvertRow(amount="HK$5", to="USD"), models.ConvertRow(amount="HK$5", to="XXZ")]
for it in rates.convert_list(models.ConvertList(conversions=rows)).results:
    print(type(it.actual_instance).__name__)

asked = models.ReviewRequest(text="It will pay HK$50 billion (US$640 million).", on="2024-05-07")
print(reviews.review(asked).findings[0].causes[0].replacement)

stated = [("a", "US$710 million"), ("b", "US$36.67 billion"), ("c", "2.3%")]
share = models.ShareRelation(kind="share", part="a", whole="b", percent="c")
asked = models.CheckRequest(
    figures=[models.StatedFigure(id=name, figure=figure) for name, figure in stated],
    relations=[models.RelationsInner(share)],
)
print(reviews.check_figures(asked).verdict)

try:
    rates.convert(amount="nothing", to="USD")
except UnprocessableEntityException as refusal:
    print(models.Problem.from_json(refusal.body).code)
"""

ANSWERS = """\
US$640 million
Conversion
Problem
HK$5 billion
inconsistent
figure.unreadable
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generate the client; return the folder that holds its package."""
    folder = tmp_path_factory.mktemp("generated")
    command = [f"{TOOLS}/openapi-generator-cli", "generate", f"--input-spec={DOCUMENT}"]
    options = ["--generator-name=python", f"--package-name={PACKAGE}", f"--output={folder}"]
    done = subprocess.run([*command, *options], capture_output=True, check=False)

    assert (done.returncode, b"ERROR" in done.stdout + done.stderr) == (0, False)
    return folder


def test_it_type_checks(made: Path) -> None:
    settings = [f"--config-file={made / 'pyproject.toml'}", f"--cache-dir={made / 'cache'}"]
    command = [f"{TOOLS}/mypy", *settings, "-p", PACKAGE]
    done = subprocess.run(command, cwd=made, capture_output=True, check=False, text=True)

    assert (done.returncode, done.stdout.partition(":")[0]) == (0, "Success")


def test_it_gets_real_answers(made: Path, url: str) -> None:
    command = [sys.executable, "-c", ASKS, url]
    done = subprocess.run(command, cwd=made, capture_output=True, check=False, text=True)

    assert (done.stdout, done.stderr) == (ANSWERS, "")
