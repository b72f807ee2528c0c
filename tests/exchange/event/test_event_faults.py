"""Event files that are not read: what the sentence says."""

from pathlib import Path

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from tests.exchange.event.good_event import GOOD

ASKED = '[[question]]\nid = "a"\ntext = "?"\n'
SPOILT = {
    "a wrong key": ("capacity", "capcity", "event > capcity: * “capacity”?"),
    "a wrong key explains what is missing": (
        "organiser",
        "organizer",
        "event > organizer: * “organiser”?",
    ),
    "a wrong table": ("[admission]", "[admision]", "admision: * “admission”?"),
    "a plural": ("[[speaker]]", "[[speakers]]", "speakers: * “speaker”?"),
    "a key unlike any": ("capacity", "zzz", "event > zzz: * “languages”*."),
    "a wrong key in a talk": (
        'title = "Two"',
        'titel = "Two"',
        "agenda 2 > talk 2 > titel: * “title”?",
    ),
    "a missing key": ('venue = "Asser Institute"', "", "event > venue: *missing*"),
    "a missing table": ("[event]", "[admission2]", "admission2: * “admission”?"),
    "ends before it starts": (
        "ends_at = 2023-11-28T19:00:00",
        "ends_at = 2023-11-28T16:00:00",
        "event > ends_at: 2023-11-28 16:00 is not after starts_at, 2023-11-28 17:00*",
    ),
    "an item ends before it starts": (
        "ends_at = 2023-11-28T18:00:00",
        "ends_at = 2023-11-28T17:00:00",
        "agenda 2 > ends_at: *17:00 is not after starts_at, 2023-11-28 17:05*",
    ),
    "admission closes before it opens": (
        "closes_at = 2023-11-28T20:00:00",
        "closes_at = 2023-11-28T16:00:00",
        "admission > closes_at: *",
    ),
    "a room closes before it opens": (
        "closes_at = 2023-11-28T18:30:00",
        "closes_at = 2023-11-28T17:30:00",
        "checkpoint 2 > closes_at: *",
    ),
    "everybody out before anybody is in": (
        "automatic_exit_at = 2023-11-28T20:30:00",
        "automatic_exit_at = 2023-11-28T16:30:00",
        "admission > automatic_exit_at: *",
    ),
    "no time zone": ("Europe/Amsterdam", "Amsterdam/Europe", "event > timezone: *"),
    "almost a time zone": (
        "Europe/Amsterdam",
        "europe/amsterdam ",
        "event > timezone: * “Europe/Amsterdam”?",
    ),
    "a path for a time zone": ("Europe/Amsterdam", "../../etc", "event > timezone: *"),
    "a long name": ('"a-talk"', '"A Talk"', "event > id: “A Talk” is no short name*"),
    "a speaker unknown": (
        '["boutin"]',
        '["bouttin"]',
        "agenda 2 > talk 2 > speakers: “bouttin” is no speaker*“boutin”?",
    ),
    "a speaker unlike any": (
        '["boutin"]',
        '["x"]',
        "agenda 2 > talk 2 > speakers: * known are “boutin”, “kayser”.",
    ),
    "a speaker who is no list": (
        '["boutin"]',
        '"boutin"',
        "agenda 2 > talk 2 > speakers: this must be a list*",
    ),
    "a room unknown": (
        'room = "Library"',
        'room = "Librairy"',
        "agenda 2 > room: “Librairy” is no checkpoint; did you mean “Library”?",
    ),
    "two checkpoints of one name": (
        'name = "Library"',
        'name = "main Door"',
        "checkpoint 2 > name: “main door” is already checkpoint 1*",
    ),
    "two speakers of one id": (
        'id = "kayser"',
        'id = "boutin"',
        "speaker 2 > id: “boutin” is already speaker 1*",
    ),
    "fewer than nobody": (
        "120",
        "-1",
        "event > capacity: this must be 0 or more; it is -1.",
    ),
    "half a person": ("120", "12.5", "event > capacity: *whole number*"),
    "true people": ("120", "true", "event > capacity: *whole number*"),
    "a number for a text": (
        '"Main door"',
        "1",
        "checkpoint 1 > name: *must be a text*",
    ),
    "a number for a title": ('{ en = "A talk" }', "1", "event > title: *not a text*"),
    "a title in no language": ("en = ", "english = ", "event > title: “english”*"),
    "a title of nothing": ('"Opening"', '""', "agenda 1 > title: *empty*"),
    "a name of blanks": ('"Main door"', '" "', "checkpoint 1 > name: *empty*"),
    "numbers in languages": ('"A talk" }', "1 }", "event > title: “1” is not a text*"),
    "a kind unknown": ('"talks"', '"speech"', "agenda 2 > kind: *'opening'*“speech”."),
    "a date for a time": (
        "starts_at = 2023-11-28T17:05:00",
        "starts_at = 2023-11-28",
        "agenda 2 > starts_at: this is a date without a time*",
    ),
    "a word for a time": (
        "starts_at = 2023-11-28T17:05:00",
        'starts_at = "noon"',
        "agenda 2 > starts_at: this is not a time*",
    ),
    "a year far away": (
        "starts_at = 2023-11-28T17:05:00",
        "starts_at = 0001-01-01T00:00:00",
        "agenda 2 > starts_at: the year 1 is out of reach*",
    ),
    "one for many": ('[[checkpoint]]\nname = "Main', '[checkpoint]\nname = "Main', "*"),
    "many for one": ("[event]", "[[event]]", "event: *under [event]."),
    "no choice": (
        "[[speaker]]",
        '[[question]]\nid = "meal"\ntext = "What?"\nkind = "choice"\n[[speaker]]',
        "question 1 > options: *2 to 6*",
    ),
    "a consent with options": (
        "[[speaker]]",
        '[[question]]\nid = "a"\ntext = "?"\noptions = ["A", "B"]\n[[speaker]]',
        "question 1 > options: *leave them out*",
    ),
    "asked twice": (
        "[[speaker]]",
        f"{ASKED}{ASKED}[[speaker]]",
        "question 2 > id: *already question 1*",
    ),
    "perhaps": (
        "[admission]",
        '[admission]\nfind_own = "yes"',
        "admission > find_own: *true or false*“yes”.",
    ),
    "a term without days": (
        "[[speaker]]",
        '[privacy]\nkeep = { names = "a month" }\n[[speaker]]',
        'privacy > keep > names: this is no term: *“a month”*"30 days"*',
    ),
    "a term as a number": (
        "[[speaker]]",
        "[privacy]\nkeep = { names = 30 }\n[[speaker]]",
        "privacy > keep > names: this is no term: *30*",
    ),
    "a term for an unknown kind": (
        "[[speaker]]",
        '[privacy]\nkeep = { name = "30 days" }\n[[speaker]]',
        "privacy > keep > name: * “names”?",
    ),
    "names without attendance": (
        "[[speaker]]",
        '[privacy]\nkeep = { names = "9 days", attendance = "8 days" }\n[[speaker]]',
        "privacy > keep > attendance: * names would be kept longer*",
    ),
    "perhaps automatic": (
        "[[speaker]]",
        '[privacy]\nautomatic = "yes"\n[[speaker]]',
        "privacy > automatic: *true or false*“yes”.",
    ),
    "no languages": ("capacity = 120", "languages = []", "event > languages: *empty*"),
}


