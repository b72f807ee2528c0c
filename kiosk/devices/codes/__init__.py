"""Codes read from pictures and camera frames."""
