"""What surrounds every request: its id, its limits, its line of the log."""
