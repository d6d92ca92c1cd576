"""Buurtambassadeurs: residents appointed as contact point for their neighbourhood."""

__version__ = "0.1.0"
