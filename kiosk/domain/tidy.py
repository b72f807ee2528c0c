"""Words from outside, made fit for our records: no control characters in them."""

import re

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def one_line(text: str) -> str:
    """Strip control characters and outer space; a line break becomes a space."""
    if not text.isprintable():
        text = _CONTROL.sub("", _BREAKS.sub(" ", text))
    return text.strip()


def paragraphs(text: str) -> str:
    """Strip control characters and outer space, and keep the lines."""
    return "\n".join(one_line(line) for line in text.splitlines()).strip()
