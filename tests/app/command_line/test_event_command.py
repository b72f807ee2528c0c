"""``kiosk event``: what goes in, what is turned away, and several of them."""

import json
from pathlib import Path

import pytest

from kiosk.app.resources import resources
from kiosk.store.sqlite_store import SqliteStore
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, event_file

BACKWARDS = "closes_at = 2030-05-01T17:00:00\nopens_at = 2030-05-01T18:00:00"
SAMPLE = resources() / "event" / "dilema-2023.toml"


def test_the_sample_event_goes_in(kiosk: CliRunner) -> None:
    run = kiosk.succeed("event", "import", SAMPLE)
    assert run.out == (
        "dilema-2023 is in: “International governance of military AI: The way "
        "forward”, 4 items, 3 speakers, 2 checkpoints.\n"
    )


def test_what_a_newer_file_takes_the_place_of_is_kept_beside(
    kiosk: CliRunner, tmp_path: Path
) -> None:
    kiosk.succeed("event", "import", SAMPLE)
    before = kiosk.home / "dilema-2023-before-1.toml"
    assert "before" not in kiosk.succeed("event", "import", SAMPLE).out
    file = tmp_path / "event.toml"
    text = SAMPLE.read_text("utf-8")
    file.write_text(text.replace('en = "Opening"', 'en = "Dean"'), "utf-8")
    assert f"it is in {before}." in kiosk.succeed("event", "import", file).out
    assert "Dean" in kiosk.succeed("event", "show").out
    old_bytes = before.read_bytes()
    assert "before-2.toml" in kiosk.succeed("event", "import", before).out
    assert "Opening" in kiosk.succeed("event", "show").out
    assert before.read_bytes() == old_bytes


def test_a_portrait_that_is_not_there_is_told_of(
    kiosk: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "event.toml"
    named = 'id = "kayser"\nportrait = "daan.jpg"'
    file.write_text(SAMPLE.read_text("utf-8").replace('id = "kayser"', named), "utf-8")
    assert kiosk.succeed("event", "import", file).out.endswith(
        "There is no picture “daan.jpg” of Daan Kayser beside event.toml: initials "
        "stand in for it.\n"
    )


def test_an_event_is_imported_listed_and_shown_in_json(kiosk: CliRunner) -> None:
    title = "International governance of military AI: The way forward"
    imported = kiosk.succeed("event", "import", SAMPLE, "--json").answer
    assert imported == {"id": "dilema-2023", "title": title}
    assert kiosk.succeed("event", "list", "--json").answer == [
        {
            "id": "dilema-2023",
            "title": title,
            "starts_at": "2023-11-28T16:00:00+00:00",
            "ends_at": "2023-11-28T18:00:00+00:00",
        }
    ]
    shown = kiosk.succeed("event", "show", "--json").answer
    assert [speaker["id"] for speaker in shown["speakers"]] == [
        "kayser",
        "boutin",
        "kanetake",
    ]
    assert shown["agenda"][1]["title"]["nl"] == "Presentaties van de sprekers"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_people_read_the_programme(sample: CliRunner, language: str) -> None:
    lines = sample.succeed("event", "show", "--language", language).out.splitlines()
    if language == "nl":
        assert lines[1] == "dinsdag 28 november 2023, 17:00\N{EN DASH}19:00"
        assert "17:45  Discussie en vragen" in lines
    else:
        assert lines[1] == "Tuesday 28 November 2023, 17:00\N{EN DASH}19:00"
        assert "17:45  Discussion and Q&A" in lines
    assert lines[-1] == "Dr. Machiko Kanetake, Utrecht University"


def test_a_home_without_an_event_says_how_to_begin(kiosk: CliRunner) -> None:
    for words in ("scan", "X1"), ("headcount",), ("search", "x"), ("ledger",):
        assert "kiosk event import FILE" in kiosk(*words).fault
    assert "kiosk event import FILE" in kiosk.succeed("event", "list").out
    assert kiosk.succeed("event", "list", "--json").answer == []


def test_imported_again_an_event_keeps_its_people(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    path = event_file(small.home.parent, title="Another title")
    small.succeed("event", "import", path)
    assert (
        small.succeed("event", "list", "--json").answer[0]["title"] == "Another title"
    )
    assert small.count()["inside"] == 1


def test_of_several_events_one_is_named(small: CliRunner) -> None:
    small.succeed("event", "import", event_file(small.home.parent, "morning"))
    for words in ("scan", "CODE-G1"), ("headcount",), ("event", "show"):
        fault = small(*words).fault
        assert fault.endswith("Say which one with --event ID.")
        assert "evening (Evening about evening), morning" in fault
        assert small(*words, "--event", "evening").code == 0
    assert (
        "There is no event “night”. There are: evening"
        in small("headcount", "--event", "night").fault
    )
    assert small.count("--event", "morning")["expected"] == 0
    assert small.succeed("event", "show", "morning").code == 0


def test_one_code_may_belong_to_both_events(small: CliRunner, tmp_path: Path) -> None:
    small.succeed("event", "import", event_file(tmp_path, "morning"))
    roster = tmp_path / "people.csv"
    roster.write_text("reference,name,code\nM1,Mo Rning,CODE-G1\n", encoding="utf-8")
    small.succeed("roster", "import", roster, "--event", "morning")
    for event, reference in ("evening", "G1"), ("morning", "M1"):
        answer = small.scan("CODE-G1", "--event", event, at=AT)
        assert answer["reference"] == reference


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"event": "capcity = 40"}, "did you mean “capacity”?"),
        ({"door": "knd = 'room'"}, "knd"),
        ({"admission": "reentry = 'sometimes'"}, "reentry"),
        ({"admission": "automatic_exit_at = 2030-05-01T17:00:00"}, "is not after"),
        ({"event": "capacity = -1"}, "capacity"),
        ({"event": "venue = 'Twice'"}, "Cannot overwrite a value"),
        ({"door": BACKWARDS}, "is not after"),
        ({"event": "ends_at = ["}, "evening.toml"),
    ],
)
def test_an_event_file_that_does_not_fit_is_told_and_nothing_is_kept(
    kiosk: CliRunner, tmp_path: Path, wrong: dict[str, str], message: str
) -> None:
    run = kiosk("event", "import", event_file(tmp_path, **wrong), "--json")
    assert message in run.fault
    assert "evening.toml" in run.fault
    assert run.out == ""
    assert not kiosk.home.exists()


