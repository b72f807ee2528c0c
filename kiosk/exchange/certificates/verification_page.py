"""The page on which anybody checks a certificate, without a server behind it."""

import base64
import json
from collections.abc import Sequence

from kiosk.files.resources import resources


def verification_page(organiser: str, key: bytes, superseded: Sequence[str]) -> str:
    """Return the page, with the public key and the numbers that are no longer valid."""
    template = (resources() / "certificates" / "verify.html").read_text("utf-8")
    data = json.dumps(
        {
            "organiser": organiser,
            "key": base64.b64encode(key).decode(),
            "superseded": list(superseded),
        },
        ensure_ascii=True,
    ).replace("<", "\\u003c")
    return template.replace("/*DATA*/ null", data)
