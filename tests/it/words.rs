//! The catalogue of texts: every language has the same keys and arguments, and the program uses each of them and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use portfolio::words::{Cell, Language, Text, arguments, keys};

use crate::support::files_below;

/// What the program uses: each key with the arguments of each place that uses it.
type Used = BTreeMap<String, Vec<BTreeSet<String>>>;

fn used() -> Used {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut used = Used::new();
    for (path, text) in files_below(&root).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        let before = used.len();
        texts(&text, &mut used);
        assert!(used.len() >= before, "{path}");
    }
    used
}

/// Adds every `t!("key", name = …)` of a source text.
fn texts(source: &str, used: &mut Used) {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    for (at, _) in code.match_indices("t!(") {
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let inside = parenthesised(&code[at + "t!(".len()..]);
        let Some(rest) = inside.trim_start().strip_prefix('"') else { continue };
        let Some((key, rest)) = rest.split_once('"') else { continue };
        used.entry(key.to_owned()).or_default().push(names(rest));
    }
}

/// What stands before the parenthesis that closes.
fn parenthesised(code: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0_i32, false, false);
    for (at, sign) in code.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => return &code[..at],
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    code
}

/// The names of the arguments: `name =` after a comma that stands in nothing else.
fn names(code: &str) -> BTreeSet<String> {
    let (mut depth, mut quoted, mut parts, mut part) = (0_i32, false, Vec::new(), String::new());
    for sign in code.chars() {
        match sign {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if depth == 0 && !quoted => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(sign);
    }
    parts.push(part);
    let name = |part: &String| part.split_once('=').map(|(name, _)| name.trim().to_owned());
    parts
        .iter()
        .filter_map(name)
        .filter(|name| name.chars().all(|sign| sign.is_alphanumeric() || sign == '_'))
        .collect()
}

fn owned(names: BTreeSet<&'static str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_language_has_the_same_keys_with_the_same_arguments() {
    let mut wrong = Vec::new();
    let english = keys(Language::En);
    for &language in Language::SPOKEN {
        let (code, theirs) = (language.code(), keys(language));
        wrong.extend(english.difference(&theirs).map(|key| format!("{key} is missing in {code}.ftl")));
        wrong.extend(
            theirs.difference(&english).map(|key| format!("{key} of {code}.ftl is missing in en.ftl")),
        );
        for key in english.intersection(&theirs) {
            let (en, own) = (arguments(Language::En, key), arguments(language, key));
            if en != own {
                wrong.push(format!("{key} has the arguments {en:?} in English and {own:?} in {code}.ftl"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_text_is_used_and_every_key_is_known() {
    let known = keys(Language::En);
    let used = used();
    let mut wrong = Vec::new();
    wrong
        .extend(known.iter().filter(|key| !used.contains_key(*key)).map(|key| format!("nothing says {key}")));
    for (key, places) in &used {
        if !known.contains(key) {
            wrong.push(format!("{key} has no text: add it to src/words/en.ftl and nb.ftl"));
            continue;
        }
        let wanted = owned(arguments(Language::En, key));
        for given in places.iter().filter(|given| **given != wanted) {
            wrong.push(format!("{key} is said with {given:?}, its text wants {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Texts whose number is never one: what is told of more than three at once, what lies beyond a limit, what is at least two.
const NEVER_ONE: &[(&str, &str)] = &[
    ("review.one_domain", "what changes is named, not counted"),
    ("arc003.message", "several"),
    ("bar_fact.capacity", "inhabitants of a municipality"),
    ("compare.long_sweep", "a limit"),
    ("con008.message", "inhabitants of the merger"),
    ("con029.message", "so many months that they are days"),
    ("console.too_long", "beyond a limit"),
    ("dom007.message", "several"),
    ("expression.too_deep", "a limit"),
    ("expression.walks", "a limit"),
    ("graph.by_sector", "beyond a limit"),
    ("import_error.cells", "beyond a limit"),
    ("import_error.entries", "beyond a limit"),
    ("import_error.rows", "beyond a limit"),
    ("inv009.message", "five and more"),
    ("inv015.message", "more users than inhabitants"),
    ("memo.package_asks", "several"),
    ("plan_file.too_deep", "a limit"),
    ("reason.capacity", "inhabitants of a municipality"),
    ("resolve.options_long", "a limit"),
    ("risks.supplier", "many"),
    ("business.lost", "five or ten years"),
    ("business.saved", "five or ten years"),
    ("timing.too_long", "beyond a limit"),
    ("verdict.recomputed", "every value of a plan"),
];

/// What follows a number in the plural and may follow a name as well, or one of the kind.
const NO_NOUNS: [&str; 3] = ["are", "er", "år"];

/// What follows a number in a text of which every argument is that number.
fn counted(language: Language, key: &str, number: u64) -> BTreeSet<String> {
    let given = arguments(language, key).into_iter().map(|name| (name, Cell::count(number)));
    let said = Text::with(String::leak(key.to_owned()), given.collect()).say(language);
    let words: Vec<&str> = said.split_whitespace().collect();
    let number = number.to_string();
    let bare = |word: &str| word.trim_end_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    let pairs = words.windows(2).filter(|pair| pair[0].trim_start_matches('(') == number);
    pairs.map(|pair| bare(pair[1])).collect()
}

#[test]
fn one_of_a_thing_is_said_in_the_singular() {
    let mut wrong = Vec::new();
    for language in [Language::En, Language::Nb] {
        let all = keys(language);
        // What some text says of two and not of one: the plurals that the language has, told by its own texts.
        let plurals: BTreeSet<String> =
            all.iter().flat_map(|key| &counted(language, key, 2) - &counted(language, key, 1)).collect();
        let plurals: BTreeSet<String> =
            plurals.into_iter().filter(|word| !NO_NOUNS.contains(&word.as_str())).collect();
        assert!(plurals.len() > 40, "{plurals:?}");
        let never = |key: &str| NEVER_ONE.iter().any(|(name, _)| *name == key) || key.ends_with(".all");
        for key in all.iter().filter(|key| !never(key)) {
            let said = counted(language, key, 1);
            wrong.extend(said.intersection(&plurals).map(|word| format!("{key}: 1 {word}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Files outside `words` that hold Norwegian letters or words that no reader sees as a text of the program.
const NORWEGIAN_ELSEWHERE: &[(&str, &str)] = &[
    ("check/alike.rs", "letters that look alike"),
    ("check/rules/inv022_placeholder_text.rs", "what people write for nothing"),
    ("export/kitos.rs", "the headings of somebody else's form"),
    ("import/archimate/separated.rs", "the heads of another program"),
    ("import/backstage.rs", "the heads of a table"),
    ("import/domain_words.rs", "words that people write in lists"),
    ("import/heads/dictionary.rs", "words that people write in lists"),
    ("import/heads/find.rs", "words that people write in lists"),
    ("import/heads/sums.rs", "words that people write in lists"),
    ("import/table/letters.rs", "the letters of old encodings"),
    ("import/said_words.rs", "words that people write in lists"),
    ("import/value/date.rs", "words that people write in lists"),
    ("import/value/entities.rs", "letters"),
    ("import/value/names.rs", "words that people write in lists"),
    ("import/value/text.rs", "words that people write in lists"),
    ("import/value/truth.rs", "words that people write in lists"),
    ("import/vendors.rs", "words that people write in lists"),
    ("load/read.rs", "a letter that may be written in two ways"),
    ("load/schema/mod.rs", "the name of the language"),
];

/// Words of Norwegian that no English text has.
const NORWEGIAN: &[&str] =
    &["og", "ikke", "av", "som", "til", "kan", "på", "skal", "ingen", "eller", "ved", "uten", "mangler"];

/// What is Norwegian in a source text: a literal with a Norwegian letter or word, or one that the catalogue has as Norwegian.
fn norwegian(source: &str, known: &BTreeSet<String>) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let is_norwegian = |text: &String| {
        let mut words = text.split(|sign: char| !sign.is_alphabetic());
        let letters = text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']);
        letters || known.contains(text) || words.any(|word| NORWEGIAN.contains(&word))
    };
    literals(&code.join("\n")).into_iter().filter(is_norwegian).collect()
}

/// The string literals of a source text.
fn literals(code: &str) -> Vec<String> {
    let (mut found, mut open, mut escaped) = (Vec::new(), None::<String>, false);
    let mut before = ' ';
    for sign in code.chars() {
        match &mut open {
            Some(text) if escaped => {
                text.push(sign);
                escaped = false;
            }
            Some(_) if sign == '\\' => escaped = true,
            Some(_) if sign == '"' => found.extend(open.take()),
            Some(text) => text.push(sign),
            None if sign == '"' && before != '\'' => open = Some(String::new()),
            None => {}
        }
        before = sign;
    }
    found
}

/// The texts that are Norwegian and not English, whole.
fn norwegian_texts() -> BTreeSet<String> {
    let read = |language: &str| -> BTreeSet<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/words/{language}.ftl"));
        let text = fs::read_to_string(path).unwrap();
        text.lines().filter_map(|line| line.split_once(" = ")).map(|(_, text)| text.to_owned()).collect()
    };
    let english = read("en");
    // Short words in small letters are keys of the files as well.
    let long = |text: &String| text.starts_with(char::is_uppercase) || text.contains(' ');
    read("nb").into_iter().filter(|text| !english.contains(text) && long(text)).collect()
}

#[test]
fn no_text_in_two_languages_stands_outside_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let known = norwegian_texts();
    let mut wrong = Vec::new();
    for (path, text) in files_below(&root).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        let path = path.replace('\\', "/");
        if path.starts_with("words/") || NORWEGIAN_ELSEWHERE.iter().any(|(home, _)| *home == path) {
            continue;
        }
        let found = norwegian(&text, &known);
        wrong.extend(
            found.into_iter().map(|found| format!("src/{path}: `{found}` belongs in src/words/nb.ftl")),
        );
        // A function that takes both languages is a door for pairs; only names of the catalogue have both.
        let door = ["nb: &", "nb: String", "nb: impl", "nb: Cow"]
            .iter()
            .any(|door| text.split("#[cfg(test)]").next().unwrap().contains(door));
        if door && !["model/catalogue.rs", "diff/change/mod.rs"].contains(&path.as_str()) {
            wrong.push(format!("src/{path} takes words in two languages: take a Text"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_pair_of_languages_is_seen_wherever_it_is_planted() {
    let known = norwegian_texts();
    let planted = |code: &str| !norwegian(code, &known).is_empty();
    assert!(planted(r#"Column::new("contract", "Contract", "Avtale")"#));
    assert!(planted(r#"(t, ["one month", "en måned"])"#));
    assert!(planted(r#"let words = ("is chosen", "kan velges");"#));
    assert!(!planted(r#"t!("column.contract"), "nothing of it is kept", "annual_fee", '"'"#));
    assert!(!planted("// Norsk: ikke for lesere\nlet x = 1;"));
}

/// Files with English sentences that are no messages, and why they may stand there. A path that ends in `/` is a folder.
const ENGLISH_ELSEWHERE: &[(&str, &str)] = &[
    ("check/baseline.rs", "the reason of a waiver as machine formats have it"),
    ("check/cards.rs", "the generated page of the rules, in English as the pages are"),
    ("check/chapters.rs", "a heading of the Norwegian pages"),
    ("check/own/view.rs", "the generated page about rules of one's own"),
    ("check/rules/", "the summary of a rule heads its page, whose Norwegian is a chapter of words/pages"),
    ("cli/review/mod.rs", "a hidden line by which a comment is known"),
    ("edit/begin.rs", "files as they are written, not what is said of them"),
    ("export/kitos.rs", "the headings of somebody else's form"),
    ("import/backstage.rs", "the heads of a table"),
    ("import/domain_words.rs", "words that people write in lists"),
    ("import/heads/", "words that people write in lists"),
    ("import/products.rs", "words that people write in lists"),
    ("import/said_words.rs", "words that people write in lists"),
    ("import/table/delimited.rs", "what a file begins with, and a stop that the reader turns into an error"),
    ("import/value/", "words that people write in lists"),
    ("import/vendors.rs", "words that people write in lists"),
    ("load/schema/", "what a key means, for editors; the JSON Schema has it"),
    ("plan/file/v1.rs", "what the reader of JSON says, which is quoted"),
    ("render/format.rs", "what nobody can ask for: a command offers only what it can write"),
    ("render/findings/", "what services read, in English"),
    ("render/picture/canvas.rs", "the language of drawings"),
    ("render/graph/dot.rs", "the language of Graphviz"),
    ("render/html/frame.rs", "the language of pages"),
    ("render/notices.rs", "what a service reads, in English"),
    ("render/schema.rs", "the JSON Schema, for editors"),
    ("roadmap/schedule/sound.rs", "what a test of the schedule says"),
];

/// The sentences of a source text that somebody could read: its literals with two words in a row, but for what is in an attribute or a
/// comment, says an invariant, or is the summary of a code, whose Norwegian is a chapter of words/pages.
fn sentences(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code =
        without(&code.join("\n"), &["#[", "#![", "Card {", "card(", "codes! {", "assert!(", "unreachable!("]);
    let word = |text: &str| text.len() > 1 && text.chars().all(|sign| sign.is_ascii_alphabetic());
    let is_sentence = |text: &String| {
        let words: Vec<&str> = text.split([' ', '\n']).collect();
        !text.starts_with("invariant")
            && words.windows(2).any(|two| {
                word(two[0].trim_end_matches([',', ';', ':']))
                    && word(two[1].trim_end_matches([',', ';', ':', '.']))
                    && two[1].starts_with(|sign: char| sign.is_ascii_lowercase())
            })
    };
    literals(&code).into_iter().filter(is_sentence).collect()
}

/// A source text without what stands in brackets after some beginnings.
fn without(code: &str, beginnings: &[&str]) -> String {
    let mut left = code.to_owned();
    for beginning in beginnings {
        let mut kept = String::new();
        let mut rest = left.as_str();
        while let Some((before, after)) = rest.split_once(beginning) {
            kept.push_str(before);
            rest = &after[enclosed(after)..];
        }
        kept.push_str(rest);
        left = kept;
    }
    left
}

/// How far it is to the bracket that closes what has been opened.
fn enclosed(code: &str) -> usize {
    let (mut depth, mut quoted, mut before) = (0_usize, false, ' ');
    for (at, sign) in code.char_indices() {
        match sign {
            '"' if before != '\\' && (quoted || before != '\'') => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return at,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        before = sign;
    }
    code.len()
}

/// The literals that are an error as they stand: those given to `bail!` and its kin.
fn bare_errors(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let doors = ["bail!(", "anyhow!(", "ensure!(", ".context(", ".with_context("];
    let given = doors
        .iter()
        .flat_map(|door| code.match_indices(door).map(|(at, _)| parenthesised(&code[at + door.len()..])));
    let bare =
        |given: &&str| !given.contains("t!(") && given.contains('"') && !given.contains("\"invariant: ");
    given.filter(bare).map(|given| given.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn no_message_is_a_sentence_of_one_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (path, text) in files_below(&root).into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        let path = path.replace('\\', "/");
        let errors = bare_errors(&text).into_iter();
        wrong.extend(errors.map(|found| format!("src/{path}: the error `{found}` belongs in src/words")));
        let home = ENGLISH_ELSEWHERE
            .iter()
            .any(|(home, _)| path == *home || home.ends_with('/') && path.starts_with(home));
        if path.starts_with("words/") || home {
            continue;
        }
        let found = sentences(&text).into_iter();
        wrong.extend(
            found.map(|found| format!("src/{path}: `{found}` belongs in src/words/en.ftl and nb.ftl")),
        );
    }
    assert!(wrong.is_empty(), "{} texts\n{}", wrong.len(), wrong.join("\n"));
    let there = |home: &str| root.join(home).exists();
    assert!(ENGLISH_ELSEWHERE.iter().all(|(home, _)| there(home)), "the list names what is not there");
}

#[test]
fn an_english_sentence_is_seen_wherever_it_is_planted() {
    let planted = |code: &str| !sentences(code).is_empty() || !bare_errors(code).is_empty();
    assert!(planted(r#"bail!("{path} is a folder");"#));
    assert!(planted(r#"return Err(anyhow!("impossible: {error}"));"#));
    assert!(planted(r#"ensure!(path.is_dir(), "{} lost", path.display());"#));
    assert!(planted(r#"fs::read(path).with_context(|| format!("cannot read {}", path.display()))?"#));
    assert!(planted(r#"finding.help("name a file in it")"#));
    assert!(planted(r#"let words = ("is chosen", x);"#));
    assert!(!planted(r#"bail!(t!("cli.exists", path = path.display().to_string()));"#));
    assert!(!planted(r#"number.expect("invariant: it was there"); t!("column.act"); "annual_fee""#));
    assert!(!planted("#[arg(long, help = \"what it is\")]\n// what it is\nlet x = 1;"));
}

/// What a mapping of the format is called is an argument, so no test of keys sees what is missing.
#[test]
fn every_mapping_of_the_format_has_a_name_in_norwegian() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/nb.ftl");
    let text = fs::read_to_string(path).unwrap();
    let named = text.split("    .named = ").nth(1).unwrap().split("*[other]").next().unwrap();
    let schemas = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load/schema");
    let mut wrong = Vec::new();
    for (path, source) in files_below(&schemas) {
        let titles = source.lines().filter_map(|line| {
            let (head, rest) = line.trim_start().split_once(": ")?;
            let shape = head.chars().all(|sign| sign.is_ascii_uppercase() || sign == '_');
            let (_, title) = rest.split_once(" = \"").filter(|_| shape && !head.is_empty())?;
            title.split('"').next()
        });
        // A key's own name is the same in every language.
        for title in titles.filter(|title| title.contains(' ')) {
            let letters = title.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == ' ');
            let slug = letters.collect::<String>().replace(' ', "_");
            if !named.contains(&format!("[{slug}] ")) {
                wrong.push(format!("{path}: {title}: add [{slug}] to shape.named in nb.ftl"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Words that readers from elsewhere stumble over, each with what people say today.
const DATED: [(&str, &str); 6] = [
    ("anew", "again"),
    ("borne", "paid, or tolerated"),
    ("dearer", "more expensive"),
    ("mend", "fix"),
    ("mended", "fixed"),
    ("whoever", "anyone who"),
];

#[test]
fn messages_use_the_words_of_today() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = files_below(&root.join("check/rules"));
    let english = fs::read_to_string(root.join("words/en.ftl")).expect("the English catalogue is there");
    texts.push(("words/en.ftl".to_owned(), english));
    for (file, text) in texts {
        let text = text.to_lowercase();
        let said: BTreeSet<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
        for (dated, today) in DATED {
            assert!(!said.contains(dated), "{file}: say “{today}”, not “{dated}”");
        }
    }
}

#[test]
fn the_catalogues_are_in_one_order() {
    for language in ["en", "nb"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/words/{language}.ftl"));
        let text = fs::read_to_string(path).unwrap();
        let groups: Vec<&str> =
            text.lines().filter(|line| line.ends_with('=') && !line.starts_with([' ', '#'])).collect();
        assert!(groups.is_sorted(), "{language}.ftl: groups stand in the order of the alphabet");
    }
}

#[test]
fn the_test_sees_what_it_looks_for() {
    let mut used = Used::new();
    texts(
        "t!(\"a.b\"), first!(\"no\") t!(\n \"c.d\",\n day = Cell::date(x, \"a, b = c\"), who = y == z,\n)",
        &mut used,
    );
    assert_eq!(used.keys().collect::<Vec<_>>(), ["a.b", "c.d"]);
    assert_eq!(used["c.d"], [["day".to_owned(), "who".to_owned()].into()]);
}
