//! A decision for the file of decisions.

use super::{Entry, FileChange, Path, Value};
use crate::load::{Documents, Node};
use crate::register::{self, EntryKind, Register};
use crate::source::FileId;
use crate::words::{Text, t};

/// What is decided of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This candidate.
    Choose(String),
    /// Not this candidate.
    Reject(String),
    /// The domain ends.
    Retire,
    /// It must be there.
    Need,
    /// Its integration with this is not needed.
    Drop(String),
}

impl Verdict {
    /// The key that says it, and its value.
    fn key(&self) -> (&'static str, Value) {
        match self {
            Verdict::Choose(candidate) => ("choose", Value::word(candidate)),
            Verdict::Reject(candidate) => ("reject", Value::word(candidate)),
            Verdict::Retire => ("retire", Value::word(true)),
            Verdict::Need => ("need", Value::word(true)),
            Verdict::Drop(_) => ("drop", Value::word(true)),
        }
    }

    /// Whether a domain has at most one of its kind.
    fn settles(&self) -> bool {
        matches!(self, Verdict::Choose(_) | Verdict::Retire | Verdict::Need)
    }
}

/// The keys of which a domain has one.
const SETTLING: [&str; 3] = ["choose", "retire", "need"];

/// A decision that was made.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The domain.
    pub domain: String,
    /// What is decided.
    pub verdict: Verdict,
    /// By whom.
    pub by: Option<String>,
    /// When, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A decision as a person said it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'s> {
    /// The domain.
    pub domain: &'s str,
    /// `choose`, `reject`, `retire`, `need` or `drop`.
    pub verdict: &'s str,
    /// The candidate, or the far end of the integration.
    pub what: Option<&'s str>,
}

impl Said<'_> {
    /// The domain and the verdict that are meant.
    pub fn meant(self, register: &Register) -> Result<(String, Verdict), Text> {
        let domain = look_up(register, self.domain, &[EntryKind::Domain])?.id.clone();
        let what = || self.what.ok_or_else(|| t!("edit.what_wanted", verdict = self.verdict));
        let verdict = match self.verdict {
            "choose" => Verdict::Choose(candidate(register, what()?)?),
            "reject" => Verdict::Reject(candidate(register, what()?)?),
            "drop" => {
                let far = look_up(register, what()?, &[EntryKind::Domain, EntryKind::Component])?;
                Verdict::Drop(if far.kind == EntryKind::Component { far.reference() } else { far.id.clone() })
            }
            _ if self.what.is_some() => return Err(t!("edit.what_not_wanted", verdict = self.verdict)),
            "need" => Verdict::Need,
            _ => Verdict::Retire,
        };
        Ok((domain, verdict))
    }
}

/// A candidate as decisions write it.
fn candidate(register: &Register, words: &str) -> Result<String, Text> {
    if words == "parallel" {
        return Ok(words.to_owned());
    }
    let entry = look_up(register, words, &[EntryKind::System, EntryKind::Product])?;
    Ok(if entry.kind == EntryKind::Product { entry.reference() } else { entry.id.clone() })
}

fn look_up<'r>(
    register: &'r Register,
    words: &str,
    kinds: &[EntryKind],
) -> Result<&'r register::Entry, Text> {
    register.look_up(words, kinds).map_err(|no| no.text(words))
}

/// What becomes of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// These changes of files, and these new files.
    Changes(Vec<(FileId, FileChange)>, Vec<(String, String)>),
    /// It says so already.
    Already,
}

impl Decision {
    /// The changes that record it. Where the domain is decided otherwise, that is an error, or replaced where asked. A
    /// workspace without a file of decisions gets one.
    pub fn in_files(&self, documents: &Documents, replace: bool) -> Result<Outcome, Text> {
        if let Some(tree) = &documents.decisions {
            let changes = self.changes(tree.root(), replace)?;
            let Some(changes) = changes else { return Ok(Outcome::Already) };
            let changes = changes.into_iter().map(|change| (tree.file(), change)).collect();
            return Ok(Outcome::Changes(changes, Vec::new()));
        }
        let Some(manifest) = documents.manifest() else { return Err(t!("edit.no_manifest")) };
        if manifest.decisions().is_there() {
            return Err(t!("edit.decisions_unread"));
        }
        let entry = Value::Map(self.entries()).as_item(2, "\n");
        let named = FileChange::set(Path::root().key("decisions"), Value::word("decisions.yaml"));
        let new = ("decisions.yaml".to_owned(), format!("decisions:\n{entry}\n"));
        Ok(Outcome::Changes(vec![(manifest.node().tree().file(), named)], vec![new]))
    }

