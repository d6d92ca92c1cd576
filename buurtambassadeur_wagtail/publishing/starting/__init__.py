"""A neighbourhood and its page, made in one step."""
