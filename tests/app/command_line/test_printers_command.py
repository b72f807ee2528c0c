"""Badges on paper from the command line: several printers, rolls, and beforehand."""

import fcntl
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, EXPECTED
from tests.devices.printers.label_printer import label_printer

WriteSettings = Callable[..., None]


@pytest.fixture
def settings(small: CliRunner) -> WriteSettings:
    """Write the home's settings, with folders in place of printers."""

    def write(*printers: str, first: str = "") -> None:
        tables = [f"[[printer]]\n{printer}\n" for printer in printers]
        text = "\n".join(['station = "door 1"', first, *tables])
        (small.home / "settings.toml").write_text(text, encoding="utf-8")

    return write


def folder(small: CliRunner, name: str, more: str = "") -> str:
    return f'name = "{name}"\naddress = "folder:{small.home / name}"\n{more}'


def printed_references(small: CliRunner, name: str) -> list[str]:
    """Return whose badges a printer printed."""
    return sorted(path.name.split("_")[0] for path in (small.home / name).glob("*.pdf"))


def test_a_badge_is_printed_where_its_category_and_its_size_say(
    small: CliRunner, settings: WriteSettings
) -> None:
    settings(
        folder(small, "Cards", 'layouts = ["cr80"]'),
        folder(small, "Large", 'layouts = ["roll62"]'),
        first='[badge_layouts]\nSpeaker = "roll62"',
    )
    assert small.succeed("badge", "G1", "--print").out == (
        "The badge of G1 is printed by Cards.\n"
    )
    small.succeed("badge", "S1", "--print")
    assert (printed_references(small, "Cards"), printed_references(small, "Large")) == (
        ["G1"],
        ["S1"],
    )


def test_badges_are_printed_beforehand_for_all_who_have_none(small: CliRunner) -> None:
    small.succeed("badge", "G1", "--print")
    output = small.succeed("badges", "--print").out
    assert output == (
        f"{EXPECTED - 1} queued: {EXPECTED - 1} printed in {small.home / 'badges'}. "
        f"1 of {EXPECTED} had theirs already.\n"
    )
    assert len(printed_references(small, "badges")) == EXPECTED
    assert small.succeed("badges", "--print").out == "Nobody is without a badge.\n"
    assert small.count()["arrived"] == 0
    kinds = [entry["kind"] for entry in small.ledger]
    assert kinds == ["badge"] * EXPECTED


def test_letters_that_no_font_has_are_told_of_on_paper_too(
    small: CliRunner, tmp_path: Path
) -> None:
    roster = tmp_path / "cuneiform.csv"
    roster.write_text("reference,name\nU1,\U00012000\U00012001\n", encoding="utf-8")
    small.succeed("roster", "import", roster)
    lacking = " The fonts here lack letters of the names of U1: see “kiosk doctor”.\n"
    assert small.succeed("badges", "--print").out.endswith(f".{lacking}")
    again = ("badge", "U1", "--print", "--reason", "its name is missing")
    assert small.succeed(*again).out.endswith(f".{lacking}")
    assert (
        lacking not in small.succeed("badge", "G1", "--print", "--reason", "lost").out
    )


def test_one_category_may_be_prepared_alone(small: CliRunner) -> None:
    small.succeed("badges", "--print", "--category", "Speaker")
    assert printed_references(small, "badges") == ["S1"]


def test_a_check_in_prints_no_second_one_of_a_badge_prepared_beforehand(
    small: CliRunner,
) -> None:
    small.succeed("badges", "--print")
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert small.succeed("badges", "--print").out == "Nobody is without a badge.\n"
    assert printed_references(small, "badges").count("G1") == 1


def test_a_printer_that_is_gone_is_told_and_the_badge_waits_for_it(
    small: CliRunner, settings: WriteSettings
) -> None:
    (small.home / "Front").write_text("no folder")
    settings(folder(small, "Front"))
    out = small.succeed("badge", "G1", "--print").out
    assert out == (
        "The badge of G1 is waiting to be printed: the printer “Front” cannot be "
        "reached.\n"
    )
    (found,) = small.succeed("printers", "--json").answer
    assert found["trouble"] == "gone"
    assert str(small.home / "Front") in found["detail"]
    assert "cannot be reached" in small.succeed("printers").out
    (small.home / "Front").unlink()
    (found,) = small.succeed("printers", "--json").answer
    assert (found["trouble"], found["detail"]) == (None, "")
    assert printed_references(small, "Front") == ["G1"]


def test_one_printer_falls_back_on_another(
    small: CliRunner, settings: WriteSettings
) -> None:
    (small.home / "Front").write_text("no folder")
    settings(folder(small, "Front", 'fallback = "Back"'), folder(small, "Back"))
    out = small.succeed("badge", "G1", "--print").out
    assert out == "The badge of G1 is printed by Back.\n"


def test_labels_are_counted_down_and_a_new_roll_is_put_in(
    small: CliRunner, settings: WriteSettings
) -> None:
    settings(folder(small, "Front", "roll = 300"))
    small.succeed("badges", "--print")
    (found,) = small.succeed("printers", "--json").answer
    assert (found["roll"], found["labels_left"]) == (300, 300 - EXPECTED)
    assert str(300 - EXPECTED) in small.succeed("printers").out
    words = ("printers", "refill", "Front")
    assert small.succeed(*words).out == "“Front” has 300 labels.\n"
    assert small.succeed(*words, "--labels", "12").out == "“Front” has 12 labels.\n"
    (found,) = small.succeed("printers", "--json").answer
    assert found["labels_left"] == 12


