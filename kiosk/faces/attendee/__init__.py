"""What a guest sees: where to hold the code, what came of it, and the programme."""
