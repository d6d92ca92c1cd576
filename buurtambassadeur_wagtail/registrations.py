"""Loads what features declare about themselves: policies and personal data."""
