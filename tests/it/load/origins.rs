//! The way back: every thing of the landscape has a place in the text.

use portfolio::model::{ContractId, DecisionId, DomainId, IntegrationId, Place, Thing, UseId};

use super::support::{Memory, Read, read};

fn workspace() -> Read {
    let read = read(
        &Memory::default()
            .with(
                "portfolio.yaml",
                "format: 2\nmerger: {name: M, date: 2020-01-01, as_of: 2018-01-01}\n\
                 municipalities: [{id: nord, inhabitants: 5, inventory: nord.yaml}]\n\
                 catalogue: [catalogue.yaml]\ndecisions: decisions.yaml\n",
            )
            .with(
                "catalogue.yaml",
                "domains:\n  - {id: b, name: B, sector: S}\n  - {id: a, name: A, sector: S}\n",
            )
            .with(
                "nord.yaml",
                "municipality: nord
systems:
  - name: T
    id: t
    covers: [{domain: a, fit: 2}, {domain: b}]
  - id: s
    name: S
    contract: k
    covers:
      - domain: a
        users: 3
contracts:
  - id: k
    supplier: s
    annual_fee: 5
    end: null
    options: {count: 1, months: 2}
integrations:
  - {from: t, to: s, kind: api}
",
            )
            .with(
                "decisions.yaml",
                "decisions:\n  - {domain: b, reject: nord/t}\n  - {domain: a, choose: nord/s}\n",
            ),
    );
    assert_eq!(read.lines(), "");
    read
}

#[test]
fn a_place_leads_to_its_value_or_to_the_nearest_thing_around_it() {
    let read = workspace();
    let (sources, origins) = (&read.documents.sources, &read.resolved.origins);
    let shown = |place: &Place| {
        let span = origins.span(place);
        let start = sources.start(span);
        format!("{}:{}:{} {}", sources.file(span.file).path, start.line, start.column, sources.text(span))
    };
    let key = |place: &Place| {
        let span = origins.key_span(place);
        format!("{}:{} {}", sources.start(span).line, sources.start(span).column, sources.text(span))
    };
    let (s, t) = (Thing::Use(UseId(0)), Thing::Use(UseId(1)));
    let k = Thing::Contract(ContractId(0));
    assert_eq!(shown(&Place::of(s)), "nord.yaml:6:9 s");
    assert_eq!(shown(&Place::of(t)), "nord.yaml:4:9 t");
    assert_eq!(shown(&Place::key(s, "contract")), "nord.yaml:8:15 k");
    assert_eq!(key(&Place::key(s, "contract")), "8:5 contract");
    assert_eq!(shown(&Place::key(s, "product")), "nord.yaml:6:9 s", "absent: the thing itself");
    assert_eq!(shown(&Place::key(t, "covers").item(1).then("domain")), "nord.yaml:5:44 b");
    assert_eq!(shown(&Place::key(t, "covers").item(1).then("users")), "nord.yaml:5:35 {domain: b}");
    assert_eq!(
        shown(&Place::key(s, "covers").item(0)),
        "nord.yaml:10:9 domain",
        "several lines: where it begins"
    );
    assert_eq!(shown(&Place::key(s, "covers").item(0).then("users")), "nord.yaml:11:16 3");
    assert_eq!(shown(&Place::key(k, "options").then("months")), "nord.yaml:17:33 2");
    assert_eq!(shown(&Place::key(k, "end")), "nord.yaml:16:5 end", "an explicit null: its key");
    assert_eq!(shown(&Place::of(Thing::Integration(IntegrationId(0)))), "nord.yaml:19:5 {");
    assert_eq!(shown(&Place::of(Thing::Domain(DomainId(0)))), "catalogue.yaml:3:10 a");
    assert_eq!(shown(&Place::of(Thing::Decision(DecisionId(0)))), "decisions.yaml:3:5 {", "sorted by domain");
    assert_eq!(shown(&Place::key(Thing::Decision(DecisionId(1)), "reject")), "decisions.yaml:2:25 nord/t");
    assert_eq!(shown(&Place::key(Thing::Manifest, "merger").then("date")), "portfolio.yaml:2:25 2020-01-01");
}
