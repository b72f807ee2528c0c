"""Stored records: the only room that imports SQLAlchemy."""
