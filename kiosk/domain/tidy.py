"""Cleaning of foreign text for records: no control characters."""

import re

CONTROLS = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
"""Controls, breaks, and marks that reorder the words around them, within a pattern's
brackets."""
_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROL = re.compile(rf"[{CONTROLS}\ufeff\ufff9-\ufffb\ufffe\uffff]")


def one_line(text: str) -> str:
    """Strip control characters and outer space; a line break becomes a space."""
    if not text.isprintable():
        text = _CONTROL.sub("", _BREAKS.sub(" ", text))
    return text.strip()


def paragraphs(text: str) -> str:
    """Strip control characters and outer space, and keep the lines."""
    return "\n".join(one_line(line) for line in text.splitlines()).strip()
