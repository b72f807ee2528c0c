"""Printers, badge layouts, badges in files, and the door list."""
