"""The fuse box: command line, settings and the wiring of all rooms."""
