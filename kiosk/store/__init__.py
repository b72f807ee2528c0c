"""Where records are kept; the only room that speaks SQL."""
