"""Event files: reading, checking and writing."""
