//! Backstage's software catalogue as a table: a row for each component.
//!
//! What always holds: what is no component is counted, and nothing is guessed from it.

use std::collections::BTreeMap;

use super::table::{Book, BookKind, Cell, Limits, Measure, ReadError, Row, Sheet, at_most};
use crate::load::{self, Node};

/// The heads of the table.
const HEADS: [&str; 7] = ["Id", "Name", "Description", "Owner", "Status", "Type", "Integrates with"];

/// Whether a text looks like entities of Backstage.
pub fn is_backstage(text: &str) -> bool {
    text.lines().any(|line| line.trim_end().starts_with("apiVersion: backstage.io/"))
}

/// Reads entities: the table of the components, and what else there is by its kind.
pub fn read(text: &str, limits: &Limits) -> Result<(Book, BTreeMap<String, usize>), ReadError> {
    let mut rows =
        vec![Row { number: 1, hidden: false, cells: HEADS.iter().map(|head| Cell::text(*head)).collect() }];
    let mut kept_out = BTreeMap::new();
    for (number, (line, document)) in documents(text).into_iter().enumerate() {
        at_most(Measure::Rows, number + 1, limits.rows)?;
        let (Some(tree), _) = load::document(document) else {
            *kept_out.entry(format!("line {line}")).or_default() += 1;
            continue;
        };
        let root = tree.root();
        let kind = said(root, &["kind"]);
        if kind == "Component" {
            rows.push(Row { number: line, hidden: false, cells: component(root) });
        } else if root.entries().next().is_some() {
            *kept_out.entry(kind).or_default() += 1;
        }
    }
    let sheet = Sheet { rows, ..Sheet::default() };
    let book = Book {
        kind: BookKind::Delimited,
        encoding: None,
        separator: None,
        sheets: vec![sheet],
        remarks: Vec::new(),
    };
    Ok((book, kept_out))
}

/// The documents of a stream, each with the line on which it begins.
fn documents(text: &str) -> Vec<(u32, &str)> {
    let (mut all, mut first, mut start, mut at) = (Vec::new(), 1, 0, 0);
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        if line.trim_end() == "---" {
            all.push((first, &text[start..at]));
            (first, start) = (number + 1, at + line.len());
        }
        at += line.len();
    }
    all.push((first, &text[start..]));
    all.retain(|(_, document)| !document.trim().is_empty());
    all
}

fn component(root: Node<'_>) -> Vec<Cell> {
    let name = said(root, &["metadata", "name"]);
    let title = said(root, &["metadata", "title"]);
    let joined: Vec<String> = node(root, &["spec", "dependsOn"])
        .into_iter()
        .flat_map(Node::items)
        .filter_map(Node::text)
        .filter_map(|reference| reference.strip_prefix("component:"))
        .map(|reference| reference.rsplit('/').next().unwrap_or(reference).to_owned())
        .collect();
    let cells = [
        name.clone(),
        if title.is_empty() { name } else { title },
        said(root, &["metadata", "description"]),
        said(root, &["spec", "owner"]),
        said(root, &["spec", "lifecycle"]),
        said(root, &["spec", "type"]),
        joined.join("\n"),
    ];
    cells.into_iter().map(Cell::text).collect()
}

fn node<'t>(root: Node<'t>, way: &[&str]) -> Option<Node<'t>> {
    way.iter().try_fold(root, |node, key| node.get(key))
}

fn said(root: Node<'_>, way: &[&str]) -> String {
    node(root, way).and_then(Node::text).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_are_rows_and_the_rest_is_counted() {
        let text = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: gerica\n  title: Gerica\nspec:\n  owner: helse\n  dependsOn: ['component:default/agresso']\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: helse}\n";
        assert!(is_backstage(text));
        let (book, kept_out) = read(text, &Limits::default()).unwrap();
        let rows = &book.sheets[0].rows;
        assert_eq!(
            (rows.len(), rows[1].cell(1).plain().as_str(), rows[1].cell(6).plain().as_str()),
            (2, "Gerica", "agresso")
        );
        assert_eq!(kept_out, BTreeMap::from([("Group".to_owned(), 1)]));
    }
}
