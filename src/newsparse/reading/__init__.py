"""Reading aids: what every plugin needs to know of a text, found once per article and only when asked for."""
