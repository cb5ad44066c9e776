"""Numbers: every quantity in the news, exactly."""
