"""Codes read from images and camera frames: detect, fit the grid, decode."""