@pytest.mark.parametrize(("good", "bad", "words"), SPOILT.values(), ids=SPOILT)
def test_a_fault_says_where_and_what(
    tmp_path: Path, good: str, bad: str, words: str
) -> None:
    assert good in GOOD
    path = tmp_path / "talk.toml"
    path.write_text(GOOD.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        read_event(path)
    sentence = str(fault.value).replace(" \u203a ", " > ")
    assert sentence.startswith("talk.toml")
    start = 0
    for part in words.split("*"):
        assert part in sentence[start:], sentence
        start = sentence.index(part, start) + len(part)
    assert "\n" not in sentence


def test_the_unspoilt_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "talk.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_event(path).capacity == 120


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "talk.toml, event: this is missing; add [event]."),
        (b"event = 3", "talk.toml, line 1, event: this is no single table"),
        (b"[event]\nid = 'a\n", "talk.toml, line 2: this is no valid TOML: "),
        (b"[event]\nid = '''a", "talk.toml, line 2: this is no valid TOML: "),
        (b"a = 1\na = 2", "talk.toml, line 2: this is no valid TOML: "),
        (b"a = " + b"9" * 5000, "line 1: a name or number has more than 200 letters"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (b"[event]\ntitle = '\xe9'", "is not UTF-8"),
        ("[event]".encode("utf-16"), "is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n", "is no event file but a picture"),
        (
            b"[checkpoint]\nname = 'Door'",
            "checkpoint: this is no list of tables; write",
        ),
        (b"[[agenda]]\n[agenda.talk]\n[event]", "agenda.talk]]"),
    ],
)
def test_a_file_that_is_no_event_file_is_refused(
    tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "talk.toml"
    path.write_bytes(data)
    with pytest.raises(KnownFault) as fault:
        read_event(path)
    assert words in str(fault.value)
    assert str(fault.value).isprintable()


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="There is no file"):
        read_event(tmp_path / "none.toml")
    with pytest.raises(KnownFault, match="is a folder"):
        read_event(tmp_path)
    with pytest.raises(KnownFault, match="cannot be read"):
        read_event(tmp_path / "a\0b.toml")


def test_a_fault_shows_no_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.toml"
    path.write_text(f'[event]\n"k\\u001b{"x" * 200}" = 1\n', encoding="utf-8")
    with pytest.raises(KnownFault) as fault:
        read_event(path)
    assert str(fault.value).isprintable()
    assert len(str(fault.value)) < 1000  # and six keys are missing


OTHER_FILES = {
    "a list of guests": (b"Naam;E-mail\nJan;j@x.nl\n", "is a list of guests and no"),
    "a list with a title": (b"Guests\n\nname,email,code\n", "is a list of guests and"),
    "a PDF": (b"%PDF-1.7", "is no event file but a PDF; name the event's file"),
    "a picture": (b"\x89PNG\r\n", "is no event file but a picture"),
    "an archive": (b"PK\x03\x04...", "is no event file but an archive"),
}


@pytest.mark.parametrize(("data", "words"), OTHER_FILES.values(), ids=OTHER_FILES)
def test_another_kind_of_file_is_told_as_what_it_is(
    tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "file.toml"
    path.write_bytes(data)
    with pytest.raises(KnownFault, match=words):
        read_event(path)
