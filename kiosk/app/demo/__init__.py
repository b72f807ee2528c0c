"""The demonstration: the sample event, live or as screenshots."""
