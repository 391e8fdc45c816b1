"""A process of its own that prints the zones at the latitudes and longitudes it is given.

The map takes 35 MB of memory, which it never gives back; so it is not kept by the bot.
"""

import sys

from tzfpy import get_tz


def main() -> None:
    """Print one line for each latitude and longitude: a zone, or nothing."""
    numbers = [float(number) for number in sys.argv[1:]]
    for latitude, longitude in zip(numbers[::2], numbers[1::2], strict=True):
        sys.stdout.write(f"{get_tz(longitude, latitude)}\n")


if __name__ == "__main__":
    main()
