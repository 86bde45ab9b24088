//! Letters of notice: one for each notice of the plan, with the days that the plan has, and a gap for whatever nobody entered.

use std::collections::BTreeSet;
use std::fs;

use portfolio::calendar::last_working_day;
use serde_json::Value;

use crate::lists::{list, plan, stdout};
use crate::support::{portfolio, repository};

#[test]
fn every_notice_of_the_plan_has_a_letter_with_its_day() {
    for folder in [repository("portfolio"), repository("tests/cases/late"), repository("tests/cases/office")]
    {
        let out = tempfile::tempdir().unwrap();
        let to = out.path().join("letters/");
        portfolio(&folder, &["report", "letters", "-o", to.to_str().unwrap(), "--lang", "nb"])
            .assert()
            .success()
            .stdout("");
        let rows: Vec<Value> = list(&folder, "letters", &[]);
        let files: BTreeSet<String> =
            fs::read_dir(&to).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(files.len(), rows.len());
        let plan = plan(&folder);
        let deadlines = list(&folder, "deadlines", &[]);
        let left = plan["contracts"].as_array().unwrap().iter();
        for entry in left.filter(|entry| entry["action"] == "terminate") {
            let row = rows.iter().find(|row| row["contract"] == entry["contract"]);
            let row = row.unwrap_or_else(|| panic!("{entry} has no letter"));
            let text = fs::read_to_string(to.join(row["file"].as_str().unwrap())).unwrap();
            let deadline = deadlines.iter().find(|deadline| {
                deadline["subject"] == entry["contract"]
                    && ["notice", "withdraw"].iter().any(|act| deadline["act"] == *act)
            });
            let last = deadline.unwrap()["last_day"].as_str().unwrap();
            let day = last_working_day(last.parse().unwrap()).to_string();
            assert_eq!(row["by"], day.as_str());
            assert!(text.contains(&day) && text.contains(last), "{text}");
            // Every gap that is counted stands in the letter, and no other.
            let gaps = text.matches("FYLL UT").count();
            assert_eq!(row["gaps"], gaps, "{text}");
            assert!(gaps >= 4, "nobody enters addresses and signatures: {text}");
        }
    }
}

#[test]
fn a_letter_says_what_is_known_and_no_letter_is_no_letter() {
    let folder = repository("tests/cases/late");
    let text = stdout(&folder, &["report", "letters", "ost/profil-2014", "--format", "markdown"]);
    for said in [
        "Notice of withdrawal",
        "Visma",
        "936796702",
        "Fjordvik",
        "2019-11-29",
        "We use",
        "no data-processing",
    ] {
        let said = if said == "We use" { "which we use" } else { said };
        assert!(text.contains(said), "{said}: {text}");
    }
    portfolio(&folder, &["report", "letters", "ost/none"]).assert().code(2).stdout("");
}
