//! Rows -> the entries that they want.
//!
//! What always holds: what is guessed is marked, or only proposed; an id that an entry has is kept; every name of another system
//! becomes its id, or is told.

use std::collections::{BTreeMap, BTreeSet};

use super::domains::Domains;
use super::entry::{List, Wanted};
use super::field::{Field, Fields};
use super::ids::Ids;
use super::known::Known;
use super::map::Answer;
use super::pair::{Pair, Paired};
use super::plain;
use super::products::{Named, Products};
use super::questions::Open;
use super::row_parts::{called, figures, guess, known_id, name_of, note, supplier};
use super::rows::Row;
use super::standing::Standing;
use super::target::{SYSTEMS, Target, Thing};
use super::told::Told;
use crate::model::RowKind;
use crate::register::fold;
use crate::words::t;

/// What is taken although it is only guessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guesses {
    /// Nothing.
    #[default]
    None,
    /// The first product that is proposed.
    Product,
    /// And the first domain.
    All,
}

/// What is known beforehand.
pub struct World<'w> {
    /// The catalogue.
    pub known: &'w Known,
    /// Its national components, by folded name and id.
    pub components: BTreeMap<String, String>,
    /// The inventories by municipality.
    pub standing: &'w BTreeMap<String, Standing>,
    /// What a person said.
    pub answers: &'w [Answer],
    /// What is taken although it is only guessed.
    pub take: Guesses,
}

/// A row with the entries that it wants.
#[derive(Debug)]
pub struct Made<'r> {
    /// The row.
    pub row: &'r Row,
    /// How it is known.
    pub paired: Paired,
    /// Its entries.
    pub wanted: Vec<Wanted>,
}

/// What comes of the rows.
#[derive(Debug, Default)]
pub struct Entries<'r> {
    /// The rows with their entries.
    pub made: Vec<Made<'r>>,
    /// What only a person can say.
    pub open: Vec<Open>,
    /// What is to tell.
    pub told: Vec<Told>,
    /// Rows that a person said are none.
    pub skipped: usize,
    /// Rows of a questionnaire in which nobody has written a system.
    pub blank: usize,
}

/// Makes the entries of one municipality's rows after the other.
pub(super) struct Maker<'w, 'r> {
    pub(super) world: &'w World<'w>,
    pub(super) products: Products<'w>,
    pub(super) domains: Domains<'w>,
    /// The vendors of the catalogue by their letters.
    pub(super) vendors: BTreeMap<String, &'w str>,
    /// The ids that are taken, by municipality and list.
    pub(super) ids: BTreeMap<(String, List), Ids>,
    /// The systems by municipality and folded name; none where two have it.
    pub(super) names: BTreeMap<(String, String), Option<String>>,
    /// Systems that a person took away.
    pub(super) gone: BTreeSet<(String, String)>,
    pub(super) entries: Entries<'r>,
}

