"""What a page or a profile still misses, said where an editor works on it."""
