//! Names that two products go by.

use std::collections::BTreeMap;

use super::free::free;
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::quote;
use crate::load::{codes, schema};
use crate::words::t;

/// A name or alias that another product has too, whatever its capitals.
pub(super) fn report(products: &Names<'_, schema::Product>, log: &mut Log) {
    let mut owners = BTreeMap::new();
    for (id, item) in products.items() {
        for name in item.name().found().into_iter().chain(item.aliases()) {
            let (owner, first) = *owners.entry(free(name.value).to_lowercase()).or_insert((id, name.span));
            if owner != id {
                let message =
                    t!("resolve.same_alias", one = quote(owner), other = quote(id), name = quote(name.value));
                log.warning(codes::ALIAS_AMBIGUOUS, name.span, &format!("product:{id}"), message)
                    .related(first, t!("resolve.the_other"))
                    .help(t!("resolve.leave_name"));
            }
        }
    }
}
