"""The hub: the records in PostgreSQL, for several stations."""
