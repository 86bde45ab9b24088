#!/usr/bin/env python3
"""How long a whole run takes, from YAML to the plan, and how much memory: for each folder, the middle of several runs.

    cargo build --release && cargo bench --bench generate -- L 1 FOLDER
    python3 benches/whole.py FOLDER.. [--runs 5] [--binary target/release/portfolio] [-- ARGUMENTS]

Memory is the process's own peak as the kernel counts it (wait4). ARGUMENTS instead of `plan` measure another command.
"""

import os
import statistics
import subprocess
import sys
import time


def run(binary, folder, arguments):
    start = time.perf_counter()
    process = subprocess.Popen(
        [binary, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main():
    words, command = sys.argv[1:], ["plan"]
    if "--" in words:
        words, command = words[: words.index("--")], words[words.index("--") + 1 :]
    options = {"--runs": "5", "--binary": "target/release/portfolio"}
    folders = []
    while words:
        word = words.pop(0)
        if word in options:
            options[word] = words.pop(0)
        else:
            folders.append(word)
    binary = os.path.abspath(options["--binary"])
    print(f"{'workspace':<30} {'YAML MB':>8} {'wall s':>8} {'least':>8} {'cpu s':>8} {'peak MB':>8} {'exit':>5}")
    for folder in folders:
        size = sum(
            os.path.getsize(os.path.join(at, file)) for at, _, files in os.walk(folder) for file in files
        )
        runs = [run(binary, folder, command) for _ in range(int(options["--runs"]))]
        wall, cpu, peak, codes = zip(*runs)
        print(
            f"{folder[-30:]:<30} {size / 1e6:>8.2f} {statistics.median(wall):>8.3f} {min(wall):>8.3f} "
            f"{statistics.median(cpu):>8.3f} {max(peak):>8.0f} {codes[-1]:>5}"
        )


if __name__ == "__main__":
    main()
