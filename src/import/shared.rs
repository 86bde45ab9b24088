//! One system in several municipalities: it is proposed to share it, and never done.
//!
//! What always holds: only systems of the same product and the same vendor are set beside each other, and only where a cell says that somebody
//! runs it for several: which entry is whose is a person's to say.

use std::collections::BTreeMap;

use super::entries::Maker;
use super::entry::List;
use super::said_words::TOGETHER;
use super::told::Told;
use crate::register::fold;
use crate::words::t;

/// Whether a text speaks of municipalities that run something together.
pub(super) fn runs_together(text: &str) -> bool {
    let text = text.to_lowercase();
    TOGETHER.iter().any(|word| text.contains(word))
}

/// A system as far as it may be one with another one.
struct Instance<'i> {
    municipality: &'i str,
    id: &'i str,
    host: Option<&'i str>,
    together: Option<&'i str>,
}

impl Maker<'_, '_> {
    /// Tells which systems may be one.
    pub(super) fn shared(&mut self) {
        let mut told = Vec::new();
        for instances in self.instances().into_values() {
            for (number, one) in instances.iter().enumerate() {
                let other = instances[..number].iter().find_map(|other| {
                    let same_host = one.host.filter(|host| other.host == Some(*host));
                    let why = same_host.or(one.together).or(other.together)?;
                    (other.municipality != one.municipality).then_some((other, why))
                });
                if let Some((other, why)) = other {
                    let [one_is, other_is] =
                        [one, other].map(|one| format!("{}/{}", one.municipality, one.id));
                    let text =
                        t!("import_row.shared", one = one_is, other = other_is.clone(), why = why.to_owned());
                    let help = t!("import_row.shared_help", other = other_is);
                    told.push(Told::new("IMP015", text).help(help).of(one.municipality));
                }
            }
        }
        self.entries.told.extend(told);
    }

    /// The systems by product and vendor: those of the rows, and those that stand in other inventories.
    fn instances(&self) -> BTreeMap<(String, String), Vec<Instance<'_>>> {
        let mut all: BTreeMap<(String, String), Vec<Instance<'_>>> = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        for one in &self.entries.made {
            let Some(wanted) = one.wanted.first().filter(|wanted| wanted.list == List::Systems) else {
                continue;
            };
            let Some(product) = wanted.fields.get("product") else { continue };
            let municipality = one.row.municipality.as_str();
            seen.insert((municipality, wanted.id.as_str()));
            let vendor = wanted.fields.get("vendor").map(|vendor| fold(&vendor.said())).unwrap_or_default();
            all.entry((product.said(), vendor)).or_default().push(Instance {
                municipality,
                id: &wanted.id,
                host: one.row.host.as_deref(),
                together: one.row.together.as_deref(),
            });
        }
        for (municipality, standing) in self.world.standing {
            for (id, there) in standing.entries(List::Systems) {
                if there.is_shared() || seen.contains(&(municipality.as_str(), id)) {
                    continue;
                }
                let key = (there.text("product").to_owned(), fold(there.text("vendor")));
                if let Some(instances) = all.get_mut(&key) {
                    instances.push(Instance { municipality, id, host: None, together: None });
                }
            }
        }
        for instances in all.values_mut() {
            instances.sort_by_key(|one| (one.municipality, one.id));
        }
        all
    }
}
