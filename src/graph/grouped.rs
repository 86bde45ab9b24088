//! A drawing that is too large to read, with boxes put together: those of a sector, or those of a whole cluster.

use std::collections::BTreeMap;

use super::{Arrow, Cluster, Drawing, Fate, Shape, Shown, Stroke};
use crate::model::{DomainId, Landscape};
use crate::words::{Language, Text, t};

/// What one box stands for in a smaller drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// The things of a municipality in one sector.
    Sector,
    /// The things of a municipality.
    Cluster,
    /// The things of all municipalities in one sector.
    Whole,
}

/// The most boxes that a picture has which people are to read.
const READABLE: usize = 120;

/// The drawing where it has no more boxes than people read, else with one box a sector: of each municipality, or of all where even
/// that is too much. It says so in its note.
pub fn readable(drawing: Drawing, landscape: &Landscape) -> Drawing {
    let count = |drawing: &Drawing| drawing.clusters.iter().map(|cluster| cluster.boxes.len()).sum::<usize>();
    let boxes = count(&drawing);
    if boxes <= READABLE {
        return drawing;
    }
    let by_municipality = grouped(&drawing, landscape, Grouping::Sector);
    let smaller = if count(&by_municipality) <= READABLE {
        by_municipality
    } else {
        grouped(&drawing, landscape, Grouping::Whole)
    };
    let smaller = components_together(smaller);
    Drawing { note: t!("graph.by_sector", count = boxes, most = READABLE), ..smaller }
}

/// The national components as one box, and one arrow between two boxes for each fate: with how it works most often.
fn components_together(mut drawing: Drawing) -> Drawing {
    const ALL: &str = "components";
    let mut gone: Vec<String> = Vec::new();
    for cluster in &mut drawing.clusters {
        if cluster.boxes.iter().all(|shown| shown.shape == Shape::Component) {
            gone.extend(cluster.boxes.drain(..).map(|shown| shown.reference));
            cluster.boxes.push(Shown {
                reference: ALL.to_owned(),
                shape: Shape::Component,
                lines: vec![cluster.label.clone(), counted(gone.len(), Shape::Component)],
                fate: Fate::Unmarked,
            });
        }
    }
    let end = |reference: &String| match gone.contains(reference) {
        true => ALL.to_owned(),
        false => reference.clone(),
    };
    let mut joined: BTreeMap<(String, String, Fate), BTreeMap<Stroke, usize>> = BTreeMap::new();
    for arrow in &drawing.arrows {
        let between = (end(&arrow.from), end(&arrow.to), arrow.fate);
        let count = arrow.label.say(Language::En).parse().unwrap_or(1);
        *joined.entry(between).or_default().entry(arrow.stroke).or_default() += count;
    }
    drawing.arrows.clear();
    for ((from, to, fate), strokes) in joined {
        let count: usize = strokes.values().sum();
        let most = strokes.into_iter().max_by_key(|&(stroke, count)| (count, std::cmp::Reverse(stroke)));
        let label = if count > 1 { Text::same(count.to_string()) } else { Text::default() };
        drawing.arrows.extend(most.map(|(stroke, _)| Arrow { from, to, stroke, label, fate }));
    }
    drawing
}

/// All systems and products in one cluster.
fn together(drawing: &Drawing) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for cluster in &drawing.clusters {
        let systems = cluster.boxes.iter().all(|shown| matches!(shown.shape, Shape::System | Shape::Product));
        match clusters.iter_mut().find(|whole| systems && whole.id == "all") {
            Some(whole) => whole.boxes.extend(cluster.boxes.iter().cloned()),
            None if systems => {
                clusters.push(Cluster {
                    id: "all".to_owned(),
                    label: t!("graph.all"),
                    boxes: cluster.boxes.clone(),
                });
            }
            None => clusters.push(cluster.clone()),
        }
    }
    clusters
}

/// The same drawing with fewer boxes. Things with another fate stay apart; arrows within a box are left out, and those
/// between the same two boxes are counted. National components stay as they are.
pub fn grouped(drawing: &Drawing, landscape: &Landscape, by: Grouping) -> Drawing {
    let mut homes: BTreeMap<&str, String> = BTreeMap::new();
    let mut clusters = Vec::new();
    let whole = if by == Grouping::Whole { together(drawing) } else { drawing.clusters.clone() };
    for cluster in &whole {
        let mut groups: BTreeMap<(Text, Fate), Vec<&Shown>> = BTreeMap::new();
        let mut boxes = Vec::new();
        for shown in &cluster.boxes {
            if shown.shape == Shape::Component {
                homes.insert(&shown.reference, shown.reference.clone());
                boxes.push(shown.clone());
                continue;
            }
            let name = match by {
                Grouping::Sector | Grouping::Whole => sector(shown, landscape),
                Grouping::Cluster => cluster.label.clone(),
            };
            groups.entry((name, shown.fate)).or_default().push(shown);
        }
        for ((name, fate), members) in groups {
            let word = fate.word().map(|word| format!("/{word}")).unwrap_or_default();
            let reference = format!("{}/{name}{word}", cluster.id);
            members.iter().for_each(|shown| drop(homes.insert(&shown.reference, reference.clone())));
            let lines = vec![name, counted(members.len(), members[0].shape)];
            boxes.push(Shown { reference, shape: members[0].shape, lines, fate });
        }
        boxes.sort();
        clusters.push(Cluster { id: cluster.id.clone(), label: cluster.label.clone(), boxes });
    }
    let mut arrows: BTreeMap<(String, String, Stroke, Fate), usize> = BTreeMap::new();
    for arrow in &drawing.arrows {
        let (Some(from), Some(to)) = (homes.get(arrow.from.as_str()), homes.get(arrow.to.as_str())) else {
            continue;
        };
        if from != to {
            *arrows.entry((from.clone(), to.clone(), arrow.stroke, arrow.fate)).or_default() += 1;
        }
    }
    let arrows = arrows.into_iter().map(|((from, to, stroke, fate), count)| {
        let label = if count > 1 { Text::same(count.to_string()) } else { Text::default() };
        Arrow { from, to, stroke, label, fate }
    });
    Drawing { title: drawing.title.clone(), note: drawing.note.clone(), clusters, arrows: arrows.collect() }
}

/// The name of the sector of what a box stands for: of its first domain.
fn sector(shown: &Shown, landscape: &Landscape) -> Text {
    let domain: Option<DomainId> = match shown.shape {
        Shape::System => landscape.find_system(&shown.reference).and_then(|id| {
            landscape.entry(landscape.system(id).entry).covers.first().map(|cover| cover.domain)
        }),
        Shape::Product => landscape
            .products
            .iter()
            .find(|product| product.reference == shown.reference)
            .and_then(|product| product.domains.first().copied()),
        Shape::Domain => landscape.find_domain(&shown.reference),
        Shape::Component => None,
    };
    match domain {
        Some(domain) => (&landscape.sector(landscape.domain(domain).sector).name).into(),
        None => t!("graph.no_sector"),
    }
}

fn counted(count: usize, shape: Shape) -> Text {
    match shape {
        Shape::System => t!("graph.systems", count = count),
        Shape::Product => t!("graph.products", count = count),
        Shape::Domain => t!("graph.domains", count = count),
        Shape::Component => t!("graph.components_counted", count = count),
    }
}
