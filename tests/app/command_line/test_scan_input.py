"""The input of a scan: any line, any bytes, any picture."""

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT

ADMITTED = "admitted", "G1"


def verdicts(kiosk: CliRunner, stdin: str | bytes) -> list[tuple[str, str | None]]:
    """Scan lines; return each verdict with the reference or the refusal."""
    answers = kiosk.succeed("scan", "--json", "--at", AT, stdin=stdin).answers
    return [
        (answer["verdict"], answer["reference"] or answer["refusal"])
        for answer in answers
    ]


@pytest.mark.parametrize(
    "stdin",
    [
        b"CODE-G1\n",
        b"CODE-G1",
        b"CODE-G1\r\n",
        b"CODE-G1\r",
        b"\n \n\r\n\t\nCODE-G1\n\n",
        b"\xef\xbb\xbfCODE-G1\n",
        b'\xef\xbb\xbf{"code": "CODE-G1"}\r\n',
        b'  {"code": "CODE-G1"}  \n',
        b"  CODE-G1\t\n",
        b"\\000026CODE-G1\n",
        b"]Q1CODE-G1\n",
        b"\x00CODE-\x00G1\x00\n",
        b"CODE-G1\x07\n",
        b'{"code": "CODE-G1\\r\\n"}\n',
        b'{"code": "\\u0000CODE-G1\\t"}\n',
    ],
)
def test_what_stands_around_a_code_does_not_matter(
    small: CliRunner, stdin: bytes
) -> None:
    assert verdicts(small, stdin) == [ADMITTED]


def test_each_line_is_a_code_however_lines_end(small: CliRunner) -> None:
    lines = b"CODE-G1\r\nCODE-G2\nCode-g3\rCODE-G4"
    references = [reference for _, reference in verdicts(small, lines)]
    assert references == ["G1", "G2", "G3", "G4"]


def test_no_lines_give_no_answers(small: CliRunner) -> None:
    assert verdicts(small, b"") == []


def test_case_matters_in_codes_of_other_systems(small: CliRunner) -> None:
    assert small.scan("CODE-G3", at=AT)["refusal"] == "unknown_ticket"
    assert small.scan("Code-g3", at=AT)["verdict"] == "admitted"


@pytest.mark.parametrize(
    "code",
    [
        "https://www.asser.nl/events/?id=4711",
        "HTTP://ASSER.NL",
        "www.asser.nl/ticket/12345",
        "mailto:anna@example.org",
        "WIFI:S:Guests;T:WPA;P:12345678;;",
        "BEGIN:VCARD",
        "hello",
        "Anna de Vries",
        "",
        "€",
        "{",
        "[" * 5000,
        '{"a": ' + "[" * 3000,
    ],
)
def test_what_is_no_ticket_is_told_from_an_unknown_one(
    small: CliRunner, code: str
) -> None:
    assert small.scan(code, at=AT)["refusal"] == "not_a_ticket"


@pytest.mark.parametrize("length", [5 * 1024, 70_000, 1_000_000])
@pytest.mark.parametrize("piece", ["x7", "é", "\U0001f39f", "KIOSK", "{"])
def test_garbage_of_any_length_is_refused(
    small: CliRunner, piece: str, length: int
) -> None:
    garbage = (piece * length)[:length]
    (verdict, refusal), well = verdicts(small, f"{garbage}\nCODE-G1\n")
    assert verdict == "refused"
    assert refusal in {"not_a_ticket", "forged_ticket", "unknown_ticket"}
    assert well == ADMITTED
    assert len(small.ledger[0]["code"].encode()) <= 4096


@pytest.mark.parametrize(
    "garbage",
    [
        b"\xff\xfe\x00C\x00O",
        b"caf\xe9 1234",
        b"\xc3",
        b"\xed\xa0\x80",
        bytes(range(128, 256)),
        bytes(byte for byte in range(256) if byte not in b"\r\n"),
    ],
)
def test_what_is_not_utf_8_is_refused_and_the_next_is_answered(
    small: CliRunner, garbage: bytes
) -> None:
    (verdict, refusal), well = verdicts(small, garbage + b"\nCODE-G1\n")
    assert (verdict, well) == ("refused", ADMITTED)
    assert refusal in {"not_a_ticket", "unknown_ticket"}


@pytest.mark.parametrize("name", ["nonce", "station", "operator", "override"])
def test_half_a_character_in_a_json_line_is_borne(small: CliRunner, name: str) -> None:
    line = f'{{"code": "CODE-G1", "{name}": "a\\ud800b\\u0000c\\u001b[31m"}}'
    assert verdicts(small, line) == [ADMITTED]
    (entry,) = small.ledger
    field = "reason" if name == "override" else name
    kept = entry[field]
    assert kept is None or kept == "a\ufffdb\ufffdc\ufffd[31m"


def test_half_a_character_as_code_is_refused(small: CliRunner) -> None:
    assert verdicts(small, '{"code": "CODE-\\ud800"}')[0][0] == "refused"


def test_options_that_are_not_utf_8_are_borne(small: CliRunner) -> None:
    odd = b"\xff\xfe".decode(errors="surrogateescape")
    options = [f"--{name}={odd}" for name in ("station", "operator", "nonce")]
    run = small.succeed("scan", f"CODE-G1{odd}", "CODE-G1", *options, "--json")
    assert [answer["verdict"] for answer in run.answers] == ["refused", "refused"]
    assert small("search", odd).code == 0
    assert odd not in small("undo", odd, "--reason", odd).fault
    assert odd not in small("ticket", odd, "-o", "x.png").fault
    assert odd not in small("headcount", "--event", odd).fault


def test_control_characters_never_reach_the_screen_raw(small: CliRunner) -> None:
    evil = "\x1b]0;mine\x07\x9b31m\u202e12345"
    lines = [
        small.succeed("scan", evil, "--station", evil, "--at", AT),
        small("scan", "CODE-G1", "--checkpoint", evil),
        small("scan", "CODE-G1", "--at", evil),
        small("scan", stdin=f'{{"code": "x", "{evil}": 1}}'),
        small("undo", evil, "--reason", "x"),
        small("badge", evil, "-o", "x.png"),
        small.succeed("ledger"),
        small.succeed("ledger", "--json"),
        small.succeed("walk-in", "--name", f"Eve{evil}", "--at", AT, "--json"),
        small.succeed("search", "Eve"),
    ]
    shown = "".join(run.out + run.err for run in lines)
    assert not set("\x1b\x07\x9b\u202e") & set(shown)
