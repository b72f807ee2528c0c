"""The folder of the data that ships with the program, for the app's own rooms."""

from kiosk.files.resources import resources

__all__ = ["resources"]
