"""Exit statuses, the same for every command; 2, wrong usage, is Click's own."""

CLEAN = 0
PROBLEMS = 1  # errors in content; warnings too under --strict
FAILURE = 3  # the tool or the machine failed
