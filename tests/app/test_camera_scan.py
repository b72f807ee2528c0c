"""``kiosk scan --camera``: a verdict for each code that a video shows."""

import signal
import subprocess
from pathlib import Path

import cv2
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.camera_choice import choice_named
from kiosk.app.camera_found import check_there
from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.known import KnownCamera
from kiosk.domain.fault import KnownFault
from tests.app.paperwork import AT
from tests.app.running import PATIENCE, Kiosk, Run, command, read_answer, run_process
from tests.filming import RATE, Held, film, held, nobody

MOMENT = 1 / RATE


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """The command line finds Qt running in the tests' own process."""
    return qapp


@pytest.fixture(scope="session")
def guests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Anna hurries in, Bob follows 300 ms later, and Anna comes back at once."""
    anna = Held(code="CODE-G1", start=(0.75, 0.6), turn=10, tilt=0.15, blur=4)
    bob = Held(code="CODE-G2", turn=-6, dark=True, glare=True)
    return film(
        tmp_path_factory.mktemp("guests") / "guests.avi",
        [
            *held(0.4, anna),
            *nobody(0.3),
            *held(0.4, bob),
            *nobody(0.1),
            *held(0.2, anna),
        ],
    )


def verdicts(run: Run) -> list[tuple[str, str]]:
    return [(one["verdict"], one["reference"]) for one in run.answers]


def test_each_guest_in_a_video_gets_one_verdict(small: Kiosk, guests: Path) -> None:
    run = small.well("scan", "--camera", guests, "--at", AT, "--json")
    assert verdicts(run) == [("admitted", "G1"), ("admitted", "G2")]
    again = small.well("scan", "--camera", guests, "--out", "--at", AT, "--json")
    assert verdicts(again) == [("left", "G1"), ("left", "G2")]


def test_a_process_of_its_own_says_nothing_else(small: Kiosk, guests: Path) -> None:
    run = run_process(small.home, "scan", "--camera", guests, "--at", AT)
    assert (run.code, run.err) == (0, "")
    assert [line.split(":")[0] for line in run.out.splitlines()] == ["admitted"] * 2


def test_codes_pictures_and_a_camera_come_in_that_order(
    small: Kiosk, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (shot,) = held(MOMENT, Held(code="CODE-G3"))
    assert cv2.imwrite(str(folder / "one.png"), shot)
    (shot,) = held(MOMENT, Held(code="CODE-G2"))
    assert cv2.imwrite(str(tmp_path / "two.png"), shot)
    words = ("CODE-G1", "--image", tmp_path / "two.png", "--camera", folder)
    run = small.well("scan", *words, "--at", AT, "--json")
    assert verdicts(run)[:2] == [("admitted", "G1"), ("admitted", "G2")]
    assert run.answers[2]["refusal"] == "unknown_ticket"  # case matters in codes


@pytest.mark.parametrize(
    ("camera", "words"),
    [
        ("nothing.mp4", "There is no file or folder nothing.mp4"),
        ("kiosk.db", "kiosk.db is no video that can be played"),
        (".", "There are no pictures in ."),
    ],
)
def test_a_camera_that_shows_nothing_is_told_in_a_sentence(
    small: Kiosk, camera: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small.home)
    assert small("scan", "--camera", camera, "--json").fault.startswith(words)


class Connected(Cameras):
    """Cameras that are connected as far as anybody can tell."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._known = [KnownCamera(f"/dev/{name}", name) for name in names]

    def known(self) -> list[KnownCamera]:
        return self._known


def test_a_camera_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(KnownFault, match="“Sony”; there are: “C920”, “Webcam”"):
        check_there("Sony", Connected("C920", "Webcam"), choice_named("Sony"))
    for words in ("default", "Sony"):
        with pytest.raises(KnownFault, match="No camera is connected; connect one"):
            check_there(words, Connected(), choice_named(words))
    check_there("none", Connected(), choice_named("none"))
    check_there("c920", Connected("C920"), choice_named("c920"))
    check_there("default", Connected("C920"), choice_named("default"))


def test_a_camera_that_nobody_has_is_told_by_the_command(small: Kiosk) -> None:
    fault = small("scan", "--camera", "a camera that nobody has").fault
    assert "a camera that nobody has" in fault or "No camera is connected" in fault


def test_an_interrupt_ends_the_film(small: Kiosk, guests: Path) -> None:
    with subprocess.Popen(
        command(small.home, "scan", "--camera", guests, "--at", AT, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert read_answer(process.stdout)["verdict"] == "admitted"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE)
    assert said == b""
    assert process.returncode == 0
