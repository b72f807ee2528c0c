"""How a roster was read: what is told of it, and what stops its import."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.domain.people.roster_reading import RosterReading
from kiosk.exchange.roster.profiles import find_profile, profiles
from kiosk.exchange.roster.roster_choices import (
    RosterChoices,
    read_choices,
    with_ignored,
)
from kiosk.exchange.roster.roster_file import Roster, inspect_roster, read_roster

ReadText = Callable[[str], Roster]
Inspect = Callable[..., RosterReading]


@pytest.fixture
def inspect(tmp_path: Path, event: Event) -> Inspect:
    def inspect(text: str, choices: RosterChoices | None = None) -> RosterReading:
        path = tmp_path / "list.csv"
        path.write_text(text, encoding="utf-8")
        return inspect_roster(path, event, choices or RosterChoices()).reading

    return inspect


def test_each_column_tells_its_field_its_rule_and_its_values(inspect: Inspect) -> None:
    reading = inspect("Naam;E-mail;Schoenmaat\nJan;j@x.nl;41\nIna;;39\nZoë;;40\nBo;;\n")
    assert [
        (column.heading, column.field, column.rule, column.values)
        for column in reading.columns
    ] == [
        ("Naam", "name", "vocabulary", ("Jan", "Ina", "Zoë")),
        ("E-mail", "email", "vocabulary", ("j@x.nl",)),
        ("Schoenmaat", "", "", ("41", "39", "40")),
    ]
    assert (reading.encoding, reading.delimiter, reading.heading_row) == (
        "utf-8",
        ";",
        1,
    )


def test_each_word_of_a_state_is_told_with_its_rows(inspect: Inspect) -> None:
    reading = inspect("name,status\nA,yes\nB,No\nC,yes\n")
    assert [(state.word, state.state, state.rows) for state in reading.states] == [
        ("yes", RegistrationState.CONFIRMED, 2),
        ("No", RegistrationState.CANCELLED, 1),
    ]


DOUBTS = {
    "a heading of a state": ("name,Approval\nA,granted\nB,refused\n", "a state"),
    "values of states": ("name,Remark 2\nA,declined\nB,approved\n", "a state"),
    "a heading of a code": ("name,QR image\nA,abc\nB,def\n", "a code"),
    "values of codes": (
        "name,Thing\nA,k7m2xq9hzcwr4\nB,p3nz5tk7mr2xh\n",
        "a code",
    ),
    "web addresses": (
        "name,Thing\nA,https://x.example/t/1a2b3c4d\nB,https://x.example/t/9z8y7x\n",
        "a code",
    ),
    "a count": ("name,Extra guests\nA,0\nB,2\n", "a number of people"),
    "addresses": ("name,Contact\nA,a@x.example\nB,b@x.example\n", "an e-mail address"),
    "a name": ("email,Name on badge\na@x.example,Ann\n", "a name"),
}


@pytest.mark.parametrize(("text", "doubt"), DOUBTS.values(), ids=DOUBTS)
def test_what_matters_and_is_not_understood_stops_the_import(
    inspect: Inspect, text: str, doubt: str
) -> None:
    reading = inspect(text)
    (stop,) = reading.stops
    heading = reading.columns[1].heading
    assert f"the column “{heading}”" in stop
    assert f"looks like {doubt}" in stop
    assert f"--ignore “{heading}”" in stop
    assert inspect(text, with_ignored(RosterChoices(), [heading])).stops == ()


@pytest.mark.parametrize(
    "column",
    [
        "Dinner?\nyes\nno",
        "Home State\nNH\nZH",
        "Phone\n+31612345678\n+31687654321",
        "Registered at\n2026-08-08T00:16:45.813Z\n2026-08-09T00:16:45.813Z",
        "Table number\n3\n4",
        "Status\n\n",
    ],
)
def test_what_does_not_matter_stops_nothing(inspect: Inspect, column: str) -> None:
    heading, first, second = column.split("\n")
    assert inspect(f"name;{heading}\nA;{first}\nB;{second}\n").stops == ()


def test_an_unknown_word_of_a_state_stops_the_import(
    read_text: ReadText, inspect: Inspect
) -> None:
    text = "name,status\nA,ok\nB,sort of\nC,sort of\n"
    with pytest.raises(KnownFault, match=r"“sort of” \(2 rows\) is no state") as fault:
        read_text(text)
    assert '[states] "sort of" = "confirmed"' in str(fault.value)
    pending = {"sortof": RegistrationState.PENDING}
    assert inspect(text, RosterChoices(states=pending)).stops == ()


MAPS = {
    "a column that is not there": (
        '[columns]\n"Statsu" = "state"\n',
        "The roster has no column “Statsu”; did you mean “Status”?",
    ),
    "an unknown field": (
        '[columns]\n"Status" = "sate"\n',
        "map.toml, line 2, columns › Status: “sate” is unknown; did you mean “state”?",
    ),
    "an unknown state": (
        '[states]\n"x" = "confirmd"\n',
        "map.toml, line 2, states › x: “confirmd” is unknown; did you",
    ),
    "an unknown key": (
        'colums = "x"\n',
        "map.toml, line 1, colums: there is no such key; did you mean “columns”?",
    ),
    "no text": ('[columns]\n"Status" = 7\n', "map.toml, line 2, columns › Status: "),
    "no table": ('columns = "Status"\n', "map.toml, line 1, columns: write it as a"),
    "no TOML": ('[columns\n"', "map.toml"),
}


@pytest.mark.parametrize(("text", "words"), MAPS.values(), ids=MAPS)
def test_a_file_of_choices_with_a_mistake_names_the_nearest(
    tmp_path: Path, event: Event, text: str, words: str
) -> None:
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    (tmp_path / "list.csv").write_text("name,Status\nA,ok\n", encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        read_roster(tmp_path / "list.csv", event, read_choices(tmp_path / "map.toml"))
    assert str(fault.value).startswith(words)


def test_a_file_of_choices_is_followed(tmp_path: Path, event: Event) -> None:
    (tmp_path / "map.toml").write_text(
        '[columns]\n"Comes" = "state"\nNote = ""\n[states]\n"for sure" = "confirmed"\n'
        '"not at all" = "cancelled"\n',
        encoding="utf-8",
    )
    (tmp_path / "list.csv").write_text(
        "name,Comes,Note\nA,For sure,x\nB,not at all,y\n", encoding="utf-8"
    )
    roster = read_roster(
        tmp_path / "list.csv", event, read_choices(tmp_path / "map.toml")
    )
    rows = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert [row.state.value for row in rows] == ["confirmed", "cancelled"]
    assert [row.note for row in rows] == ["", ""]


def codes_of(read_text: ReadText, *codes: str) -> tuple[list[str], tuple[str, ...]]:
    rows = "".join(f"P{number},ok,{code}\n" for number, code in enumerate(codes))
    roster = read_text(f"name,status,code\n{rows}")
    refused = [str(row) for row in roster if isinstance(row, RosterIssue)]
    return refused, roster.reading.warnings


def test_codes_that_lost_their_zeros_are_refused(read_text: ReadText) -> None:
    codes = ("48213", "90412", "7734", "55120", "31877", "66429")
    (refused,), _ = codes_of(read_text, *codes)
    assert refused.startswith("row 4, code: “7734” is shorter than the other codes")
    assert "set the column to text" in refused
    assert codes_of(read_text, "9", "10", "11", "12", "100")[0] == []
    assert codes_of(read_text, *(f"{code}X" for code in codes))[0] == []


WEAK = {
    "short": (("7", "k2m9"), "2 codes are short enough to be guessed, such as “7”"),
    "digits": (("48213977012", "10412990312"), "2 codes are short enough"),
    "consecutive": (
        tuple(f"13244557912345678{n}" for n in range(901, 906)),
        "Codes follow one another, such as “13244557912345678901”",
    ),
}


@pytest.mark.parametrize(("codes", "words"), WEAK.values(), ids=WEAK)
def test_codes_that_could_be_guessed_are_told(
    read_text: ReadText, codes: tuple[str, ...], words: str
) -> None:
    (warning,) = codes_of(read_text, *codes)[1]
    assert warning.startswith(words)
    assert codes_of(read_text, "k7m2xq9hzc", "r3hw8zt2nq")[1] == ()


def test_each_profile_is_found_by_its_own_headings() -> None:
    for profile in profiles():
        assert find_profile(profile.known) is profile, str(profile)
        assert str(profile).count(",") >= 2


def test_headings_that_are_repeated_are_no_person(read_text: ReadText) -> None:
    roster = read_text("name,email\nJan,\nName,E-mail\nIna,\n")
    assert [row.row for row in roster] == [2, 4]
    assert str(roster.reading.left_out[0]) == "row 3, row: the headings once more"


@pytest.mark.parametrize(
    ("row", "is_person"),
    [
        ("Total,3", False),
        ("Gesamt: 12,", False),
        ("Exporté le 12/11/2026,", False),
        ("Total Recall,", True),
        ("Summe,", True),
        ("Total,t@x.example", True),
        ("Page Miller,", True),
        ("Stand Wolfgang 3,", True),
    ],
)
def test_a_total_is_told_from_a_person(
    read_text: ReadText, row: str, *, is_person: bool
) -> None:
    assert len(read_text(f"name,email\nJan,\n{row}\n")) == 1 + is_person
