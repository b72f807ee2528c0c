"""Registrations, the people who hold them, and their names."""
