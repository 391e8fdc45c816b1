"""What habits are: values and functions that ask no clock, no disk and no network."""
