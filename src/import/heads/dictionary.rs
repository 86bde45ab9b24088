//! The one table of heads: what a column may mean, and the words for it in nb, nn, sv, da, fi, en, nl and de.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fold;

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A text.
    Text,
    /// Several texts in a cell.
    List,
    /// An amount.
    Money,
    /// A day at which something begins.
    First,
    /// A day at which something ends.
    Last,
    /// A number of months.
    Months,
    /// Yes or no.
    Truth,
    /// A number of things.
    Count,
    /// Who somebody is or how to reach him.
    Person,
}

/// Makes the list of meanings, its keys, and the dictionary out of one table.
macro_rules! dictionary {
    ($($(#[$doc:meta])* $meaning:ident $key:literal $sort:ident: $($word:literal)+;)+) => {
        /// What a column means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Meaning { $($(#[$doc])* $meaning,)+ }

        impl Meaning {
            /// Every meaning.
            pub const ALL: &'static [Meaning] = &[$(Meaning::$meaning),+];

            /// How the mapping file names it.
            pub fn key(self) -> &'static str {
                match self { $(Meaning::$meaning => $key,)+ }
            }

            /// What its values are.
            pub fn sort(self) -> Sort {
                match self { $(Meaning::$meaning => Sort::$sort,)+ }
            }

            /// The words for it.
            pub fn words(self) -> &'static [&'static str] {
                match self { $(Meaning::$meaning => &[$($word),+],)+ }
            }
        }
    };
}

