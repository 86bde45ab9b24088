//! What the projects spend: procurements on their procurement phase, migrations and integrations on their implementation.

use std::cmp::Reverse;

use super::book::{Book, Flow, Source};
use super::share::{evenly, months};
use super::target::Target;
use super::today::sorted;
use crate::cost::{Far, Item, Member};
use crate::model::{DomainId, Month, Phase, ProductId};
use crate::roadmap::Roadmap;

/// Projects in their months, and the months of money that has none.
struct Work<'a> {
    roadmap: &'a Roadmap,
    today: Month,
    /// The last month before day one.
    last: Month,
}

/// Writes what the projects spend.
pub fn write(target: Target<'_>, roadmap: &Roadmap, book: &mut Book) {
    let merger = &target.basis.landscape.merger;
    let today = Month::of(merger.as_of);
    let work = Work { roadmap, today, last: Month(Month::of(merger.date).0 - 1).max(today) };
    for (&product, domains) in &target.evaluation.procured {
        let tender = target.basis.landscape.rates.tender;
        book.write(Flow {
            months: evenly(target.basis.product_one_off(product).get(), &work.procured(product)),
            item: Item::Procurement,
            domains: &sorted(domains.iter().copied()),
            source: Source::Member(Member::Product(product)),
            municipality: None,
            assumed: tender.assumed && tender.value > 0,
        });
    }
    for row in &target.evaluation.migrations {
        book.write(Flow {
            months: evenly(row.cost.money.get(), &work.implemented(work.of_domain(row.domain))),
            item: Item::Migration,
            domains: &[row.domain],
            source: row.to.map_or(Source::Between, Source::Member),
            municipality: Some(row.municipality),
            assumed: row.cost.assumed.get() != 0,
        });
    }
    for (edge, price) in &target.evaluation.integrations {
        let far = match edge.far {
            Far::Domain(domain) => Some(domain),
            Far::Component(_) => None,
        };
        book.write(Flow {
            months: evenly(price.cost.money.get(), &work.implemented(work.of_edge(edge.near, far))),
            item: Item::Integration,
            domains: &sorted(std::iter::once(edge.near).chain(far)),
            source: Source::Between,
            municipality: None,
            assumed: price.cost.assumed.get() != 0,
        });
    }
}

impl Work<'_> {
    fn of_domain(&self, domain: DomainId) -> Option<usize> {
        self.roadmap.projects.list.iter().position(|project| project.domains.binary_search(&domain).is_ok())
    }

    /// The project of an edge: of its two the one whose due is later, then the one whose name sorts first (section 12).
    fn of_edge(&self, near: DomainId, far: Option<DomainId>) -> Option<usize> {
        let ends = std::iter::once(near).chain(far).filter_map(|domain| self.of_domain(domain));
        let list = &self.roadmap.projects.list;
        ends.min_by_key(|&index| (Reverse(list[index].due), list[index].name()))
    }

    /// The months in which a product is procured: those of A that are to come, else those of G, else now.
    fn procured(&self, product: ProductId) -> Vec<Month> {
        let list = &self.roadmap.projects.list;
        let project = list.iter().position(|project| project.product() == Some(product));
        let months = project.map(|index| self.to_come(index, Phase::Procurement)).unwrap_or_default();
        if months.is_empty() { self.implemented(project) } else { months }
    }

    /// The months of G that are to come; of what is past this one; of what needs no project the last one before day one.
    fn implemented(&self, project: Option<usize>) -> Vec<Month> {
        let Some(index) = project else { return vec![self.last] };
        let months = self.to_come(index, Phase::Implementation);
        if months.is_empty() { vec![self.today] } else { months }
    }

    fn to_come(&self, project: usize, phase: Phase) -> Vec<Month> {
        let spans = self.roadmap.spans[project].iter().filter(|span| span.phase == phase);
        let mut found: Vec<Month> = spans.flat_map(|span| months(span.from, span.to)).collect();
        found.retain(|month| *month >= self.today);
        found
    }
}
