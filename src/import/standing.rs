//! What stands in an inventory already.
//!
//! What enters: the text of an inventory's file. What leaves: its entries by list, each with the value of any key, as an import
//! would have written it. What always holds: it is read by the loader's own reader; nothing is changed here.

use std::collections::BTreeMap;

use super::entry::List;
use super::field::{Field, Style};
use crate::edit::Path;
use crate::load::{self, Node, NodeKind, Tree};

/// A file of an inventory.
#[derive(Debug)]
pub struct File {
    /// Its path below the workspace's folder.
    pub path: String,
    /// Its text.
    pub text: String,
    tree: Option<Tree>,
}

/// The files of a municipality's inventory.
#[derive(Debug, Default)]
pub struct Standing {
    /// The files; the first one takes what is new.
    pub files: Vec<File>,
    /// The places of the entries by id: the file, the place in its list, the place in its tree.
    places: BTreeMap<List, BTreeMap<String, (usize, usize, u32)>>,
}

/// An entry that is there.
#[derive(Clone, Copy, Debug)]
pub struct There<'s> {
    /// Its file.
    pub file: usize,
    list: List,
    at: usize,
    node: Node<'s>,
}

impl File {
    /// A file with its text.
    pub fn new(path: String, text: String) -> Self {
        let tree = load::document(&text).0;
        File { path, text, tree }
    }

    /// Its whole document.
    pub fn root(&self) -> Option<Node<'_>> {
        self.tree.as_ref().map(Tree::root)
    }
}

impl Standing {
    /// The files of an inventory.
    pub fn new(files: Vec<File>) -> Self {
        let mut places: BTreeMap<List, BTreeMap<String, (usize, usize, u32)>> = BTreeMap::new();
        for (number, file) in files.iter().enumerate() {
            for list in List::ALL {
                let items =
                    file.root().and_then(|root| root.get(list.key())).into_iter().flat_map(Node::items);
                for (at, item) in items.enumerate() {
                    if let Some(id) = id_of(list, item) {
                        let of_list = places.entry(list).or_default();
                        of_list.entry(id).or_insert((number, at, item.index()));
                    }
                }
            }
        }
        Standing { files, places }
    }

    /// The ids of a list.
    pub fn ids(&self, list: List) -> impl Iterator<Item = &str> {
        self.places.get(&list).into_iter().flat_map(BTreeMap::keys).map(String::as_str)
    }

    /// All entries of a list.
    pub fn entries(&self, list: List) -> impl Iterator<Item = (&str, There<'_>)> {
        self.ids(list).filter_map(move |id| Some((id, self.find(list, id)?)))
    }

    /// An entry by its id.
    pub fn find(&self, list: List, id: &str) -> Option<There<'_>> {
        let &(file, at, index) = self.places.get(&list)?.get(id)?;
        let node = self.files[file].tree.as_ref()?.at(index);
        Some(There { file, list, at, node })
    }

    /// Every entry of a list as it stands: its id, its file, its place in it.
    pub fn nodes(&self, list: List) -> impl Iterator<Item = (String, usize, Path, Node<'_>)> {
        self.files.iter().enumerate().flat_map(move |(number, file)| {
            let items = file.root().and_then(|root| root.get(list.key())).into_iter().flat_map(Node::items);
            items.enumerate().filter_map(move |(at, item)| {
                Some((id_of(list, item)?, number, Path::root().key(list.key()).at(at), item))
            })
        })
    }

    /// Whether there are no systems yet.
    pub fn is_empty(&self) -> bool {
        self.ids(List::Systems).next().is_none()
    }

    /// Whether the inventory says how complete it is.
    pub fn says_complete(&self) -> bool {
        self.files.iter().filter_map(File::root).any(|root| root.get("complete").is_some())
    }

    /// Whether an entry that is not among some names a system or contract.
    pub fn refers_to_but(&self, list: List, id: &str, own: &dyn Fn(List, &str) -> bool) -> bool {
        List::ALL.into_iter().any(|other| {
            let items = self.files.iter().filter_map(File::root).filter_map(|root| root.get(other.key()));
            let items = items.flat_map(Node::items);
            let mut others = items.filter(|item| id_of(other, *item).is_none_or(|known| !own(other, &known)));
            others.any(|item| names(item, list, id))
        })
    }
}

