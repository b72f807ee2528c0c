"""The words that guests read and that no QML file has, for whoever translates them.

``python -m kiosk.faces.attendee.phrases`` prints them for ``pyside6-lupdate``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from kiosk.domain.catalogue import CATALOGUE
from kiosk.domain.dates import AT, DAYS, MONTHS, ON
from kiosk.faces.attendee import words
from kiosk.faces.language import WORDS


def phrases() -> Iterator[str]:
    """Give each once, in English."""
    told = [one["en"].visitor for one in CATALOGUE.values()]
    found = [*told, *_english([*DAYS, *MONTHS, AT, ON]), *_english(vars(words))]
    yield from dict.fromkeys(found)


def _english(found: object) -> Iterator[str]:
    """Find all texts, however deep they lie."""
    if isinstance(found, Mapping):
        if isinstance(text := found.get("en"), str):
            yield text
        else:
            for one in found.values():
                yield from _english(one)
    elif isinstance(found, list):
        for one in found:
            yield from _english(one)


def as_lupdate_reads_them(found: Iterable[str], context: str = WORDS) -> Iterator[str]:
    """Write phrases down as texts of a source file."""
    for phrase in found:
        yield f'QT_TRANSLATE_NOOP("{context}", {json.dumps(phrase)})'


if __name__ == "__main__":
    print("\n".join(as_lupdate_reads_them(phrases())))  # noqa: T201  this is what it is for
