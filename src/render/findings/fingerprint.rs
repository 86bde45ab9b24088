//! What a finding is known by across runs, as one word.

use sha2::{Digest, Sha256};

use crate::diagnostic::Finding;

/// 32 hexadecimal digits from the code, from what the finding is about, and from which of several such it is. Not from
/// its line or its words: they change when others do.
pub fn fingerprint(finding: &Finding) -> String {
    let mut hash = Sha256::new();
    for part in [finding.code.as_ref(), finding.subject.as_str(), finding.nth.to_string().as_str()] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
