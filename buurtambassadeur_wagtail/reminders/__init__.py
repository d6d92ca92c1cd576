"""Reminders, each exactly once, by one command a day. Nothing else depends on it."""
