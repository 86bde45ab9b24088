//! The integrations of the target: what is kept, registered anew or built.

use super::registering::in_place;
use super::task::{Task, Work};
use super::times;
use crate::plan::IntegrationEntry;
use crate::report::{Cell, Planned, Words};

pub(super) fn tasks(planned: &Planned<'_>) -> Vec<Task> {
    planned.document.integrations.iter().filter_map(|row| task(planned, row)).collect()
}

/// What is to be done of an integration; nothing where both ends are one system, or where a system archives in itself.
fn task(planned: &Planned<'_>, row: &IntegrationEntry) -> Option<Task> {
    let landscape = planned.landscape;
    let (en, nb) = match row.work.as_str() {
        "same" | "own_core" => return None,
        "keep" => ("keep, adjust and test", "behold, tilpass og test"),
        "reregister" => ("register anew", "registrer på nytt"),
        "suite" => ("let the vendor integrate its suite", "la leverandøren integrere sin suite"),
        "reuse" => ("set up the ready-made connector", "sett opp den ferdige koblingen"),
        "build_locked" => ("build, against a locked interface", "bygg, mot et låst grensesnitt"),
        _ => ("build", "bygg"),
    };
    let near = landscape.find_domain(&row.a)?;
    let far = landscape.find_domain(&row.b);
    // An edge between two belongs to the one that is due later, then to the one that sorts first (model.md, section 12).
    let owner = match far {
        Some(far) if landscape.domain(far).due > landscape.domain(near).due => far,
        _ => near,
    };
    let name = |reference: &str| match landscape.find_domain(reference) {
        Some(id) => landscape.domain(id).name.clone(),
        None => {
            let component = reference.strip_prefix("component:").and_then(|id| landscape.find_component(id));
            let name = component.map_or(reference, |id| &landscape.component(id).name);
            crate::model::Name { nb: name.to_owned(), en: name.to_owned() }
        }
    };
    let (a, b) = (name(&row.a), name(&row.b));
    let what = Words::both(format!("{} – {}: {en}", a.en, b.en), format!("{} – {}: {nb}", a.nb, b.nb));
    let of = format!("{}+{}", row.a, row.b);
    let months = times::keep(landscape, owner);
    let task = Task::new(planned, Work::Join, &of, owner, what, landscape.domain(owner).due, months);
    let mut after = in_place(planned, near);
    after.extend(far.map(|far| in_place(planned, far)).unwrap_or_default());
    if row.b.starts_with("component:") {
        after.push(Work::Agree.id(&row.b));
    }
    Some(Task {
        from: Cell::text(&row.a),
        to: Cell::text(&row.b),
        cost: Cell::money(row.cost),
        far: if owner == near { far } else { Some(near) },
        after,
        ..task
    })
}
