//! Systems and what joins them: a picture, and a table of the same boxes and arrows.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{Cluster, Drawing, Shown};
use crate::report::{Cell, Column, Kind, Page, Table, Text, picture};
use crate::words::t;

/// A box, where it stands, and what its arrows lead to.
type Row<'a> = (&'a Text, &'a Shown, Vec<Text>);

/// The page.
pub(super) fn page(drawing: Drawing) -> Page {
    let table = table(&drawing);
    if table.rows.is_empty() {
        return Page::default();
    }
    Page::default().picture(picture::landscape(drawing)).table(table)
}

/// What each box is called; where several have one name, with where each of them stands.
fn names(drawing: &Drawing) -> BTreeMap<&str, Text> {
    let first = |shown: &Shown| shown.lines.first().cloned().unwrap_or_default();
    let boxes = || {
        drawing.clusters.iter().flat_map(|cluster| cluster.boxes.iter().map(move |shown| (cluster, shown)))
    };
    let mut places: BTreeMap<Text, BTreeSet<&Text>> = BTreeMap::new();
    for (cluster, shown) in boxes() {
        places.entry(first(shown)).or_default().insert(&cluster.label);
    }
    let named = |(cluster, shown): (&Cluster, &'_ Shown)| match places[&first(shown)].len() {
        0 | 1 => first(shown),
        _ => t!("book.box_in", name = first(shown), place = cluster.label),
    };
    boxes().map(|(cluster, shown)| (shown.reference.as_str(), named((cluster, shown)))).collect()
}

fn table(drawing: &Drawing) -> Table {
    let names = names(drawing);
    let mut leads: BTreeMap<&str, Vec<Text>> = BTreeMap::new();
    for arrow in &drawing.arrows {
        let name = names.get(arrow.to.as_str()).cloned().unwrap_or_default();
        let fate = arrow.fate.text();
        leads.entry(&arrow.from).or_default().push(match (arrow.label.is_empty(), fate) {
            (true, None) => name,
            (true, Some(fate)) => t!("book.leads_fate", name = name, fate = fate),
            (false, None) => t!("book.leads", name = name, how = arrow.label),
            (false, Some(fate)) => t!("book.leads_both", name = name, how = arrow.label, fate = fate),
        });
    }
    let mut columns = vec![
        Column::new("name", Kind::Text, t!("book.name"))
            .of(|(_, shown, _): &Row<'_>| Cell::from(shown.lines.first().cloned().unwrap_or_default())),
        Column::new("municipality", Kind::Text, t!("book.stands"))
            .of(|(cluster, ..): &Row<'_>| Cell::from((*cluster).clone())),
        Column::new("fate", Kind::Text, t!("book.fate"))
            .of(|(_, shown, _): &Row<'_>| Cell::or_empty(shown.fate.text(), Cell::from)),
        Column::new("about", Kind::Text, t!("book.remark")).of(|(_, shown, _): &Row<'_>| {
            let rest = shown.lines.iter().skip(1).filter(|line| !line.is_empty());
            Text::joined(rest, "; ").into()
        }),
        Column::new("leads", Kind::Text, t!("book.leads_to"))
            .of(|(.., leads): &Row<'_>| Text::joined(leads, "; ").into()),
    ];
    // A box that stands for several has no id.
    if drawing.note.is_empty() {
        columns.push(
            Column::new("reference", Kind::Id, t!("book.id"))
                .of(|(_, shown, _): &Row<'_>| Cell::text(&shown.reference)),
        );
    }
    let rows = drawing.clusters.iter().flat_map(|cluster| {
        let row = |shown| (&cluster.label, shown, leads.get(boxed(shown)).cloned().unwrap_or_default());
        cluster.boxes.iter().map(row)
    });
    let rows: Vec<Row<'_>> = rows.collect();
    Table::of("landscape-boxes", t!("book.boxes"), columns, rows)
}

fn boxed(shown: &Shown) -> &str {
    &shown.reference
}
