#!/usr/bin/env python3
"""Whether other solvers find the same optimum, and how long they take.

    cargo bench --bench search -- T S-budget --seeds 1..20 --dump FOLDER
    python benches/compare/compare.py FOLDER [--limit SECONDS] [--solvers highs,cpsat1,cpsat2,toulbar2] [--only T-,S-]

Every answer is priced again here, exactly, from its assignment alone. A disagreement is one of: an assignment that is
better than ours; "infeasible" where ours has a plan, or the other way round; "optimal" that is dearer than ours by more
than a solver in floating point may be off. The last line says how many there were, and the exit code is 1 if any.
"""

import argparse
import glob
import json
import multiprocessing
import os
import statistics
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import statements  # noqa: E402

SOLVERS = {
    "highs": statements.highs,
    "cpsat1": lambda problem, seconds: statements.cp_sat(problem, seconds, 1),
    "cpsat2": lambda problem, seconds: statements.cp_sat(problem, seconds, 2),
    "toulbar2": statements.toulbar2,
}


def work(solver, problem, seconds, pipe):
    pipe.send(SOLVERS[solver](problem, seconds))


def run(solver, problem, seconds):
    """Runs a solver in a process of its own, so that one that hangs or falls takes nothing with it."""
    mine, theirs = multiprocessing.Pipe(False)
    process = multiprocessing.Process(target=work, args=(solver, problem, seconds, theirs))
    process.start()
    theirs.close()
    try:
        answer = mine.recv() if mine.poll(3 * seconds + 30) else ("limit", None, None, float(seconds))
    except EOFError:
        answer = ("failed", None, None, float(seconds))
    process.kill()
    process.join()
    return answer


def judge(problem, solver, answer):
    """What is wrong with an answer, beside ours; None if nothing is."""
    status, assignment, bound, _ = answer
    ours = problem.answer
    if status == "failed":
        return "the solver failed"
    if ours is None:
        if not problem.proven:
            return None
        if assignment is not None and (price := problem.price(assignment)) and problem.keeps_limits(price):
            return f"ours says there is no plan, but here is one: {price[0]}"
        return None
    again = problem.price(problem.assignment)
    if again != ours or not problem.keeps_limits(again):
        return f"our assignment prices as {again}, not as {ours}, or breaks a limit"
    if status == "infeasible":
        return "infeasible, but ours has a plan"
    price = problem.price(assignment) if assignment is not None else None
    if assignment is not None and (price is None or not problem.keeps_limits(price)):
        # A solver in floating point may step over a limit by its tolerance.
        return None if solver == "highs" else "its assignment is not allowed"
    both = solver == "toulbar2"
    if problem.proven and price is not None:
        if price[0] < ours[0] or (both and price[0] == ours[0] and price[1] < ours[1]):
            return f"better than ours: {price[:2]} < {ours[:2]}"
    if status == "optimal" and price is not None:
        slack = 1 if solver == "highs" else 0
        if price[0] > ours[0] + slack:
            return f"says optimal, but is dearer: {price[0]} > {ours[0]}"
        if bound is not None and bound > ours[0] + 1 + abs(ours[0]) * 1e-9:
            return f"its bound {bound} is above our plan {ours[0]}"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--limit", type=float, default=20)
    parser.add_argument("--solvers", default="highs,cpsat1,cpsat2,toulbar2")
    parser.add_argument("--only", default="")
    parser.add_argument("--out", help="a file that keeps every answer, and from which a later run goes on, also when ours has changed")
    arguments = parser.parse_args()
    solvers = arguments.solvers.split(",")
    done = {}
    if arguments.out and os.path.exists(arguments.out):
        for line in open(arguments.out):
            name, solver, answer = json.loads(line)
            done[name, solver] = answer
    rows = []
    for path in sorted(glob.glob(os.path.join(arguments.folder, "*.json"))):
        name = os.path.basename(path)[:-5]
        if not any(name.startswith(begin) for begin in arguments.only.split(",")):
            continue
        problem = statements.Problem(json.load(open(path)))
        for solver in solvers:
            answer = done.get((name, solver))
            if answer is None:
                answer = run(solver, problem, arguments.limit)
                if arguments.out:
                    with open(arguments.out, "a") as out:
                        out.write(json.dumps([name, solver, answer]) + "\n")
            status, assignment, _, seconds = answer
            price = problem.price(assignment) if assignment else None
            row = {
                "name": name,
                "solver": solver,
                "status": status,
                "milliseconds": seconds * 1e3,
                "money": price and price[0],
                "ours": problem.answer and problem.answer[0],
                "our_milliseconds": problem.milliseconds,
                "proven": problem.proven,
                "wrong": judge(problem, solver, answer),
            }
            rows.append(row)
            if row["wrong"]:
                print(f"DISAGREEMENT {name} {solver}: {row['wrong']}", flush=True)
    sys.exit(report(rows, solvers))


def report(rows, solvers):
    """The table: a row per class and solver. Ratios only where both proved; a solver that was cut counts as its limit."""
    classes = sorted({klass(row["name"]) for row in rows})
    print(f"{'class':<18} {'solver':<9} {'n':>4} {'proven':>6} {'same':>5} {'ours ms':>9} {'theirs ms':>10} {'ratio':>7} {'least':>6} {'most':>8}")
    for name in classes:
        for solver in solvers:
            mine = [row for row in rows if klass(row["name"]) == name and row["solver"] == solver]
            proven = [row for row in mine if row["status"] in ("optimal", "infeasible")]
            same = [row for row in proven if row["proven"] and row["money"] == row["ours"]]
            ratios = sorted(row["milliseconds"] / max(row["our_milliseconds"], 0.01) for row in mine if row["proven"])
            median = lambda numbers: statistics.median(numbers) if numbers else float("nan")
            print(f"{name:<18} {solver:<9} {len(mine):>4} {len(proven):>6} {len(same):>5} "
                  f"{median([row['our_milliseconds'] for row in mine]):>9.1f} "
                  f"{median([row['milliseconds'] for row in mine]):>10.1f} {median(ratios):>7.1f} "
                  f"{ratios[0] if ratios else float('nan'):>6.1f} {ratios[-1] if ratios else float('nan'):>8.1f}")
    wrong = [row for row in rows if row["wrong"]]
    agreed = {row["name"] for row in rows if row["proven"] and row["status"] in ("optimal", "infeasible") and not row["wrong"]}
    print(f"{len(agreed)} instances on which another solver proved the same optimum; {len(wrong)} disagreements")
    return 1 if wrong else 0


def klass(name):
    size, _, *variants = name.split("-")
    return "-".join([size, *variants])


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    main()
