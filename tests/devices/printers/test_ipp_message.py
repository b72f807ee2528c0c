"""IPP's bytes: what we write reads back, and nothing that comes upsets the reader."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.devices.printers.ipp_enums import IppOperation, IppTag
from kiosk.devices.printers.ipp_message import (
    Attribute,
    Attributes,
    InvalidIppError,
    IppResponse,
    decode_response,
    encode_request,
)

SIZE = Attribute("x-dimension", IppTag.INTEGER, (8560,))
MEDIA = Attribute("media-size", IppTag.BEGIN_COLLECTION, ((SIZE,),))
HEADER = b"\x02\x00\x00\x00\x00\x00\x00\x01"


def test_what_is_asked_reads_back() -> None:
    attributes = (
        Attribute("job-name", IppTag.NAME, ("kiosk-1",)),
        Attribute("requested-attributes", IppTag.KEYWORD, ("media", "sides")),
        Attribute("my-jobs", IppTag.BOOLEAN, (True,)),
    )
    job = (Attribute("media-col", IppTag.BEGIN_COLLECTION, ((MEDIA,),)),)
    read = decode_response(
        encode_request(IppOperation.PRINT_JOB, attributes, job, b"%PDF")
    )
    assert read.status == IppOperation.PRINT_JOB
    assert read.attributes.text("job-name") == "kiosk-1"
    assert read.attributes.texts("requested-attributes") == ("media", "sides")
    assert read.attributes.number("my-jobs") == 1
    (column,) = read.jobs[0].collections("media-col")
    (size,) = column.collections("media-size")
    assert size.number("x-dimension") == 8560


def test_what_is_of_another_kind_counts_as_not_there() -> None:
    found = Attributes({"media": (3,), "copies": ("many",)})
    assert found.text("media") == ""
    assert found.number("copies") is None
    assert not found.numbers("media")
    assert not found.collections("media")


def test_ranges_resolutions_and_words_with_a_language_are_read() -> None:
    def field(tag: IppTag, name: bytes, value: bytes) -> bytes:
        lengths = struct.pack(">H", len(name)), struct.pack(">H", len(value))
        return bytes([tag]) + lengths[0] + name + lengths[1] + value

    read = decode_response(
        HEADER
        + b"\x04"
        + field(IppTag.RANGE, b"copies", struct.pack(">ii", 1, 99))
        + field(IppTag.RESOLUTION, b"dpi", struct.pack(">iib", 300, 300, 3))
        + field(IppTag.TEXT_LANG, b"info", b"\x00\x02en\x00\x05Front")
        + field(IppTag.KEYWORD, b"media", b"a6")
        + field(IppTag.KEYWORD, b"media", b"said twice")
        + field(IppTag.NO_VALUE, b"none", b"")
        + b"\x04\x03"
    )
    (printer, empty) = read.printers
    assert printer.numbers("copies") == ((1, 99),)
    assert printer.numbers("dpi") == ((300, 300, 3),)
    assert printer.text("info") == "Front"
    assert printer.texts("media") == ("a6",)
    assert empty == Attributes()


@given(some.binary(max_size=200))
def test_noise_is_no_answer_and_does_no_harm(noise: bytes) -> None:
    for data in (noise, HEADER + noise, HEADER + b"\x01" + noise):
        assert is_answered_or_refused(data)


@given(some.data())
def test_an_answer_that_is_damaged_does_no_harm(data: some.DataObject) -> None:
    whole = encode_request(IppOperation.PRINT_JOB, (MEDIA, SIZE), (MEDIA,))
    at = data.draw(some.integers(0, len(whole) - 1))
    damaged = bytearray(whole)
    damaged[at] = data.draw(some.integers(0, 255))
    for response in (bytes(damaged), whole[:at]):
        assert is_answered_or_refused(response)


def is_answered_or_refused(data: bytes) -> bool:
    try:
        return isinstance(decode_response(data), IppResponse)
    except InvalidIppError as no:
        return bool(str(no))


def test_nesting_without_end_is_refused() -> None:
    begin = b"\x34\x00\x00\x00\x00"
    with pytest.raises(InvalidIppError, match="nested"):
        decode_response(HEADER + b"\x01\x34\x00\x01a\x00\x00" + begin * 5000)
