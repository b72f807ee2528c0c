"""The window that makes a computer a station, without a terminal."""
