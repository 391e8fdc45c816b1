"""The benchmarks themselves run; how fast is for people to judge."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.bots import ONE_HEAP

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("part", ["week-card", "held"])
def test_a_part_measures_and_prints_its_table(part: str) -> None:
    command = [sys.executable, "-m", "tests.bench", "--only", part, "--quick"]
    run = subprocess.run(
        command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert run.returncode == 0, run.stderr
    assert " cores, load " in run.stdout
    assert "bar: " in run.stdout


def test_the_bot_is_measured_as_it_is_run() -> None:
    (heap,) = (f"{name}={value}" for name, value in ONE_HEAP.items())
    commands = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    assert all(f": {heap} habitbot run " in command for command in commands)
    assert f"\nEnvironment={heap}\n" in (ROOT / "README.md").read_text(encoding="utf-8")
