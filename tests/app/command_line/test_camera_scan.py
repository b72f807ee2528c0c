"""``kiosk scan --camera``: a verdict for each code that a video shows."""

import signal
import subprocess
from pathlib import Path

import cv2
import pytest
import qrcode
from PIL import Image
from PySide6.QtGui import QGuiApplication
from qrcode.image.pil import PilImage

from kiosk.app.windows.camera_choice import parse_choice
from kiosk.app.windows.camera_lookup import check_camera_exists
from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.domain.fault import KnownFault
from tests.app.kiosk_runner import (
    TIMEOUT_S,
    CliResult,
    CliRunner,
    kiosk_command,
    read_answer,
    run_process,
)
from tests.app.sample_files import AT
from tests.phone_video import (
    FRAMES_PER_SECOND,
    HeldPhone,
    empty_frames,
    phone_frames,
    write_video,
)

MOMENT = 1 / FRAMES_PER_SECOND


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """The command line finds Qt running in the tests' own process."""
    return qapp


@pytest.fixture(scope="session")
def guests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Anna hurries in, Bob follows 300 ms later, and Anna comes back at once."""
    anna = HeldPhone(code="CODE-G1", start=(0.75, 0.6), turn=10, tilt=0.15, blur=4)
    bob = HeldPhone(code="CODE-G2", turn=-6, dark=True, glare=True)
    return write_video(
        tmp_path_factory.mktemp("guests") / "guests.avi",
        [
            *phone_frames(0.4, anna),
            *empty_frames(0.3),
            *phone_frames(0.4, bob),
            *empty_frames(0.1),
            *phone_frames(0.2, anna),
        ],
    )


def verdicts(run: CliResult) -> list[tuple[str, str]]:
    return [(answer["verdict"], answer["reference"]) for answer in run.answers]


def test_each_guest_in_a_video_gets_one_verdict(small: CliRunner, guests: Path) -> None:
    run = small.succeed("scan", "--camera", guests, "--at", AT, "--json")
    assert verdicts(run) == [("admitted", "G1"), ("admitted", "G2")]
    again = small.succeed("scan", "--camera", guests, "--out", "--at", AT, "--json")
    assert verdicts(again) == [("left", "G1"), ("left", "G2")]


def test_a_page_with_a_larger_web_address_is_the_ticket_that_is_on_it(
    small: CliRunner, tmp_path: Path
) -> None:
    folder = tmp_path / "page"
    folder.mkdir()
    page = Image.new("L", (1280, 720), 255)
    for text, box, place in (
        ("https://www.example.org/programme", 10, (460, 180)),
        ("CODE-G1", 5, (900, 420)),
    ):
        code = qrcode.QRCode(box_size=box, image_factory=PilImage)
        code.add_data(text)
        page.paste(code.make_image().get_image().convert("L"), place)
    for number in range(20):
        page.save(folder / f"{number:02}.png")
    run = small.succeed("scan", "--camera", folder, "--at", AT, "--json")
    assert verdicts(run) == [("admitted", "G1")]


def test_a_process_of_its_own_says_nothing_else(small: CliRunner, guests: Path) -> None:
    run = run_process(small.home, "scan", "--camera", guests, "--at", AT)
    assert (run.code, run.err) == (0, "")
    assert [line.split(":")[0] for line in run.out.splitlines()] == ["admitted"] * 2


def test_codes_pictures_and_a_camera_come_in_that_order(
    small: CliRunner, tmp_path: Path
) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (shot,) = phone_frames(MOMENT, HeldPhone(code="CODE-G3"))
    assert cv2.imwrite(str(folder / "one.png"), shot)
    (shot,) = phone_frames(MOMENT, HeldPhone(code="CODE-G2"))
    assert cv2.imwrite(str(tmp_path / "two.png"), shot)
    words = ("CODE-G1", "--image", tmp_path / "two.png", "--camera", folder)
    run = small.succeed("scan", *words, "--at", AT, "--json")
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
    small: CliRunner, camera: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small.home)
    assert small("scan", "--camera", camera, "--json").fault.startswith(words)


class Connected(Cameras):
    """Cameras that are connected, by their names."""

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._known = [CameraInfo(f"/dev/{name}", name) for name in names]

    def available(self) -> list[CameraInfo]:
        return self._known


def test_a_camera_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(KnownFault, match="“Sony”; there are: “C920”, “Webcam”"):
        check_camera_exists("Sony", Connected("C920", "Webcam"), parse_choice("Sony"))
    for words in ("default", "Sony"):
        with pytest.raises(KnownFault, match="No camera is connected; connect one"):
            check_camera_exists(words, Connected(), parse_choice(words))
    check_camera_exists("none", Connected(), parse_choice("none"))
    check_camera_exists("c920", Connected("C920"), parse_choice("c920"))
    check_camera_exists("default", Connected("C920"), parse_choice("default"))


def test_a_camera_that_nobody_has_is_told_by_the_command(small: CliRunner) -> None:
    fault = small("scan", "--camera", "a camera that nobody has").fault
    assert "a camera that nobody has" in fault or "No camera is connected" in fault


def test_an_interrupt_ends_the_film(small: CliRunner, guests: Path) -> None:
    with subprocess.Popen(
        kiosk_command(small.home, "scan", "--camera", guests, "--at", AT, "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert read_answer(process.stdout)["verdict"] == "admitted"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=TIMEOUT_S)
    assert errors == b""
    assert process.returncode == 0
