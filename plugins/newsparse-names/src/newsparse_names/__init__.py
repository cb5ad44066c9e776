"""Names: the people, organisations and places of an article, with all their mentions."""
