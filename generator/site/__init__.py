"""From the directory to the site: pages, theme, search, publication."""