dictionary! {
    /// The name of a system.
    Name "system.name" Text:
        "name" "system" "systemnavn" "system navn" "navn" "navn på system" "navn på systemet" "fagsystem" "fagsystemer" "systemer"
        "applikasjon" "applikasjonsnavn" "løsning" "programvare" "it-system" "it system" "it-løsning" "it løsning" "ikt-system"
        "namn" "systemnamn" "system namn" "verksamhetssystem" "applikation" "programvara" "tjänst" "lösning"
        "namn på system" "systemets namn" "it-systemets namn" "it-system navn" "it systemets navn" "systemets navn" "program"
        "järjestelmän nimi" "tietojärjestelmä" "tietojärjestelmät" "tietojärjestelmän nimi" "järjestelmä" "nimi" "sovellus"
        "ohjelmisto" "application" "applications" "application name" "app name" "app" "system name" "software" "solution" "display name"
        "applicatie" "applicatienaam" "naam" "naam applicatie" "anwendung" "fachverfahren" "verfahren" "systemname" "bezeichnung";
    /// What it is called in the house.
    Nickname "system.nickname" Text:
        "nickname" "kallenavn" "kortnavn" "dagligtale" "daglignavn" "smeknamn" "kortnamn" "kaldenavn" "kutsumanimi" "lyhenne" "alias"
        "short name" "also known as" "roepnaam" "kurzname" "forkortelse" "förkortning";
    /// What it is an instance of.
    Product "system.product" Text:
        "product" "produkt" "produktnavn" "produktnamn" "tuote" "product name" "produktname";
    /// Who makes or sells it.
    Vendor "system.vendor" Text:
        "vendor" "leverandør" "leverandørnavn" "systemleverandør" "leverandor" "leverantör" "systemleverantör" "toimittaja" "toimittajat"
        "järjestelmätoimittaja" "supplier" "supplier name" "vendor name" "manufacturer" "provider" "leverancier" "hersteller" "anbieter" "lieferant"
        "produsent" "tillverkare" "leverantörer" "leverandører" "vendors" "suppliers";
    /// Its version.
    Version "system.version" Text:
        "version" "versjon" "versio" "release" "versie";
    /// What it is for.
    Purpose "system.purpose" Text:
        "purpose" "formål" "beskrivelse" "funksjon" "bruksområde" "bruk" "hva brukes det til" "beskrivning" "syfte" "användningsområde"
        "ändamål" "systembeskrivning" "systembeskrivelse" "tarkoitus" "käyttötarkoitus" "kuvaus" "keskeisin käyttötarkoitus"
        "keskeisin käyttötarkoitus ja hyödyt" "description" "business purpose" "omschrijving" "doel" "beschrijving" "beschreibung" "zweck" "funktion"
        "føremål" "skildring" "kort beskrivelse" "kort beskrivning" "short description" "documentation";
    /// The units that work in it.
    Units "system.units" List:
        "units" "avdeling" "avdelinger" "virksomhet" "virksomheter" "enhet" "enheter" "enhet/avdeling" "etat" "seksjon" "tjenestested"
        "förvaltning" "förvaltningar" "verksamhet" "avdelning" "enhet förvaltning" "afdeling" "afdelinger" "afdelingsnavn" "forvaltning"
        "yksikkö" "yksiköt" "yksikö" "toimiala" "hallintokunta" "osasto" "järjestelmää käyttävät organisaatiot luettelona"
        "järjestelmää käyttävät organisaatiot" "käyttävät yksiköt" "department" "departments" "unit" "business unit" "organisation unit"
        "afdeling en" "abteilung" "fachbereich" "avdeling enhet" "eining" "verksemd" "tenesteområde" "tjenesteområde";
    /// Who owns it.
    Owner "system.owner" Text:
        "owner" "systemeier" "systemeigar" "eier" "systemägare" "ägare" "objektägare" "systemejer" "ejer" "omistaja" "järjestelmän omistaja"
        "system owner" "business owner" "application owner" "eigenaar" "systeemeigenaar" "eigentümer" "verantwortlicher" "fagansvarlig eier";
    /// Who manages it.
    Manager "system.manager" Text:
        "manager" "systemforvalter" "forvalter" "systemansvarlig" "systemansvarleg" "systemforvaltar" "superbruker"
        "systemförvaltare" "förvaltare" "systemansvarig" "objektförvaltare" "systemadministrator" "pääkäyttäjä" "system manager" "application manager"
        "functioneel beheerder" "beheerder" "fachadministrator";
    /// Who keeps it running.
    Maintainer "system.maintainer" Text:
        "maintainer" "driftsansvarlig" "teknisk ansvarlig" "teknisk ansvarig" "driftansvarig" "järjestelmän tekninen vastuu" "tekninen vastuu"
        "technical owner" "it-ansvarlig" "technisch beheerder" "driftsansvarleg";
    /// Where it runs.
    Hosting "system.hosting" Text:
        "hosting" "drift" "driftsmodell" "driftsform" "driftmiljø" "driftsted" "driftsleverandør type" "driftmodell" "driftsform sky/lokal"
        "käyttöympäristö" "toteutustapa" "deployment" "deployment model" "hosting type" "hosting model" "betriebsmodell" "sky eller lokal" "cloud/on-prem";
    /// The security zone.
    Zone "system.zone" Text:
        "zone" "sone" "sikker sone" "sikkerhetssone" "zon" "säkerhetszon" "security zone";
    /// The personal data it handles.
    PersonalData "system.personal_data" Text:
        "personal data" "personopplysninger" "personopplysningar" "personuppgifter" "personoplysninger" "henkilötiedot" "henkilötietoja" "persoonsgegevens"
        "personenbezogene daten" "særlige kategorier" "sensitive personopplysninger" "gdpr";
    /// Where its data are kept.
    DataLocation "system.data_location" Text:
        "data location" "datalagring" "lagringssted" "lagringsplats" "lagringssted for data" "tietojen sijainti" "datalokasjon";
    /// Whether one signs in once.
    SingleSignOn "system.sso" Truth:
        "sso" "single sign on" "single sign-on" "pålogging sso" "kertakirjautuminen";
    /// Whether it is still in use.
    Status "system.status" Text:
        "status" "livssyklus" "livssyklusstatus" "systemstatus" "i bruk" "livscykel" "livscykelstatus" "i drift" "tila" "elinkaari" "elinkaaren vaihe"
        "lifecycle" "lifecycle status" "life cycle" "levenscyclus" "lebenszyklus" "bruksstatus";
    /// The day it ends.
    EndOfLife "system.end_of_life" Last:
        "end of life" "eol" "utfases" "utfasingsdato" "lifecycle end of life" "avvecklas" "avvecklingsdatum" "poistuu käytöstä" "udfases" "support slutter";
    /// The system it is a part of.
    PartOf "system.part_of" Text:
        "part of" "del av" "hovedsystem" "overordnet system" "modul i" "huvudsystem" "del av system" "pääjärjestelmän nimi" "pääjärjestelmä" "parent" "parent system"
        "modul av" "del af" "parent name";
    /// Running cost outside any contract.
    SystemCost "system.annual_cost" Money:
        "driftskostnad" "driftskostnader" "driftskostnad pr år" "årlig driftskostnad" "driftsutgifter" "driftkostnad" "käyttökustannukset" "running cost" "running costs"
        "internal cost";
    /// Anything else.
    Notes "system.notes" Text:
        "notes" "note" "merknad" "merknader" "kommentar" "kommentarer" "notat" "notater" "anmerkning" "anmärkning" "anmärkningar" "noteringar" "övrigt" "bemærkning"
        "bemærkninger" "huomautus" "huomautukset" "huomioita" "lisätiedot" "kommentti" "remark" "remarks" "comment" "comments" "opmerking" "opmerkingen" "bemerkung"
        "bemerkungen" "anna" "annet" "øvrig";
    /// What another register calls it.
    Id "system.id" Text:
        "id" "nr" "nummer" "systemid" "system id" "system-id" "tunniste" "järjestelmän tunniste" "numero" "number" "no" "key" "app id" "application id" "external id"
        "externalid" "löpnummer" "løpenr" "løpenummer" "uuid" "ref" "identifier" "kenn nummer";
    /// The domain it covers.
    Domain "covers.domain" Text:
        "domain" "domene" "fagområde" "fagområder" "område" "kategori" "systemkategori" "funksjonsområde" "domän" "ämnesområde" "verksamhetsområde"
        "forretningsområde" "fagfelt" "kategoria" "osa-alue" "category" "business area" "business capability" "domein" "kategorie" "kle";
    /// Users.
    Users "covers.users" Count:
        "users" "brukere" "antall brukere" "brukarar" "tal brukarar" "brukertall" "användare" "antal användare" "brugere" "antal brugere" "käyttäjämäärä" "käyttäjiä"
        "käyttäjien määrä" "käyttäjät" "seats" "number of users" "user count" "no of users" "licenses" "antall lisenser" "lisenser" "antal licenser" "licenser"
        "gebruikers" "aantal gebruikers" "benutzer" "anzahl benutzer" "nutzer";
    /// Records.
    Records "covers.records" Count:
        "records" "antall poster" "antall saker" "poster" "antal poster" "tietueet" "number of records" "antall registrerte";
    /// How well it does its job.
    Fit "covers.fit" Text:
        "fit" "egnethet" "brukstilfredshet" "functional fit" "functional suitability" "tilfredshet";
    /// Whose row it is.
    Municipality "municipality" Text:
        "municipality" "kommune" "kommunenavn" "kommun" "kunta" "municipality or org" "gemeente" "gemeinde" "organisasjon" "organisation" "kommunnamn";
    /// The name of a contract.
    ContractName "contract.name" Text:
        "contract" "contract name" "avtale" "avtalenavn" "avtalens navn" "navn på avtale" "avtal" "avtalsnamn" "kontrakt" "kontraktnavn" "kontrakt navn" "it kontrakt navn"
        "kontraktsnavn" "sopimus" "sopimuksen nimi" "agreement" "agreement name" "vertrag" "contractnaam" "avtaletittel";
    /// The case number of a contract.
    ContractReference "contract.reference" Text:
        "contract reference" "avtalenummer" "avtalenr" "avtale nr" "saksnummer" "saksnr" "arkivref" "arkivsaknr" "arkivsak" "avtalsnummer" "diarienummer" "kontraktnummer"
        "it kontrakt id" "kontrakt id" "kontraktsnummer" "sopimusnumero" "diaarinumero" "contract number" "contract id" "contract no" "avtale id" "sak" "contractnummer"
        "vertragsnummer" "avtaleid" "sagsnummer";
    /// The other party of a contract.
    Supplier "contract.supplier" Text:
        "avtalepart" "kontraktspart" "avtalspart" "motpart" "sopimuskumppani" "counterparty" "contract party" "avtaleleverandør" "kontraktleverandør" "it leverandør"
        "sopimustoimittaja" "contract supplier";
    /// The other party's organisation number.
    OrganisationNumber "contract.organisation_number" Text:
        "organisation number" "org nr" "orgnr" "organisasjonsnummer" "organisationsnummer" "y-tunnus" "cvr" "cvr nummer" "cvr-nummer";
    /// The first day of a contract.
    ContractStart "contract.start" First:
        "contract start" "start" "startdato" "avtalestart" "avtale start" "avtaledato" "avtaleinngåelse" "inngått" "inngått dato" "gyldig fra" "fra" "from" "fra dato" "avtalsstart" "startdatum"
        "avtal fr o m" "avtal from" "avtal fr.o.m." "giltig från" "från" "från och med" "indgået" "ikrafttrædelse" "alkaa" "alkupäivä" "alkamispäivä" "sopimus alkaa" "start date"
        "contract start date" "valid from" "effective date" "begindatum" "ingangsdatum" "beginn" "vertragsbeginn" "gültig ab" "avtalsdatum" "frå" "avtale fra";
    /// The last day of a contract.
    ContractEnd "contract.end" Last:
        "contract end" "end" "slutt" "sluttdato" "utløper" "utløp" "utløpsdato" "avtaleslutt" "avtaleutløp" "avtale utløper" "avtale utløp" "avtale til" "gyldig til" "til dato" "utgår"
        "avtal t o m" "avtal t.o.m." "avtal tom" "avtalsslut" "slutdatum" "slut" "upphör" "löper ut" "utgångsdatum" "giltig till" "giltigt till" "avtalet löper ut" "udløb" "udløbsdato"
        "slutdato" "udløber" "päättyy" "päättymispäivä" "loppupäivä" "sopimus päättyy" "sopimuskausi päättyy" "end date" "contract end date" "expiry" "expiry date" "expires" "expiration date"
        "valid to" "valid until" "einddatum" "eindigt" "ende" "vertragsende" "gültig bis" "laufzeit bis" "kontraktslutt" "kontrakt utløper" "avtalsslutdatum" "tom dato";
    /// No exit takes effect before this day.
    Irrevocable "contract.irrevocable_until" Last:
        "irrevocable until" "uopsigeligt til" "uoppsigelig til" "bindingstid til" "binding til" "bundet til" "bunden till" "bindningstid till" "sidottu asti";
    /// Notice has been given to this day.
    Terminated "contract.terminated_to" Last:
        "terminated" "terminated to" "opsagt" "kontrakten opsagt" "oppsagt" "oppsagt til" "sagt opp" "uppsagt" "uppsagd" "uppsagt till" "irtisanottu" "opgezegd" "gekündigt";
    /// Months of notice.
    Notice "contract.notice_months" Months:
        "notice" "notice months" "notice period" "oppsigelse" "oppsigelsestid" "oppsigelsesfrist" "oppseiing" "uppsägning" "uppsägningstid" "opsigelse" "opsigelsesvarsel"
        "opsigelsesfrist" "irtisanomisaika" "opzegtermijn" "kündigungsfrist" "termination notice";
    /// It renews itself by this many months.
    Renewal "contract.renewal_months" Months:
        "renewal" "renewal months" "fornyelse" "fornying" "automatisk fornyelse" "fornyes" "förlängning" "automatisk förlängning" "förlängs" "forlængelse" "automatisk forlængelse"
        "jatkuu" "uusiutuu" "auto renewal" "renewal period" "verlenging" "verlängerung";
    /// The customer's own right to prolong.
    Option "contract.option_months" Months:
        "option" "option months" "opsjon" "opsjoner" "opsjon forlengelse" "optioner" "optio" "optiot" "optiokausi" "options" "optie" "opsjonar" "forlengelsesopsjon";
    /// Kroner a year.
    Fee "contract.annual_fee" Money:
        "annual fee" "årlig kostnad" "årleg kostnad" "årskostnad" "årskostnader" "kostnad" "kostnader" "kostnad pr år" "kostnad per år" "kostnad år" "lisens pr år" "lisenskostnad"
        "lisens" "årlig lisens" "årslisens" "pris" "pris pr år" "årspris" "årsavgift" "årlig avgift" "årlig beløp" "årsbeløp" "vedlikehold pr år" "årlig vedlikehold" "licenskostnad" "licensavgift"
        "årlig omkostning" "årlig pris" "årlig udgift" "vuosikustannus" "vuosikustannukset" "vuosihinta" "vuosimaksu" "kustannus" "kustannukset" "annual cost" "annual costs" "yearly cost"
        "cost per year" "cost" "yearly fee" "license cost" "licence cost" "jaarlijkse kosten" "kosten per jaar" "jährliche kosten" "kosten pro jahr" "jahreskosten" "total annual cost"
        "contract annual fee" "utgift pr år" "årlig utgift";
    /// What a contract is worth in all.
    TotalValue "contract.total_value" Money:
        "total value" "totalverdi" "kontraktsverdi" "kontraktverdi" "avtaleverdi" "avtalsvärde" "kontraktsværdi" "sopimuksen arvo" "contract value" "contractwaarde" "auftragswert";
    /// Whether a data-processing agreement is in place.
    Dpa "contract.dpa" Truth:
        "dpa" "databehandleravtale" "databehandlaravtale" "dba" "personuppgiftsbiträdesavtal" "pub-avtal" "databehandleraftale" "tietojenkäsittelysopimus" "data processing agreement"
        "verwerkersovereenkomst" "av-vertrag";
    /// Who follows a contract up.
    Responsible "contract.responsible" Text:
        "avtaleansvarlig" "kontraktansvarlig" "kontraktsansvarlig" "avtaleeier" "avtalsansvarig" "avtalsägare" "kontraktejer" "sopimusvastaava" "sopimuksen omistaja" "contract manager" "contract owner"
        "avtaleforvalter";
    /// Anything else about a contract.
    ContractNotes "contract.notes" Text:
        "avtalemerknad" "avtale merknad" "contract notes" "kontraktnotat";
    /// Where a flow begins.
    From "integration.from" Text:
        "from system" "fra system" "från system" "source system" "kildesystem" "källsystem" "lähdejärjestelmä" "avsender" "integration from";
    /// Where a flow ends.
    To "integration.to" List:
        "to" "to system" "til" "til system" "till" "till system" "target" "target system" "mottaker" "mottakersystem" "målsystem" "kohdejärjestelmä" "anropar" "integrerer med"
        "integrasjon" "integrasjoner" "integrert mot" "integrasjon mot" "integrasjoner mot" "integreres med" "integrationer" "integrerad med" "integreret med" "integraatiot" "liittymät"
        "integroituu" "integrates with" "integrations" "interfaces" "koppelingen" "schnittstellen" "integration to";
    /// How a flow works.
    FlowKind "integration.kind" Text:
        "kind" "integrasjonstype" "type integrasjon" "typ" "type" "integrationstyp" "tyyppi" "integration kind" "interface type";
    /// What flows.
    FlowData "integration.data" List:
        "integration data" "dataflyt" "informasjon" "data som overføres" "data objects";
    /// Who to ask.
    Contact "person.name" Person:
        "kontaktperson" "kontaktpersoner" "kontakt" "kontaktinfo" "kontaktpersonar" "kontaktuppgifter" "yhteyshenkilö" "yhteyshenkilöt" "yhteystiedot" "contact" "contact person" "contacts"
        "contactpersoon" "ansprechpartner" "kontaktperson leverandør" "kundekontakt" "saksbehandler";
    /// A mail address.
    Mail "person.mail" Person:
        "e-post" "epost" "e-postadresse" "e-postadress" "mail" "e-mail" "email" "mailadresse" "sähköposti" "email address" "e-mailadres" "kontakt e-post";
    /// A telephone number.
    Phone "person.phone" Person:
        "telefon" "tlf" "tlf nr" "telefonnummer" "mobil" "mobilnummer" "mobiltelefon" "puhelin" "puhelinnumero" "phone" "phone number" "telephone" "mobile" "telefoon";
}

