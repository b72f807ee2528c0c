"""Personal data that is over: the records, the files, and the people who ask."""
