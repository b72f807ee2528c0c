"""The hub: the records in PostgreSQL, shared by several stations."""
