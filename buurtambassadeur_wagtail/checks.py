"""System checks that name the line an administrator has to add."""
