"""Dates: every time expression, resolved against the day of publication."""
