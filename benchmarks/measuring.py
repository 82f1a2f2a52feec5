"""How a figure is taken: fresh interpreters by CPU time and peak memory, warm calls in a tight loop.

Only ratios inside one run mean anything. Every round measures the baseline beside the subject; the median of the
rounds' ratios and its quartiles are kept. POSIX only.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from timeit import Timer
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"


class Figure(NamedTuple):
    """The median of the rounds with its quartiles."""

    low: float
    middle: float
    high: float


def figure(values: list[float]) -> Figure:
    """The quartiles of the rounds."""
    return Figure(*(round(value, 3) for value in statistics.quantiles(values, n=4)))


def environment() -> dict[str, str]:
    """The caller's environment with this source tree first, and bytecode kept as any installed package has it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    path = os.pathsep.join(part for part in (str(SOURCE), os.environ.get("PYTHONPATH", "")) if part)
    return kept | {"PYTHONPATH": path, "PYTHONHASHSEED": "0"}


def cpu_seconds(code: str) -> float:
    """The CPU time, user and system, that a fresh interpreter takes to run the code and to end."""
    child = os.posix_spawn(sys.executable, [sys.executable, "-c", code], environment())
    _, status, usage = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"this failed in a fresh interpreter: {code}")
    return usage.ru_utime + usage.ru_stime


def cold(subject: str, baseline: str, rounds: int) -> Figure:
    """How many times the baseline's CPU time a fresh interpreter takes for the subject."""
    cpu_seconds(subject), cpu_seconds(baseline)
    return figure([cpu_seconds(subject) / cpu_seconds(baseline) for _ in range(rounds)])


PEAK = """
import sys
if sys.platform == "linux":
    status = open("/proc/self/status").read()
    print(int(status.split("VmHWM:")[1].split()[0]) / 1024)
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 ** (2 if sys.platform == "darwin" else 1)))
"""


def peak_megabytes(code: str) -> float:
    """The peak resident memory of a fresh interpreter that has run the code."""
    return float(said(code + PEAK))


def said(code: str) -> str:
    """What the code prints in a fresh interpreter."""
    done = subprocess.run(  # noqa: S603 - our own code in our own interpreter
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True
    )
    return done.stdout


def more_memory(subject: str, rounds: int) -> Figure:
    """How many megabytes the peak lies over that of a bare interpreter."""
    return figure([peak_megabytes(subject) - peak_megabytes("") for _ in range(rounds)])


def seconds_each(work: Callable[[], Timer], about: float = 0.05) -> Callable[[], float]:
    """A measurement of one call of the work, in a loop that lasts about that many seconds."""
    timer = work()
    number, _ = timer.autorange()
    loops = max(1, int(number * about / max(timer.timeit(number), 1e-9)))
    return lambda: timer.timeit(loops) / loops


def warm(subject: Timer, baseline: Timer, rounds: int) -> Figure:
    """How many times as long as the baseline a warm call takes."""
    ours, theirs = seconds_each(lambda: subject), seconds_each(lambda: baseline)
    gc.collect()
    return figure([ours() / theirs() for _ in range(rounds)])
