"""Videos and images in place of a camera deliver frames as a camera does."""

import shutil
from pathlib import Path

import cv2
import pytest
from PySide6.QtMultimedia import QVideoFrame
from pytestqt.qtbot import QtBot

from kiosk.devices.cameras.camera import Camera, CameraState
from kiosk.devices.cameras.camera_selection import DEFAULT_CAMERA
from kiosk.devices.cameras.file_camera import FileCamera, file_named, images_in
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.image_sequence import ImageSequence
from kiosk.devices.cameras.video_file import VideoFile
from kiosk.domain.fault import KnownFault
from tests.devices.cameras.conftest import ANNA, BOB, PluggedCamera
from tests.phone_video import FRAMES_PER_SECOND, HeldPhone, empty_frames, phone_frames

PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photographs of three guests, with a text and a broken one among them."""
    folder = tmp_path_factory.mktemp("pictures")
    shots = [
        *phone_frames(1 / FRAMES_PER_SECOND, HeldPhone(code=ANNA)),
        *empty_frames(1 / FRAMES_PER_SECOND),
        *phone_frames(1 / FRAMES_PER_SECOND, HeldPhone(code=BOB)),
    ]
    for number, shot in enumerate(shots):
        assert cv2.imwrite(str(folder / f"{number}.jpg"), shot)
    (folder / "1b.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    (folder / "notes.txt").write_text("nothing to see")
    return folder


class SourceRecorder:
    """Records what a source delivers."""

    def __init__(self, source: FrameSource) -> None:
        self.frames = list[tuple[QVideoFrame, int]]()
        self.faults = list[str]()
        self.ended = False
        source.frame_arrived.connect(lambda frame, at: self.frames.append((frame, at)))
        source.failed.connect(self.faults.append)
        source.ended.connect(self.end)

    def end(self) -> None:
        self.ended = True


@pytest.mark.parametrize("kind", ["video", "pictures", "plugged"])
def test_a_source_delivers_frames_from_start_to_stop(
    kind: str, films: Path, pictures: Path, qtbot: QtBot
) -> None:
    """Cameras in other tests are held to what real sources do."""
    sources: dict[str, FrameSource] = {
        "video": VideoFile(films / "stays.avi", once=False),
        "pictures": ImageSequence(images_in(pictures), once=False),
        "plugged": PluggedCamera(),
    }
    source = sources[kind]
    recorder = SourceRecorder(source)

    def has_seen(count: int) -> bool:
        if isinstance(source, PluggedCamera):
            source.show()
        return len(recorder.frames) >= count

    assert not has_seen(1)
    source.start()
    qtbot.waitUntil(lambda: has_seen(3), timeout=PATIENCE_MS)
    frame, first = recorder.frames[0]
    assert frame.isValid()
    assert frame.width() > 0
    assert first <= recorder.frames[-1][1]
    source.stop()
    count = len(recorder.frames)
    assert not has_seen(count + 1)
    assert recorder.faults == []


def test_a_video_that_is_played_once_gives_every_frame_with_its_time(
    films: Path, qtbot: QtBot
) -> None:
    source = VideoFile(films / "stays.avi", once=True)
    seen = SourceRecorder(source)
    source.start()
    qtbot.waitUntil(lambda: seen.ended, timeout=PATIENCE_MS)
    assert [at for _, at in seen.frames] == [
        1000 * n // FRAMES_PER_SECOND for n in range(15)
    ]
    source.stop()


def test_a_video_goes_round_and_round(films: Path, qtbot: QtBot) -> None:
    source = VideoFile(films / "stays.avi", once=False)
    seen = SourceRecorder(source)
    source.start()
    qtbot.waitUntil(lambda: len(seen.frames) > 20, timeout=PATIENCE_MS)
    assert not seen.ended
    source.stop()


def scans(path: Path, qtbot: QtBot) -> tuple[list[str], list[str]]:
    """Return the scans and faults of a file, from its beginning to its end."""
    camera = Camera(FileCamera(path, once=True), DEFAULT_CAMERA, every_frame=True)
    codes, faults, ended = list[str](), list[str](), list[bool]()
    camera.scanned.connect(codes.append)
    camera.failed.connect(faults.append)
    camera.ended.connect(lambda: ended.append(True))
    camera.start()
    qtbot.waitUntil(lambda: bool(ended or faults), timeout=PATIENCE_MS)
    camera.close()
    return codes, faults


def test_guests_in_a_hurry_are_read_from_a_video(films: Path, qtbot: QtBot) -> None:
    assert scans(films / "guests.avi", qtbot) == ([ANNA, BOB], [])


def test_a_code_that_stays_in_a_video_is_one_scan(films: Path, qtbot: QtBot) -> None:
    assert scans(films / "stays.avi", qtbot) == ([ANNA], [])


def test_pictures_of_a_folder_are_read_in_the_order_of_their_names(
    pictures: Path, qtbot: QtBot
) -> None:
    assert scans(pictures, qtbot) == ([ANNA, BOB], [])


def test_one_picture_is_read_as_well(pictures: Path, qtbot: QtBot) -> None:
    assert scans(pictures / "2.jpg", qtbot) == ([BOB], [])


@pytest.mark.parametrize("words", ["no video", "RIFF\0\0\0\0AVI LIST"])
def test_a_file_that_is_no_video_is_explained(
    words: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "film.mp4"
    path.write_text(words)
    codes, (fault, *_) = scans(path, qtbot)
    assert codes == []
    assert fault.startswith(f"{path} is no video that can be played; give one such as")


def test_a_film_that_is_cut_short_is_read_as_far_as_it_goes(
    films: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "cut.avi"
    whole = (films / "stays.avi").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert scans(path, qtbot) == ([ANNA], [])


def test_a_folder_of_broken_images_is_explained(
    pictures: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    shutil.copy(pictures / "1b.png", tmp_path)
    assert scans(tmp_path, qtbot) == (
        [],
        [f"No picture in {tmp_path} can be read; give PNG or JPEG files."],
    )


def test_a_path_with_nothing_to_show_is_explained(tmp_path: Path) -> None:
    empty, folder = tmp_path / "empty.avi", tmp_path / "folder"
    empty.touch()
    folder.mkdir()
    for path, words in {
        empty: "is empty",
        folder: "There are no pictures in",
        tmp_path / "nothing.mp4": "There is no file or folder",
        empty / "below": "cannot be read",
    }.items():
        with pytest.raises(KnownFault, match=words):
            images_in(path)


def test_a_file_is_distinguished_from_a_camera(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clip").touch()
    for place in ("clip", "film.mp4", "films/one", str(tmp_path)):
        assert file_named(place) == Path(place)
    for name in ("Logitech C920", "default", "none"):
        assert file_named(name) is None


def test_a_video_in_a_cameras_place_works_until_it_is_closed(
    films: Path, qtbot: QtBot
) -> None:
    camera = Camera(FileCamera(films / "stays.avi", once=False), DEFAULT_CAMERA)
    camera.start()
    qtbot.waitUntil(lambda: camera.state == CameraState.WORKS, timeout=PATIENCE_MS)
    assert camera.current is not None
    assert camera.current.name == "stays.avi"
    camera.close()
