"""A file's bytes → a document whose values are text, each with its place; bounded, whatever the bytes."""
