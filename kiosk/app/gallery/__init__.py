"""``kiosk gallery``: every page of the faces as a picture, to be looked at."""
