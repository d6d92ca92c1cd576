"""Days on which an ambassador serves, but cannot be reached or is not shown."""
