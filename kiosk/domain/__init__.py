"""The rules and the words; knows only the standard library."""
