"""Sitting and former ambassadors from a spreadsheet, on day one."""
