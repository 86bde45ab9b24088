//! Words of people for the words of the format: `i bruk`, `sky`, `avvecklas`.

use super::target::{Target, Thing};
use crate::register::fold;

/// How people say that municipalities run something together.
pub(super) const TOGETHER: [&str; 9] = [
    "ikt-samarbeid",
    "ikt samarbeid",
    "it-samarbeid",
    "interkommunal",
    "vertskommune",
    "värdkommun",
    "it-samverkan",
    "værtskommune",
    "isäntäkunta",
];

/// Of a key: a word of the format and what people write for it, folded.
type Table = &'static [(&'static str, &'static [&'static str])];

const STATUS: Table = &[
    (
        "in_use",
        &[
            "in use",
            "i bruk",
            "aktiv",
            "active",
            "i drift",
            "drift",
            "produksjon",
            "i produksjon",
            "production",
            "kaytossa",
            "tuotannossa",
            "tuotanto",
            "live",
            "ja",
            "yes",
            "produktion",
            "i anvandning",
            "godkjent",
            "implementert",
            "anvands",
            "used",
            "in production",
            "tuotantokaytossa",
            "aktivt",
            "innfort",
            "operational",
            "active in use",
            "gjeldende",
        ],
    ),
    (
        "phasing_out",
        &[
            "phasing out",
            "phase out",
            "phaseout",
            "under utfasing",
            "utfases",
            "utfaset",
            "utgatt",
            "avvikles",
            "avsluttet",
            "avvecklas",
            "avvecklad",
            "end of life",
            "endoflife",
            "poistuva",
            "poistumassa",
            "poistettu",
            "retired",
            "skal utfases",
            "legges ned",
            "udfases",
            "sunset",
            "retiring",
            "under avvikling",
        ],
    ),
];

const HOSTING: Table = &[
    (
        "on_premises",
        &[
            "on premises",
            "on premise",
            "on-premise",
            "on-prem",
            "onprem",
            "lokal",
            "lokalt",
            "egen drift",
            "intern",
            "internt",
            "egen server",
            "oma palvelin",
            "egendrift",
            "lokal drift",
            "own",
            "internal",
            "local",
            "eget datacenter",
            "eget datasenter",
        ],
    ),
    (
        "hosted",
        &[
            "hosted",
            "asp",
            "driftet",
            "leverandordrift",
            "extern",
            "ekstern",
            "externt",
            "eksternt",
            "hostet",
            "external",
            "driftspartner",
            "hos leverandor",
        ],
    ),
    (
        "saas",
        &[
            "saas",
            "sky",
            "skytjeneste",
            "cloud",
            "pilvi",
            "pilvipalvelu",
            "molntjanst",
            "moln",
            "public cloud",
            "skyen",
            "sky (saas)",
            "nettsky",
        ],
    ),
];

const PERSONAL: Table = &[
    ("none", &["none", "nei", "ingen", "no", "nej", "ei"]),
    (
        "ordinary",
        &[
            "ordinary",
            "alminnelige",
            "alminnelig",
            "ordinaere",
            "vanlige",
            "ja",
            "yes",
            "kylla",
            "almindelige",
            "personopplysninger",
        ],
    ),
    (
        "special",
        &[
            "special",
            "saerlige",
            "saerlige kategorier",
            "sensitive",
            "sensitiv",
            "kansliga",
            "arkaluonteiset",
            "folsomme",
            "helseopplysninger",
        ],
    ),
];

const LOCATION: Table = &[
    ("norway", &["norway", "norge", "no", "oslo", "norsk"]),
    (
        "eea",
        &[
            "eea",
            "eos",
            "eu",
            "eu/eos",
            "eu/ees",
            "ees",
            "europa",
            "europe",
            "irland",
            "ireland",
            "nederland",
            "sverige",
            "sweden",
            "danmark",
            "finland",
            "tyskland",
            "germany",
        ],
    ),
    ("third_country", &["third country", "tredjeland", "usa", "us", "utenfor eos", "india"]),
];

const ZONE: Table = &[
    ("secure", &["secure", "sikker", "sikker sone", "ja", "yes", "saker zon", "saker"]),
    ("internal", &["internal", "intern", "intern sone", "nei", "no", "apen", "open", "intern zon"]),
];

const FLOW: Table = &[
    (
        "api",
        &[
            "api",
            "rest",
            "soap",
            "webservice",
            "web service",
            "rest api",
            "grensesnitt",
            "rajapinta",
            "sanntid",
            "online",
            "tjeneste",
            "ws",
            "http",
        ],
    ),
    (
        "file",
        &[
            "file",
            "fil",
            "filoverforing",
            "sftp",
            "ftp",
            "filimport",
            "csv",
            "batch",
            "tiedosto",
            "tiedostosiirto",
            "xml",
            "eksport",
        ],
    ),
    ("locked", &["locked", "last", "leverandor", "proprietaer"]),
    ("manual", &["manual", "manuell", "manuelt", "manuaalinen", "for hand", "hand"]),
];

const FORM: Table = &[
    (
        "system",
        &[
            "system",
            "fagsystem",
            "applikasjon",
            "application",
            "tietojarj",
            "tietojarjestelma",
            "sovellus",
            "it-system",
        ],
    ),
    ("own", &["own", "egenutviklet", "egenutvecklat", "oma kehitys"]),
    ("spreadsheet", &["spreadsheet", "excel", "regneark", "kalkylblad"]),
    ("files", &["files", "filer", "mappe"]),
    ("paper", &["paper", "papir", "papper"]),
];

/// The word of the format that a text means under a key.
pub(super) fn word(target: &Target, text: &str) -> Option<&'static str> {
    let known = target.words()?;
    let folded = fold(text).replace('_', " ");
    let own = known.iter().copied().find(|word| word.replace('_', " ") == folded);
    own.or_else(|| {
        let row = table(target)?.iter().find(|(_, said)| said.contains(&folded.as_str()))?;
        known.iter().copied().find(|word| *word == row.0)
    })
}

fn table(target: &Target) -> Option<Table> {
    Some(match (target.thing, target.key.as_str()) {
        (Thing::System, "status") => STATUS,
        (Thing::System, "hosting") => HOSTING,
        (Thing::System, "personal_data") => PERSONAL,
        (Thing::System, "data_location") => LOCATION,
        (Thing::System, "zone") => ZONE,
        (Thing::System, "form") => FORM,
        (Thing::Integration, "kind") => FLOW,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_have_their_own_words() {
        let word = |thing, key, text| word(&Target::new(thing, key), text);
        assert_eq!(word(Thing::System, "status", "Under utfasing"), Some("phasing_out"));
        assert_eq!(word(Thing::System, "hosting", "Sky"), Some("saas"));
        assert_eq!(word(Thing::Integration, "kind", "SFTP"), Some("file"));
        assert_eq!(word(Thing::System, "status", "planlagt"), None);
        assert_eq!(word(Thing::System, "name", "x"), None);
    }

    #[test]
    fn every_word_of_the_tables_is_one_of_the_format_and_folded() {
        for (thing, key) in [
            (Thing::System, "status"),
            (Thing::System, "hosting"),
            (Thing::System, "personal_data"),
            (Thing::System, "data_location"),
            (Thing::System, "zone"),
            (Thing::System, "form"),
            (Thing::Integration, "kind"),
        ] {
            let target = Target::new(thing, key);
            let known = target.words().expect("a key with words");
            for (word, said) in table(&target).expect("a table") {
                assert!(known.contains(word), "{key}: {word}");
                for text in *said {
                    assert_eq!(fold(text), *text, "{key}: {word}");
                }
            }
        }
    }
}
