//! A system has no `product`, and its name or nickname is that of a product in the catalogue that serves one of its
//! domains. Case, spaces and punctuation do not count: HS Pro is HsPro.
//!
//! ## Why
//!
//! Without `product` the system counts as one of its own kind: the same product in two municipalities looks like
//! two, and merging the databases is priced as a conversion.
//!
//! ## Source
//!
//! S000: HS Pro and HsPro. S003: the system called Rodret is Hypergene.
//!
//! ## Wrong
//!
//! ```yaml
//! - {id: pleie, name: GERICA, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## Right
//!
//! ```yaml
//! - {id: pleie, name: GERICA, product: gerica, covers: [{domain: elderly-care}]}
//! ```
//!
//! ## How to fix
//!
//! Name the product. Not reported if two products have that name, or if the product serves other domains.

use crate::check::rule::{About, Check, Context, Hit, Hits, Severity, apart, entry_of};
use crate::model::{Place, ProductId};
use crate::words::t;

/// The rule.
pub const RULE: About = About {
    summary: "A system has the name of a catalogue product, but no `product`",
    severity: Severity::Warning,
    needs_whole: true,
    check: Check::Inventory(check),
};

fn check(context: &Context, report: &mut Hits) {
    let landscape = context.landscape;
    let mut all = Vec::new();
    for system in landscape.systems.iter().filter(|system| system.product.is_none()) {
        let names = [
            Some(("name", &system.name)),
            system.governance.nickname.as_ref().map(|name| ("nickname", name)),
        ];
        let found = names.into_iter().flatten().find_map(|(key, name)| {
            let serves = |id: &&ProductId| {
                let domains = &landscape.product(**id).domains;
                context.domains_of(system).any(|(domain, _)| domains.contains(&domain))
            };
            let mut products = context.products_named(name).iter().filter(serves);
            let only = products.next().filter(|_| products.next().is_none());
            only.map(|&product| (key, name, landscape.product(product)))
        });
        let Some((key, name, product)) = found else { continue };
        // The same name in both is no riddle; the same in other bytes would be.
        let (name, named) = match *name == product.name {
            true => (name.clone(), product.name.clone()),
            false => apart(name, &product.name),
        };
        let message = t!("inv004.message", system = system.reference, name = name, product = named);
        let hit = Hit::new(Place::key(entry_of(system), key), system.reference.clone(), message)
            .help(t!("inv004.help", product = product.id));
        all.push((system.municipality, hit));
    }
    report.add_folded_if_unfinished(landscape, all, |municipality, count, names| {
        t!("inv004.all", municipality = municipality, count = count, names = names)
    });
}
