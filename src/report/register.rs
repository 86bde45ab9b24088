//! The list of what has an id.

use crate::register::{Entry, EntryKind};
use crate::source::Span;
use crate::words::{Text, t};

use super::{Cell, Column, Kind as Of, Table};

/// A table of entries: what each is where there are several kinds, its id, its name, what it belongs to, its place.
pub fn register(entries: &[&Entry], kinds: &[EntryKind], place: &dyn Fn(Span) -> String) -> Table {
    let several = kinds.len() > 1;
    let what = several.then(|| {
        Column::new("kind", Of::Text, t!("register.kind")).of(|entry: &&Entry| Cell::from(kind(entry.kind)))
    });
    let columns = [
        Column::new("id", Of::Id, t!("register.id")).of(|entry: &&Entry| Cell::text(&entry.id)),
        Column::new("name", Of::Text, t!("register.name"))
            .of(|entry: &&Entry| Cell::from(Text::from(&entry.name))),
        Column::new("also", Of::Text, t!("register.also"))
            .detail()
            .of(|entry: &&Entry| Cell::list(also(entry))),
        Column::new("belongs_to", Of::Text, t!("register.belongs_to"))
            .of(|entry: &&Entry| Cell::text(&entry.belongs)),
        Column::new("place", Of::Id, t!("register.place"))
            .detail()
            .of(|entry: &&Entry| Cell::text(place(entry.span))),
    ];
    Table::of("list", t!("register.title"), what.into_iter().chain(columns), entries.iter().copied())
}

/// What else it is called, and what it is called in the other language.
fn also(entry: &Entry) -> impl Iterator<Item = &str> {
    let names = [entry.name.nb.as_str(), entry.name.en.as_str()];
    let other = names.into_iter().filter(|_| entry.name.nb != entry.name.en);
    other.chain(entry.aliases.iter().map(String::as_str))
}

fn kind(kind: EntryKind) -> Text {
    match kind {
        EntryKind::Municipality => t!("register.municipality"),
        EntryKind::Sector => t!("register.sector"),
        EntryKind::Domain => t!("register.domain"),
        EntryKind::Product => t!("register.product"),
        EntryKind::System => t!("register.system"),
        EntryKind::Contract => t!("register.contract"),
        EntryKind::Vendor => t!("register.vendor"),
        EntryKind::Component => t!("register.component"),
    }
}
