"""``python -m generator`` is ``maillage``."""

from generator.cli import main

main()
