"""A package."""
print("garden loads")
from .tools import rake
size = "small"
