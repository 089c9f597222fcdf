"""What stands where in a site's folder."""

SETTINGS = "site.yml"
CONTENT = "content"
OUTLINES = "contours"  # of own territories
THEMES = "themes"
WORK = ".cache"  # ours: on the same file system, and never read as content


def content_file(kind: str, slug: str) -> str:
    """Return the path of a content file from the site's root; ``kind`` is a folder of content/."""
    return f"{CONTENT}/{kind}/{slug}.md"
