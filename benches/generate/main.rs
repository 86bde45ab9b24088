//! Writes a workspace: `cargo bench --bench generate -- S 7 FOLDER [--budget | --tight] [--ties | --suites | --dense]`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool beside the program writes files of its own"
)]

#[path = "mod.rs"]
mod generate;

use std::path::Path;
use std::process::ExitCode;

use generate::Instance;

fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let (flags, words): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|word| word.starts_with("--"));
    let [size, seed, folder] = words[..] else {
        eprintln!("usage: SIZE SEED FOLDER [--budget | --tight] [--ties | --suites | --dense]");
        return ExitCode::from(2);
    };
    let variants: String = flags.iter().map(|flag| flag[1..].to_owned()).collect();
    let written = format!("{size}-{seed}{variants}").parse::<Instance>().and_then(|instance| {
        let workspace = instance.workspace();
        workspace.write(Path::new(folder)).map_err(|error| format!("{folder}: {error}"))?;
        Ok(format!("{instance}: {} entries in {folder}", workspace.entries))
    });
    match written {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}
