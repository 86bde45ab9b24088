"""The problem, stated for three other solvers: a mixed-integer program, a constraint program, a weighted network.

Each encoding is exact on every assignment, not only at the optimum. A group is paid once if any of its literals is taken,
and its price may be negative or count against a limit, so "if" must be "if and only if" wherever the sum could gain by it.
What is minimised is money; ties by users are left out, but for the network, which carries them in the same integer.
"""

from collections import Counter


class Problem:
    """A problem as `cargo bench --bench search -- --dump FOLDER` writes it. A price is [money, users, uses..]."""

    def __init__(self, document):
        self.__dict__.update(document)
        self.sizes = [len(prices) for prices in self.unary]
        self.bound = [limit for limit, most in enumerate(self.limits) if most is not None]

    def price(self, assignment):
        """The exact price of an assignment, or None if it takes what is barred, forbidden or in need."""
        total = list(self.constant)

        def add(price):
            for place, number in enumerate(price):
                total[place] += number

        for variable, value in enumerate(assignment):
            if self.barred[variable][value]:
                return None
            add(self.unary[variable][value])
        for pair in self.pairs:
            money = pair["money"][assignment[pair["a"]] * self.sizes[pair["b"]] + assignment[pair["b"]]]
            if money is None:
                return None
            total[0] += money
            if self.pairs_use is not None:
                total[2 + self.pairs_use] += money
        for group in self.groups:
            if any(assignment[variable] in values for variable, values in group["members"]):
                add(group["price"])
        for remainder in self.remainders:
            count = lambda members: sum(assignment[variable] in values for variable, values in members)
            money = 0 if count(remainder["unless"]) else remainder["money"][count(remainder["counted"])]
            total[0] += money
            if self.pairs_use is not None:
                total[2 + self.pairs_use] += money
        for need in self.needs:
            taken = lambda literals: any(assignment[variable] == value for variable, value in literals)
            if taken(need["when"]) and not taken(need["any"]):
                return None
        return total

    def keeps_limits(self, price):
        return all(price[2 + limit] <= self.limits[limit] for limit in self.bound)

    def counts(self, price):
        """Whether a price takes from a limit that binds."""
        return any(price[2 + limit] for limit in self.bound)


def plain(pair, width):
    """A pair's table as a_i + b_j + rest, with as much of the rest zero as a cheap rule finds; None stays forbidden.

    Most of a table is a column's usual number plus a row's, which is worth taking out: every solver then has to state
    only what is left.
    """
    rows = [pair["money"][at : at + width] for at in range(0, len(pair["money"]), width)]

    def usual(numbers):
        numbers = [number for number in numbers if number is not None]
        return Counter(numbers).most_common(1)[0][0] if numbers else 0

    b = [usual([row[j] for row in rows]) for j in range(width)]
    rest = [[None if x is None else x - b[j] for j, x in enumerate(row)] for row in rows]
    a = [usual(row) for row in rest]
    rest = [[None if x is None else x - a[i] for x in row] for i, row in enumerate(rest)]
    return a, b, rest


