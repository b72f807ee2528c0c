"""Ticket codes: cleaned, told apart, and never a reason to fall over."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.ticket import (
    ALPHABET,
    MAX_SCAN_BYTES,
    ForeignCode,
    MalformedCode,
    TicketCode,
    clean_scan,
    compose_staff_code,
    compose_ticket_code,
    decode_letters,
    encode_letters,
    find_staff_code,
    new_ticket_id,
    parse_code,
    redact_staff_code,
)

TICKET, SIGNATURE = "BCDEFGHJKLNPRSTX", "XTSRPNLKJHGFEDCB"
OWN = compose_ticket_code(TICKET, SIGNATURE)
halves = st.text(ALPHABET, min_size=16, max_size=16)
anything = st.text() | st.text(st.characters(codec=None), max_size=200)
added_before = st.lists(
    st.sampled_from(["\ufeff", "\\000026", "\\000003", "]Q1", "]d2", " ", "\t", "\x02"])
)
added_after = st.lists(st.sampled_from(["\r", "\n", "\t", " ", "\x00", "\x03"]))


@given(halves, halves, st.booleans())
def test_our_own_code_is_read_in_upper_and_lower_case(
    ticket: str,
    signature: str,
    lower: bool,  # noqa: FBT001  hypothesis chooses
) -> None:
    code = compose_ticket_code(ticket, signature)
    assert parse_code(code.lower() if lower else code) == TicketCode(ticket, signature)


def test_our_own_code_fits_a_small_symbol_and_every_keyboard() -> None:
    alphanumeric = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert len(OWN) == 37
    assert set(OWN) <= alphanumeric
    assert not set(OWN) & set("AMQWYZ0123456789")


@given(halves, halves, st.booleans())
def test_a_staff_code_is_no_ticket_and_nothing_of_it_is_written_down(
    first: str,
    second: str,
    lower: bool,  # noqa: FBT001  hypothesis chooses
) -> None:
    code = compose_staff_code(first + second)
    scanned = f" {code.lower() if lower else code}\r"
    assert find_staff_code(scanned) == code
    assert parse_code(scanned) == ForeignCode("", plausible=False)
    assert redact_staff_code(scanned) == ""
    assert not set(code) & set("AMQWYZ0123456789")


@given(halves, halves)
def test_a_ticket_is_no_staff_code(ticket: str, signature: str) -> None:
    own = compose_ticket_code(ticket, signature)
    assert find_staff_code(own) is None
    assert redact_staff_code(f"{own}\r") == own


STAFF_CODE = compose_staff_code(TICKET + SIGNATURE)


@pytest.mark.parametrize(
    "scanned",
    [
        f"+Q1{STAFF_CODE}",
        STAFF_CODE[:-1],
        STAFF_CODE * 2,
        f"{STAFF_CODE}0",
        STAFF_CODE.lower(),
    ],
)
def test_a_staff_code_that_was_read_wrongly_is_not_written_down_either(
    scanned: str,
) -> None:
    assert redact_staff_code(scanned) == ""
    assert parse_code(scanned) == ForeignCode("", plausible=False)


def test_a_staff_code_is_found_among_the_readings_of_a_foreign_layout() -> None:
    assert find_staff_code("$A&KIOSK", f"]Q1{STAFF_CODE}", "+Q1KIOSK") == STAFF_CODE


def test_every_ticket_is_new() -> None:
    tickets = {new_ticket_id() for _ in range(1000)}
    assert len(tickets) == 1000
    assert all(
        isinstance(parse_code(compose_ticket_code(ticket, SIGNATURE)), TicketCode)
        for ticket in tickets
    )


@given(st.binary(max_size=40))
def test_letters_spell_bytes(raw: bytes) -> None:
    assert decode_letters(encode_letters(raw)) == raw


# Cleaning


@given(added_before, added_after)
def test_what_scanners_and_wallets_add_is_ignored(
    before: list[str], behind: list[str]
) -> None:
    scanned = "".join([*before, OWN, *behind])
    assert parse_code(scanned) == TicketCode(TICKET, SIGNATURE)


@given(anything)
@example("\x02\\000026A1")
@example("\\000026 \\000027A1")
@example(" \ufeff A1 \ufeff")
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    assert clean_scan(clean_scan(raw)) == clean_scan(raw)


@given(anything)
def test_a_cleaned_code_is_one_short_line_that_can_be_kept(raw: str) -> None:
    text = clean_scan(raw)
    assert len(text.encode()) <= MAX_SCAN_BYTES
    assert not [sign for sign in text if ord(sign) < 32 or 127 <= ord(sign) < 160]
    assert len(text.splitlines()) <= 1


def test_text_that_turns_the_reading_direction_is_stripped_of_it() -> None:
    assert clean_scan("AB\u202eCD\u2066EF\u2069") == "ABCDEF"


def test_case_and_inner_spaces_of_other_codes_are_kept() -> None:
    assert clean_scan("  aB 9z \r\n") == "aB 9z"


# Telling them apart


@given(anything)
def test_whatever_is_scanned_is_answered(raw: str) -> None:
    assert isinstance(parse_code(raw), TicketCode | MalformedCode | ForeignCode)


@pytest.mark.parametrize(
    "altered",
    [
        OWN[:-1],
        OWN[:20],
        OWN + "B",
        OWN + OWN,
        OWN.replace("X", "9"),
        OWN.replace("B", "A"),
    ],
    ids=["cut", "half", "longer", "twice", "a digit", "another letter"],
)
def test_a_damaged_code_of_ours_is_a_broken_one(altered: str) -> None:
    assert parse_code(altered) == MalformedCode()


@given(st.integers(0, 36), st.sampled_from("0AMQZ5"))
def test_one_altered_character_is_never_the_same_ticket(at: int, sign: str) -> None:
    altered = OWN[:at] + sign + OWN[at + 1 :]
    assert not isinstance(parse_code(altered), TicketCode)


@pytest.mark.parametrize(
    "code",
    [
        "r3hw8zt2nqpyc9kx7bdfj7msgvu2ea8c",
        "79324185631842057193001",
        '{"registrant_id": 20931, "version": 1}',
        "5d0c3a8e-71f4-4b6e-9a52-c8e0d1f7b364",
        "sig1/ab+9=",
    ],
)
def test_other_systems_codes_could_be_tickets(code: str) -> None:
    assert parse_code(code) == ForeignCode(code, plausible=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \r\n",
        "hello",
        "van der Berg",
        "José",
        "Room 12 is open",
        "https://www.asser.nl/dilema/1234567",
        "HTTP://EXAMPLE.ORG/123456",
        "www.asser.nl/123456",
        "mailto:someone1@example.org",
        "WIFI:T:WPA;S:guest123;P:secret99;;",
        "BEGIN:VCARD\nN:Boutin;Bérénice\nTEL:0031612345678\nEND:VCARD",
        "tel:+31703420300",
        "geo:52.0886,4.3047",
        "{not json 123456",
        "[1234567]",
        "12345",
        "x" * 5000 + "1",
        "🎟" * 64,
        "1" * 513,
    ],
)
def test_words_and_addresses_are_not_tickets(text: str) -> None:
    found = parse_code(text)
    assert isinstance(found, ForeignCode)
    assert not found.plausible
