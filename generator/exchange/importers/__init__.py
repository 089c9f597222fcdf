"""Other formats → content files.

The rooms, in the order a table goes through them:

1. ``tables``: a file of rows under headers, whatever its form;
2. ``mapping``: which column goes where, written by a person; ``guess`` writes a first one;
3. ``rows``: the rows of one file → its values, mended (``repairs``) and judged;
4. ``present``: what is already there, what a person edited, what the source dropped.

``run`` joins them; ``csv`` and ``scdl`` are the formats; ``notes`` and ``report`` tell what was done.
"""
