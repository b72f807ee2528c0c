"""A home at a hub: joining, leaving, adopting, and the station's store."""
