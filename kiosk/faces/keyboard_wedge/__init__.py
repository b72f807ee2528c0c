"""A scanner that types like a keyboard: bursts become scans, typing stays typing."""
