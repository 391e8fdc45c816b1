"""From a typed city, a zone's name or a location to a time zone."""
