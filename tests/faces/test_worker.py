"""The worker answers on the screen's thread."""

import threading

from pytestqt.qtbot import QtBot

from kiosk.faces.worker import ThreadWorker


def test_answers_come_back_to_the_screens_thread(qtbot: QtBot) -> None:
    worker, seen = ThreadWorker(), list[tuple[str, str]]()

    def work() -> str:
        return threading.current_thread().name

    def then(name: str) -> None:
        seen.append((name, threading.current_thread().name))

    worker.run(work, then, lambda error: seen.append(("no", repr(error))))
    qtbot.waitUntil(lambda: bool(seen))
    worker.close()
    assert seen == [("worker_0", "MainThread")]


def test_a_failure_comes_back_too(qtbot: QtBot) -> None:
    worker, seen = ThreadWorker(), list[str]()
    worker.run(lambda: 1 / 0, lambda _: None, lambda error: seen.append(repr(error)))
    qtbot.waitUntil(lambda: bool(seen))
    worker.close()
    assert seen == ["ZeroDivisionError('division by zero')"]


def test_a_closed_worker_takes_nothing_more(qtbot: QtBot) -> None:
    worker, seen = ThreadWorker(), list[str]()
    worker.run(lambda: "first", seen.append, lambda error: seen.append(repr(error)))
    qtbot.waitUntil(lambda: bool(seen))
    worker.close()
    worker.run(lambda: "second", seen.append, lambda error: seen.append(repr(error)))
    assert seen == ["first"]
