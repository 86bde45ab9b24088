//! The landscape as a graph, and drawn.

use portfolio::graph::{Centre, Graph, Node, Side, picture};
use portfolio::model::{Landscape, SystemId};
use portfolio::render::Style;
use portfolio::render::graph::{dot, mermaid};
use portfolio::words::Text;

use crate::support::{files_below, landscape_at, landscape_of, portfolio, repository, turned_around};

fn village() -> Landscape {
    landscape_at(&repository("tests/cases/village"))
}

fn references(landscape: &Landscape, systems: impl IntoIterator<Item = SystemId>) -> Vec<&str> {
    systems.into_iter().map(|id| landscape.system(id).reference.as_str()).collect()
}

fn system(landscape: &Landscape, reference: &str) -> SystemId {
    landscape.find_system(reference).unwrap()
}

fn drawn(landscape: &Landscape, side: Side, centre: Option<Centre>) -> (String, String) {
    let drawing = picture(&Graph::new(landscape), side, centre);
    let (mut one, mut other) = (Vec::new(), Vec::new());
    dot(&drawing, Style::default(), &mut one).unwrap();
    mermaid(&drawing, Style::default(), &mut other).unwrap();
    (String::from_utf8(one).unwrap(), String::from_utf8(other).unwrap())
}

#[test]
fn data_reaches_dependants_through_others_but_not_by_hand() {
    let landscape = village();
    let graph = Graph::new(&landscape);
    let dependants = |reference| references(&landscape, graph.dependants(system(&landscape, reference)));
    assert_eq!(dependants("nord/faks"), ["nord/agr", "nord/gerica"]);
    assert_eq!(dependants("nord/gerica"), ["nord/agr"]);
    assert_eq!(dependants("nord/skole"), [] as [&str; 0]);
    let sources = graph.sources(system(&landscape, "nord/gerica"));
    assert_eq!(references(&landscape, sources), ["nord/agr", "nord/faks"]);
}

#[test]
fn circles_and_systems_that_nothing_joins_are_found() {
    let landscape = village();
    let graph = Graph::new(&landscape);
    let cycles: Vec<_> = graph.cycles().into_iter().map(|cycle| references(&landscape, cycle)).collect();
    assert_eq!(cycles, [["nord/agr", "nord/gerica"]]);
    assert_eq!(references(&landscape, graph.unconnected()), ["nord/kart", "nord/skatt", "nord/skole"]);
}

#[test]
fn islands_fall_apart_where_a_hub_is_taken_away() {
    let landscape = village();
    let graph = Graph::new(&landscape);
    let hubs: Vec<_> = graph.hubs(2).into_iter().map(|(node, n)| (node.reference(&landscape), n)).collect();
    assert_eq!(
        hubs,
        [("nord/agr", 2), ("nord/gerica", 2), ("sor/profil", 2), ("component:helsenett", 2)],
        "systems before components, the most joined first"
    );
    let sizes = |without: &[Node]| -> Vec<usize> {
        graph.islands(&without.iter().copied().collect()).iter().map(Vec::len).collect()
    };
    assert_eq!(sizes(&[]), [5, 1, 1, 1]);
    let component = Node::Component(landscape.find_component("helsenett").unwrap());
    assert_eq!(sizes(&[component]), [3, 2, 1, 1, 1]);
}

#[test]
fn the_impact_of_a_replacement_reaches_everybody_who_works_in_it() {
    let landscape = village();
    let graph = Graph::new(&landscape);
    let impact = graph.impact(system(&landscape, "nord/skole"));
    assert_eq!(impact.municipalities.len(), 2);
    assert_eq!(impact.uses.len(), 2);
    assert_eq!(impact.integrations.len(), 1, "work by hand breaks too");
    assert!(impact.neighbours.is_empty());
    let impact = graph.impact(system(&landscape, "nord/agr"));
    assert_eq!(references(&landscape, impact.contract_shared_by), ["nord/gerica"]);
    assert_eq!(impact.integrations.len(), 4);
}

