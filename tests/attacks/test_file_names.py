"""References that name a file as a program's option, or as a device of Windows."""

import re

import pytest

from kiosk.files.paths import safe_name

HOSTILE = ("-rf", "--help", "_", "-", "CON", "con", "NUL", "aux", "COM1", "lpt9", "PRN")


@pytest.mark.parametrize("reference", HOSTILE)
def test_a_file_begins_with_a_letter_or_number_and_is_no_device(reference: str) -> None:
    name = safe_name(reference)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_\-]*", name)
    assert name.casefold() not in {word.casefold() for word in HOSTILE}
    assert len({safe_name(other) for other in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("reference", ["DIL-002", "7", "a_b", "CONNY", "COM10"])
def test_an_honest_reference_names_its_file_as_before(reference: str) -> None:
    assert safe_name(reference) == reference
