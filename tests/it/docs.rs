//! What the documents say is what the program does.

use assert_cmd::Command;

fn output(args: &[&str]) -> String {
    let nowhere = tempfile::tempdir().unwrap();
    let mut command = Command::cargo_bin("portfolio").unwrap();
    command.env("PORTFOLIO_LANG", "en");
    let output = command.current_dir(nowhere.path()).env("COLUMNS", "100").args(args).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The console blocks of the README: the command after `$ portfolio`, and the lines below it up to the fence.
fn transcripts(readme: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let mut lines = block.lines();
        let first = lines.next().unwrap();
        let args = first.strip_prefix("$ cargo run --release -- ").or(first.strip_prefix("$ portfolio "));
        if let Some(args) = args {
            found.push((args.to_owned(), lines.map(str::to_owned).collect()));
        }
    }
    found
}

#[test]
fn the_readme_prints_what_the_program_prints() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let mut readme = std::fs::read_to_string(path).unwrap();
    let transcripts = transcripts(&readme);
    assert!(transcripts.len() >= 2, "the README opens with what the program prints");
    for (args, shown) in transcripts {
        let real = output(&args.split(' ').collect::<Vec<_>>());
        let (body, cut) = match shown.split_last() {
            Some((last, body)) if last == "…" => (body, true),
            _ => (&shown[..], false),
        };
        let real: Vec<&str> = real.lines().collect();
        let expected = &real[..if cut { body.len().min(real.len()) } else { real.len() }];
        if body != expected && crate::held::updating() {
            readme = readme.replace(&body.join("\n"), &expected.join("\n"));
            std::fs::write(path, &readme).unwrap();
            continue;
        }
        assert_eq!(body.join("\n"), expected.join("\n"), "portfolio {args} (UPDATE=1 rewrites it)");
    }
}

#[test]
fn the_documents_name_files_that_exist() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/decisions.md",
        "docs/certificate.md",
        "docs/user-rules.md",
        "fuzz/README.md",
        "examples/ci/README.md",
        "docs/roadmap.md",
        "portfolio/README.md",
    ] {
        let text = std::fs::read_to_string(root.join(document)).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let looks_like_a_file = name.contains('/')
                && !name.contains([' ', '{', '*', '<', '=', ':'])
                && [".rs", ".md", ".yaml", ".toml"].iter().any(|ending| name.ends_with(ending));
            if looks_like_a_file {
                let below = root.join(document).parent().unwrap().join(name);
                assert!(
                    root.join(name).exists() || below.exists() || root.join("portfolio").join(name).exists(),
                    "{document} names {name}"
                );
            }
        }
    }
}

#[test]
fn every_example_is_sound_and_has_a_plan() {
    let examples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut seen = 0;
    for example in std::fs::read_dir(examples).unwrap().map(|entry| entry.unwrap().path()) {
        if !example.join("portfolio.yaml").exists() {
            continue;
        }
        seen += 1;
        for args in [&["check", "--plan"][..], &["plan"], &["diff"]] {
            let mut command = Command::cargo_bin("portfolio").unwrap();
            command.env("PORTFOLIO_LANG", "en");
            command.current_dir(&example).args(args).assert().success();
        }
    }
    assert!(seen >= 1);
}
