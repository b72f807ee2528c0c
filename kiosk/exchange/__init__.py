"""The letterbox: rosters and event files in, reports out."""
