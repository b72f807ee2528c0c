"""``kiosk gallery``: every page of the faces as a screenshot."""
