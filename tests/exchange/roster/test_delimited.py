"""Text rosters in any encoding and with any delimiter."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.roster_import import RosterRow
from kiosk.exchange.roster.roster_file import Roster, read_roster

ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "cp1252": "cp1252",
}
PEOPLE = [("R-1", "Bérénice Boutin", "a; b, c | d\te"), ("R-2", "Zoë “Ø” Müller", "€")]


def written(people: list[tuple[str, str, str]], delimiter: str) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["Référence", "name", "note"])
    writer.writerows(people)
    return text.getvalue()


def facts(roster: Roster) -> list[tuple[str, str, str]]:
    people = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert len(people) == len(roster)
    return [
        (registration.reference, registration.name, registration.note)
        for registration in people
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_and_delimiter_is_read(
    tmp_path: Path, event: Event, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "roster.txt"
    path.write_bytes(written(PEOPLE, delimiter).encode(encoding))
    assert facts(read_roster(path, event)) == [
        (reference, name, note.replace("\t", " ")) for reference, name, note in PEOPLE
    ]


LETTERS = st.characters(
    codec="cp1252", categories=("Ll", "N", "Zs"), exclude_characters="\u0192"
) | st.sampled_from(".,;:!?()&/|#*%")
"""Capitals within a word, and signs after a letter, may be of another encoding."""
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(
    lambda word: word.replace("\xa0", "x").replace("\xad", "x").strip() or "x"
)


def is_plain(word: str) -> bool:
    """Whether a word is no formula, and no UTF-8 when it is written in cp1252."""
    try:
        mistaken = not word.isascii() and bool(word.encode("cp1252").decode())
    except UnicodeDecodeError:
        mistaken = False
    return word[0] not in "'=+-@" and not mistaken


@settings(max_examples=150, deadline=None)
@given(
    people=st.lists(WORDS.filter(is_plain), max_size=6),
    encoding=st.sampled_from(list(ENCODINGS)),
    delimiter=st.sampled_from(",;\t|"),
)
def test_any_words_are_read_in_any_encoding_and_with_any_delimiter(
    tmp_path_factory: pytest.TempPathFactory,
    event: Event,
    people: list[str],
    encoding: str,
    delimiter: str,
) -> None:
    rows = [(f"R-{number}", "Jan", word) for number, word in enumerate(people)]
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(written(rows, delimiter).encode(encoding))
    assert facts(read_roster(path, event)) == rows


def test_the_sep_line_of_a_spreadsheet_is_skipped(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text('sep=;\r\nname;note\r\nJan;"a"\r\n;x\r\n', encoding="utf-8")
    first, second = read_roster(path, event)
    assert first.row == 2
    assert second.row == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(tmp_path: Path, event: Event, end: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(end.join(["name,note", "Jan,a", "", 'Ina,"b', 'c"', ""]).encode())
    jan, ina = read_roster(path, event)
    assert (jan.row, ina.row) == (2, 4)
    assert isinstance(ina, RosterRow)
    assert ina.registration.note == "b c"


def test_one_column_holds_names_with_commas(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("naam\nVries, Jan de\nBoutin, Bérénice\n", encoding="utf-8")
    names = [row.registration.name for row in read_roster(path, event)]  # type: ignore[union-attr]  # none is refused
    assert names == ["Jan de Vries", "Bérénice Boutin"]


def test_a_title_above_the_headings_is_skipped(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        "Guests of the evening;;\n\nname;e-mail;x\nJan;;\n", encoding="utf-8"
    )
    roster = read_roster(path, event)
    assert [row.row for row in roster] == [4]
    assert roster.ignored_columns == ("x",)


def test_bytes_of_no_certain_encoding_are_refused_with_their_line(
    tmp_path: Path, event: Event
) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(b"name\nJan\nJ\xe9r\x81me\n")
    with pytest.raises(KnownFault, match=r"line 3: it is not certain which letters"):
        read_roster(path, event)


MAC_NAMES = (
    "Ren\xe9 Br\xfbl\xe9",
    "Zo\xeb M\xfcller",
    "Jalape\xf1o \xd1u\xf1ez",
    "Wei\xdf",
)
WINDOWS_NAMES = (
    "REN\xc9",
    "M\xfcller \u201eGmbH\u201c",
    "O\u2019Brien \u2013 \xd8deg\xe5rd",
    "\u017di\u017eek",
    "12 m\xb2",
)


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
@pytest.mark.parametrize(
    ("name", "encoding"),
    [(name, "mac_roman") for name in MAC_NAMES]
    + [(name, "cp1252") for name in WINDOWS_NAMES],
)
def test_names_of_old_encodings_are_read(
    tmp_path: Path, event: Event, name: str, encoding: str, end: str
) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(f"name;note{end}Jan;{name}{end}".encode(encoding))
    roster = read_roster(path, event)
    assert roster.reading.encoding == encoding
    assert facts(roster)[0][2] == name


def test_a_name_that_was_garbled_before_is_mended(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        "name\nJ\xc3\xbcrgen \xc5\u201cuvre\nJ\ufffdrgen\n", encoding="utf-8"
    )
    jurgen, lost = read_roster(path, event)
    assert isinstance(jurgen, RosterRow)
    assert jurgen.registration.name == "J\xfcrgen \u0153uvre"
    assert str(lost).startswith("row 3, name: \u201cJ\ufffdrgen\u201d has letters")


def test_two_encodings_in_one_file_are_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(
        "name\nBérénice\nZoë\n".encode() + b"J\xe9r\xf4me\n" + "Ø\n".encode()
    )
    with pytest.raises(KnownFault, match=r"roster\.csv mixes two .* line 4 is not"):
        read_roster(path, event)


@pytest.mark.parametrize(
    "text",
    [
        'name,note\nJan,"never closed\nIna,b\n',
        'name,note\nJan,"a"\nIna,"x\n' + "y\n" * 90,
    ],
)
def test_a_quotation_mark_that_is_never_closed_is_refused(
    tmp_path: Path, event: Event, text: str
) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8")
    row = text[: text.index('"n' if "never" in text else '"x')].count("\n") + 1
    with pytest.raises(KnownFault, match=f"row {row}: a quotation mark is opened"):
        read_roster(path, event)


def test_a_stray_quotation_mark_does_no_harm(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text('name,note\nJan,a 5" disk\nIna,b\n', encoding="utf-8")
    jan, ina = read_roster(path, event)
    assert isinstance(jan, RosterRow)
    assert jan.registration.note == 'a 5" disk'
    assert isinstance(ina, RosterRow)


def test_a_cell_that_never_ends_is_refused(tmp_path: Path, event: Event) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("name,x\nJan,a\nIna," + "b" * 140_000 + "\n", encoding="utf-8")
    with pytest.raises(KnownFault, match="row 3: a cell holds more than 131,072"):
        read_roster(path, event)
