"""The organiser's face: how many are in the room, for somebody who walks past."""
