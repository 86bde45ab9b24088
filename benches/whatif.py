#!/usr/bin/env python3
"""What is asked round a plan (freedom, scenarios, fronts, risk): seconds and peak memory of each command against its bar, and beside it the
naive way, one process a plan, in the same run.

    cargo build --release && cargo bench --bench generate -- M 7 FOLDER
    python3 benches/whatif.py FOLDER [--runs 3] [--sample 10] [--binary target/release/portfolio] [--only WORD]

FOLDER is a workspace of ten municipalities; the default workspace is that of portfolio/. Seconds are the middle of the runs, memory is the
most that any process took, as the kernel counts it (wait4). The naive way runs `plan` once for each plan that the answer rests on, one after
the other. So many of them as the sample is large are run, spread evenly over all, and their mean is taken for each of the rest. Prints a
table of Markdown; exits 1 where a bar is passed.
"""

import csv
import io
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

# The leanest way to one plan: its roadmap and its document, and nothing that another plan is made for.
PLAN = ["plan", "--no-decision-costs", "--time-limit", "600", "--format", "json"]
MEMORY = 1024


def run(binary, folder, arguments):
    """Seconds, peak MiB and what was written."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen([binary, *arguments], cwd=folder, stdout=out, stderr=subprocess.PIPE)
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        # 1 is "there is no plan", which is an answer.
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(arguments)}: {told.decode()}")
        out.seek(0)
        return seconds, usage.ru_maxrss / 1024, out.read().decode()


class World:
    """A copy of a workspace, of the default as files where there is none, to which scenarios can be added."""

    def __init__(self, binary, name, origin):
        self.binary, self.name = binary, name
        self.place = tempfile.TemporaryDirectory()
        self.folder = self.place.name
        origin = origin or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "portfolio")
        shutil.copytree(origin, self.folder, dirs_exist_ok=True)
        self.scenarios([])

    def scenarios(self, texts):
        """Has these scenarios and no others."""
        folder = os.path.join(self.folder, "scenarios")
        os.makedirs(folder, exist_ok=True)
        for file in os.listdir(folder):
            os.remove(os.path.join(folder, file))
        for number, text in enumerate(texts):
            with open(os.path.join(folder, f"s{number:04}.yaml"), "w", encoding="utf-8") as file:
                file.write(text)

    def run(self, *arguments):
        return run(self.binary, self.folder, [*arguments, "--lang", "en"])

    def json(self, *arguments):
        return json.loads(self.run(*arguments, "--format", "json")[2])

    def rows(self, *arguments):
        text = self.run(*arguments, "--format", "csv", "--dialect", "rfc4180")[2]
        return list(csv.DictReader(io.StringIO(text)))


def spread(things, number):
    """So many of some things, evenly over all."""
    if len(things) <= number:
        return things
    return [things[at * len(things) // number] for at in range(number)]


def set_to(values):
    return "set:\n" + "".join(f"  {path}: {value}\n" for path, value in values)


def freedom(world, number):
    """Each domain's choice rejected, a plan each."""
    rows = [row for row in world.rows("freedom") if row["other"]]
    asked = [row for row in rows if "/" in row["chosen"] or row["chosen"].startswith("product:")]
    some = spread(asked, number)
    world.scenarios(f"decisions: [{{domain: {row['domain']}, reject: '{row['chosen']}'}}]\n" for row in some)
    return len(rows), [["--scenario", f"s{at:04}"] for at in range(len(some))]


