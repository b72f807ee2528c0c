"""``kiosk open`` where nothing can be opened, and badges on paper."""

from datetime import timedelta

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.windows.windows import OpenOptions, face_command
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def test_a_face_that_is_not_there_is_told(small: CliRunner) -> None:
    fault = small("open", "bouncer").fault
    assert fault == (
        "There is no face “bouncer”; there are: attendee, desk, organiser, office."
    )


def test_without_a_display_one_is_told_what_to_do(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    fault = small("open", "desk").fault
    assert "There is no display here" in fault
    assert "kiosk demo" in fault


def test_an_evening_is_rehearsed_at_its_own_time(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Application, OpenOptions]] = []

    def open_here(app: Application, _names: list[str], opening: OpenOptions) -> int:
        opened.append((app, opening))
        return 0

    monkeypatch.setattr("kiosk.app.windows.windows.open_windows", open_here)
    settings = small.home / "settings.toml"
    settings.write_text("clock_shift = -94000000\n", encoding="utf-8")
    small.succeed("open", "desk", "--at", "2030-05-01T18:05")
    [(app, opening)] = opened
    now = app.clock.now()
    assert now.isoformat().startswith("2030-05-01T16:05:")
    command = face_command(app, "desk", opening, 0)
    small.succeed(*command[command.index("open") :])
    assert opened[-1][0].clock.now() - now < timedelta(minutes=1)


def test_only_guests_have_a_way_out(small: CliRunner) -> None:
    assert "Only the attendee's face" in small("open", "desk", "--out").fault


def test_a_badge_is_printed_once_and_again_for_a_reason(small: CliRunner) -> None:
    badge = ("badge", "G1", "--print")
    folder = small.home / "badges"
    assert small.succeed(*badge).out == f"The badge of G1 is printed in {folder}.\n"
    assert small(*badge).fault.endswith(
        "a further one needs a reason: say why with --reason TEXT."
    )
    assert len(list(folder.iterdir())) == 1
    small.succeed(*badge, "--reason", "lost")
    assert len(list(folder.iterdir())) == 2
    entries = [(entry["kind"], entry["reason"]) for entry in small.ledger]
    assert entries == [("badge", None), ("badge", "lost")]
    assert "badge queued (lost)" in small.succeed("ledger").out


def test_a_badge_counts_nobody_in(small: CliRunner) -> None:
    small.succeed("badge", "G1", "--print")
    assert small.count()["arrived"] == 0
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
