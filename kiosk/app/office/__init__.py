"""The office's window, and what it asks of the program."""
