"""The whole roster's badges in one PDF, from the command line."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest

from tests.app.kiosk_runner import CliRunner


def texts(path: Path) -> list[str]:
    pages = pypdfium2.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


def test_all_who_may_come_have_a_page_by_surname(
    small: CliRunner, tmp_path: Path
) -> None:
    path = tmp_path / "roster.pdf"
    assert small.succeed("badges", "-o", path).out == f"8 badges are in {path}.\n"
    surnames = [
        "From",
        "Hall",
        "Müller",
        "Brien",
        "Spreker",
        "Strauß",
        "Until",
        "Vries",
    ]
    pages = texts(path)
    assert len(pages) == len(surnames)
    for surname, page in zip(surnames, pages, strict=True):
        assert surname in page


def test_they_go_on_sheets_of_a4(small: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "roster.pdf"
    run = small.succeed("badges", "-o", path, "--sheet", "2x5", "--layout", "90x55")
    assert "8 badges are in" in run.out
    assert "on 1 sheet of A4: print them at their own size (100 %)." in run.out
    (sheet,) = texts(path)
    assert {"Anna", "Łukasz", "Zoë"} <= set(sheet.split())
    more = ("--layout", "90x55", "--gutter", "6")
    fault = small("badges", "-o", path, "--sheet", "2x5", *more).fault
    assert "6 mm apart, do not fit on A4; 3x3 do." in fault
    run = small.succeed("badges", "-o", path, "--sheet", "1x2", "--layout", "a6")
    assert "on 4 sheets of A4" in run.out
    assert "turned on the long edge" in run.out
    assert len(texts(path)) == 8


def test_one_category_alone(small: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "speakers.pdf"
    run = small.succeed("badges", "-o", path, "--category", "Speaker")
    assert run.out == f"1 badge is in {path}.\n"
    (page,) = texts(path)
    assert "Zoë" in page


def test_what_cannot_be_made_is_told(small: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "roster.pdf"
    known = "the categories are: guest, speaker."
    assert known in small("badges", "-o", path, "--category", "vip").fault
    assert "do not fit on A4; 1x2 do." in (
        small("badges", "-o", path, "--layout", "a6", "--sheet", "2x4").fault
    )
    assert "must end in .pdf" in small("badges", "-o", tmp_path / "roster.png").fault
    assert "There is no badge layout “b7”" in (
        small("badges", "-o", path, "--layout", "b7").fault
    )
    assert not path.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "Say -o FILE for one PDF of them all, or --print for paper."),
        (("--print", "-o", "roster.pdf"), "Say -o FILE or --print, not both."),
        (("--print", "--sheet", "2x4"), "--sheet and --layout are for a file"),
        (("-o", "roster.pdf", "--gutter", "2"), "--gutter parts the badges of a sheet"),
    ],
)
def test_a_file_or_paper_must_be_named(
    small: CliRunner, words: tuple[str, ...], message: str
) -> None:
    run = small("badges", *words)
    assert run.code == 2
    assert f"\nError: {message}" in run.err