def linear(problem):
    """Columns and rows of the mixed-integer program: binaries for values, the local polytope for pairs.

    Gives (columns, rows): a column is [cost, upper, is_integer, uses..], a row is (lower, upper, [(column, coefficient)]).
    Where values are whole, the columns of pairs and groups are too, so only values need be integer.
    """
    inf = float("inf")
    columns, rows, x = [], [], []
    limit_rows = {limit: {} for limit in problem.bound}

    def column(price, upper=1, whole=False):
        columns.append([price[0], upper, whole])
        for limit in problem.bound:
            if price[2 + limit]:
                limit_rows[limit][len(columns) - 1] = price[2 + limit]
        return len(columns) - 1

    def pair_price(money):
        price = [money, 0] + [0] * len(problem.limits)
        if problem.pairs_use is not None:
            price[2 + problem.pairs_use] = money
        return price

    unary = [[list(price) for price in prices] for prices in problem.unary]
    rests = []
    for pair in problem.pairs:
        a, b, rest = plain(pair, problem.sizes[pair["b"]])
        for variable, part in ((pair["a"], a), (pair["b"], b)):
            for value, money in enumerate(part):
                for place, number in enumerate(pair_price(money)):
                    unary[variable][value][place] += number
        rests.append(rest)
    for variable, prices in enumerate(unary):
        x.append([column(price, 1 - problem.barred[variable][i], True) for i, price in enumerate(prices)])
        rows.append((1, 1, [(c, 1) for c in x[-1]]))
    for pair, rest in zip(problem.pairs, rests):
        a, b = x[pair["a"]], x[pair["b"]]
        if not any(money for row in rest for money in row):
            for i, row in enumerate(rest):
                for j, money in enumerate(row):
                    if money is None:
                        rows.append((-inf, 1, [(a[i], 1), (b[j], 1)]))
            continue
        y = [[column(pair_price(money or 0), 0 if money is None else 1) for money in row] for row in rest]
        for i, row in enumerate(y):
            rows.append((0, 0, [(c, 1) for c in row] + [(a[i], -1)]))
        for j in range(len(b)):
            rows.append((0, 0, [(row[j], 1) for row in y] + [(b[j], -1)]))
    for group in problem.groups:
        z = column(group["price"])
        members = [[x[variable][value] for value in values] for variable, values in group["members"]]
        for literals in members:
            rows.append((-inf, 0, [(c, 1) for c in literals] + [(z, -1)]))
        rows.append((0, inf, [(c, 1) for literals in members for c in literals] + [(z, -1)]))
    for remainder in problem.remainders:
        most = len(remainder["counted"])
        literals = lambda members: [(x[variable][value], 1) for variable, values in members for value in values]
        spared = column(pair_price(0))
        by_count = [column(pair_price(money), 1, True) for money in remainder["money"]]
        rows.append((1, 1, [(spared, 1)] + [(c, 1) for c in by_count]))
        rows.append((0, inf, literals(remainder["unless"]) + [(spared, -1)]))
        counted = [(c, -1) for c, _ in literals(remainder["counted"])] + [(c, k) for k, c in enumerate(by_count)]
        rows.append((0, inf, counted + [(spared, most)]))
        rows.append((-inf, 0, counted + [(spared, -most)]))
    for need in problem.needs:
        helps = Counter(x[variable][value] for variable, value in need["any"])
        for variable, value in need["when"]:
            coefficients = Counter(helps)
            coefficients[x[variable][value]] -= 1
            rows.append((0, inf, [(c, k) for c, k in coefficients.items() if k]))
    for limit, entries in limit_rows.items():
        rows.append((-inf, problem.limits[limit] - problem.constant[2 + limit], list(entries.items())))
    return x, columns, rows


def highs(problem, seconds):
    """HiGHS, two threads: (status, assignment, bound, seconds)."""
    import highspy
    import numpy as np

    x, columns, rows = linear(problem)
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.setOptionValue("mip_feasibility_tolerance", 1e-9)
    solver.setOptionValue("threads", 2)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(columns), len(rows)
    lp.col_cost_ = np.array([c[0] for c in columns], dtype=float)
    lp.col_lower_ = np.zeros(len(columns))
    lp.col_upper_ = np.array([c[1] for c in columns], dtype=float)
    lp.row_lower_ = np.array([row[0] for row in rows], dtype=float)
    lp.row_upper_ = np.array([row[1] for row in rows], dtype=float)
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    lp.integrality_ = [kinds[c[2]] for c in columns]
    lp.offset_ = float(problem.constant[0])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0] + [len(row[2]) for row in rows])
    lp.a_matrix_.index_ = np.array([c for row in rows for c, _ in row[2]])
    lp.a_matrix_.value_ = np.array([k for row in rows for _, k in row[2]], dtype=float)
    solver.passModel(lp)
    solver.run()
    status, info = solver.getModelStatus(), solver.getInfo()
    time = solver.getRunTime()
    if status == highspy.HighsModelStatus.kInfeasible:
        return "infeasible", None, None, time
    values = solver.getSolution().col_value
    found = len(values) > 0 and info.primal_solution_status == 2
    assignment = [max(range(len(v)), key=lambda i: values[v[i]]) for v in x] if found else None
    done = status == highspy.HighsModelStatus.kOptimal
    return "optimal" if done else "limit", assignment, info.mip_dual_bound, time


