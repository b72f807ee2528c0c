"""One person, one scan: which code is held up, and when it is a new scan."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.cameras.view_debounce import (
    GONE_MS,
    ViewDebounce,
    polygon_area,
    select_held_up,
)
from kiosk.devices.qr.code_reader import DetectedCode

WIDTH, HEIGHT = 1280, 720
FRAME_MS = 33

sides = st.integers(20, 300)
lefts, tops = st.integers(0, WIDTH - 300), st.integers(0, HEIGHT - 300)
texts = st.text("ABC", min_size=1, max_size=3)


def square(text: str, left: float, top: float, side: float) -> DetectedCode:
    right, bottom = left + side, top + side
    return DetectedCode(
        text, ((left, top), (right, top), (right, bottom), (left, bottom))
    )


def centred(text: str, side: float, across: float = 0) -> DetectedCode:
    return square(text, (WIDTH - side) / 2 + across, (HEIGHT - side) / 2, side)


def mirrored(code: DetectedCode) -> DetectedCode:
    a, b, c, d = ((WIDTH - x, y) for x, y in code.corners)
    return DetectedCode(code.text, (a, b, c, d))


codes = st.builds(square, texts, lefts, tops, sides)


@given(st.lists(codes, unique_by=lambda code: code.text))
def test_the_order_in_which_codes_were_found_does_not_matter(
    seen: list[DetectedCode],
) -> None:
    assert select_held_up(seen[::-1], WIDTH, HEIGHT) == select_held_up(
        seen, WIDTH, HEIGHT
    )


@given(codes, codes)
def test_a_mirror_changes_nothing(first: DetectedCode, second: DetectedCode) -> None:
    if first.text != second.text:
        held_up = select_held_up([first, second], WIDTH, HEIGHT)
        turned = select_held_up([mirrored(first), mirrored(second)], WIDTH, HEIGHT)
        assert held_up is not None
        assert turned is not None
        ties = abs(polygon_area(first.corners) - polygon_area(second.corners)) < 1
        assert ties or held_up.text == turned.text


@given(lefts, tops, sides, st.integers(1, 100))
def test_at_the_same_place_the_larger_is_held_up(
    left: int, top: int, side: int, more: int
) -> None:
    small = square("small", left + more / 2, top + more / 2, side)
    large = square("large", left, top, side + more)
    assert select_held_up([small, large], WIDTH, HEIGHT) == large


@given(sides, st.integers(0, 300), st.integers(1, 200), st.sampled_from([-1, 1]))
def test_of_the_same_size_the_one_nearer_the_middle_is_held_up(
    side: int, off: int, more: int, sign: int
) -> None:
    near, far = centred("near", side, off), centred("far", side, sign * (off + more))
    assert select_held_up([far, near], WIDTH, HEIGHT) == near


@given(st.lists(codes))
def test_one_that_is_twice_as_large_is_held_up_wherever_it_is(
    seen: list[DetectedCode],
) -> None:
    held_up = select_held_up(seen, WIDTH, HEIGHT)
    for code in seen:
        assert held_up is not None
        assert polygon_area(code.corners) <= 2 * polygon_area(held_up.corners)


def test_nothing_is_held_up_where_no_code_has_a_text() -> None:
    assert select_held_up([], WIDTH, HEIGHT) is None
    assert select_held_up([centred("", 100)], WIDTH, HEIGHT) is None


class ViewSimulation:
    """Plays what a camera sees, frame by frame, and keeps what was scanned."""

    def __init__(self) -> None:
        self.view, self.now = ViewDebounce(), 0
        self.scans: list[str] = []

    def show(self, milliseconds: int, *seen: DetectedCode) -> None:
        end = self.now + milliseconds
        while self.now < end:
            held_up = select_held_up(seen, WIDTH, HEIGHT)
            if (code := self.view.update(seen, held_up, self.now)) is not None:
                self.scans.append(code)
            self.now += FRAME_MS


ANNA, BOB = centred("anna", 200), centred("bob", 200)


def test_a_code_that_stays_is_one_scan() -> None:
    film = ViewSimulation()
    film.show(20_000, ANNA)
    assert film.scans == ["anna"]


def test_a_flicker_is_not_leaving() -> None:
    film = ViewSimulation()
    for _ in range(10):
        film.show(100, ANNA)
        film.show(1_400)
    assert film.scans == ["anna"]


def test_a_code_that_left_and_came_back_is_a_second_scan() -> None:
    film = ViewSimulation()
    film.show(500, ANNA)
    film.show(GONE_MS + 100)
    film.show(500, ANNA)
    assert film.scans == ["anna", "anna"]


def test_two_people_300_ms_apart_are_two_scans() -> None:
    film = ViewSimulation()
    film.show(400, ANNA)
    film.show(300)
    film.show(400, BOB)
    assert film.scans == ["anna", "bob"]


def test_one_who_waits_behind_is_scanned_when_the_first_has_gone() -> None:
    film = ViewSimulation()
    behind = square("bob", 100, 100, 60)
    film.show(800, ANNA, behind)
    assert film.scans == ["anna"]
    film.show(800, behind)
    film.show(800, ANNA, behind)
    assert film.scans == ["anna", "bob"]


def test_a_code_in_the_background_stays_read_while_others_are_in_front() -> None:
    film = ViewSimulation()
    poster = square("poster", 100, 100, 60)
    film.show(500, poster)
    film.show(5_000, ANNA, poster)
    film.show(500, poster)
    assert film.scans == ["poster", "anna"]


TICKET, WEB = centred("GST-0003-AB", 60, 400), centred("https://example.org", 200)


def test_a_ticket_is_held_up_before_a_larger_web_address() -> None:
    assert select_held_up([WEB, TICKET], WIDTH, HEIGHT) == TICKET
    staff = centred("KIOSKUSER" + 16 * "BC", 60, 400)
    assert select_held_up([WEB, staff], WIDTH, HEIGHT) == staff
    word = centred("welcome", 60, 400)
    assert select_held_up([WEB, word], WIDTH, HEIGHT) == word
    assert select_held_up([word, TICKET], WIDTH, HEIGHT) == TICKET


def test_a_page_with_a_ticket_and_a_web_address_is_one_scan() -> None:
    film = ViewSimulation()
    for _ in range(20):
        film.show(300, WEB, TICKET)
        film.show(600, WEB)
    assert film.scans == ["GST-0003-AB"]


def test_a_web_address_counts_once_it_stays_alone_for_a_second() -> None:
    film = ViewSimulation()
    film.show(900, WEB)
    film.show(300)
    assert film.scans == []
    film.show(5_000, WEB)
    assert film.scans == ["https://example.org"]
    film.show(GONE_MS + 100)
    film.show(900, WEB)
    assert film.scans == ["https://example.org"]
    film.show(300, WEB)
    assert film.scans == ["https://example.org"] * 2


def test_a_web_address_waits_for_a_second_after_a_ticket_has_gone() -> None:
    film = ViewSimulation()
    film.show(2_000, TICKET, WEB)
    film.show(900, WEB)
    assert film.scans == ["GST-0003-AB"]
    film.show(200, WEB)
    assert film.scans == ["GST-0003-AB", "https://example.org"]


def test_a_clock_that_jumps_back_begins_anew() -> None:
    film = ViewSimulation()
    film.show(500, ANNA)
    film.now = 0
    film.show(500, ANNA)
    assert film.scans == ["anna", "anna"]


@given(st.lists(st.sampled_from([(), (ANNA,), (BOB,), (ANNA, BOB)]), max_size=200))
def test_no_code_is_scanned_twice_within_its_time(
    frames: list[tuple[DetectedCode, ...]],
) -> None:
    view, scanned_at = ViewDebounce(), dict[str, int]()
    for number, seen in enumerate(frames):
        at = number * FRAME_MS
        held_up = select_held_up(seen, WIDTH, HEIGHT)
        if (code := view.update(seen, held_up, at)) is not None:
            assert at - scanned_at.get(code, -GONE_MS - 1) > GONE_MS
            scanned_at[code] = at


def test_no_text_of_a_code_is_kept() -> None:
    film = ViewSimulation()
    film.show(100, ANNA)
    assert "anna" not in repr(vars(film.view))