#[test]
fn a_drawing_around_a_domain_goes_so_far_and_no_further() {
    let landscape = village();
    let care = Node::Domain(landscape.find_domain("care").unwrap());
    let centre = |depth| Some(Centre { nodes: vec![care], name: Text::same("care"), depth });
    let (near, _) = drawn(&landscape, Side::Today, centre(1));
    assert!(near.contains("\"nord/gerica\"") && near.contains("\"sor/profil\""), "{near}");
    assert!(!near.contains("\"nord/agr\""), "{near}");
    let (far, _) = drawn(&landscape, Side::Today, centre(2));
    assert!(far.contains("\"nord/agr\"") && far.contains("\"component:helsenett\""), "{far}");
    assert!(!far.contains("\"nord/faks\""), "{far}");
}

#[test]
fn a_drawing_of_both_says_in_words_what_its_colours_say() {
    insta::assert_snapshot!(
        String::from_utf8(
            portfolio(&repository("tests/cases/village"), &["graph", "--of", "both", "--around", "care"])
                .output()
                .unwrap()
                .stdout
        )
        .unwrap()
    );
    insta::assert_snapshot!(
        String::from_utf8(
            portfolio(&repository("tests/cases/village"), &["graph", "--of", "both", "--format", "mermaid"])
                .output()
                .unwrap()
                .stdout
        )
        .unwrap()
    );
}

#[test]
fn a_drawing_around_a_package_has_what_its_domains_choose() {
    let folder = repository("portfolio");
    let json = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&portfolio(&folder, arguments).output().unwrap().stdout).unwrap()
    };
    let packages = json(&["freedom", "--format", "json"])["package-changes"].as_array().unwrap().clone();
    let plan = json(&["plan", "--format", "json"]);
    let dot = |number: &str| {
        portfolio(&folder, &["graph", "--of", "target", "--around", number, "--format", "dot"])
            .output()
            .unwrap()
    };
    let drawn: Vec<String> = (1..=packages.len())
        .map(|number| String::from_utf8(dot(&format!("package:{number}")).stdout).unwrap())
        .collect();
    for (package, text) in packages.iter().zip(&drawn) {
        for domain in package["domains"].as_array().unwrap() {
            let entry = plan["domains"].as_array().unwrap().iter().find(|entry| entry["domain"] == *domain);
            let choice = entry.unwrap()["choice"].as_str().unwrap().to_owned();
            assert!(text.contains(&format!("\"{choice}\"")), "{domain}: no {choice} in {text}");
        }
    }
    assert!(drawn.len() > 1 && drawn[0] != drawn[1], "two packages, two drawings");
    for (number, said) in [("package:0", "package:0"), ("package:x", "package:x"), ("package:99", "99")] {
        let refused = dot(number);
        assert_eq!(refused.status.code(), Some(2), "{number}");
        let told = String::from_utf8(refused.stderr).unwrap();
        assert!(told.contains(said), "{number}: {told}");
    }
}

#[test]
fn the_same_workspace_turned_around_is_drawn_the_same() {
    let files = files_below(&repository("tests/cases/village"));
    let (one, other) = (landscape_of(&files), landscape_of(&turned_around(&files)));
    assert_eq!(drawn(&one, Side::Today, None), drawn(&other, Side::Today, None));
}

#[test]
fn nothing_that_a_name_holds_ends_a_label() {
    let files = files_below(&repository("tests/cases/village"));
    let evil = r#"'Slutt "A" [b] {c} (d) | ; # % --> \ æøå'"#;
    let files: Vec<_> = files
        .into_iter()
        .map(|(path, text)| (path, text.replace("name: Gerica", &format!("name: {evil}"))))
        .collect();
    let (dot, mermaid) = drawn(&landscape_of(&files), Side::Today, None);
    assert!(
        dot.contains(r#"label="Slutt \"A\" [b] {c} (d) | ; # % --> \\ æøå\nnord/gerica\nCare""#),
        "{dot}"
    );
    assert!(
        mermaid.contains(
            r##"n_nord__gerica["Slutt #quot;A#quot; [b] #123;c#125; (d) | ; #35; #37; --#gt; #92; æøå<br/>"##
        ),
        "{mermaid}"
    );
}
