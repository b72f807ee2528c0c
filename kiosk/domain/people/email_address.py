"""E-mail addresses within what people write."""

import re

_EMAIL = re.compile(r"[^@\s,;:<>\"()]+@[^@\s,;:<>\".()]+(?:\.[^@\s,;:<>\".()]+)+")


def find_email(text: str) -> str:
    """Return the first e-mail address in a text, or an empty text."""
    match = _EMAIL.search(text.removeprefix("mailto:"))
    return match[0] if match else ""
