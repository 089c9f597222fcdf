"""Content files changed in place, every other byte kept; and new ones written whole or not at all."""
