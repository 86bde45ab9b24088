//! What is said of a system beside what the plan rests on: who looks after it, where it runs, what it is a part of.

use super::catalogue::sorted;
use super::free::texts;
use super::inventory::{Inventories, Local};
use super::log::{Add, Log};
use crate::diagnostic::quote;
use crate::load::{Item, Spanned, codes, schema};
use crate::model::Governance;
use crate::words::t;

impl Inventories<'_> {
    /// All of it. A system that it is a part of, and is not there, is a finding.
    pub(super) fn governance(
        &self,
        item: Item<'_, schema::System>,
        entry: &Local<'_, schema::Entry>,
        log: &mut Log,
    ) -> Governance {
        if let Some(whole) = item.part_of().found() {
            self.part_of(whole, entry, log);
        }
        let ids = item.ids().iter().map(|(name, id)| (name.value.to_owned(), id.to_owned()));
        Governance {
            purpose: item.purpose().owned(),
            units: texts(item.units()),
            ids: sorted(ids.collect()),
            part_of: item.part_of().owned(),
            data_location: item.data_location().value(),
            version: item.version().owned(),
            hosting: item.hosting().value(),
            zone: item.zone().value(),
            personal_data: item.personal_data().value(),
            owner: item.owner().owned(),
            manager: item.manager().owned(),
            maintainer: item.maintainer().owned(),
            sso: item.sso().value(),
            nickname: item.nickname().owned(),
            notes: item.notes().owned(),
        }
    }

    /// The system that another one is a part of; nothing is planned by it, so one that is not there is a warning.
    fn part_of(&self, text: Spanned<&str>, entry: &Local<'_, schema::Entry>, log: &mut Log) {
        let what = t!("resolve.wanted_system");
        let Some(id) = self.own_id(entry.municipality, text, &what, &entry.reference, log) else { return };
        let own = &self.own[entry.municipality.index()];
        if own.complete && !own.entries.contains_key(id) {
            let meant = log.meant(id, own.entries.keys().copied());
            let message = t!("resolve.no_system_here", name = quote(id));
            log.warning(codes::UNKNOWN_SYSTEM, text.span, &entry.reference, message).help(match meant {
                Some(meant) => t!("resolve.meant", meant = meant),
                None => t!("resolve.name_system_here"),
            });
        }
    }
}
