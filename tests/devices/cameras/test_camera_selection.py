"""The camera that a remembered or written choice selects."""

import pytest

from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraInfo,
    select_camera,
    selector_name,
)

LOGI = CameraInfo("/dev/video0", "Logitech C920")
LAPTOP = CameraInfo("/dev/video2", "Integrated Webcam")
BOTH = [LAPTOP, LOGI]


@pytest.mark.parametrize("words", ["/dev/video0", "logitech c920", "C920", "logi"])
def test_a_camera_is_found_by_its_id_its_name_or_a_part_of_it(words: str) -> None:
    assert select_camera(words, BOTH) == LOGI


def test_a_whole_name_counts_for_more_than_a_part() -> None:
    longer = CameraInfo("a", "Logitech C920 Pro")
    assert select_camera("Logitech C920", [longer, LOGI]) == LOGI


def test_the_usual_one_is_the_first_and_none_is_none() -> None:
    assert select_camera(DEFAULT_CAMERA, BOTH) == LAPTOP
    assert select_camera(DEFAULT_CAMERA, []) is None
    assert select_camera(NO_CAMERA, BOTH) is None
    assert select_camera("Sony", BOTH) is None


def test_a_remembered_camera_is_found_though_it_was_numbered_anew() -> None:
    moved = CameraInfo("/dev/video4", LOGI.name)
    other = CameraInfo(LOGI.id, "Integrated Webcam")
    assert select_camera(LOGI, [other, moved]) == moved
    assert select_camera(LOGI, [moved, LOGI]) == LOGI


def test_a_remembered_camera_is_found_though_its_driver_calls_it_otherwise() -> None:
    renamed = CameraInfo(LOGI.id, "USB camera")
    assert select_camera(LOGI, [LAPTOP, renamed]) == renamed


def test_a_remembered_camera_that_is_not_there_is_not_another() -> None:
    assert select_camera(LOGI, [LAPTOP]) is None


def test_only_a_certain_choice_has_a_name() -> None:
    assert [
        selector_name(choice) for choice in (LOGI, "C920", DEFAULT_CAMERA, NO_CAMERA)
    ] == [
        "Logitech C920",
        "C920",
        "",
        "",
    ]
