"""Running things beside one another."""
