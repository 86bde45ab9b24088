//! What cells say: amounts, days, months, yes and no, empties, in the languages of the north, with answers written by hand.

use portfolio::import::table::{Cell, Decimal};
use portfolio::import::value::{
    Column, Edge, Finding, Order, Outcome, Reason, Remark, Said, When, count, date, empty, money, months,
    split, text, truth,
};
use portfolio::model::Money;

fn cell(text: &str) -> Cell {
    Cell::text(text)
}

/// What a reading says, in short: `1250`, `~1250` where guessed, `?1250|1` where ambiguous, `-` where empty, `!reason` where
/// unread.
fn short<T: std::fmt::Debug>(
    reading: portfolio::import::value::Reading<T>,
    show: impl Fn(&T) -> String,
) -> String {
    let about = if reading.guessed { "~" } else { "" };
    match reading.outcome {
        Outcome::Known(value) => format!("{about}{}", show(&value)),
        Outcome::Empty => "-".to_owned(),
        Outcome::Ambiguous(values) => format!("?{}", values.iter().map(show).collect::<Vec<_>>().join("|")),
        Outcome::Unread(reason) => {
            let word = format!("{reason:?}");
            format!("!{}", word.split('(').next().unwrap())
        }
    }
}

fn compare(cases: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, wanted)| (text, wanted, read(text)))
        .filter(|(_, wanted, got)| got != *wanted)
        .map(|(text, wanted, got)| format!("{text:?}: wanted {wanted}, got {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

const MONEY: &[(&str, &str)] = &[
    // Norwegian
    ("120 000", "120000"),
    ("kr 1 250 000,50", "1250001"),
    ("1.250.000,-", "1250000"),
    ("12 000,-", "12000"),
    ("NOK 45\u{a0}000", "45000"),
    ("45\u{202f}000 kr", "45000"),
    ("1'250'000", "1250000"),
    ("120 tkr", "120000"),
    ("1,2 mnok", "1200000"),
    ("1,5 mill. kr", "1500000"),
    ("2 mill", "2000000"),
    ("10 000 kr pr mnd", "120000"),
    ("10 000 kr/mnd", "120000"),
    ("25 000 pr. kvartal", "100000"),
    ("100 000 kr pr år", "100000"),
    ("ca. 100 000", "~100000"),
    ("ca 100-150 000", "!Range"),
    ("100 000 - 150 000", "!Range"),
    ("fra 100 000", "!Range"),
    ("12 kr pr innbygger", "!Rate"),
    ("350 kr pr bruker pr mnd", "!Rate"),
    ("200 000 engangskostnad", "!OneOff"),
    ("se avtale", "!NoNumber"),
    ("inkludert i avtale", "!NoNumber"),
    ("12 500 inkl. mva", "10000"),
    ("12 500 eks. mva", "12500"),
    ("12 500 mva", "!Vat"),
    ("gratis", "0"),
    ("0", "0"),
    ("-5 000", "!Negative"),
    ("1.250", "?1250|1"),
    ("1,250", "?1250|1"),
    ("0,125 mnok", "125000"),
    ("12 00", "!Several"),
    ("1.25.000", "!Digits"),
    ("5 %", "!Percent"),
    ("ukjent", "-"),
    ("?", "-"),
    ("TBD", "-"),
    ("5 000 000 000 000", "!TooLarge"),
    // Swedish
    ("150 000 kronor", "150000"),
    ("150 000:-", "150000"),
    ("cirka 80 000 kr/år", "~80000"),
    ("8 000 kr per månad", "96000"),
    ("80 000 SEK", "!Currency"),
    ("Ej angivet", "-"),
    ("12 500 inkl moms", "10000"),
    ("40 kr per invånare", "!Rate"),
    // Danish
    ("1.234.567,89 kr.", "1234568"),
    ("75.000,00 kr. årligt", "!Word"),
    ("75.000,00 kr. årlig", "75000"),
    ("1,5 mio. kr.", "1500000"),
    ("12 kr. pr. indbygger", "!Rate"),
    ("ikke angivet", "-"),
    // Finnish
    ("12 000 €", "!Currency"),
    ("12 000 euroa vuodessa", "!Currency"),
    ("ei tiedossa", "-"),
    ("noin 5 000", "~5000"),
    ("1 000 kk", "12000"),
    // English
    ("1,250,000.50", "1250001"),
    ("$12,000", "!Currency"),
    ("approx. 90,000.00", "~90000"),
    ("12,000.00 per month", "144000"),
    ("n/a", "-"),
    ("unknown", "-"),
    ("one-off 50 000", "!OneOff"),
    ("50k", "50000"),
];

#[test]
fn amounts_are_kroner_a_year_or_not_read() {
    let column = Column::money([].iter(), "Årlig kostnad", &Said::default());
    compare(MONEY, |text| short(money(&cell(text), &column), |money| money.get().to_string()));
}

const DATES: &[(&str, &str)] = &[
    ("31.12.2027", "2027-12-31"),
    ("1.3.2027", "2027-03-01"),
    ("01-03-2022", "2022-03-01"),
    ("31/12/27", "2027-12-31"),
    ("31.12.69", "2069-12-31"),
    ("31.12.70", "1970-12-31"),
    ("2027-12-31", "2027-12-31"),
    ("2027-12-31T00:00:00", "2027-12-31"),
    ("31.12.2027 00:00", "2027-12-31"),
    ("20271231", "2027-12-31"),
    ("31. desember 2027", "2027-12-31"),
    ("1. mars 2027", "2027-03-01"),
    ("den 31 december 2027", "2027-12-31"),
    ("31. joulukuuta 2027", "2027-12-31"),
    ("31 Dec 2027", "2027-12-31"),
    ("Dec 31, 2027", "2027-12-31"),
    ("desember 2027", "~2027-12-31"),
    ("feb. 2028", "~2028-02-29"),
    ("12/2027", "~2027-12-31"),
    ("2027-06", "~2027-06-30"),
    ("2027", "~2027-12-31"),
    ("Q2 2027", "~2027-06-30"),
    ("4. kvartal 2027", "~2027-12-31"),
    ("ca. 2027", "~2027-12-31"),
    ("løpende", "open"),
    ("Tills vidare", "open"),
    ("toistaiseksi voimassa oleva", "open"),
    ("until further notice", "open"),
    ("31.12.9999", "open"),
    ("31.02.2027", "!NoSuchDay"),
    ("30.12.1899", "!FarAway"),
    ("2025-2027", "!NoDate"),
    ("31.12.2027 + 2 år", "!Word"),
    ("etter avtale", "!NoDate"),
    ("46022", "!NoDate"),
    ("ukjent", "-"),
    ("ej angivet", "-"),
];

#[test]
fn days_are_whole_parts_or_open() {
    let column = Column::date([].iter(), Edge::Last, &Said::default());
    let show = |when: &When| match when {
        When::Day(day) => day.to_string(),
        When::Open => "open".to_owned(),
    };
    compare(DATES, |text| short(date(&cell(text), &column), show));
    let first = Column { edge: Edge::First, ..column.clone() };
    compare(&[("2027", "~2027-01-01"), ("12/2027", "~2027-12-01"), ("Q2 2027", "~2027-04-01")], |text| {
        short(date(&cell(text), &first), show)
    });
    let number = |number| short(date(&Cell::Number(Decimal::whole(number)), &column), show);
    assert_eq!(number(46_022), "2025-12-31", "a serial number counts only in a cell that is a number");
    assert_eq!(number(2027), "~2027-12-31");
    assert_eq!(number(20_271_231), "2027-12-31");
    assert_eq!(number(12), "!NoDate");
    let typed = Cell::Date(jiff::civil::date(9999, 12, 31));
    assert_eq!(short(date(&typed, &column), show), "open");
}

const MONTHS: &[(&str, &str)] = &[
    ("3", "3"),
    ("3 mnd", "3"),
    ("3 mnd.", "3"),
    ("6 måneder", "6"),
    ("12 md.", "12"),
    ("6 kk", "6"),
    ("6 månader", "6"),
    ("3 kuukautta", "3"),
    ("1 år", "12"),
    ("½ år", "6"),
    ("1½ år", "18"),
    ("0,5 år", "6"),
    ("halvt år", "6"),
    ("tre måneder", "3"),
    ("seks mnd", "6"),
    ("ett år", "12"),
    ("2 vuotta", "24"),
    ("1 kvartal", "3"),
    ("six months", "6"),
    ("180 dager", "6"),
    ("90 days", "3"),
    ("365 dager", "12"),
    ("45 dager", "!NoWholeMonths"),
    ("2 uker", "!NoWholeMonths"),
    ("3-6 mnd", "!Range"),
    ("2+1+1 år", "48"),
    ("løpende", "!Word"),
    ("-", "-"),
    ("saknas", "-"),
    ("0,3 år", "!Fraction"),
];

#[test]
fn months_are_whole() {
    let column = Column { add: true, ..Column::default() };
    compare(MONTHS, |text| short(months(&cell(text), &column), ToString::to_string));
    assert_eq!(months(&cell("180 dager"), &column).remarks, [Remark::DaysAsMonths]);
    assert_eq!(months(&cell("2+1 år"), &column).remarks, [Remark::Added]);
    let notice = Column::default();
    assert_eq!(months(&cell("3+3 mnd"), &notice).outcome, Outcome::Unread(Reason::Several));
}

const TRUTHS: &[(&str, &str)] = &[
    ("ja", "true"),
    ("Nei", "false"),
    ("nej", "false"),
    ("x", "true"),
    ("X", "true"),
    ("kyllä", "true"),
    ("Kyllä", "true"),
    ("Ei", "false"),
    ("on", "true"),
    ("yes", "true"),
    ("no", "false"),
    ("TRUE", "true"),
    ("falskt", "false"),
    ("✓", "true"),
    ("1", "true"),
    ("\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}", "-"),
    ("delvis", "!NoTruth"),
    ("ikke aktuelt", "-"),
];

#[test]
fn truth_is_yes_or_no_in_every_language() {
    compare(TRUTHS, |text| short(truth(&cell(text), &Column::default()), ToString::to_string));
}

const COUNTS: &[(&str, &str)] = &[
    ("350", "350"),
    ("1 250", "1250"),
    ("1.250", "1250"),
    ("ca 50", "~50"),
    ("50 brukere", "50"),
    ("120 käyttäjää", "120"),
    ("75 användare", "75"),
    ("noin 30 henkilöä", "~30"),
    ("50+", "!Range"),
    ("10-20", "!Range"),
    ("over 100", "!Range"),
    ("alle", "!NoNumber"),
    ("12,5", "!Fraction"),
    ("-3", "!Negative"),
    ("ukendt", "-"),
];

#[test]
fn counts_are_whole_numbers() {
    compare(COUNTS, |text| short(count(&cell(text), &Column::default()), ToString::to_string));
}

#[test]
fn at_least_a_hundred_cells_are_answered_by_hand() {
    let tables = [MONEY.len(), DATES.len(), MONTHS.len(), TRUTHS.len(), COUNTS.len()];
    assert!(tables.iter().sum::<usize>() >= 150, "{tables:?}");
}

#[test]
fn texts_lose_what_only_looks() {
    let column = Column::default();
    for (raw, wanted) in [
        ("R&amp;D &Aring;s &#248;st", "R&D Ås øst"),
        ("Elev\u{ad}register\u{a0} Oslo\r\n  nord", "Elevregister Oslo nord"),
        ("'=SUM(A1)", "=SUM(A1)"),
        ("'n Roses", "'n Roses"),
        ("a\u{30a}rlig", "årlig"),
        ("AT&T", "AT&T"),
        ("Linje_x000D_ to", "Linje to"),
    ] {
        assert_eq!(text(&cell(raw), &column).value().map(String::as_str), Some(wanted), "{raw:?}");
    }
    for nothing in ["-", "–", "?", "N/A", "Beskrivning saknas", "Ukjent", "...", "Ej angivet"] {
        assert!(empty(&cell(nothing), &column), "{nothing:?}");
    }
    for something in ["0", "x", "(navn)", "C", "ingen", "7"] {
        assert!(!empty(&cell(something), &column), "{something:?}");
    }
    assert_eq!(split(&cell("Helse; Skole\nTeknisk"), None), ["Helse", "Skole", "Teknisk"]);
    assert_eq!(split(&cell("Symetri Oy, Autodesk, Inc"), None), ["Symetri Oy, Autodesk, Inc"]);
    assert_eq!(split(&cell("a, b"), Some(',')), ["a", "b"]);
}

#[test]
fn the_other_cells_settle_a_lone_mark() {
    let kroner = |texts: &[&str], asked: &str| {
        let cells: Vec<Cell> = texts.iter().map(|text| cell(text)).collect();
        let column = Column::money(cells.iter(), "Kostnad", &Said::default());
        short(money(&cell(asked), &column), |money| money.get().to_string())
    };
    assert_eq!(kroner(&["1.250", "12,50"], "1.250"), "1250");
    assert_eq!(kroner(&["1.250", "1.250.000"], "1.250"), "1250");
    assert_eq!(kroner(&["1.250", "12.50"], "1.250"), "1");
    assert_eq!(kroner(&["1,250", "1,250,000"], "1,250"), "1250");
    assert_eq!(kroner(&["1.250", "12,5", "12.5"], "1.250"), "?1250|1");
    let cells = [cell("1.250")];
    let column = Column::money(cells.iter(), "", &Said::default());
    assert_eq!(column.findings, [Finding::DecimalOpen { example: "1.250".to_owned() }]);
    let said = Said { decimal: Some(','), ..Said::default() };
    assert_eq!(money(&cells[0], &Column::money(cells.iter(), "", &said)).value(), Some(&Money(1250)));
}

#[test]
fn a_head_may_name_the_unit() {
    for (head, number, wanted) in [
        ("Kostnad (tkr)", 120, 120_000),
        ("Beløp i 1000 kr", 120, 120_000),
        ("Pris pr mnd", 100, 1200),
        ("Kvartalspris per kvartal", 100, 400),
        ("Kostnad inkl. mva", 125, 100),
        ("Kostnad eks. mva", 125, 125),
        ("Pris pr 1000 innbyggere", 7, 7),
    ] {
        let column = Column::money([].iter(), head, &Said::default());
        let read = money(&Cell::Number(Decimal::whole(number)), &column);
        assert_eq!(read.value(), Some(&Money(wanted)), "{head}");
    }
    let rounded = money(&Cell::Number(Decimal { digits: 12_345, scale: 1 }), &Column::default());
    assert_eq!((rounded.value(), &rounded.remarks[..]), (Some(&Money(1235)), &[Remark::Rounded][..]));
}

#[test]
fn a_first_part_over_twelve_settles_the_order_of_its_column() {
    let column = |texts: &[&str], said: &Said| {
        let cells: Vec<Cell> = texts.iter().map(|text| cell(text)).collect();
        Column::date(cells.iter(), Edge::Last, said)
    };
    let day = |column: &Column| match date(&cell("03/04/2027"), column).outcome {
        Outcome::Known(When::Day(day)) => day.to_string(),
        other => format!("{other:?}"),
    };
    let settled = column(&["03/04/2027", "13/04/2027"], &Said::default());
    assert_eq!(
        (day(&settled).as_str(), settled.order_assumed, settled.findings.len()),
        ("2027-04-03", false, 0)
    );
    let american = column(&["03/04/2027", "04/13/2027"], &Said::default());
    assert_eq!((day(&american).as_str(), american.order), ("2027-03-04", Some(Order::MonthFirst)));
    let assumed = column(&["03/04/2027"], &Said::default());
    assert_eq!(day(&assumed), "2027-04-03");
    assert!(
        matches!(&assumed.findings[..], [Finding::OrderAssumed { example, .. }] if example == "03/04/2027")
    );
    assert_eq!(date(&cell("03/04/2027"), &assumed).remarks, [Remark::OrderAssumed]);
    let mixed = column(&["13/04/2027", "04/13/2027"], &Said::default());
    assert!(matches!(date(&cell("03/04/2027"), &mixed).outcome, Outcome::Ambiguous(days) if days.len() == 2));
    assert_eq!(mixed.findings[0].code(), "IMP007");
    let told = column(&["13/04/2027"], &Said { order: Some(Order::MonthFirst), ..Said::default() });
    assert_eq!(day(&told), "2027-03-04");
}

#[test]
fn a_column_of_zeros_is_unknown_unless_the_user_says_otherwise() {
    let cells: Vec<Cell> = (0..57).map(|_| cell("0 SEK")).collect();
    let column = Column::money(cells.iter(), "Kostnad", &Said::default());
    assert_eq!(column.findings, [Finding::ZeroUnknown { zeros: 57, filled: 57 }]);
    assert_eq!(money(&cells[0], &column).outcome, Outcome::Empty);
    let real = Column::money(cells.iter(), "Kostnad", &Said { zero_is_real: true, ..Said::default() });
    assert!(!real.zero_unknown);
    let nine: Vec<Cell> = (0..10).map(|at| Cell::Number(Decimal::whole(i64::from(at == 0) * 500))).collect();
    assert!(Column::money(nine.iter(), "", &Said::default()).zero_unknown);
    let eight: Vec<Cell> = (0..10).map(|at| Cell::Number(Decimal::whole(i64::from(at < 2) * 500))).collect();
    assert!(!Column::money(eight.iter(), "", &Said::default()).zero_unknown);
    let texts: Vec<Cell> = ["Helmi", "0", "0", "0", "Kosti"].into_iter().map(cell).collect();
    assert!(
        empty(&texts[1], &Column::plain(texts.iter(), &Said::default())),
        "0 among texts stands for nothing"
    );
    let said = Said { empty: vec!["xx".to_owned()], ..Said::default() };
    assert!(empty(&cell("XX"), &Column::plain([].iter(), &said)));
}
