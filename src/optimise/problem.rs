//! The problem as integers. After this file there are no domain words: a variable takes one of its values, values and
//! pairs of values cost money, and a group costs money once if any of its values is taken.
//!
//! What enters: numbers. What leaves: [`Problem`], and the exact price of an assignment.
//! What always holds: the price of an assignment is the constant, plus its values, plus its pairs, plus every group that
//! it touches, plus its remainders; [`Problem::price`] is that sentence and nothing else.

/// How many limits a problem may have.
pub const LIMITS: usize = 4;

/// What something costs, and what it takes from each limit. A group's price may be negative: taking it then saves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// The first objective.
    pub money: i128,
    /// The second objective, among equals of the first.
    pub users: i128,
    /// What it takes from each limit.
    pub uses: [i128; LIMITS],
}

impl Price {
    /// Adds another price.
    pub fn add(&mut self, other: &Price) {
        self.money += other.money;
        self.users += other.users;
        for (mine, theirs) in self.uses.iter_mut().zip(other.uses) {
            *mine += theirs;
        }
    }

    /// What it saves not to pay it.
    #[must_use]
    pub fn negated(&self) -> Price {
        Price { money: -self.money, users: -self.users, uses: self.uses.map(|used| -used) }
    }
}

/// What each pair of values of two variables costs.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The first variable.
    pub a: usize,
    /// The second variable, after the first.
    pub b: usize,
    /// Money by `value of a · values of b + value of b`; [`Pair::FORBIDDEN`] where they exclude one another.
    pub money: Vec<i64>,
}

impl Pair {
    /// The two values exclude one another.
    pub const FORBIDDEN: i64 = i64::MAX;

    /// The most that an allowed pair of values costs.
    pub fn widest(&self) -> i64 {
        self.money.iter().filter(|&&money| money != Pair::FORBIDDEN).max().copied().unwrap_or(0)
    }
}

/// Values of several variables; its price is paid once if any of them is taken.
#[derive(Clone, Debug)]
pub struct Group {
    /// The price.
    pub price: Price,
    /// Variables in order, each with its values in order.
    pub members: Vec<(usize, Vec<usize>)>,
}

/// What is paid by how many of some variables take one of their values, unless something else is taken. Never negative: a
/// bound may leave it out.
#[derive(Clone, Debug)]
pub struct Remainder {
    /// If any of these is taken, nothing is paid. Variables in order, each with its values in order.
    pub unless: Vec<(usize, Vec<usize>)>,
    /// The variables that count, in order, each with its values in order.
    pub counted: Vec<(usize, Vec<usize>)>,
    /// Money by how many count, from none to all.
    pub money: Vec<i64>,
}

impl Remainder {
    /// The most it can come to.
    pub fn most(&self) -> i64 {
        self.money.iter().copied().max().unwrap_or(0)
    }

    /// Whether a value ends it, and whether it counts.
    pub fn role(&self, variable: usize, value: usize) -> (bool, bool) {
        let in_list = |list: &[(usize, Vec<usize>)]| {
            list.iter().any(|(other, values)| *other == variable && values.contains(&value))
        };
        (in_list(&self.unless), in_list(&self.counted))
    }

    /// What an assignment pays of it.
    pub fn of(&self, assignment: &[usize]) -> i64 {
        let taken = |(variable, values): &&(usize, Vec<usize>)| values.contains(&assignment[*variable]);
        if self.unless.iter().any(|one| taken(&one)) {
            return 0;
        }
        self.money[self.counted.iter().filter(taken).count()]
    }
}

/// If any value of `when` is taken, some value of `any` must be.
#[derive(Clone, Debug)]
pub struct Need {
    /// The values that need.
    pub when: Vec<(usize, usize)>,
    /// The values that help.
    pub any: Vec<(usize, usize)>,
}

/// The problem.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The price of every value of every variable.
    pub unary: Vec<Vec<Price>>,
    /// Values that may not be taken, by variable and value.
    pub barred: Vec<Vec<bool>>,
    /// Pairs, each couple of variables at most once.
    pub pairs: Vec<Pair>,
    /// Which limit the money of pairs and remainders counts against, if any.
    pub pairs_use: Option<usize>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Remainders.
    pub remainders: Vec<Remainder>,
    /// Needs.
    pub needs: Vec<Need>,
    /// The limits; an absent one does not bind.
    pub limits: [Option<i128>; LIMITS],
    /// What is paid whatever is taken.
    pub constant: Price,
}

impl Problem {
    /// The exact price of an assignment (a value for every variable), or `None` if it takes what is barred, forbidden or
    /// in need. Limits are not looked at.
    pub fn price(&self, assignment: &[usize]) -> Option<Price> {
        let mut sum = self.constant;
        for (variable, &value) in assignment.iter().enumerate() {
            if self.barred[variable][value] {
                return None;
            }
            sum.add(&self.unary[variable][value]);
        }
        for pair in &self.pairs {
            let money = pair.money[assignment[pair.a] * self.unary[pair.b].len() + assignment[pair.b]];
            if money == Pair::FORBIDDEN {
                return None;
            }
            sum.money += i128::from(money);
            if let Some(limit) = self.pairs_use {
                sum.uses[limit] += i128::from(money);
            }
        }
        let taken = |(variable, values): &(usize, Vec<usize>)| values.contains(&assignment[*variable]);
        for group in self.groups.iter().filter(|group| group.members.iter().any(taken)) {
            sum.add(&group.price);
        }
        for remainder in &self.remainders {
            let money = i128::from(remainder.of(assignment));
            sum.money += money;
            if let Some(limit) = self.pairs_use {
                sum.uses[limit] += money;
            }
        }
        let holds = |literals: &[(usize, usize)]| {
            literals.iter().any(|&(variable, value)| assignment[variable] == value)
        };
        self.needs.iter().all(|need| !holds(&need.when) || holds(&need.any)).then_some(sum)
    }

    /// Whether a price keeps within the limits.
    pub fn within_limits(&self, price: &Price) -> bool {
        self.limits.iter().zip(price.uses).all(|(limit, used)| limit.is_none_or(|limit| used <= limit))
    }
}
