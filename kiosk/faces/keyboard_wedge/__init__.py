"""A scanner that types as a keyboard does: bursts become scans, typing stays typing."""
