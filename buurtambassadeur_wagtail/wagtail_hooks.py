"""Registration with Wagtail, nothing else."""
