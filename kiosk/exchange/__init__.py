"""Import and export of rosters, event files and reports."""