def test_what_cannot_be_refilled_is_told(
    small: CliRunner, settings: WriteSettings
) -> None:
    settings(folder(small, "Front"))
    small.succeed("printers")
    fault = small("printers", "refill", "Frint").fault
    assert fault == "There is no printer “Frint”; there are: Front."
    assert (
        "labels of “Front” are not counted"
        in small("printers", "refill", "Front").fault
    )


def test_a_label_printer_is_printed_on_by_its_address(
    small: CliRunner, settings: WriteSettings
) -> None:
    with label_printer() as zebra:
        address = f"zpl://127.0.0.1:{zebra.port}"
        settings(f'name = "Zebra"\naddress = "{address}"\ndpi = 300')
        zebra.faults.add("paper")
        out = small.succeed("badge", "G1", "--print").out
        assert out == (
            "The badge of G1 is waiting to be printed: the printer “Zebra” is out of "
            "paper.\n"
        )
        assert zebra.printed == []
        zebra.repair()
        out = small.succeed("badge", "G2", "--print").out
        assert out == "The badge of G2 is printed by Zebra.\n"
        assert len(zebra.printed) == 2


def test_paper_that_ends_under_way_is_told_and_the_badge_is_asked_about_later(
    small: CliRunner, settings: WriteSettings
) -> None:
    with label_printer() as zebra:
        settings(f'name = "Zebra"\naddress = "zpl://127.0.0.1:{zebra.port}"')
        zebra.runs_out = True
        out = small.succeed("badge", "G1", "--print").out
        assert out == (
            "The badge of G1 is on its way: the printer “Zebra” is out of paper.\n"
        )
        zebra.repair()
        small.succeed("badge", "G2", "--print")
        assert len(zebra.printed) == 2
    with closing(sqlite3.connect(small.home / "kiosk.db")) as database:
        states = database.execute("SELECT state FROM badge_job ORDER BY queued_at")
        assert states.fetchall() == [("unknown",), ("done",)]


def test_a_printer_of_the_system_that_is_not_there_is_told(
    small: CliRunner, settings: WriteSettings
) -> None:
    settings('name = "Back"\naddress = "system:No such printer"')
    out = small.succeed("badge", "G1", "--print").out
    assert "waiting to be printed: the printer “Back” cannot be reached" in out
    assert "No such printer" in small.succeed("printers").out


def test_without_printers_the_folder_of_pdfs_is_listed(small: CliRunner) -> None:
    (found,) = small.succeed("printers", "--json").answer
    assert (found["name"], found["station"]) == ("PDF", "door 1")


def test_a_category_that_nobody_has_is_told(small: CliRunner) -> None:
    fault = small("badges", "--print", "--category", "vip").fault
    assert "Nobody of the category “vip” may come; the categories are: " in fault


def test_while_another_program_prints_a_badge_is_left_to_it(small: CliRunner) -> None:
    with (small.home / "spool.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        out = small.succeed("badge", "G1", "--print").out
        assert "waiting to be printed: another program of this home prints" in out
        out = small.succeed("badges", "--print", "--category", "speaker").out
        assert out == (
            "1 queued: 1 waiting to be printed: another program of this home prints.\n"
        )
    small.succeed("printers")
    assert printed_references(small, "badges") == ["G1", "S1"]


def test_a_badge_that_failed_says_why(
    small: CliRunner, settings: WriteSettings
) -> None:
    settings(folder(small, "Front", 'categories = ["speaker"]'))
    fault = small("badge", "G1", "--print").fault
    assert fault == (
        "The badge of G1 is not printed: No printer here takes this badge: see "
        "[[printer]] in settings.toml."
    )
    settings(folder(small, "Front"))
    small.succeed("badge", "G1", "--print")
    assert printed_references(small, "Front") == ["G1"]


@pytest.mark.parametrize(
    ("printers", "first", "message"),
    [
        (
            ['layouts = ["roll62"]'],
            "",
            "badge_layout: badges are to be printed as “cr80”, but",
        ),
        (
            ["", 'layouts = ["a9"]'],
            "",
            "printer 2 › layouts: the printer “1” has nothing to print",
        ),
        (
            [""],
            '[badge_layouts]\nguest = "a9"',
            "line 3, badge_layouts › guest: There is no badge layout “a9”",
        ),
        ([""], 'badge_layout = "a9"', "line 2, badge_layout: There is no badge"),
    ],
)
def test_settings_that_print_nothing_are_told_before_anything_is_queued(
    small: CliRunner,
    settings: WriteSettings,
    printers: list[str],
    first: str,
    message: str,
) -> None:
    settings(
        *(folder(small, str(at), more) for at, more in enumerate(printers)), first=first
    )
    fault = small("badge", "G1", "--print").fault
    assert message in fault
    assert fault.startswith(str(small.home / "settings.toml"))
    assert small("badges", "--print").fault == fault
    assert small.ledger == []


def test_a_database_from_before_printers_goes_on(small: CliRunner) -> None:
    small.succeed("badge", "G1", "--print")
    with closing(sqlite3.connect(small.home / "kiosk.db")) as database, database:
        database.execute("UPDATE badge_job SET printer = '', state = 'sent'")
        database.execute("UPDATE badge_job SET settled = 0")
    small.succeed("printers")
    with closing(sqlite3.connect(small.home / "kiosk.db")) as database:
        states = database.execute("SELECT state FROM badge_job").fetchall()
    assert states == [("unknown",)]
