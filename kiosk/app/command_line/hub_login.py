"""The login of a hub's owner: asked for, and kept off the command line."""

import os
import sys

from kiosk.app.command_line.streams import print_error, prompt_secret

_SEEN_BY_ALL = (
    "The {what} on the command line can be read by everybody on this computer, in "
    "its list of processes, and stays in the shell's history. Leave it out: kiosk asks "
    "for it{elsewhere}."
)


def warn_of_token() -> None:
    """Print a warning: the token was given as an argument."""
    print_error(_SEEN_BY_ALL.format(what="token", elsewhere=""))


def owner_address(address: str) -> str:
    """Return an owner's address once there is a password, if the hub wants one.

    It is asked for at a terminal. Print a warning if it is in the address itself. Raise
    KnownFault for what is no address, and at a terminal for a hub that refuses.
    """
    from kiosk.store.hub.owner_login import has_password, lacks_password

    if has_password(address):
        elsewhere = ", or put it into PGPASSWORD or ~/.pgpass"
        print_error(_SEEN_BY_ALL.format(what="password", elsewhere=elsewhere))
    elif sys.stdin is not None and sys.stdin.isatty() and lacks_password(address):
        os.environ["PGPASSWORD"] = prompt_secret("Password: ")
    return address
