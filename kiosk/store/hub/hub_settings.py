"""What a hub's database says of itself: where it is, and who signed its certificate.

Both are settings of the database, which its owner alone changes.
"""

import ssl

from sqlalchemy import create_engine

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.address import (
    Timeouts,
    bound_to_password,
    connect_arguments,
    display_name,
    without_login,
)
from kiosk.store.hub.ownership import connect_as_owner
from kiosk.store.hub.postgresql_errors import translated_hub_errors

ADDRESS_SETTING = "kiosk.address"
AUTHORITY_SETTING = "kiosk.authority"
_READ_SETTING = "SELECT current_setting(%s, true)"
_MAX_LENGTH = 20_000


def address_for_stations(address: str) -> str:
    """Return where stations find the hub at an owner's address.

    Raise KnownFault if it cannot be reached.
    """
    with connect_as_owner(address) as owner:
        found = owner.driver.execute(_READ_SETTING, (ADDRESS_SETTING,)).fetchone()
    return without_login((found and found[0]) or address)


def fetch_authority(address: str) -> str | None:
    """Return the certificate of the authority that a hub names as its own, if any.

    ``address`` has a login. The hub proves on the same encrypted connection that it
    knows the password: the certificate is its own, whoever signed it. None also for a
    hub that does not prove it, and for an address that says itself what to check.
    """
    url = bound_to_password(address)
    if url is None:
        return None
    engine = create_engine(
        url,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args=connect_arguments(Timeouts()),
    )
    try:
        with translated_hub_errors(display_name(url)), engine.connect() as hub:
            query = hub.exec_driver_sql(_READ_SETTING, (AUTHORITY_SETTING,))
            authority = str(query.scalar_one() or "")
        return authority if _is_certificate(authority) else None
    except KnownFault:  # the connection that follows says it
        return None
    finally:
        engine.dispose()


def _is_certificate(text: str) -> bool:
    if len(text) > _MAX_LENGTH:
        return False
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=text)
    except (ssl.SSLError, ValueError):
        return False
    return True
