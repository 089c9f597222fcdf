"""A file → an actor, a convention, a term or a page, judged alone."""
