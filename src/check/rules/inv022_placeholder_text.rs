//! A name, owner, manager, maintainer, version, supplier or the like is `?`, `-`, `ukjent`, `unknown`, `tbd`,
//! `todo`, `n/a`, `avklares` or `mangler`.
//!
//! ## Why
//!
//! A placeholder counts as an answer: the system then has an owner, namely the question mark, and no rule asks
//! again.
//!
//! ## Source
//!
//! S001 area 8: amounts given as question marks.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, owner: ukjent, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: gerica, name: Gerica, annual_cost: 1000, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Leave the key out; use `notes` for what is still being clarified.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, entry_of};
use crate::model::{DecisionId, Place, Thing};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A text is a placeholder for unknown",
    severity: Severity::Warning,
    needs_whole: false,
    check: Check::Inventory(check),
};

const PLACEHOLDERS: [&str; 13] =
    ["?", "??", "???", "-", "--", "ukjent", "unknown", "tbd", "todo", "n/a", "avklares", "mangler", "xxx"];

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut suppliers = Vec::new();
    let mut look = |thing: Thing, key: &'static str, subject: &str, text: Option<&String>| {
        let Some(text) = text else { return };
        let lower = text.trim().to_lowercase();
        if PLACEHOLDERS.contains(&lower.as_str()) {
            let message = t!("inv022.message", key = key, subject = subject, text = text);
            let hit = Hit::new(Place::key(thing, key), subject, message).help(t!("inv022.help", key = key));
            match thing {
                Thing::Contract(id) if key == "supplier" => suppliers.push((landscape.contract(id).municipality, hit)),
                _ => report.add(hit),
            }
        }
    };
    for system in &landscape.systems {
        let (thing, subject, governance) = (entry_of(system), &system.reference, &system.governance);
        let texts = [
            ("name", Some(&system.name)),
            ("owner", governance.owner.as_ref()),
            ("manager", governance.manager.as_ref()),
            ("maintainer", governance.maintainer.as_ref()),
            ("version", governance.version.as_ref()),
            ("nickname", governance.nickname.as_ref()),
        ];
        texts.into_iter().for_each(|(key, text)| look(thing, key, subject, text));
    }
    for id in landscape.contract_ids() {
        let contract = landscape.contract(id);
        look(Thing::Contract(id), "supplier", &contract.reference, Some(&contract.supplier));
        look(
            Thing::Contract(id),
            "organisation_number",
            &contract.reference,
            contract.organisation_number.as_ref(),
        );
    }
    for (index, decision) in landscape.decisions.iter().enumerate() {
        let thing = Thing::Decision(DecisionId::at(index));
        let subject = &landscape.domain(decision.verdict.domain()).id;
        look(thing, "by", subject, decision.by.as_ref());
        look(thing, "reason", subject, decision.reason.as_ref());
    }
    report.add_folded_if_unfinished(landscape, suppliers, |municipality, count, names| {
        t!("inv022.all", municipality = municipality, count = count, names = names)
    });
}
