"""A token survives being typed and scanned, and mistyping is noticed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis.strategies import integers, sampled_from

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import (
    StationToken,
    format_token,
    new_role,
    new_token,
    parse_token,
)
from kiosk.domain.ticket import ALPHABET, ForeignCode, parse_code

TOKEN = StationToken("kiosk_bcdfghjk", "BCDEFGHJKLNPRSTXBCDEFGHJ")


def test_a_token_is_read_however_it_is_written() -> None:
    token = new_token(new_role())
    groups = format_token(token)
    for text in (
        groups,
        token.letters,
        f" {groups.lower()}\n",
        groups.replace("-", " "),
    ):
        assert parse_token(text) == token
    assert token.secret not in repr(token)
    assert new_token(token.role).secret != token.secret


def test_a_token_at_a_door_is_no_ticket() -> None:
    found = parse_code(TOKEN.letters)
    assert isinstance(found, ForeignCode)
    assert not found.plausible


@given(integers(0, 35), sampled_from(ALPHABET))
def test_one_wrong_letter_is_noticed(place: int, letter: str) -> None:
    letters = TOKEN.letters
    if letters[place] != letter:
        with pytest.raises(KnownFault, match="mistyped"):
            parse_token(letters[:place] + letter + letters[place + 1 :])


def test_two_letters_in_the_wrong_order_are_noticed() -> None:
    letters = TOKEN.letters
    for place, (letter, next_letter) in enumerate(pairwise(letters)):
        if letter != next_letter:
            swapped = letters[:place] + next_letter + letter + letters[place + 2 :]
            with pytest.raises(KnownFault, match="mistyped"):
                parse_token(swapped)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "36 letters, and these are 0"),
        (TOKEN.letters[:-1], "these are 35"),
        (TOKEN.letters + "B", "these are 37"),
        (TOKEN.letters[:-1] + "O", "has no “O”"),
        ("٣", "has no “\u2068٣\u2069”"),
    ],
)
def test_a_text_that_is_no_token_is_refused_with_the_reason(
    text: str, message: str
) -> None:
    with pytest.raises(KnownFault, match=message):
        parse_token(text)
