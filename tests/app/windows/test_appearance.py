"""A station's colours, the size of its text and its motion are settings."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.windows.face_host import FaceHost
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.window import FaceWindow
from tests.sample_host import open_sample_host


@pytest.fixture
def open_stage(
    tmp_path: Path, qapp: QGuiApplication
) -> Iterator[Callable[..., FaceHost]]:
    """Open the hall with these lines in its settings."""
    assert qapp is QGuiApplication.instance()
    opened: list[FaceHost] = []

    def open_stage(*lines: str) -> FaceHost:
        (tmp_path / "settings.toml").write_text("\n".join(lines))
        opened.append(open_sample_host(tmp_path))
        return opened[-1]

    yield open_stage
    for host in opened:
        host.close()


def appearance(window: FaceWindow) -> tuple[object, ...]:
    names = "scheme", "textScale", "reducedMotion"
    return tuple(window.theme.property(name) for name in names)


@pytest.mark.parametrize("face", ["attendee", "desk", "organiser"])
def test_a_face_looks_as_its_station_is_set(
    face: str, open_stage: Callable[..., FaceHost]
) -> None:
    host = open_stage('look = "dark"', "text_size = 130", "motion = false")
    window = host.open(face, "none")
    assert appearance(window) == ("dark", 1.3, True)
    assert window.color() == window.theme.property("ground")


@pytest.mark.parametrize("face", ["attendee", "desk", "organiser"])
def test_without_settings_it_is_light_and_moves(
    face: str, open_stage: Callable[..., FaceHost]
) -> None:
    window = open_stage().open(face, "none")
    assert appearance(window) == ("light", 1.0, False)


def test_a_guest_may_choose_otherwise_and_the_next_finds_what_is_set(
    open_stage: Callable[..., FaceHost],
) -> None:
    host = open_stage('look = "dark"', "text_size = 130")
    window = host.open("attendee", "none")
    face = host.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    face.accessibility.growText()
    face.accessibility.switchContrast()
    assert appearance(window)[:2] == ("contrast", 1.6)
    face.accessibility.reset()
    assert appearance(window)[:2] == ("dark", 1.3)
