//! The inventories: entries become systems and uses.

use std::collections::{BTreeSet, HashMap};

use super::catalogue::Catalogue;
use super::free::{find, free, guessed, taken};
use super::log::{Add, Log};
use super::names::Names;
use crate::diagnostic::quote;
use crate::load::{Documents, Item, Node, NodeKind, Spanned, codes, schema};
use crate::model::{
    ArchiveCore, Contract, ContractId, Cover, DataFate, Interface, MunicipalityId, Product, ProductId,
    System, SystemId, TakenFrom, Use, UseId, VendorId,
};
use crate::words::{Text, t};

/// An entry or contract of an inventory.
pub(super) struct Local<'a, R> {
    pub item: Item<'a, R>,
    pub municipality: MunicipalityId,
    pub id: Spanned<&'a str>,
    /// `municipality/id`.
    pub reference: String,
}

/// What one municipality has, by name.
#[derive(Default)]
pub(super) struct Own<'a> {
    pub entries: HashMap<&'a str, usize>,
    pub contracts: HashMap<&'a str, usize>,
    /// Whether an unknown name is surely unknown.
    pub complete: bool,
}

/// Everything the inventories list, sorted by reference, each once.
pub(super) struct Inventories<'a> {
    pub entries: Vec<Local<'a, schema::Entry>>,
    pub contracts: Vec<Local<'a, schema::Contract>>,
    pub integrations: Vec<(MunicipalityId, Item<'a, schema::Integration>)>,
    /// The files of each municipality.
    pub files: Vec<Vec<Item<'a, schema::Inventory>>>,
    /// By municipality.
    pub own: Vec<Own<'a>>,
    /// The municipalities' ids, sorted.
    pub municipalities: Vec<&'a str>,
    /// Whether all municipalities could be read.
    pub whole: bool,
}

/// Systems and uses.
pub(super) struct Entries<'a> {
    pub systems: Vec<System>,
    pub uses: Vec<Use>,
    /// The items of the uses.
    pub items: Vec<Item<'a, schema::Entry>>,
    /// The use that an entry of [`Inventories::entries`] became; none where it could not be one.
    pub of_entry: Vec<Option<UseId>>,
    /// Whether all that an entry of [`Inventories::entries`] says of its covers could be read.
    pub known: Vec<bool>,
}

impl<'a> Inventories<'a> {
    pub fn collect(documents: &'a Documents, names: &Names<'a, schema::Municipality>, log: &mut Log) -> Self {
        let mut own: Vec<Own<'_>> = names.ids().map(|_| Own { complete: true, ..Own::default() }).collect();
        let (mut entries, mut contracts, mut integrations) = (Vec::new(), Vec::new(), Vec::new());
        let mut files: Vec<Vec<Item<'_, schema::Inventory>>> = names.ids().map(|_| Vec::new()).collect();
        for inventory in &documents.inventories {
            let Some(item) = documents.municipality(inventory) else { continue };
            let Some(id) = item.id().found() else { continue };
            let Some(index) = names.find(id.value) else { continue };
            if names.id(index).span != id.span {
                // A second municipality of the same id; that is a finding already.
                own[index].complete = false;
                continue;
            }
            own[index].complete &= inventory.complete;
            let municipality = MunicipalityId::at(index);
            for file in inventory.files.iter().filter_map(|tree| tree.item::<schema::Inventory>()) {
                if let Some(whose) = file.municipality().found().filter(|whose| whose.value != id.value) {
                    let message =
                        t!("resolve.other_inventory", whose = quote(whose.value), other = quote(id.value));
                    log.error(codes::WRONG_INVENTORY, whose.span, id.value, message)
                        .related(item.inventory().span.unwrap_or(id.span), t!("resolve.named_here"))
                        .help(t!("resolve.other_inventory_help"));
                    own[index].complete = false;
                    continue;
                }
                files[index].push(file);
                let whose = (id.value, municipality);
                // A thing without an id may be the one that others name.
                own[index].complete &= file.systems().is_whole() && file.contracts().is_whole();
                own[index].complete &= file.systems().all(|item| item.id().found().is_some())
                    && file.contracts().all(|item| item.id().found().is_some());
                entries.extend(file.systems().filter_map(|item| local(whose, item, item.id().found())));
                contracts.extend(file.contracts().filter_map(|item| local(whose, item, item.id().found())));
                integrations.extend(file.integrations().map(|item| (municipality, item)));
            }
        }
        once(&t!("resolve.a_system"), &mut entries, log);
        once(&t!("resolve.a_contract"), &mut contracts, log);
        for (index, entry) in entries.iter().enumerate() {
            own[entry.municipality.index()].entries.insert(entry.id.value, index);
        }
        for (index, entry) in contracts.iter().enumerate() {
            own[entry.municipality.index()].contracts.insert(entry.id.value, index);
        }
        let municipalities = names.ids().collect();
        Inventories { entries, contracts, integrations, files, own, municipalities, whole: names.are_whole() }
    }