/// Whether an entry names another one, in a key that refers to what is in its list.
fn names(item: Node<'_>, list: List, id: &str) -> bool {
    let keys: &[&str] = if list == List::Contracts { &["contract"] } else { &["from", "to", "part_of"] };
    let named = |node: Node<'_>| node.text().is_some_and(|text| text.split('@').next() == Some(id));
    let lines = item.get("lines").into_iter().flat_map(Node::items).filter_map(|line| line.get("system"));
    keys.iter().filter_map(|key| item.get(key)).any(named)
        || list == List::Systems && lines.into_iter().any(named)
}

fn id_of(list: List, item: Node<'_>) -> Option<String> {
    let text = |key: &str| item.get(key).and_then(Node::text);
    match list {
        List::Integrations => Some(format!("{} -> {}", text("from")?, text("to")?)),
        List::Systems | List::Contracts => text("id").map(str::to_owned),
    }
}

impl<'s> There<'s> {
    /// Its place in its file.
    pub fn path(self) -> Path {
        Path::root().key(self.list.key()).at(self.at)
    }

    /// The place of one of its keys.
    pub fn path_of(self, key: &str) -> Path {
        let path = self.path();
        match (figure(key), key.split_once('.')) {
            (Some((domain, key)), _) => path.key("covers").with("domain", domain).key(key),
            (None, Some((key, inner))) => path.key(key).key(inner),
            (None, None) => path.key(key),
        }
    }

    /// The value of one of its keys.
    pub fn field(self, key: &str) -> Option<Field> {
        if let Some((domain, key)) = figure(key) {
            let cover = self.node.get("covers")?.items().find(|cover| domain_of(*cover) == Some(domain))?;
            return of_node(cover.get(key)?);
        }
        if key == "covers" {
            let domains: Vec<String> =
                self.node.get("covers")?.items().filter_map(domain_of).map(str::to_owned).collect();
            return (!domains.is_empty()).then(|| Field::words(domains));
        }
        match key.split_once('.') {
            Some((key, inner)) => of_node(self.node.get(key)?.get(inner)?),
            None => of_node(self.node.get(key)?),
        }
    }

    /// A text of one of its keys; empty where there is none.
    pub fn text(self, key: &str) -> &'s str {
        self.node.get(key).and_then(Node::text).unwrap_or_default()
    }

    /// Whether it is a use of another municipality's system.
    pub fn is_shared(self) -> bool {
        self.node.get("shared_from").is_some()
    }

    /// Its keys, those of the figures of its domains too.
    pub fn keys(self) -> Vec<String> {
        let mut keys = Vec::new();
        for (key, value) in self.node.entries() {
            let Some(key) = key.text() else { continue };
            match key {
                "id" => {}
                "ids" => keys
                    .extend(value.entries().filter_map(|(inner, _)| Some(format!("ids.{}", inner.text()?)))),
                "covers" => {
                    keys.push(key.to_owned());
                    for cover in value.items() {
                        let domain = domain_of(cover).unwrap_or_default();
                        let figures =
                            cover.entries().filter_map(|(key, _)| key.text()).filter(|key| *key != "domain");
                        keys.extend(figures.map(|key| format!("covers[{domain}].{key}")));
                    }
                }
                key => keys.push(key.to_owned()),
            }
        }
        keys
    }
}

/// `covers[DOMAIN].KEY` in its parts.
fn figure(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix("covers[")?.split_once("].")
}

fn domain_of(cover: Node<'_>) -> Option<&str> {
    cover.get("domain").and_then(Node::text)
}

fn of_node(node: Node<'_>) -> Option<Field> {
    match node.kind() {
        NodeKind::Scalar => Some(Field::text(node.text()?)),
        NodeKind::List => {
            let texts = node.items().filter_map(Node::text).map(str::to_owned).collect();
            Some(Field { style: Style::List, texts })
        }
        NodeKind::Null | NodeKind::Mapping => None,
    }
}
