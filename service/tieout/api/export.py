"""Write the OpenAPI document: ``python -m tieout.api.export > openapi/openapi.json``."""

import json
import sys

from tieout.api.app import create_api
from tieout.api.document import document
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.rates import Book


def exported() -> str:
    """Return the document as it is committed, in the order in which it is written."""
    api = create_api(Service.of(Settings(), Book.embedded()))
    return json.dumps(document(api), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(exported())