    /// In which domains everything is entered for a municipality.
    pub fn complete(
        &self,
        municipality: MunicipalityId,
        subject: &str,
        catalogue: &Catalogue<'_>,
        log: &mut Log,
    ) -> Vec<bool> {
        let files = &self.files[municipality.index()];
        let speaks: Vec<_> =
            files.iter().map(|item| item.complete()).filter(|one| one.truth.is_there()).collect();
        // What no file speaks of is complete; of several that do, what one of them says is.
        let mut all: Vec<bool> = vec![speaks.is_empty(); catalogue.domains.items().len()];
        for complete in speaks {
            if complete.truth.value() == Some(true) {
                all.fill(true);
            }
            for text in complete.each {
                if let Some(domain) = catalogue.domains.find(text.value) {
                    all[domain] = true;
                } else if let Some(sector) = catalogue.find_sector(text.value) {
                    catalogue.domains_of(sector).for_each(|domain| all[domain] = true);
                } else {
                    catalogue.domain(text, subject, log);
                }
            }
        }
        all
    }

    /// The vendors that systems name.
    pub fn vendors(&self) -> BTreeSet<String> {
        let ordinary = self.entries.iter().filter_map(|entry| entry.item.system());
        ordinary.filter_map(|item| item.vendor().value()).map(free).collect()
    }

