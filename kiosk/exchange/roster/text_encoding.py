"""The encoding of a text file, and what to do where it is not certain."""

import re
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.paths import bare_name

_BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_SNIFF_BYTES = 1024
_UTF16_ZERO_RATIO = 40
"""UTF-16 has more zeros than one byte in so many: at least its headings are ASCII."""
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""Bytes that Windows-1252 does not define."""
_ODD = re.compile(
    r"[^\W\d_](?![-.,;:/'\u2019\u2018\u201c\u201d\u201e\u2013\u00b0\u00b2\u00b3\u00b7&@()])"
    r"[^\w\s\x00-\x7f]"
    r"|(?![A-Z])[^\W\d_](?<![A-Z\u00c0-\u00de\u0160\u0178\u017d])"
    r"(?=[\u00c0-\u00de\u0160\u0152\u0178\u017d])"
    r"|[^\W\d_][\u2018\u201e](?=[\s,;\r\n]|$)"
    r"|[a-z][\u2013\u2014](?=[a-z])"
)
"""A sign after a letter, a capital after a small letter, a quotation mark that opens at
the end of a word: what names look like in an encoding that is not theirs."""


def decode(path: Path, data: bytes) -> tuple[str, str]:
    """Return a file's text and its encoding; raise KnownFault for no readable text."""
    encodings = [name for bom, name in _BOMS.items() if data.startswith(bom)]
    encoding = encodings[0] if encodings else _guess_encoding(path, data)
    try:
        return data.decode(encoding).replace("\0", ""), encoding
    except UnicodeDecodeError:
        raise KnownFault(
            "{path} is no readable text; save the roster again as CSV (UTF-8) or "
            "as XLSX.",
            path=bare_name(path),
        ) from None


def _guess_encoding(path: Path, data: bytes) -> str:
    head = data[:_SNIFF_BYTES]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if _UTF16_ZERO_RATIO * max(even, odd) > len(head):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _check_single_encoding(path, data, error)
        return _guess_single_byte_encoding(path, data)
    return "utf-8"


def _guess_single_byte_encoding(path: Path, data: bytes) -> str:
    """Return Windows-1252, or Mac Roman if only that makes words of the letters."""
    windows = len(_ODD.findall(data.decode("cp1252", "replace")))
    windows += len(_UNDEFINED.findall(data))
    if not windows:
        return "cp1252"
    macintosh = len(_ODD.findall(data.decode("mac_roman")))
    if not macintosh:
        return "mac_roman"
    if windows < macintosh and not _UNDEFINED.search(data):
        return "cp1252"
    raise KnownFault(
        "{path}, line {line}: it is not certain which letters are meant there; save "
        "the roster again as CSV (UTF-8) or as XLSX.",
        path=bare_name(path),
        line=_first_odd_line(data),
    )


def _first_odd_line(data: bytes) -> int:
    lines = data.splitlines()
    return next(
        (
            number
            for number, line in enumerate(lines, 1)
            if _UNDEFINED.search(line) or _ODD.search(line.decode("cp1252", "replace"))
        ),
        1,
    )


def _check_single_encoding(path: Path, data: bytes, error: UnicodeDecodeError) -> None:
    """Raise KnownFault for UTF-8 with some other bytes, which garble names."""
    text = data.decode("utf-8", "replace")
    undecoded = text.count("\ufffd")
    if sum(not character.isascii() for character in text) - undecoded > undecoded:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownFault(
            "{path} mixes two text encodings: line {line} is not UTF-8 as the "
            "rest is; correct that line, or save the roster again as CSV (UTF-8).",
            path=bare_name(path),
            line=line,
        )
