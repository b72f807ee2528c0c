"""The windows that people see and touch."""
