"""An edited layout is noticed, however the editor writes it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kiosk.devices.documents.layout_watcher import LayoutWatcher

PATIENCE_MS = 20_000


@pytest.fixture
def layout_path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text("a = 1")
    return path


@pytest.fixture
def watch(layout_path: Path, qapp: QCoreApplication) -> LayoutWatcher:
    assert qapp is not None
    return LayoutWatcher(layout_path, layout_path.with_name("preview.png"))


def write_in_place(path: Path) -> None:
    path.write_text("a = 22")


def put_another_in_its_place(path: Path) -> None:
    other = path.with_name("mine.toml.swp")
    other.write_text("a = 3")
    other.replace(path)


def remove_and_write_anew(path: Path) -> None:
    path.rename(path.with_name("mine.toml~"))
    path.write_text("a = 4")


def put_a_logo_beside(path: Path) -> None:
    path.with_name("logo.svg").write_text("<svg/>")


@pytest.mark.parametrize(
    "edit",
    [
        write_in_place,
        put_another_in_its_place,
        remove_and_write_anew,
        put_a_logo_beside,
    ],
)
def test_every_way_of_writing_is_seen_again_and_again(
    qtbot: QtBot, layout_path: Path, watch: LayoutWatcher, edit: Callable[[Path], None]
) -> None:
    for round_ in range(2):
        with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
            edit(layout_path)
            os.utime(layout_path, ns=(round_, round_))


def test_a_logo_that_is_edited_counts(
    qtbot: QtBot, layout_path: Path, watch: LayoutWatcher
) -> None:
    logo = layout_path.with_name("logo.png")
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        logo.write_bytes(b"one")
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        logo.write_bytes(b"other")


def test_our_own_preview_and_a_missing_layout_are_ignored(
    qtbot: QtBot, layout_path: Path, watch: LayoutWatcher
) -> None:
    changes: list[int] = []
    watch.changed.connect(lambda: changes.append(1))
    layout_path.with_name("preview.png").write_bytes(b"ours")
    layout_path.with_name(".hidden.png").write_bytes(b"half")
    layout_path.unlink()
    layout_path.with_name("logo.png").write_bytes(b"logo")
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        layout_path.write_text("a = 5")
    assert changes == [1]


def test_a_folder_that_vanishes_is_no_fault(
    qtbot: QtBot, tmp_path: Path, qapp: QCoreApplication
) -> None:
    assert qapp is not None
    folder = tmp_path / "layouts"
    folder.mkdir()
    path = folder / "mine.toml"
    path.write_text("a = 1")
    watch = LayoutWatcher(path, tmp_path / "preview.png")
    path.unlink()
    folder.rmdir()
    folder.mkdir()
    with qtbot.waitSignal(watch.changed, timeout=PATIENCE_MS):
        path.write_text("a = 6")