def test_an_event_that_ends_before_it_begins_is_told(
    kiosk: CliRunner, tmp_path: Path
) -> None:
    path = event_file(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("T20:00:00", "T02:00:00", 1), encoding="utf-8")
    fault = kiosk("event", "import", path).fault
    assert "ends_at" in fault
    assert "2030-05-01 02:00 is not after starts_at, 2030-05-01 18:00" in fault


def test_a_bad_file_leaves_the_event_as_it_was(
    small: CliRunner, tmp_path: Path
) -> None:
    before = small.succeed("event", "show", "--json").answer
    small("event", "import", event_file(tmp_path, event="colour = 1")).fault  # noqa: B018
    assert small.succeed("event", "show", "--json").answer == before


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"PK\x03\x04", b"{}", b"[event]"])
def test_what_is_no_event_file_is_told(
    kiosk: CliRunner, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "file.toml"
    path.write_bytes(data)
    assert "file.toml" in kiosk("event", "import", path).fault
    assert not kiosk.home.exists()


def test_a_new_key_seals_new_tickets_and_may_revoke_the_old(sample: CliRunner) -> None:
    assert sample.succeed("event", "rotate-key").out == (
        "dilema-2023 seals its tickets with a new key.\n"
    )
    assert (
        "0 tickets are revoked" in sample.succeed("event", "rotate-key", "--revoke").out
    )


def test_json_is_one_line_also_on_a_narrow_terminal(
    sample: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert json.loads(sample.succeed("event", "show", "--json").out)


def test_an_event_goes_out_as_a_file_and_comes_back(
    sample: CliRunner, tmp_path: Path
) -> None:
    before = sample.succeed("event", "show", "--json").answer
    file = tmp_path / "out.toml"
    output = sample.succeed("event", "export", str(file)).out
    assert output == f"dilema-2023 is in {file}.\n"
    sample.succeed("event", "import", str(file))
    assert sample.succeed("event", "show", "--json").answer == before


def test_an_event_that_cannot_be_read_is_named_and_imported_again(
    small: CliRunner, tmp_path: Path
) -> None:
    exported = tmp_path / "evening.toml"
    small.succeed("event", "export", exported)
    store = SqliteStore(small.home / "kiosk.db")
    with store.transaction() as tx:
        tx.connection.exec_driver_sql(
            "UPDATE event SET revision = 99, document = '{\"capacity\": 1e999}'"
        )
    store.close()
    for words in (("headcount",), ("scan", "CODE-A"), ("event", "show")):
        fault = small(*words).fault
        assert "cannot be read" in fault
        assert "kiosk event import FILE" in fault
    assert "cannot be read" in small("event", "list").err
    small.succeed("event", "import", exported)
    assert small.count()["inside"] == 0
