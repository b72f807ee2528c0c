"""An event file that is read, for tests to spoil."""

GOOD = """[event]
id = "a-talk"
title = { en = "A talk" }
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T19:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "DILEMA project"
capacity = 120
[admission]
opens_at = 2023-11-28T16:30:00
closes_at = 2023-11-28T20:00:00
automatic_exit_at = 2023-11-28T20:30:00
[[checkpoint]]
name = "Main door"
[[checkpoint]]
name = "Library"
kind = "room"
opens_at = 2023-11-28T17:30:00
closes_at = 2023-11-28T18:30:00
[[speaker]]
id = "boutin"
name = "Bérénice Boutin"
[[speaker]]
id = "kayser"
name = "Daan Kayser"
[[agenda]]
starts_at = 2023-11-28T17:00:00
ends_at = 2023-11-28T17:05:00
title = "Opening"
[[agenda]]
starts_at = 2023-11-28T17:05:00
ends_at = 2023-11-28T18:00:00
title = "Talks"
kind = "talks"
room = "Library"
  [[agenda.talk]]
  title = "One"
  speakers = ["kayser"]
  [[agenda.talk]]
  title = "Two"
  speakers = ["boutin"]
"""
