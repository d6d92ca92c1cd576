"""Take what an ambassador shows off the website at once."""
