"""Concrete pages and their form-field models, nothing else."""