/// Makes the entries of rows, each with what it is.
pub fn entries<'r>(world: &World<'_>, rows: Vec<(RowKind, &'r Row, Paired)>) -> Entries<'r> {
    let mut maker = Maker {
        world,
        products: Products::of(world.known),
        domains: Domains::of(world.known),
        vendors: vendors_of(world.known),
        ids: BTreeMap::new(),
        names: BTreeMap::new(),
        gone: BTreeSet::new(),
        entries: Entries::default(),
    };
    maker.note_standing();
    maker.note_locked(&rows);
    let mut kinds: BTreeMap<&str, Vec<(&Row, Paired)>> = BTreeMap::new();
    for (kind, row, paired) in rows {
        kinds.entry(kind.name()).or_default().push((row, paired));
    }
    let mut take = |kind: RowKind| kinds.remove(kind.name()).unwrap_or_default();
    // Systems first: the others name them.
    maker.systems(take(RowKind::Systems));
    maker.contracts(take(RowKind::Contracts));
    maker.integrations(take(RowKind::Integrations));
    maker.shared();
    maker.entries
}

/// Whether a key tells of a contract; a vendor alone makes none.
fn is_of_contract(target: &Target) -> bool {
    target.thing == Thing::Contract && target.key != "supplier"
}

fn vendors_of(known: &Known) -> BTreeMap<String, &str> {
    let vendors = known.products.iter().filter_map(|product| product.vendor.as_deref());
    vendors.map(|vendor| (plain::key(vendor), vendor)).collect()
}

impl<'r> Maker<'_, 'r> {
    fn note_standing(&mut self) {
        for (municipality, standing) in self.world.standing {
            for list in [List::Systems, List::Contracts] {
                let ids = standing.ids(list).map(str::to_owned);
                self.ids.insert((municipality.clone(), list), Ids::new(ids));
            }
            for (id, there) in standing.entries(List::Systems) {
                for name in [there.text("name"), there.text("nickname"), id] {
                    note(&mut self.names, municipality, name, id);
                }
            }
        }
    }

    /// An entry that a person took away keeps its id: it must not come back as another one's.
    fn note_locked(&mut self, rows: &[(RowKind, &Row, Paired)]) {
        for (_, row, paired) in rows {
            let Pair::Locked(locked) = &paired.pair else { continue };
            let standing = self.world.standing.get(&row.municipality);
            for entry in &locked.entries {
                self.ids.entry((row.municipality.clone(), entry.list)).or_default().take(&entry.id);
                let there = standing.is_some_and(|standing| standing.find(entry.list, &entry.id).is_some());
                if entry.list == List::Systems && !there {
                    if let Some(name) = entry.fields.get("name") {
                        note(&mut self.names, &row.municipality, &name.said(), &entry.id);
                    }
                    self.gone.insert((row.municipality.clone(), entry.id.clone()));
                }
            }
        }
    }

    pub(super) fn id(
        &mut self,
        municipality: &str,
        list: List,
        nickname: &str,
        name: &str,
        vendor: &str,
        row: u32,
    ) -> String {
        let ids = self.ids.entry((municipality.to_owned(), list)).or_default();
        ids.make(nickname, name, vendor, &format!("row {row}"))
    }

    fn systems(&mut self, rows: Vec<(&'r Row, Paired)>) {
        for (row, paired) in rows {
            if let Some(made) = self.system_of(row, paired) {
                self.entries.made.push(made);
            }
        }
        self.join_systems();
    }

    fn system_of(&mut self, row: &'r Row, paired: Paired) -> Option<Made<'r>> {
        let Some((name, guessed_name)) = name_of(row) else {
            if row.given.keys().all(|target| target.thing == Thing::Covers && target.key == "domain") {
                self.entries.blank += 1;
                return None;
            }
            let told = Told::new("IMP005", t!("import_row.no_name")).of(&row.municipality);
            self.entries.told.push(match &row.place {
                Some(place) => told.at(place.clone()),
                None => told,
            });
            return None;
        };
        let vendor = row.said(Thing::System, "vendor");
        let answer = self.answer(&name, &vendor, &row.municipality);
        if answer.is_some_and(|answer| answer.skip) {
            self.entries.skipped += 1;
            return None;
        }
        let answer = answer.cloned();
        if paired.pair == Pair::Twice {
            return Some(Made { row, paired, wanted: Vec::new() });
        }
        let mut wanted = self.fields_of(row, Thing::System, List::Systems);
        wanted.fields.insert("name".to_owned(), Field::text(&name));
        wanted.fields.insert("ids.sheet".to_owned(), Field::text(row.origin.reference()));
        if guessed_name {
            guess(&mut wanted.fields, "name");
        }
        let nickname = row.said(Thing::System, "nickname");
        wanted.id = match known_id(&paired.pair, List::Systems) {
            Some(id) => id,
            None => self.id(&row.municipality, List::Systems, &nickname, &name, &vendor, row.origin.row),
        };
        for name in [&name, &nickname, &row.said(Thing::System, "ids.id"), &wanted.id.clone()] {
            note(&mut self.names, &row.municipality, name, &wanted.id);
        }
        self.place(row, &name, answer.as_ref(), &mut wanted);
        let mut all = vec![wanted];
        if let Some(contract) = self.contract_of(row, &paired.pair, &all[0].id) {
            all[0].fields.insert("contract".to_owned(), Field::word(&contract.id));
            all.push(contract);
        }
        Some(Made { row, paired, wanted: all })
    }

    pub(super) fn answer(&self, name: &str, vendor: &str, municipality: &str) -> Option<&Answer> {
        let about = self.world.answers.iter().filter(|answer| answer.is_about(name, vendor, municipality));
        // The most special one counts.
        about.max_by_key(|answer| (answer.municipality.is_some(), answer.vendor.is_some()))
    }

    /// A vendor as the catalogue writes it where the two differ in capitals and signs only: two spellings would count as two.
    fn spelt(&self, key: &str, field: &Field) -> Field {
        let known =
            matches!(key, "vendor" | "supplier").then(|| self.vendors.get(&plain::key(&field.said())));
        known.flatten().map_or_else(|| field.clone(), |vendor| Field::text(*vendor))
    }

    fn vendor(&self, row: &Row) -> String {
        let said = row.said(Thing::System, "vendor");
        if said.is_empty() { said } else { self.spelt("vendor", &Field::text(said)).said() }
    }

    /// What the cells of a row say of a thing, but for what becomes something else.
    pub(super) fn fields_of(&self, row: &Row, thing: Thing, list: List) -> Wanted {
        let mut fields = Fields::new();
        for (target, field) in row.given.iter().filter(|(target, _)| target.thing == thing) {
            if !matches!(target.key.as_str(), "part_of" | "product" | SYSTEMS) {
                fields.insert(target.key.clone(), self.spelt(&target.key, field));
            }
        }
        for target in row.guessed.iter().filter(|target| target.thing == thing) {
            guess(&mut fields, &target.key);
        }
        let keys = |targets: &BTreeSet<Target>| -> Vec<String> {
            let mine =
                targets.iter().filter(|target| target.thing == thing && !row.given.contains_key(*target));
            mine.map(|target| target.key.clone()).collect()
        };
        let unread = keys(&row.unread);
        let empty = keys(&row.empty).into_iter().filter(|key| !unread.contains(key)).collect();
        Wanted { list, id: String::new(), fields, unread, empty }
    }

    /// The product and the domains of a system.
    pub(super) fn place(&mut self, row: &Row, name: &str, answer: Option<&Answer>, wanted: &mut Wanted) {
        let said = |key: &str| row.said(Thing::System, key);
        let (product, nickname, vendor, purpose) =
            (said("product"), said("nickname"), said("vendor"), said("purpose"));
        let matches =
            self.products.find(Named { product: &product, name, nickname: &nickname, vendor: &vendor });
        let answered = answer.and_then(|answer| answer.product.clone());
        let first = matches.first();
        let take = |class: super::products::Class| class.is_sure() || self.world.take != Guesses::None;
        let (taken, guessed) = match &answered {
            Some(answered) => (answered.clone(), false),
            None => match first.filter(|first| take(first.class)) {
                Some(first) => (Some(first.product.clone()), first.class.number() > 2),
                None => (None, false),
            },
        };
        if let Some(product) = &taken {
            wanted.fields.insert("product".to_owned(), Field::word(product));
            if guessed {
                guess(&mut wanted.fields, "product");
            }
        }
        let kin = taken.as_deref().or(first.map(|first| first.product.as_str()));
        let kin = kin.and_then(|id| self.world.known.product(id));
        let proposals = self.domains.proposals(kin, name, &purpose);
        let by_column = row.texts(Thing::Covers, "domain");
        let (domains, guessed) = match (answer.and_then(|answer| answer.domains.as_ref()), by_column) {
            (Some(answered), _) => (answered.clone(), false),
            (None, [_, ..]) => (by_column.to_vec(), false),
            (None, []) => match (self.certain(taken.as_deref()), proposals.first()) {
                (Some(domain), _) => (vec![domain.to_owned()], true),
                (None, Some(first)) if self.world.take == Guesses::All => (vec![first.domain.clone()], true),
                _ => (Vec::new(), false),
            },
        };
        let placed = !domains.is_empty();
        figures(row, &domains, &mut wanted.fields);
        if placed {
            wanted.fields.insert("covers".to_owned(), Field::words(domains));
            if guessed {
                guess(&mut wanted.fields, "covers");
            }
        }
        let settled = answer.is_some_and(|answer| answer.domains.is_some());
        if !placed && !settled {
            let must = proposals.first().is_some_and(|first| self.is_must(&first.domain));
            self.entries.open.push(Open {
                municipality: row.municipality.clone(),
                id: wanted.id.clone(),
                row: row.origin.row,
                name: name.to_owned(),
                vendor,
                purpose,
                products: if answered.is_some() { Vec::new() } else { matches },
                domains: proposals,
                must,
            });
        }
    }

    /// The domain that a product leaves no doubt of. A national component by another name is nobody's own system: it does no domain's
    /// job here.
    fn certain(&self, product: Option<&str>) -> Option<&str> {
        let names = self.world.known.product(product?)?.names();
        let national = names.map(fold).any(|name| self.world.components.contains_key(&name));
        self.domains.certain(product).filter(|_| !national)
    }

    fn is_must(&self, domain: &str) -> bool {
        self.world.known.domain(domain).is_some_and(|domain| domain.must)
    }

    /// The contract that a system's row tells of.
    fn contract_of(&mut self, row: &Row, pair: &Pair, system: &str) -> Option<Wanted> {
        let written = known_id(pair, List::Contracts);
        // What the last import wrote of this row is not gone because its cells are empty now, or cannot be read.
        let kept = written.is_some() && row.empty.iter().chain(&row.unread).any(is_of_contract);
        let told = row.given.keys().chain(&row.never).any(is_of_contract);
        let known = written.or_else(|| self.standing_contract(pair, &row.municipality));
        if !told && !kept {
            return None;
        }
        let mut wanted = self.fields_of(row, Thing::Contract, List::Contracts);
        supplier(&self.vendor(row), &mut wanted.fields);
        let name = row.said(Thing::Contract, "name");
        let supplier = wanted.fields["supplier"].said();
        let base = if name.is_empty() { format!("{supplier} {system}") } else { name };
        wanted.id = match known {
            Some(id) => id,
            None => self.id(&row.municipality, List::Contracts, "", &base, "", row.origin.row),
        };
        Some(wanted)
    }

    /// The contract that an entry names, which no lock knows.
    fn standing_contract(&self, pair: &Pair, municipality: &str) -> Option<String> {
        let (Pair::Same(id) | Pair::Alike(id)) = pair else { return None };
        let there = self.world.standing.get(municipality)?.find(List::Systems, id)?;
        Some(there.text("contract").to_owned()).filter(|contract| !contract.is_empty())
    }

    fn contracts(&mut self, rows: Vec<(&'r Row, Paired)>) {
        for (row, paired) in rows {
            if paired.pair == Pair::Twice {
                self.entries.made.push(Made { row, paired, wanted: Vec::new() });
                continue;
            }
            let mut wanted = self.fields_of(row, Thing::Contract, List::Contracts);
            supplier(&self.vendor(row), &mut wanted.fields);
            let names = ["name", "reference"].map(|key| row.said(Thing::Contract, key));
            let base = names.iter().find(|name| !name.is_empty()).cloned();
            let supplier = wanted.fields["supplier"].said();
            wanted.id = match known_id(&paired.pair, List::Contracts) {
                Some(id) => id,
                None => {
                    let base = base.unwrap_or_else(|| supplier.clone());
                    self.id(&row.municipality, List::Contracts, "", &base, &supplier, row.origin.row)
                }
            };
            let mut all = vec![wanted];
            for name in row.texts(Thing::Contract, SYSTEMS) {
                let contract = all[0].id.clone();
                match self.named(&row.municipality, name) {
                    Some(id) => {
                        let fields = Fields::from([("contract".to_owned(), Field::word(contract))]);
                        all.push(Wanted {
                            list: List::Systems,
                            id,
                            fields,
                            unread: Vec::new(),
                            empty: Vec::new(),
                        });
                    }
                    None => self.no_such(row, name),
                }
            }
            self.entries.made.push(Made { row, paired, wanted: all });
        }
    }

    pub(super) fn named(&self, municipality: &str, name: &str) -> Option<String> {
        let id = self.names.get(&(municipality.to_owned(), called(name)))?.clone()?;
        (!self.is_gone(municipality, &id)).then_some(id)
    }

    pub(super) fn is_gone(&self, municipality: &str, id: &str) -> bool {
        self.gone.contains(&(municipality.to_owned(), id.to_owned()))
    }

    pub(super) fn no_such(&mut self, row: &Row, name: &str) {
        let told = Told::new("IMP006", t!("import_row.no_such_system", name = name))
            .of(&row.municipality)
            .cell(name);
        self.entries.told.push(match &row.place {
            Some(place) => told.at(place.clone()),
            None => told,
        });
    }
}
