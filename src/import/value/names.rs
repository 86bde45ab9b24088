//! Words beside numbers, in nb, nn, sv, da, fi, en, nl and de.

use super::column::{Period, Scale};
use crate::import::heads::fold;

/// What a word beside a number means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Means {
    /// Kroner.
    Kroner,
    /// Another currency.
    Currency(&'static str),
    /// Thousands, millions.
    Scale(Scale),
    /// How often it is paid.
    Paid(Period),
    /// About.
    About,
    /// At least, at most, between: a range.
    Bound,
    /// From one to another.
    Until,
    /// Each of something.
    Rate,
    /// Once.
    OneOff,
    /// With.
    Including,
    /// Without.
    Excluding,
    /// Value added tax.
    Vat,
    /// A little word that says nothing.
    Per,
    /// It costs nothing.
    Free,
}

/// The percentage of VAT in the Nordic countries that have kroner.
pub(super) const VAT: u32 = 25;

const WORDS: &[(Means, &str)] = &[
    (Means::Kroner, "kr nok kroner krone kronor"),
    (Means::Currency("SEK"), "sek"),
    (Means::Currency("DKK"), "dkk"),
    (Means::Currency("EUR"), "eur euro euroa euros e keur meur teur"),
    (Means::Currency("USD"), "usd dollar dollars"),
    (Means::Currency("GBP"), "gbp pund pounds"),
    (Means::Currency("CHF"), "chf"),
    (Means::Currency("SEK"), "ksek msek tsek"),
    (Means::Currency("DKK"), "tdkk mdkk"),
    (Means::Scale(Scale::Thousands), "tkr tnok knok kkr tusen tusind k thousand tuhatta tuhat tusenlapper"),
    (
        Means::Scale(Scale::Millions),
        "mnok mkr mill million millioner miljon miljoner milj miljoona miljoonaa mio mln millions",
    ),
    (Means::Scale(Scale::Billions), "mrd milliard milliarder"),
    (
        Means::Paid(Period::Month),
        "mnd maned maneder manedlig manedsvis manad manader manatlig manatligen man md mdr kk kuukausi kuukaudessa month monthly mth maand maandelijks monat monatlich manadlig manadskostnad",
    ),
    (
        Means::Paid(Period::Quarter),
        "kvartal kvartalsvis kv kvt quarter quarterly neljannesvuosi neljannesvuodessa kvartaali kwartaal quartal",
    ),
    (Means::Paid(Period::HalfYear), "halvar halvarlig halvarsvis puolivuosi halfyear semester"),
    (
        Means::Paid(Period::Year),
        "ar arlig arlige arligen ars vuosi vuodessa v year yearly annual annually annum jaar jaarlijks jahr jahrlich arleg",
    ),
    (
        Means::About,
        "ca cirka circa omtrent omkring ungefar noin n about approx approximately appr omkr estimert anslatt est estimated uppskattat uppskattad beraknat arvio arviolta etwa ongeveer rundt om cirkka",
    ),
    (
        Means::Bound,
        "over under mer mindre minst max maks maksimum minimum inntil opptil opp fra fran from alkaen mellom mellan between yli alle more less least most up upp hoyst hogst hojst enintaan vahintaan",
    ),
    (Means::Until, "til till to tot bis"),
    (
        Means::Rate,
        "innbygger innbyggere innb innbyggar innbyggarar invanare inv indbygger indbyggere asukas asukasta asukkaalta bruker brukere brukar brukarar anvandare bruger brugere kayttaja kayttajaa kayttajalta user users stk styck st kpl enhet enhed lisens lisenser licens licenser license licenses licence elev elever oppilas ansatt ansatte anstalld anstallda pasient bolig time timer timme timmar tunti tunnilta hour hours sak transaksjon transaksjoner inhabitant capita gebruiker benutzer uke uker vecka uge viikko week dag dager dogn seat",
    ),
    (
        Means::OneOff,
        "engangs engang engangskostnad engangsbelop engangskjop engangsavgift engangssum engangskostnad engangsbelob etablering off oneoff onetime kerta kertamaksu kertaluonteinen kertakustannus eenmalig einmalig implementering innkjop once",
    ),
    (Means::Including, "inkl inklusive inklusiv ink inc incl including inklusief sis sisaltaa med"),
    (
        Means::Excluding,
        "eks ekskl ekskl eksklusive exkl exklusive ex excl excluding exclusief ilman uten utan uden alv0",
    ),
    (Means::Vat, "mva moms alv vat btw mwst merverdiavgift mervardesskatt"),
    (Means::Per, "pr per i a p pa og den alt sum belop"),
    (Means::Free, "gratis free kostnadsfri kostnadsfritt vederlagsfri ilmainen maksuton maksutta kostenlos"),
];