    /// The changes of the file; none where it says so already.
    fn changes(&self, root: Node<'_>, replace: bool) -> Result<Option<Vec<FileChange>>, Text> {
        let standing = root.get("decisions").into_iter().flat_map(Node::items);
        let standing: Vec<(usize, Node<'_>)> =
            standing.enumerate().filter(|(_, item)| self.is_about(*item)).collect();
        if standing.iter().any(|(_, item)| self.says_so(*item)) {
            return Ok(None);
        }
        let other = standing
            .iter()
            .find(|(_, item)| self.verdict.settles() && SETTLING.iter().any(|key| item.get(key).is_some()));
        match other {
            None => {
                let list = Path::root().key("decisions");
                Ok(Some(vec![FileChange::append(list, Value::Map(self.entries()))]))
            }
            Some((at, item)) if replace => Ok(Some(self.replaced(*at, *item))),
            Some((_, item)) => {
                let key = SETTLING.into_iter().find(|key| item.get(key).is_some()).unwrap_or("choose");
                let value = item.get(key).and_then(Node::text).unwrap_or_default();
                Err(t!("edit.decided", domain = self.domain, what = format!("{key}: {value}")))
            }
        }
    }

    fn is_about(&self, item: Node<'_>) -> bool {
        let text = |key: &str| item.get(key).and_then(Node::text);
        if let Verdict::Drop(far) = &self.verdict {
            let ends: Vec<&str> =
                item.get("edge").into_iter().flat_map(Node::items).filter_map(Node::text).collect();
            return ends == [self.domain.as_str(), far.as_str()];
        }
        text("domain") == Some(self.domain.as_str())
    }

    fn says_so(&self, item: Node<'_>) -> bool {
        let (key, value) = self.verdict.key();
        let said = item.get(key).and_then(Node::text);
        said.is_some_and(|said| {
            Value::word(said) == value || matches!((said, key), ("yes", "retire" | "need" | "drop"))
        })
    }

    fn record(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        let given = [("by", &self.by), ("date", &self.date), ("reason", &self.reason)];
        for (key, value) in given {
            if let Some(value) = value {
                let value = if key == "date" { Value::word(value) } else { Value::text(value) };
                entries.push(Entry::new(key, value));
            }
        }
        entries
    }

    fn entries(&self) -> Vec<Entry> {
        let (key, value) = self.verdict.key();
        let about = match &self.verdict {
            Verdict::Drop(far) => {
                let ends = [Value::word(&self.domain), Value::word(far)];
                Entry::new("edge", Value::List(ends.into()))
            }
            _ => Entry::new("domain", Value::word(&self.domain)),
        };
        let mut entries = vec![about, Entry::new(key, value)];
        entries.extend(self.record());
        entries
    }

    /// Another decision in the place of one: what is not said of the new one is not kept from the old one.
    fn replaced(&self, at: usize, item: Node<'_>) -> Vec<FileChange> {
        let here = Path::root().key("decisions").at(at);
        let (key, value) = self.verdict.key();
        let mut changes = vec![FileChange::set(here.clone().key(key), value)];
        let record = self.record();
        let stale = SETTLING.into_iter().chain(["by", "date", "reason"]).filter(|old| {
            *old != key && item.entry(old).is_some() && !record.iter().any(|entry| entry.key == *old)
        });
        changes.extend(stale.map(|old| FileChange::remove(here.clone().key(old))));
        let new = record.into_iter();
        changes.extend(new.map(|entry| FileChange::set(here.clone().key(entry.key), entry.value)));
        changes
    }
}
