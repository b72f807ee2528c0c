"""Stations and their hub: tokens, health, conflicts and notices."""
