"""Polls: which poll, who was asked, what they said."""
