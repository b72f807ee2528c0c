"""``kiosk doctor``: the checks of a station."""