def cp_sat(problem, seconds, workers):
    """CP-SAT: (status, assignment, bound, seconds). The same rows with Booleans; clauses instead were slower."""
    from ortools.sat.python import cp_model

    x, columns, rows = linear(problem)
    model = cp_model.CpModel()
    booleans = [model.new_bool_var("") for _ in columns]
    weighted = lambda entries: cp_model.LinearExpr.weighted_sum(
        [booleans[c] for c, _ in entries], [k for _, k in entries]
    )
    for column, boolean in zip(columns, booleans):
        if column[1] == 0:
            model.add(boolean == 0)
    for lower, upper, entries in rows:
        if lower == upper == 1:
            model.add_exactly_one([booleans[c] for c, _ in entries])
        elif lower == upper:
            model.add(weighted(entries) == lower)
        elif upper < float("inf"):
            model.add(weighted(entries) <= upper)
        else:
            model.add(weighted(entries) >= lower)
    model.minimize(weighted([(c, column[0]) for c, column in enumerate(columns)]) + problem.constant[0])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return "infeasible", None, None, solver.wall_time
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    taken = lambda column: solver.boolean_value(booleans[column])
    assignment = [next(i for i, c in enumerate(v) if taken(c)) for v in x] if found else None
    done = status == cp_model.OPTIMAL
    return "optimal" if done else "limit", assignment, solver.best_objective_bound, solver.wall_time


