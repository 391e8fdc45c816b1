"""The first books of a process are read by several threads at once, and the process lives."""

import subprocess
import sys

import pytest

READ_AT_ONCE = """
import sys, threading
from habitbot.store.content import decode, encode

content = encode({"person": {"1": {"schema": 1, "person": {"id": 7}, "order": [], "next_id": 1}}})
sys.setswitchinterval(1e-6)
together, read = threading.Barrier(8), []

def read_one():
    together.wait()
    read.append(decode(content, 7, {}).book)

threads = [threading.Thread(target=read_one) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(read), all(book == read[0] for book in read))
"""


@pytest.mark.parametrize("process", range(3))
def test_threads_that_read_the_first_books_together_leave_the_process_alive(process: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ_AT_ONCE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "8 True\n"), done.stderr
