//! Plans of scenarios, to look at: a bar for each, or points over the values of a sweep.

use super::{Axis, Dot, Picture, Plot, Scene, Shown, Step};
use crate::compare::{Comparison, Figures};
use crate::model::Money;
use crate::words::{Cell, Text, t};

/// A figure of plans: its name in addresses, what it is, how it is written, its value.
struct Measure {
    name: &'static str,
    label: Text,
    shown: Shown,
    of: fn(&Figures) -> Option<i128>,
}

fn measures() -> [Measure; 3] {
    [
        Measure {
            name: "cash",
            label: t!("risk.cash"),
            shown: Shown::Kroner,
            of: |side| side.cash.map(Money::get),
        },
        Measure {
            name: "one-off",
            label: t!("risk.one_off"),
            shown: Shown::Kroner,
            of: |side| side.one_off.map(Money::get),
        },
        Measure {
            name: "changing-users",
            label: t!("compare.changing_users"),
            shown: Shown::Count,
            of: |side| side.changing_users.map(i128::from),
        },
    ]
}

/// What one must know: which of them have no plan, and whose sums are of something else, by the names that the picture has for them.
fn lead(sides: &[Figures], name: fn(&Figures) -> &str) -> Text {
    let named = |wanted: fn(&Figures) -> bool| -> Vec<&str> {
        sides.iter().filter(|side| wanted(side)).map(name).collect()
    };
    let without = named(|side| side.cash.is_none());
    let apart = named(|side| !side.incomparable.is_empty());
    let mut said = Vec::new();
    if !without.is_empty() {
        said.push(t!("compare.without_plan", names = Text::and(without)));
    }
    if !apart.is_empty() {
        said.push(t!("compare.apart", names = Text::and(apart)));
    }
    Text::joined(&said, " ")
}

/// A bar for the base and each scenario that has a plan: what is paid, and what of it once.
pub fn compared(comparison: &Comparison) -> Picture {
    let sides = &comparison.scenarios;
    let bars = |measure: Measure| {
        let bar = |(number, side): (usize, &Figures)| {
            let label = if number == 0 { t!("compare.the_base") } else { Text::same(&side.name) };
            Some(Step { label, amount: Money((measure.of)(side)?), whole: true })
        };
        Picture {
            name: measure.name,
            title: t!("picture.in_kroner", label = measure.label),
            lead: Text::default(),
            scene: Scene::Waterfall(sides.iter().enumerate().filter_map(bar).collect()),
        }
    };
    let [cash, one_off, _] = measures();
    Picture {
        name: "scenarios",
        title: t!("compare.picture", merger = comparison.merger),
        lead: Text::joined(&[t!("compare.picture_lead"), lead(sides, |side| &side.name)], " "),
        scene: Scene::Sheet(vec![bars(cash), bars(one_off)]),
    }
}

/// What each value of a sweep makes of the plan; `None` where not all of them are numbers.
pub fn swept(comparison: &Comparison, path: &str) -> Option<Picture> {
    let (base, others) = comparison.scenarios.split_first()?;
    let values: Vec<i128> = others.iter().map(|side| side.id.parse().ok()).collect::<Option<_>>()?;
    let plot = |measure: Measure| {
        let written = |value: Option<i128>| {
            Cell::or_empty(value, |value| match measure.shown {
                Shown::Kroner => Cell::money(Money(value)),
                Shown::Count => Cell::count(value),
            })
        };
        let dot = |(side, &across): (&Figures, &i128)| Dot {
            across,
            up: (measure.of)(side),
            // What lies between two values nobody has planned.
            line: Some(false),
            mark: None,
            told: match (measure.of)(side) {
                Some(value) => t!("picture.told", label = side.name, sum = written(Some(value))),
                None => t!("compare.without_plan", names = side.name),
            },
        };
        Picture {
            name: measure.name,
            title: measure.label.clone(),
            lead: t!("compare.base_is", value = written((measure.of)(base))),
            scene: Scene::Plot(Plot {
                across: Axis { label: Text::same(path), shown: Shown::Count },
                up: Axis { label: measure.label.clone(), shown: measure.shown },
                dots: others.iter().zip(&values).map(dot).collect(),
            }),
        }
    };
    let lead = Text::joined(&[t!("compare.swept_lead"), lead(others, |side| &side.id)], " ");
    Some(Picture {
        name: "sweep",
        title: t!("compare.swept", merger = comparison.merger, path = path),
        lead,
        scene: Scene::Sheet(measures().map(plot).into_iter().collect()),
    })
}
