"""The application: settings, wiring, windows and the command line."""
