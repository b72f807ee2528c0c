"""Standard input and output in every state that a process may find."""

import errno
import os
import sys
from io import BytesIO, StringIO, TextIOWrapper

import pytest

from kiosk.app.command_line import headcount, streams
from kiosk.app.command_line.streams import (
    MAX_LINE,
    OutputError,
    is_reader_gone,
    prepare_streams,
    print_error,
    printable,
    read_lines,
    wrap_line,
    write_line,
)
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


class BrokenStream(StringIO):
    """A stream whose other end fails."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def flush(self) -> None:
        """Fail."""
        raise OSError(self.number, os.strerror(self.number))


def test_a_process_without_streams_gets_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    prepare_streams()
    write_line("to nobody")
    assert list(read_lines()) == []
    assert is_reader_gone() is False
    sys.stdout.close()


def test_what_is_no_terminal_gets_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, "ascii"))
    prepare_streams()
    write_line("Łukasz \ud800")
    assert raw.getvalue() == b"\xc5\x81ukasz ?\n"


def test_an_answer_that_cannot_be_written_is_a_known_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", BrokenStream(errno.ENOSPC))
    with pytest.raises(OutputError, match="No space left on device"):
        write_line("x")


def test_a_pipe_that_broke_is_told_from_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", BrokenStream(errno.EPIPE))
    with pytest.raises(BrokenPipeError):
        write_line("x")


def test_a_complaint_that_nobody_can_read_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", BrokenStream(errno.EPIPE))
    print_error("x")


def test_an_endless_line_is_cut_and_the_next_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = "x" * (3 * MAX_LINE + 5) + "\nnext\nlast"
    monkeypatch.setattr(sys, "stdin", StringIO(given))
    first, second, third = read_lines()
    assert first == "x" * MAX_LINE
    assert (second, third) == ("next", "last")


def test_a_terminal_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("CODE\n\n"))
    assert list(read_lines()) == ["CODE"]
    assert capsys.readouterr().err.startswith("Scan or type a code")


def test_a_terminal_gets_lines_that_break_between_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        "shutil.get_terminal_size", lambda **_: os.terminal_size((12, 9))
    )
    assert (
        wrap_line("  one two three four", Terminal())
        == "  one two\n    three\n    four"
    )
    assert wrap_line("one two three four", StringIO()) == "one two three four"


@pytest.mark.parametrize("text", ["a\x1bb", "a\nb", "a\u202eb", "a\x9bb", "a\ud800b"])
def test_nothing_unseen_is_shown(text: str) -> None:
    assert printable(text) == "a\ufffdb"


@pytest.mark.parametrize(
    "text", ["Łukasz Żółciński", "陈思远", "نور الشامي", "a\u200db"]
)
def test_names_are_shown_as_they_are(text: str) -> None:
    assert printable(text) == text


def test_what_did_not_change_is_not_told_again(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = iter([False, False, False, True, True])
    monkeypatch.setattr(headcount, "is_reader_gone", lambda: next(gone))
    monkeypatch.setattr(headcount, "POLL_S", 0)
    monkeypatch.setattr(headcount, "POLLS_PER_COUNT", 1)
    small.scan("CODE-G1", at=AT)
    assert small.succeed("headcount", "--watch", "--json").answer["inside"] == 1


def test_a_reader_who_went_ends_the_watch(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[str] = []

    def nobody(_line: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(headcount, "print_json", nobody)
    monkeypatch.setattr(headcount, "discard_stdout", lambda: gone.append("x"))
    assert small("headcount", "--watch", "--json").code == 0
    assert gone == ["x"]


def test_an_interrupt_ends_the_watch(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(headcount, "is_reader_gone", interrupted)
    assert small.succeed("headcount", "--watch").out == ""


def test_nothing_more_is_written_once_it_is_abandoned(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path_factory.mktemp("out") / "out"
    with path.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        streams.discard_stdout()
        write_line("lost")
    assert path.read_text(encoding="utf-8") == ""
