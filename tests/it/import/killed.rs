//! A run that is killed, whenever, leaves the old files or the new ones.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::{begun, done, write};
use crate::support::files_below;

/// How often each command is killed.
const KILLS: u64 = 6;
/// The longest that a run is left alone, in milliseconds.
const LONGEST: u64 = 700;

fn list(rows: usize, fee: usize) -> String {
    let row = |number: usize| {
        format!("{number};System {number};Firma {};31.12.2036;{}\n", number % 7, number * fee)
    };
    format!("Nr;Navn;Leverandør;Avtale utløper;Årlig kostnad\n{}", (1..=rows).map(row).collect::<String>())
}

/// What people see in a folder.
fn seen(folder: &Path) -> Vec<(String, String)> {
    let mut files = files_below(folder);
    files.retain(|(name, _)| !name.split('/').any(|part| part.starts_with('.')));
    files
}

fn copy(files: &[(String, String)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// Kills a command at several moments; what it leaves is what was there before, or what it leaves when nobody kills it.
fn is_whole(before: &Path, arguments: &[&str], dice: &mut u64) {
    let old = files_below(before);
    let whole = copy(&old);
    done(whole.path(), arguments);
    let new = files_below(whole.path());
    assert_ne!(old, new, "{arguments:?} changes nothing");
    for kill in 0..KILLS {
        *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let folder = copy(&old);
        let mut run = Command::new(env!("CARGO_BIN_EXE_portfolio"))
            .args(arguments)
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        sleep(Duration::from_millis((*dice >> 33) % LONGEST));
        let _ = run.kill();
        run.wait().unwrap();
        for (name, text) in seen(folder.path()) {
            let whole = |files: &[(String, String)]| files.contains(&(name.clone(), text.clone()));
            assert!(whole(&old) || whole(&new), "{arguments:?}, kill {kill}: {name} is half");
        }
        // Whoever comes next finishes it or takes it back.
        done(folder.path(), &["list", "municipalities"]);
        let left = files_below(folder.path());
        assert!(left == old || left == new, "{arguments:?}, kill {kill}: {left:?}");
    }
}

#[test]
fn a_killed_import_update_set_or_rename_leaves_the_old_files_or_the_new_ones() {
    let folder = begun();
    let here = folder.path();
    let mut dice = 14;
    let import = ["import", "list.csv", "--into", "nord"];
    write(here, "list.csv", &list(120, 1000));
    is_whole(here, &import, &mut dice);
    done(here, &import);
    write(here, "list.csv", &list(150, 1001));
    is_whole(here, &import, &mut dice);
    is_whole(here, &["set", "nord/system-7.owner", "The archive"], &mut dice);
    is_whole(here, &["rename", "nord/system-7", "nord/system-seven"], &mut dice);
}
