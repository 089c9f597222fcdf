"""What the directory is taught with: a reading grid, sheets to fill, data and exercises, works to read."""
