//! What becomes of it: plateaus, the gaps between them, the work that closes them.

use std::collections::{BTreeMap, BTreeSet};

use super::elements::{Made, plain};
use super::{Maker, More, said};
use crate::cost::Member;
use crate::export::SystemFate;
use crate::model::{Candidate, Date, DomainId, Phase};
use crate::plan::{How, Migration};
use crate::roadmap::Roadmap;
use crate::words::{Text, t};

impl Maker<'_> {
    pub(super) fn future(&mut self) {
        let Some(planned) = self.export.planned else { return };
        let (today, kept, replaced) = self.systems();
        let procured: BTreeSet<String> = (self.export.procured())
            .filter_map(|(_, product)| self.id("product", &self.export.landscape.product(product).reference))
            .collect();
        let mut target = kept;
        target.extend(procured.iter().cloned());
        let mut ends = vec![
            (self.plateau("today", t!("export.today"), &today), "today".to_owned()),
            (self.plateau("target", t!("export.target"), &target), "target".to_owned()),
        ];
        let target = ends[1].0.clone();
        let mut changed: BTreeSet<String> = replaced;
        changed.extend(procured);
        self.gap("today", t!("export.gap"), [&ends[0].0, &target], &changed);
        for (day, parallel) in self.parallel_ends() {
            let reference = format!("parallel {day}");
            let plateau = self.plateau(&reference, t!("export.parallel_end", day = day), &parallel);
            self.gap(&reference, t!("export.parallel_gap", day = day), [&target, &plateau], &parallel);
            ends.push((plateau, reference));
        }
        for pair in ends.windows(2) {
            self.relate("Triggering", Some(pair[0].0.clone()), Some(pair[1].0.clone()), More::default());
        }
        let packages = planned.roadmap().map(|roadmap| self.packages(roadmap, &target)).unwrap_or_default();
        for migration in &planned.plan.migrations {
            self.deliverable(migration, &packages, &target);
        }
    }

    /// The systems of today, those that go on, and those that do not.
    fn systems(&self) -> (BTreeSet<String>, BTreeSet<String>, BTreeSet<String>) {
        let landscape = self.export.landscape;
        let (mut today, mut kept, mut replaced) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for system in landscape.system_ids() {
            let Some(id) = self.id("system", &landscape.system(system).reference) else { continue };
            let goes_on = self.export.fate_of_system(system) == Some(SystemFate::Kept);
            if goes_on { &mut kept } else { &mut replaced }.insert(id.clone());
            today.insert(id);
        }
        (today, kept, replaced)
    }

    fn plateau(&mut self, reference: &str, name: Text, of: &BTreeSet<String>) -> String {
        let id = self.made("plateau", reference, "Plateau", &name, Vec::new());
        for element in of {
            self.relate("Aggregation", Some(id.clone()), Some(element.clone()), More::default());
        }
        id
    }

    fn gap(&mut self, reference: &str, name: Text, between: [&String; 2], changed: &BTreeSet<String>) {
        let id = self.made("gap", reference, "Gap", &name, Vec::new());
        for end in between.into_iter().chain(changed) {
            self.relate("Association", Some(id.clone()), Some(end.clone()), More::default());
        }
    }

    fn made(
        &mut self,
        kind: &'static str,
        reference: &str,
        element: &'static str,
        name: &Text,
        properties: Vec<(String, String)>,
    ) -> String {
        let (reference, names) = (reference.to_owned(), said(name));
        self.add(Made { kind, reference, element, names, documentation: None, properties, wanted: None })
    }

    /// The days on which side by side must end, each with the systems that go on side by side until then.
    fn parallel_ends(&self) -> BTreeMap<Date, BTreeSet<String>> {
        let mut ends: BTreeMap<Date, BTreeSet<String>> = BTreeMap::new();
        let landscape = self.export.landscape;
        for &domain in &self.export.chosen.domains {
            let choice = self.export.plan().and_then(|plan| plan.choices.get(&domain));
            let parallel = choice.is_some_and(|choice| choice.how == How::Chosen(Candidate::Parallel));
            let Some(day) = landscape.domain(domain).parallel_until.filter(|_| parallel) else { continue };
            let members = self.export.members(domain).iter().filter_map(|member| self.member(*member));
            ends.entry(day).or_default().extend(members);
        }
        ends
    }

    fn member(&self, member: Member) -> Option<String> {
        match member {
            Member::System(id) => self.id("system", &self.export.landscape.system(id).reference),
            Member::Product(id) => self.id("product", &self.export.landscape.product(id).reference),
        }
    }

    /// A work package a project of the roadmap, by the domains that it decides.
    fn packages(&mut self, roadmap: &Roadmap, target: &str) -> BTreeMap<DomainId, String> {
        let landscape = self.export.landscape;
        let mut of_domain = BTreeMap::new();
        let mut packages: Vec<Option<String>> = Vec::new();
        for (project, spans) in roadmap.projects.list.iter().zip(&roadmap.spans) {
            let wanted = project.domains.iter().any(|domain| self.export.chosen.domains.contains(domain));
            if !wanted {
                packages.push(None);
                continue;
            }
            let domains: Vec<&str> =
                project.domains.iter().map(|&domain| &*landscape.domain(domain).id).collect();
            let mut properties = vec![
                ("kind".to_owned(), project.kind.name().to_owned()),
                ("domains".to_owned(), domains.join("; ")),
            ];
            for phase in Phase::ALL {
                let span = spans.iter().find(|span| span.phase == phase);
                let months = span.map(|span| format!("{} – {}", span.from, span.to));
                properties.extend(months.map(|months| (format!("phase.{}", phase.sign()), months)));
            }
            let reference = landscape.domain(project.name()).id.clone();
            let id = self.add(Made {
                kind: "project",
                reference,
                element: "WorkPackage",
                names: plain(project.title(landscape)),
                documentation: None,
                properties,
                wanted: None,
            });
            self.relate("Realization", Some(id.clone()), Some(target.to_owned()), More::default());
            of_domain.extend(project.domains.iter().map(|&domain| (domain, id.clone())));
            packages.push(Some(id));
        }
        for (index, project) in roadmap.projects.list.iter().enumerate() {
            for &before in &project.after {
                self.relate("Triggering", packages[before].clone(), packages[index].clone(), More::default());
            }
        }
        of_domain
    }

    /// What a migration brings: everybody of a municipality who works in a domain has moved.
    fn deliverable(&mut self, migration: &Migration, packages: &BTreeMap<DomainId, String>, target: &str) {
        let (landscape, chosen) = (self.export.landscape, &self.export.chosen);
        let from = migration.from.map(|id| landscape.entry(id));
        let there = chosen.municipalities.binary_search(&migration.municipality).is_ok();
        if !there || chosen.domains.binary_search(&migration.domain).is_err() {
            return;
        }
        let domain = landscape.domain(migration.domain);
        let municipality = landscape.municipality(migration.municipality);
        let reference = format!(
            "{} {} {} {}",
            domain.id,
            municipality.id,
            from.map_or("-", |entry| &entry.reference),
            migration.to.map_or("-", |member| member.reference(landscape))
        );
        let properties = vec![
            ("kind".to_owned(), migration.kind.name().to_owned()),
            ("users".to_owned(), migration.users.to_string()),
            ("records".to_owned(), migration.records.to_string()),
            ("cost".to_owned(), migration.cost.get().to_string()),
        ];
        let name = t!("export.migration", domain = domain.name, municipality = municipality.name);
        let id = self.made("migration", &reference, "Deliverable", &name, properties);
        let package = packages.get(&migration.domain).cloned();
        self.relate("Realization", package, Some(id.clone()), More::default());
        self.relate("Realization", Some(id.clone()), Some(target.to_owned()), More::default());
        let source = from.and_then(|entry| self.id("system", &landscape.system(entry.root).reference));
        self.relate("Association", Some(id.clone()), source.clone(), More::default());
        let to = migration.to.and_then(|member| self.member(member)).filter(|to| Some(to) != source.as_ref());
        self.relate("Association", Some(id), to, More::default());
    }
}