    /// A name of one's own inventory: `id`, or `municipality/id` with one's own municipality. None, with a finding,
    /// for another's.
    pub fn own_id<'t>(
        &self,
        municipality: MunicipalityId,
        text: Spanned<&'t str>,
        what: &Text,
        subject: &str,
        log: &mut Log,
    ) -> Option<&'t str> {
        let Some((whose, id)) = text.value.split_once('/') else { return Some(text.value) };
        let name = self.municipalities[municipality.index()];
        if whose == name {
            return Some(id);
        }
        let message = t!("resolve.not_of", name = quote(text.value), what = what, municipality = quote(name));
        log.error(codes::OTHER_MUNICIPALITY, text.span, subject, message).help(t!("resolve.not_of_help"));
        None
    }

    /// An entry by `municipality/id`; none, with a finding, where it is not there.
    pub fn find_system(
        &self,
        text: Spanned<&str>,
        card: crate::diagnostic::Card,
        subject: &str,
        log: &mut Log,
    ) -> Option<usize> {
        let Some((whose, id)) = text.value.split_once('/') else {
            let known = log.afford(self.entries.len());
            let meant = self.entries.iter().find(|entry| known && entry.id.value == text.value);
            let message = t!("resolve.not_whole", name = quote(text.value));
            log.error(card, text.span, subject, message).help(match meant {
                Some(entry) => t!("resolve.not_whole_help", reference = entry.reference),
                None => t!("resolve.system_form"),
            });
            return None;
        };
        let municipality = self.municipalities.binary_search(&whose).ok();
        let found = municipality.and_then(|index| self.own[index].entries.get(id).copied());
        let certain = municipality.map_or(self.whole, |index| self.own[index].complete);
        if found.is_none() && certain {
            let meant = log.meant(text.value, self.entries.iter().map(|entry| entry.reference.as_str()));
            let message = match municipality {
                Some(_) => t!("resolve.no_system", name = quote(text.value)),
                None => t!("resolve.no_municipality", name = quote(whose)),
            };
            log.error(card, text.span, subject, message).help(match meant {
                Some(meant) => t!("resolve.meant", meant = meant),
                None => t!("resolve.name_system"),
            });
        }
        found
    }

    /// Turns entries into systems and uses, and tells the contracts who names them.
    pub fn resolve(
        &self,
        catalogue: &Catalogue<'_>,
        products: &[Product],
        contracts: &mut [Contract],
        vendors: &[String],
        log: &mut Log,
    ) -> Entries<'a> {
        let (mut covers, known): (Vec<Vec<Cover>>, Vec<bool>) =
            self.entries.iter().map(|entry| self.covers(entry, catalogue, log)).unzip();
        let roots = self.roots(&mut covers, &known, catalogue, log);

        let (of_entry, system_of_entry) = numbered(&roots);

        let (systems, uses, items) = (Vec::new(), Vec::new(), Vec::new());
        let mut entries = Entries { systems, uses, items, of_entry, known };
        for (index, entry) in self.entries.iter().enumerate() {
            // Of an entry that is left out, everything that is wrong is found all the same.
            let ordinary = entry.item.system();
            let new = ordinary.map(|item| self.system(entry, item, catalogue, products, vendors, log));
            let (Some(own), Some(root)) = (entries.of_entry[index], roots[index]) else { continue };
            let Some(system) = system_of_entry[root] else { continue };
            let behind = &self.entries[root];
            let name = entry.item.name().value().or_else(|| behind.item.name().value());
            let own_data = entry.item.shared().and_then(|shared| shared.data().value());
            let data = own_data.or_else(|| Some(behind.item.system()?.data().value));
            entries.uses.push(Use {
                reference: entry.reference.clone(),
                id: entry.id.value.to_owned(),
                municipality: entry.municipality,
                name: name.unwrap_or(behind.id.value).to_owned(),
                root: system,
                shared: index != root,
                data: data.unwrap_or(DataFate::Convert),
                covers: std::mem::take(&mut covers[index]),
            });
            entries.items.push(entry.item);
            if let Some(mut new) = new {
                new.entry = own;
                if let Some(contract) = new.contract {
                    contracts[contract.index()].systems.push(system);
                }
                entries.systems.push(new);
            }
        }
        for (index, entry) in entries.uses.iter().enumerate() {
            entries.systems[entry.root.index()].uses.push(UseId::at(index));
        }
        entries
    }

    /// What an entry covers, and whether all that it says of it could be read.
    fn covers(
        &self,
        entry: &Local<'_, schema::Entry>,
        catalogue: &Catalogue<'_>,
        log: &mut Log,
    ) -> (Vec<Cover>, bool) {
        let mut covers: Vec<(Cover, Spanned<&str>)> = Vec::new();
        let shared = entry.item.shared().is_some();
        let given = entry.item.covers();
        let is_mapping = |item: Node<'_>| item.kind() == NodeKind::Mapping;
        let mut known =
            given.node().is_none_or(|list| list.kind() == NodeKind::List && list.items().all(is_mapping));
        for item in given {
            let text = item.domain().found();
            let domain = text.and_then(|text| catalogue.domain(text, &entry.reference, log));
            let (Some(text), Some(domain)) = (text, domain) else {
                known = false;
                continue;
            };
            if let Some((_, first)) = covers.iter().find(|(cover, _)| cover.domain == domain) {
                let message =
                    t!("resolve.covers_twice", name = quote(&entry.reference), domain = quote(text.value));
                log.error(codes::COVER_TWICE, text.span, &entry.reference, message)
                    .related(first.span, t!("resolve.covered_here"))
                    .help(t!("resolve.covers_twice_help"));
                continue;
            }
            let fit = item.fit();
            if shared && let Some(fit) = fit.given.found() {
                log.warning(codes::NO_EFFECT, fit.span, &entry.reference, t!("resolve.fit_of_root"))
                    .help(t!("resolve.away_here"));
            }
            let (users, records) = (item.users().value(), item.records().value());
            covers.push((Cover { domain, users, records, fit: fit.value, sites: item.sites().value }, text));
        }
        (covers.into_iter().map(|(cover, _)| cover).collect(), known)
    }

    fn system(
        &self,
        entry: &Local<'_, schema::Entry>,
        item: Item<'_, schema::System>,
        catalogue: &Catalogue<'_>,
        products: &[Product],
        vendors: &[String],
        log: &mut Log,
    ) -> System {
        let product = item.product().found().and_then(|text| product(text, &entry.reference, catalogue, log));
        let of_product = product.map(|product| &products[product.index()]);
        let own_vendor = || find(vendors, item.vendor().value()).map(VendorId::at);
        let archive = item.archive().value().map(|archive| archive == ArchiveCore::Core);
        let locked = item.interface().value().map(|interface| interface == Interface::Locked);
        let number = item.municipality_number().value();
        System {
            reference: entry.reference.clone(),
            id: entry.id.value.to_owned(),
            municipality: entry.municipality,
            name: item.name().value().unwrap_or(entry.id.value).to_owned(),
            // Its ids are given once it is known to stay.
            entry: UseId(0),
            uses: Vec::new(),
            product,
            status: item.status().value,
            end_of_life: item.end_of_life().value().or_else(|| of_product?.end_of_life),
            annual_cost: item.annual_cost().value(),
            form: item.form().value,
            unfit: item.unfit().owned(),
            capacity: item.capacity().value(),
            cost_pricing: item.cost_pricing().value,
            guessed: guessed::<schema::System>(item.guessed(), &entry.reference, log),
            sources: TakenFrom {
                invoiced: taken("invoiced", item.invoiced(), &["annual_cost"], &entry.reference, log),
                quoted: taken("quoted", item.quoted(), &["annual_cost"], &entry.reference, log),
            },
            archive_core: archive.or_else(|| Some(of_product?.archive_core)).unwrap_or(false),
            locked: locked.or_else(|| Some(of_product?.locked)).unwrap_or(false),
            municipality_number: number.or_else(|| Some(of_product?.municipality_number)).unwrap_or(false),
            contract: item.contract().found().and_then(|text| self.contract(text, entry, log)),
            vendor: of_product.and_then(|product| product.vendor).or_else(own_vendor),
            governance: self.governance(item, entry, log),
        }
    }

    fn contract(
        &self,
        text: Spanned<&str>,
        entry: &Local<'_, schema::Entry>,
        log: &mut Log,
    ) -> Option<ContractId> {
        let id = self.own_id(entry.municipality, text, &t!("resolve.the_contract"), &entry.reference, log)?;
        let own = &self.own[entry.municipality.index()];
        let found = own.contracts.get(id).copied().map(ContractId::at);
        if found.is_none() && own.complete {
            let meant = log.meant(id, own.contracts.keys().copied());
            let message = t!("resolve.no_contract_here", name = quote(id));
            log.error(codes::UNKNOWN_CONTRACT, text.span, &entry.reference, message).help(match meant {
                Some(meant) => t!("resolve.meant", meant = meant),
                None => t!("resolve.add_contract_here"),
            });
        }
        found
    }
}

