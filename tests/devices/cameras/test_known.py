"""Which camera is meant by what was said or remembered."""

import pytest

from kiosk.devices.cameras.known import NONE, USUAL, KnownCamera, find, name_of

LOGI = KnownCamera("/dev/video0", "Logitech C920")
LAPTOP = KnownCamera("/dev/video2", "Integrated Webcam")
BOTH = [LAPTOP, LOGI]


@pytest.mark.parametrize("words", ["/dev/video0", "logitech c920", "C920", "logi"])
def test_a_camera_is_found_by_its_id_its_name_or_a_part_of_it(words: str) -> None:
    assert find(words, BOTH) == LOGI


def test_a_whole_name_counts_for_more_than_a_part() -> None:
    longer = KnownCamera("a", "Logitech C920 Pro")
    assert find("Logitech C920", [longer, LOGI]) == LOGI


def test_the_usual_one_is_the_first_and_none_is_none() -> None:
    assert find(USUAL, BOTH) == LAPTOP
    assert find(USUAL, []) is None
    assert find(NONE, BOTH) is None
    assert find("Sony", BOTH) is None


def test_a_remembered_camera_is_found_though_it_was_numbered_anew() -> None:
    moved = KnownCamera("/dev/video4", LOGI.name)
    other = KnownCamera(LOGI.id, "Integrated Webcam")
    assert find(LOGI, [other, moved]) == moved
    assert find(LOGI, [moved, LOGI]) == LOGI


def test_a_remembered_camera_is_found_though_its_driver_calls_it_otherwise() -> None:
    renamed = KnownCamera(LOGI.id, "USB camera")
    assert find(LOGI, [LAPTOP, renamed]) == renamed


def test_a_remembered_camera_that_is_not_there_is_not_another() -> None:
    assert find(LOGI, [LAPTOP]) is None


def test_only_a_certain_choice_has_a_name() -> None:
    assert [name_of(one) for one in (LOGI, "C920", USUAL, NONE)] == [
        "Logitech C920",
        "C920",
        "",
        "",
    ]
