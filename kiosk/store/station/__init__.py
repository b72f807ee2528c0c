"""One station among several: its copy of the records, its outbox, its line."""