def fifty(world):
    """Budgets that bind and some that nothing keeps, fees, horizons, desks."""
    plan = world.json("plan", "--no-decision-costs")
    once = plan["cost"]["one_off"]
    budgets = [once * (100 - 2 * step) // 100 for step in range(1, 12)] + [once // 10 * step for step in range(1, 5)]
    fees = [re.search(r"(\S+/\S+)$", row["figure"]) for row in world.rows("risk", "--draws", "1") if fee(row)]
    fees = [found.group(1) for found in fees]
    texts = [set_to([("portfolio.limits.one_off_budget", budget)]) for budget in budgets]
    texts += [set_to([(f"{of}.annual_fee", 1_000_000 + 77_777 * at)]) for at, of in enumerate(spread(fees, 25))]
    texts += [set_to([("portfolio.merger.horizon_years", years)]) for years in (3, 4, 6, 7, 8, 9, 10)]
    texts += [set_to([("portfolio.roadmap.desk", desk)]) for desk in (1, 3, 8)]
    assert len(texts) == 50, len(texts)
    return texts


def scenarios(world, number):
    """Each scenario by itself."""
    return 50, [["--scenario", f"s{at:04}"] for at in spread(list(range(50)), number)]


def front(points):
    def naive(world, number):
        """Each point with a budget one krone below the one before, and one more to learn that there is none left."""
        rows = world.json("front", "--points", str(points))["front"]
        some = spread(rows, number)
        return len(rows) + 1, [["--set", f"portfolio.limits.one_off_budget={row['one_off'] - 1}"] for row in some]

    return naive


def fee(row):
    return row["figure"].startswith("Annual fee of ")


def risk(draws):
    def naive(world, number):
        """Each world by itself, and each figure at both ends. Run are ends of figures: what a world costs to write down is left out."""
        rows = world.rows("risk", "--draws", "1")
        paths = []
        for row in rows:
            if fee(row):
                paths.append((row["figure"].rsplit(" ", 1)[1] + ".annual_fee", row["high"]))
            elif row["figure"].startswith("rates."):
                paths.append((row["figure"], row["high"]))
        commands = [["--set", f"{path}={value}"] for path, value in spread(paths, number)]
        return draws + 2 * len(rows), commands

    return naive


def main():
    words, options, folders = sys.argv[1:], {}, []
    options = {"--runs": "3", "--sample": "10", "--binary": "target/release/portfolio", "--only": ""}
    while words:
        word = words.pop(0)
        if word in options:
            options[word] = words.pop(0)
        else:
            folders.append(word)
    binary, runs, sample = os.path.abspath(options["--binary"]), int(options["--runs"]), int(options["--sample"])
    default = World(binary, "default", None)
    ten = World(binary, "ten municipalities", folders[0]) if folders else None
    cases = [
        ("freedom and packages", default, ["freedom"], 1, freedom),
        ("freedom and packages", ten, ["freedom"], 10, freedom),
        ("50 scenarios", default, ["compare"], 2, scenarios),
        ("the whole front", default, ["front", "--points", "10000"], 3, front(10_000)),
        ("20 points of the front", ten, ["front"], 30, front(20)),
        ("1 000 draws", default, ["risk", "--draws", "1000"], 10, risk(1000)),
        ("200 draws", ten, ["risk", "--draws", "200"], 60, risk(200)),
    ]
    print("| what | workspace | bar s | s | MiB | plans | one process a plan, s | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    passed = False
    for name, world, command, bar, naive in cases:
        if world is None or options["--only"] not in f"{name} {world.name}":
            continue
        world.scenarios(fifty(world) if naive is scenarios else [])
        measured = [world.run(*command) for _ in range(runs)]
        seconds, peak = statistics.median(one[0] for one in measured), max(one[1] for one in measured)
        count, commands = naive(world, sample)
        each = statistics.mean(
            statistics.median(world.run(*PLAN, *arguments)[0] for _ in range(runs)) for arguments in commands
        )
        about = "" if len(commands) == count else "~"
        print(
            f"| {name} | {world.name} | {bar} | {seconds:.2f} | {peak:.0f} | {count} | "
            f"{about}{each * count:.1f} | {about}{each * count / seconds:.0f} |",
            flush=True,
        )
        passed |= seconds > bar or peak > MEMORY
    sys.exit(int(passed))


if __name__ == "__main__":
    main()
