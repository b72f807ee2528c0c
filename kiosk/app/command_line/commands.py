"""The subcommands of ``kiosk``; a command's module is loaded when it is asked for."""

from collections import UserDict
from importlib import import_module
from typing import Any

import typer
from typer.main import get_group

NAMES = {
    "demo": "faces:demo",
    "gallery": "faces:gallery",
    "open": "faces:open_faces",
    "ticket": "tickets:ticket",
    "tickets": "tickets:tickets",
    "scan": "scan:scan",
    "undo": "undo:undo",
    "walk-in": "walk_in_command:walk_in",
    "search": "search:search",
    "correct": "correct:correct",
    "ledger": "ledger_command:ledger",
    "headcount": "headcount:headcount",
    "announce": "announce:announce",
    "export": "export:export",
    "badge": "badge_commands:badge",
    "badges": "badge_commands:badges",
    "paper": "paper:paper",
    "purge": "purge_command:purge",
    "doctor": "doctor:doctor",
    "evacuation": "evacuation_command:group",
    "certificates": "certificate_commands:certificates",
    "certificate": "certificate_commands:group",
    "conflicts": "conflict_commands:group",
    "event": "event:group",
    "mail": "mail_commands:group",
    "hub": "hub:group",
    "person": "person_command:group",
    "roster": "roster:group",
    "rules": "rules_command:group",
    "printers": "printer_commands:group",
    "staff": "staff_commands:group",
    "station": "station:group",
}
"""The modules of the commands in the order of the help, and the names in them."""


class LazyCommands(UserDict[str, Any]):
    """The commands by name, built from their modules at the first look."""

    def __init__(self) -> None:
        super().__init__(NAMES)

    def __getitem__(self, name: str) -> object:
        """Return a command; raise KeyError for an unknown name."""
        command = super().__getitem__(name)
        if isinstance(command, str):
            command = self.data[name] = _build(name, command)
        return command


def _build(name: str, location: str) -> object:
    module, _, attribute = location.partition(":")
    command = getattr(import_module(f"{__package__}.{module}"), attribute)
    parent = typer.Typer(rich_markup_mode=None)
    if isinstance(command, typer.Typer):
        parent.add_typer(command, name=name)
    else:
        parent.command(name)(command)
    return get_group(parent).commands[name]