def toulbar2(problem, seconds):
    """toulbar2: (status, assignment, bound, seconds). Money and users in one integer, as in our search.

    A group becomes a variable that names the first of its members that takes it, or none: binary functions say this in
    both directions, whatever the sign of its price. What a pair takes from a limit needs a variable too.
    """
    import math
    import time

    import pytoulbar2

    scale = sum(max(price[1] for price in prices) for prices in problem.unary) + 1
    most = sum(max(abs(price[0]) for price in prices) for prices in problem.unary)
    if most * scale > 2**52:
        scale = 1
    cost = lambda price: price[0] * scale + (price[1] if scale > 1 else 0)
    network = pytoulbar2.CFN(verbose=-1)
    forbidden = network.Top
    names = [f"x{variable}" for variable in range(len(problem.unary))]
    terms = {limit: [] for limit in problem.bound}
    for variable, prices in enumerate(problem.unary):
        network.AddVariable(names[variable], range(len(prices)))
        barred = problem.barred[variable]
        network.AddFunction([names[variable]], [forbidden if barred[i] else cost(p) for i, p in enumerate(prices)])
        for limit in problem.bound:
            terms[limit].append((names[variable], [price[2 + limit] for price in prices]))
    for number, pair in enumerate(problem.pairs):
        a, b = names[pair["a"]], names[pair["b"]]
        network.AddFunction([a, b], [forbidden if money is None else money * scale for money in pair["money"]])
        if problem.pairs_use in problem.bound:
            part_a, part_b, rest = plain(pair, problem.sizes[pair["b"]])
            terms[problem.pairs_use] += [(a, part_a), (b, part_b)]
            classes = sorted({money for row in rest for money in row if money is not None})
            if len(classes) > 1:
                network.AddVariable(f"p{number}", range(len(classes)))
                table = [0 if money in (None, kind) else forbidden for row in rest for money in row for kind in classes]
                network.AddFunction([a, b, f"p{number}"], table)
                terms[problem.pairs_use].append((f"p{number}", classes))
            elif classes and classes[0]:
                terms[problem.pairs_use].append((a, [classes[0]] * problem.sizes[pair["a"]]))
    for number, group in enumerate(problem.groups):
        members, price = group["members"], group["price"]
        name = f"g{number}"
        network.AddVariable(name, range(len(members) + 1))
        network.AddFunction([name], [0] + [cost(price)] * len(members))
        for place, (variable, values) in enumerate(members, 1):
            taken = [value in values for value in range(problem.sizes[variable])]
            allowed = lambda is_taken, first: (1 <= first <= place) if is_taken else first != place
            table = [0 if allowed(t, first) else forbidden for t in taken for first in range(len(members) + 1)]
            network.AddFunction([names[variable], name], table)
        for limit in problem.bound:
            terms[limit].append((name, [0] + [price[2 + limit]] * len(members)))
    for number, remainder in enumerate(problem.remainders):
        # The variable says how many count, or (last) that something spares them.
        name, most = f"r{number}", len(remainder["counted"])
        costs = remainder["money"] + [0]
        spared = len(costs) - 1
        network.AddVariable(name, range(len(costs)))
        network.AddFunction([name], [money * scale for money in costs])
        spares = [(names[variable], value, 1) for variable, values in remainder["unless"] for value in values]
        network.AddGeneralizedLinearConstraint(spares + [(name, k, 1) for k in range(spared)], ">=", 1)
        others = [(names[variable], value, 1) for variable, values in remainder["counted"]
                  for value in range(problem.sizes[variable]) if value not in values]
        counted = [(names[variable], value, 1) for variable, values in remainder["counted"] for value in values]
        enough = [(name, k, k) for k in range(1, spared)] + [(name, spared, most)]
        network.AddGeneralizedLinearConstraint(others + enough, ">=", most)
        no_more = [(name, k, most - k) for k in range(spared) if k < most] + [(name, spared, most)]
        network.AddGeneralizedLinearConstraint(counted + no_more, ">=", most)
        if problem.pairs_use in problem.bound:
            terms[problem.pairs_use].append((name, costs))
    for need in problem.needs:
        for variable, value in need["when"]:
            own = any(v == variable and i == value for v, i in need["any"])
            if not own:
                literals = [(names[v], i, 1) for v, i in need["any"] if v != variable]
                # Of its own variable no other value can help: they exclude each other.
                others = [(names[variable], i, 1) for i in range(problem.sizes[variable]) if i != value]
                network.AddGeneralizedLinearConstraint(literals + others, ">=", 1)
    for limit in problem.bound:
        right = problem.limits[limit] - problem.constant[2 + limit]
        summed = {}
        for name, uses in terms[limit]:
            old = summed.get(name, [0] * len(uses))
            summed[name] = [one + other for one, other in zip(old, uses)]
        tuples = []
        for name, uses in summed.items():
            # Each variable takes one value, so its least use can go to the other side; what is left is not negative.
            right -= min(uses)
            tuples += [(name, value, use - min(uses)) for value, use in enumerate(uses) if use > min(uses)]
        if right < 0:
            return "infeasible", None, None, 0.0
        if tuples:
            network.AddGeneralizedLinearConstraint(tuples, "<=", right)
    start = time.perf_counter()
    try:
        answer = network.Solve(timeLimit=math.ceil(seconds))
        stopped = False
    except network.SolverOut:
        answer, stopped = None, True
    taken = time.perf_counter() - start
    stopped = stopped or taken >= seconds
    if answer is None:
        return "limit" if stopped else "infeasible", None, None, taken
    assignment = [int(value) for value in answer[0][: len(problem.unary)]]
    return "limit" if stopped else "optimal", assignment, None, taken
