"""Publish a site so that its readers only ever meet a whole one.

The story, in order:

1. ``place`` says where: is the output a folder we may replace, and where is its *stage*, the folder we work in?
2. ``lock`` refuses a second build of the same output while the first one runs.
3. ``tree`` and ``manifest`` say what the stage and the published folder already hold, and what of it can be believed.
4. ``stage`` takes each file, writes only what differs, and checks its name against all others (``paths``).
5. ``loss`` refuses a site that lost too many pages.
6. ``exchange`` flushes the stage and swaps it with the published folder in one step.

Nobody writes in the published folder. The folder swapped out is the next build's stage.
"""

from generator.site.publish.stage import Published, Stage, open_stage

__all__ = ["Published", "Stage", "open_stage"]
