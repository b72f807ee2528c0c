"""An event with its programme, its questions and its dates in words."""
