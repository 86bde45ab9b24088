//! The relations of what there is.

use super::{Maker, More, REFERENCE, TYPE, shown};
use crate::export::cells::cells;
use crate::export::{Record, shape_of};
use crate::load::schema::INTEGRATION;
use crate::model::{ContractId, IntegrationEnd, IntegrationId, Thing, UseId};

impl Maker<'_> {
    pub(super) fn relations(&mut self) {
        let export = self.export;
        let (landscape, chosen) = (export.landscape, &export.chosen);
        for &id in &chosen.domains {
            let domain = landscape.domain(id);
            let sector = self.id("sector", &landscape.sector(domain.sector).id);
            self.relate("Aggregation", sector, self.id("domain", &domain.id), More::default());
        }
        for &id in &chosen.uses {
            if landscape.entry(id).shared { self.shared(id) } else { self.joins_of_system(id) }
        }
        chosen.contracts.iter().for_each(|&id| self.joins_of_contract(id));
        chosen.integrations.iter().for_each(|&id| self.integration(id));
    }

    /// What a system does, whom it serves, and what it is an instance of.
    fn joins_of_system(&mut self, id: UseId) {
        let landscape = self.export.landscape;
        let entry = landscape.entry(id);
        let system = landscape.system(entry.root);
        let own = self.id("system", &system.reference);
        for cover in &entry.covers {
            let domain = self.id("domain", &landscape.domain(cover.domain).id);
            self.relate("Realization", own.clone(), domain, More::default());
        }
        let actor = self.id("municipality", &landscape.municipality(entry.municipality).id);
        self.relate("Serving", own.clone(), actor, More::default());
        if let Some(product) = system.product {
            let product = self.id("product", &landscape.product(product).reference);
            self.relate("Specialization", own, product, More::default());
        }
    }

    /// Who works in another one's system: the entry is the relation, with all it says.
    fn shared(&mut self, id: UseId) {
        let landscape = self.export.landscape;
        let entry = landscape.entry(id);
        let root = self.id("system", &landscape.system(entry.root).reference);
        let actor = self.id("municipality", &landscape.municipality(entry.municipality).id);
        let node = self.export.node(Thing::Use(id));
        let mut properties = named(&entry.reference, "shared");
        properties.extend(self.local(entry.municipality));
        properties.extend(cells(shape_of(node), &self.export.entry(id)));
        let more = More {
            reference: Some(format!("use {}", entry.reference)),
            name: Some(shown(&entry.name)),
            properties,
        };
        self.relate("Serving", root, actor, more);
    }

    fn joins_of_contract(&mut self, id: ContractId) {
        let landscape = self.export.landscape;
        let contract = landscape.contract(id);
        let own = self.id("contract", &contract.reference);
        let actor = self.id("municipality", &landscape.municipality(contract.municipality).id);
        self.relate("Association", own.clone(), actor, More::default());
        for &system in &contract.systems {
            let system = self.id("system", &landscape.system(system).reference);
            self.relate("Association", own.clone(), system, More::default());
        }
    }

    fn integration(&mut self, id: IntegrationId) {
        let landscape = self.export.landscape;
        let integration = landscape.integration(id);
        let from = landscape.entry(integration.from.entry);
        let source = self.id("system", &landscape.system(integration.from.system).reference);
        let (to, target) = match integration.to {
            IntegrationEnd::Use(end) => (
                &landscape.entry(end.entry).reference,
                self.id("system", &landscape.system(end.system).reference),
            ),
            IntegrationEnd::Component(component) => {
                let reference = &landscape.component(component).reference;
                (reference, self.id("component", reference))
            }
        };
        let reference = format!("{} -> {to}", from.reference);
        let mut properties = named(&reference, "integration");
        properties.extend(self.local(integration.municipality));
        let written = Record::written(&INTEGRATION, self.export.node(Thing::Integration(id)));
        properties.extend(cells(&INTEGRATION, &written));
        let name = if integration.data.is_empty() {
            integration.kind.name().to_owned()
        } else {
            integration.data.join(", ")
        };
        self.relate(
            "Flow",
            source,
            target,
            More { reference: Some(reference), name: Some(shown(&name)), properties },
        );
    }
}

/// What a relation is and is called in the workspace.
fn named(reference: &str, kind: &str) -> Vec<(String, String)> {
    vec![(REFERENCE.to_owned(), reference.to_owned()), (TYPE.to_owned(), kind.to_owned())]
}
