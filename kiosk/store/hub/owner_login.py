"""The password of a hub's owner: whether it is in the address, or missing."""

from sqlalchemy import make_url

from kiosk.store.hub.address import parse_address
from kiosk.store.hub.ownership import connect_as_owner
from kiosk.store.hub.postgresql_errors import HubPasswordMissingError


def has_password(address: str) -> bool:
    """Return whether an address has a password in it; raise KnownFault for no address.

    What stands on a command line every user of the computer can read.
    """
    parse_address(address)
    url = make_url(address)
    return bool(url.password) or "password" in url.query


def lacks_password(address: str) -> bool:
    """Connect, and return whether the hub wants a password that nobody gave.

    Raise KnownFault if it cannot be reached, or refuses for another reason.
    """
    try:
        with connect_as_owner(address):
            return False
    except HubPasswordMissingError:
        return True
