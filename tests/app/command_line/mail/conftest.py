"""Homes with a mail server of the tests' own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.command_line.mail.mail_homes import set_up
from tests.app.kiosk_runner import CliRunner
from tests.mail_server import MailServer, mail_server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MailServer]:
    with mail_server(tmp_path / "server") as running:
        yield running


@pytest.fixture
def mail(small: CliRunner, server: MailServer) -> CliRunner:
    set_up(small, server.settings())
    return small
