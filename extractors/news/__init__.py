"""News: feeds, GDELT's lists and article pages, read into stories."""
