"""The settings of a station: reading, checking and writing them."""