/// A thing of an inventory that has an id.
fn local<'a, R>(
    (name, municipality): (&str, MunicipalityId),
    item: Item<'a, R>,
    id: Option<Spanned<&'a str>>,
) -> Option<Local<'a, R>> {
    let id = id?;
    Some(Local { item, municipality, id, reference: format!("{name}/{}", id.value) })
}

fn product(
    text: Spanned<&str>,
    subject: &str,
    catalogue: &Catalogue<'_>,
    log: &mut Log,
) -> Option<ProductId> {
    if let Some(id) = text.value.strip_prefix("product:") {
        let message = t!("resolve.no_product_id", name = quote(text.value));
        log.error(codes::WRONG_KIND, text.span, subject, message)
            .help(t!("resolve.no_product_id_help", id = id));
        return None;
    }
    catalogue.product_id(text.value, text, subject, log)
}

/// Sorts by reference; a second one of the same reference is a finding and left out.
fn once<R>(what: &Text, list: &mut Vec<Local<'_, R>>, log: &mut Log) {
    list.sort_by(|a, b| a.reference.cmp(&b.reference));
    list.dedup_by(|later, first| {
        let same = later.reference == first.reference;
        if same {
            let message = t!("resolve.second", what = what, name = quote(&later.reference));
            log.error(codes::DUPLICATE_ID, later.id.span, &later.reference, message)
                .related(first.id.span, t!("resolve.first_here"))
                .help(t!("resolve.second_help"));
        }
        same
    });
}

/// The use and the system that each entry becomes. Ids follow the order of references, which is that of the entries.
fn numbered(roots: &[Option<usize>]) -> (Vec<Option<UseId>>, Vec<Option<SystemId>>) {
    let (mut use_count, mut system_count) = (0, 0);
    let mut of_entry = vec![None; roots.len()];
    let mut system_of_entry = vec![None; roots.len()];
    for (index, root) in roots.iter().enumerate() {
        if root.is_none_or(|root| roots[root].is_none()) {
            continue;
        }
        of_entry[index] = Some(UseId::at(use_count));
        use_count += 1;
        if *root == Some(index) {
            system_of_entry[index] = Some(SystemId::at(system_count));
            system_count += 1;
        }
    }
    (of_entry, system_of_entry)
}