/// What a word means.
pub(super) fn means(word: &str) -> Option<Means> {
    let folded = fold(word);
    let known = WORDS.iter().find(|(_, words)| words.split(' ').any(|known| known == folded));
    known.map(|(means, _)| *means)
}

/// The months, each by the beginnings that no other word has.
const MONTHS: [&str; 12] = [
    "januar januari jan january tammikuu tammikuun tammikuuta tammi jaenner janner",
    "februar februari feb febr february helmikuu helmikuun helmikuuta helmi",
    "mars marts march mar maaliskuu maaliskuun maaliskuuta maalis maart mrt marz",
    "april apr huhtikuu huhtikuun huhtikuuta huhti",
    "mai maj may toukokuu toukokuun toukokuuta touko mei",
    "juni jun june kesakuu kesakuun kesakuuta kesa",
    "juli jul july heinakuu heinakuun heinakuuta heina",
    "august augusti aug august elokuu elokuun elokuuta elo augustus",
    "september sep sept syyskuu syyskuun syyskuuta syys",
    "oktober okt october oct lokakuu lokakuun lokakuuta loka",
    "november nov marraskuu marraskuun marraskuuta marras",
    "desember des december dec joulukuu joulukuun joulukuuta joulu dezember dez",
];

/// The month of a name, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    let folded = fold(word);
    let at = MONTHS.iter().position(|names| names.split(' ').any(|name| name == folded))?;
    i8::try_from(at + 1).ok()
}

/// Texts that say that there is no end, folded.
const OPEN: &[&str] = &[
    "lopende",
    "lopende avtale",
    "lopande",
    "lopande avtal",
    "tills vidare",
    "t v",
    "tv",
    "tillsvidare",
    "tillsvidareavtal",
    "toistaiseksi",
    "toistaiseksi voimassa",
    "toistaiseksi voimassa oleva",
    "until further notice",
    "open ended",
    "open",
    "indefinite",
    "evergreen",
    "rolling",
    "ubegrenset",
    "uavgrenset",
    "ubestemt",
    "lopende til oppsigelse",
    "lopende inntil oppsigelse",
    "til oppsigelse",
    "inntil oppsagt",
    "til den sies opp",
    "lober til opsigelse",
    "lobende",
    "indtil videre",
    "tidsubegraenset",
    "obegransat",
    "ingen sluttdato",
    "ingen utlopsdato",
    "ingen slutdatum",
    "uten sluttdato",
    "ingen",
    "voimassa toistaiseksi",
    "ei paattymispaivaa",
    "no end",
    "no end date",
    "ongoing",
    "perpetual",
    "unbefristet",
    "onbepaalde tijd",
    "inntil videre",
    "loper",
    "automatisk fornyelse",
    "lopende kontrakt",
    "for onbepaalde tijd",
    "jatkuva",
];

/// Whether a text says that there is no end.
pub(super) fn is_open(text: &str) -> bool {
    OPEN.contains(&fold(text).as_str())
}

/// Numbers as words, 0 to 12.
const NUMBERS: [&str; 13] = [
    "null noll nolla zero",
    "en ei ett et yksi one een ein eine",
    "to tva kaksi two twee zwei",
    "tre kolme three drie drei",
    "fire fyra nelja four vier",
    "fem viisi five vijf funf",
    "seks sex kuusi six zes sechs",
    "sju syv seitseman seven zeven sieben",
    "atte otte atta kahdeksan eight acht",
    "ni nio yhdeksan nine negen neun",
    "ti tio kymmenen ten tien zehn",
    "elleve elva yksitoista eleven elf",
    "tolv kaksitoista twelve twaalf zwolf",
];

/// The number of a word, 0 to 12.
pub(super) fn number(word: &str) -> Option<i64> {
    let folded = fold(word);
    let at = NUMBERS.iter().position(|words| words.split(' ').any(|word| word == folded))?;
    i64::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_as_it_is_compared() {
        for (_, words) in WORDS {
            for word in words.split(' ') {
                assert_eq!(fold(word), word);
            }
        }
        for text in OPEN {
            assert_eq!(fold(text), *text);
        }
        assert_eq!(month("kesäkuuta"), Some(6));
        assert_eq!(month("MÄRZ"), Some(3));
        assert_eq!(number("åtte"), Some(8));
    }
}
