"""The evacuation as staff lead it, at every desk and at the organiser's screen."""
