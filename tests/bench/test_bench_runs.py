"""The benchmarks themselves run; how fast is for people to judge."""

import subprocess
import sys
from pathlib import Path

import pytest

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