/// The dictionary, folded.
static WORDS: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(|| {
    let mut words = BTreeMap::new();
    for meaning in Meaning::ALL {
        for word in std::iter::once(&meaning.key()).chain(meaning.words()) {
            words.entry(fold(word)).or_insert(*meaning);
        }
    }
    words
});

/// What a head means by the dictionary.
pub fn meaning(head: &str) -> Option<Meaning> {
    WORDS.get(&fold(head)).copied()
}

impl Meaning {
    /// The meaning that the mapping file names so.
    pub fn named(key: &str) -> Option<Self> {
        Meaning::ALL.iter().copied().find(|meaning| meaning.key() == key)
    }

    /// Whether it says who somebody is.
    pub fn is_person(self) -> bool {
        self.sort() == Sort::Person
    }

    /// What it means under a group such as `Avtale / Navn`.
    pub(super) fn of_contract(self) -> Self {
        match self {
            Meaning::Name => Meaning::ContractName,
            Meaning::Id => Meaning::ContractReference,
            Meaning::Vendor => Meaning::Supplier,
            Meaning::Owner | Meaning::Manager => Meaning::Responsible,
            Meaning::Notes => Meaning::ContractNotes,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let mut seen = BTreeMap::new();
        for meaning in Meaning::ALL {
            for word in meaning.words() {
                let other = seen.insert(fold(word), *meaning);
                assert!(other.is_none_or(|other| other == *meaning), "{word} is {other:?} and {meaning:?}");
            }
            assert_eq!(Meaning::named(meaning.key()), Some(*meaning));
            assert_eq!(super::meaning(meaning.key()), Some(*meaning));
        }
    }
}
