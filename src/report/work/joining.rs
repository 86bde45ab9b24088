//! The integrations of the target: what is kept, registered again or built.

use super::registering::in_place;
use super::task::{Task, Work};
use super::times;
use crate::model::Name;
use crate::plan::{Far, Integration, Work as Joining};
use crate::report::{Cell, Planned};
use crate::words::t;

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    planned.plan.integrations.iter().filter_map(|row| task(planned, row)).collect()
}

/// What is to be done of an integration; nothing where both ends are one system, or where a system archives in itself.
fn task(planned: &Planned<'_>, row: &Integration) -> Option<Task> {
    let landscape = planned.landscape;
    let how = match row.work {
        Joining::Same | Joining::OwnCore => return None,
        Joining::Keep => t!("work.join_keep"),
        Joining::Reregister => t!("work.join_reregister"),
        Joining::Suite => t!("work.join_suite"),
        Joining::Reuse => t!("work.join_reuse"),
        Joining::BuildLocked => t!("work.join_build_locked"),
        Joining::Build => t!("work.join_build"),
    };
    let near = row.near;
    let far = match row.far {
        Far::Domain(far) => Some(far),
        Far::Component(_) => None,
    };
    // An edge between two belongs to the one that is due later, then to the one that sorts first (model.md, section 12).
    let owner = match far {
        Some(far) if landscape.domain(far).due > landscape.domain(near).due => far,
        _ => near,
    };
    let b = match row.far {
        Far::Domain(far) => landscape.domain(far).name.clone(),
        Far::Component(id) => {
            let name = &landscape.component(id).name;
            Name { nb: name.clone(), en: name.clone() }
        }
    };
    let a = &landscape.domain(near).name;
    let (from, to) = (&landscape.domain(near).id, landscape.end_reference(row.far));
    let what = t!("work.join", near = a, far = b, how = how);
    let of = format!("{from}+{to}");
    let months = times::keep(landscape, owner);
    let task = Task::new(planned, Work::Join, &of, owner, what, landscape.domain(owner).due, months);
    let mut after = in_place(planned, near);
    after.extend(far.map(|far| in_place(planned, far)).unwrap_or_default());
    if far.is_none() {
        after.push(Work::Agree.id(to));
    }
    Some(Task {
        from: Cell::text(from),
        to: Cell::text(to),
        cost: Cell::money(row.cost),
        far: if owner == near { far } else { Some(near) },
        after,
        ..task
    })
}
