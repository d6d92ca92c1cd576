"""What this feature registers: the texts of its letters."""
