"""The windows that people read and touch."""
