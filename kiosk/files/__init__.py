"""Files and locks as every room above needs them: no Qt, no SQL, no rules of events."""
