# What the program says in Norwegian bokmål. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

act =
    .begin = start
    .bridge = forleng
    .notice = si opp
    .option = bruk opsjonen
    .procure = begynn å anskaffe
    .renew = inngå på nytt
    .start = straks
    .withdraw = tre ut

action =
    .expire = løper ut
    .extend = utvides
    .keep = videreføres
    .terminate = sies opp

arc001 =
    .message = {$names} skal arkivere, men arbeidsområdet har ikke noe arkivområde
    .related = archive: required
    .help = oppgi området til den sentrale arkivkjernen som `archive_domain`
    .message_2 = ingenting er valgt på arkivområdet {$id}, så {$names} når ingen arkivkjerne
    .help_2 = før opp valget for {$id} blant vedtakene
    .message_3 = {$id} skal arkivere, men et vedtak dropper integrasjonen til arkivkjernen

arc002 =
    .message = {$id} kobler ingen systemer til en arkivkjerne, og {$count} av dem skal arkivere
    .help = før opp integrasjonene til arkivet
    .message_2 = {$system} skal arkivere på {$domain}, og ingen arkivkjerne er kjent for det
    .help_2 = før opp integrasjonen til arkivet, eller `archive: core`

arc003 =
    .message = målporteføljen har {$count} arkivkjerner: {$cores}

arc004 =
    .message = {$core} avvikles, og {$staying} arkiverer i den i dag

arc006 =
    .message = {$entry} avvikles med hele arkivet sitt, for dataene tas ikke vare på
    .help = skriv `data: lookup` eller `convert`

arc007 =
    .message = {$entry} avvikles, {$domain} skal arkivere, og dataene tas ikke vare på

arc009 =
    .message = {$system} er i sikker sone og arkiverer i {$core}, som ikke er det
    .related = kjernens sone

arc010 =
    .message = {$name} videreføres som arkivkjerne, og den nye kommunen begynner en ny arkivdel i den

arc012 =
    .message = {$system} dekker arkivområdet, men har ingen arkivkjerne
    .help = skriv `archive: core` hvis det er en

arc013 =
    .message = dokumenter fra {$name} flyttes til {$other} for hånd

archive =
    .a_core_it_is_joined_to = en kjerne det er koblet til
    .a_core_of_its_own = egen kjerne
    .a_new_archive_begins = nytt arkiv opprettes
    .archive_cores_today = Arkivkjerner i dag:{" "}
    .archive_plan = Arkivplan
    .archives_of_municipalities_are_closed = {$closed} arkiver i {$count} kommuner avsluttes {$unwrap_or}, {$handed} av dem avleveres. Systemer i målet som ikke arkiverer noe sted: {$loose}.
    .converted_into = konvertert til {$to}
    .find_it_close_it_hand_it = finn det, avslutt det, avlever det
    .in_the_system_itself = i systemet selv
    .in_the_target = ); i målet:{" "}
    .look_up_in_the_old_system = oppslag i det gamle systemet
    .no_core_in_the_inventory = ingen kjerne i kartleggingen
    .no_series_of_a_municipality = Ingen arkivserie i en kommune som opphører, videreføres. Avlevering innen {$add_months}, da systemene slås av, er en antakelse: avtal dagen med depotet.
    .none_name_a_solution = ingen: finn en løsning
    .nothing_not_joined = ingenting: ikke koblet
    .procured_a_new_archive_begins = anskaffes: nytt arkiv opprettes
    .the_archive_plan_cores_today_and = arkivplanen: kjerner i dag og i målet, hvem som integrerer med hvilken, hva som avsluttes og avleveres
    .the_central_core = den sentrale kjernen
    .today = I dag

bar =
    .advisory = et nasjonalt råd fraråder anskaffelse her
    .chosen_other = noe annet er valgt: {$decision}
    .contract_ends = avtalen {$contract} slutter {$day}, før sammenslåingen, og kan ikke løpe videre
    .decision = vedtak {$number}
    .decision_said = vedtak {$number} ({$said})
    .end_of_life = leverandøren avslutter det {$day}, ikke etter sammenslåingen {$merger}
    .not_extendable = avtalen {$contract} kan ikke utvides til kommunene som ikke bruker det
    .parallel_forbidden = området tillater ikke parallelle systemer
    .phasing_out = det fases ut
    .rejected = det er forkastet: {$decision}
    .terminated = avtalen {$contract} er sagt opp til {$day}
    .too_few_for_parallel = færre enn to systemer kunne videreføres parallelt
    .too_late = en anskaffelse måtte ha begynt innen {$day}; plandatoen er {$as_of}

capacity =
    .desk = anskaffelsesgruppa

cat001 =
    .message = {$product} krever {$name}, men de utelukker hverandre
    .related = utelukket her

cat002 =
    .message = {$product} krever {$name}, som ingen har og ingen kan kjøpe
    .related = uten marked

cat003 =
    .message = {$product} har et marked, men betjener ingen områder
    .help = oppgi områdene i `domains`

cat004 =
    .message = {$domain} er ønsket {$wish}, etter fristen {$due}
    .related = fristen er her

changes =
    .all = Sum
    .and_later_and_when_the = og {$later} senere, og når prosjektene starter: `portfolio report deadlines`
    .begin_by = begynn innen 
    .by_sector = Per sektor
    .close = avslutt
    .contracts = Avtaler:{" "}
    .contracts_that_differ = Avtaler som er ulike
    .contracts_that_end_soonest_notice_first = Avtaler som tar slutt, snarest oppsigelse først
    .contracts_that_grow_or_shrink = Avtaler som vokser eller krymper
    .contracts_to_prolong_they_end_too = Avtaler å forlenge: de løper ut for tidlig
    .convert = konverter
    .day_one = {" "}(sammenslåingsdagen{" "}
    .decided = vedtatt
    .domains =
        { $count ->
            [one] {$count} område
           *[other] {$count} områder
        }:{" "}
    .everybody_on_the_largests_systems = alle på den størstes systemer
    .extended = utvides
    .extended_without_some_systems = utvides, uten noen systemer
    .getting_there_costs_nok_migrations = Å komme dit koster kr {$sum}: flytting {$migration}, integrasjoner {$integration}, avslutning av avtaler {$exit}; anskaffelser kommer i tillegg.
    .integrations = Integrasjoner:{" "}
    .integrations_lost_they_end_with_a = Integrasjoner som går tapt: de slutter med et system, og ingen kommer i stedet
    .integrations_that_differ = Integrasjoner som er ulike
    .integrations_to_make = Integrasjoner å lage
    .introduce_in = innfør i
    .it_costs_nok = Det koster kr 
    .keep_for_look_up = behold for oppslag
    .less_than = {" "}mindre enn{" "}
    .merge = slå sammen
    .more_than = {" "}mer enn{" "}
    .next_portfolio_show_domain_tells = Videre: `portfolio show DOMAIN` forteller hvem som har hva og hva som kan velges.
    .next_to_a_plan = Videre: `portfolio show DOMENE` forteller hvem som kan velges, `portfolio report` lister arbeidet, `portfolio plan -o plan.json` tar vare på det.
    .next_two_plans = Videre: `portfolio show DOMENE` forteller hvem som kan velges i et domene.
    .nok = kr 
    .nok_in = , kr 
    .nok_migration = ; kr 
    .not_proven_optimal = ikke bevist optimalt
    .nothing = ingenting
    .nothing_changes = Ingenting endres.
    .over = {" "}over{" "}
    .proven_optimal = bevist optimalt
    .reduced = reduseres
    .systems_against = {" "}systemer mot{" "}
    .systems_and_contracts_cost_nok = Systemer og avtaler koster kr {$before} i året i dag, kr {$after} i året i målet.
    .systems_become = {" "}systemer blir{" "}
    .target = målet
    .the_same_as = , det samme som{" "}
    .today = i dag
    .unchanged = Uendret
    .users =
        { $count ->
            [one] {$count} bruker
           *[other] {$count} brukere
        }
    .users_change_system_counted_once = {$changing_users} brukere bytter system, talt én gang på hvert område.
    .users_move =
        { $count ->
            [one] {$count} bruker flyttes
           *[other] {$count} brukere flyttes
        }
    .what = Hva
    .which_breaks = {" "}(som bryter{" "}
    .who_moves = Hvem som flyttes
    .without_a_notice_day_a_contract = Uten oppsigelsesdag løper en avtale ut av seg selv.
    .years = {" "}år

changes-domain-outcome =
    .added = kommer til
    .different = ulikt
    .dropped = faller bort
    .moved = flyttes
    .parallel = parallelt
    .procured = anskaffes
    .retired = avvikles

column =
    .a = Mellom
    .a_from = A fra
    .a_name = Områdenavn
    .a_to = A til
    .about = Hva den viser
    .access = Tilgang til avsluttet arkiv
    .act = Tiltak
    .action = Tiltak
    .added = Nye
    .advisory = Råd mot å anskaffe, fra
    .after = Etter
    .afterwards = Etterpå
    .aliases = Også kalt
    .annual = Årlig, kr
    .annual_after = Kr i året da
    .annual_before = Kr i året i dag
    .annual_cost = Egen kostnad i året, kr
    .annual_fee = Årlig avgift, kr
    .archive_core = Arkivkjerne
    .archive_required = Arkivplikt
    .archives = Arkiverer i
    .assumed = Herav antatt
    .at = Hvor
    .at_stake = Fram til neste opphør, kr
    .b = Og
    .b_name = Med navn
    .before = Før
    .begin = Start
    .beyond_threshold = Over terskelen
    .breaks_integrations = … integrasjoner som brytes
    .bridge_to = Forlenges til
    .by = Innen
    .c10_budget = 10 Meldt inn til budsjettet
    .c1_noark = 1 Noark 5 eller integrert med kjernene
    .c2_interfaces = 2 Dokumenterte grensesnitt, ingen lukkede
    .c3_sso = 3 Egen katalogtjeneste (SSO)
    .c4_components = 4 Tjenestekomponenter avklart
    .c5_free_software = 5 Fri programvare vurdert
    .c6_standards = 6 Referansekatalogen følges
    .c7_hardware = 7 Utstyr: RoHS og WEEE
    .c8_own_framework = 8 Eget rammeverk vurdert
    .c9_infrastructure = 9 Støtter database og infrastruktur
    .can_be_procured = Kan anskaffes
    .candidate = Kandidat
    .capacity = Mangler
    .change = Én av disse endringene
    .changing_users = Brukere
    .choice = Valg
    .clarify = Avklares
    .close_on = Serien avsluttes
    .code = Kode
    .connected_from = Ferdige koblinger fra
    .connects = Ferdige koblinger til
    .contract = Avtale
    .contract_annual_fee = Avgiften i året, kr
    .contract_ends = Avtalen opphører
    .contract_shared_by = … under samme avtale
    .cores = Kjerne
    .cost = Kostnad, kr
    .cost_pricing = Prising av den
    .count = Prosjekter
    .criticality = Kritikalitet
    .data = Data
    .data_set = Datasett
    .date = Dato
    .days_left = Dager igjen
    .decided = Hvordan
    .decided_by = Vedtatt av
    .decision = Vedtak
    .dependants = … systemer som mister data
    .deposit_by = Avleveres innen
    .difference = Forskjell
    .different = Ulike
    .document = Planen sier
    .domain = Område
    .domain_name = Områdenavn
    .domains = Områder
    .dpa = Databehandleravtale
    .dropped = Borte
    .due = Frist
    .due_wish = Ønsket
    .earliest_exit = Tidligste opphør
    .eea_threshold = EØS-terskelverdi, kr
    .end = Slutt
    .end_of_life = Avsluttes av leverandøren
    .ends = Slutter
    .excluded_by = Utelukkes av
    .excludes = Utelukker
    .exit_bridge_to = … må forlenges til
    .exit_cost = Avslutningskostnad, kr
    .exit_difference = Avslutningskostnad, forskjell
    .exit_ends = … slutter
    .exit_fee = Utløsningssum, kr
    .exit_fee_paid = Utkjøp
    .exit_notice_by = … oppsigelse innen
    .exit_way = Avslutning ved sammenslåingen
    .extendable = Kan utvides
    .extra = Dyrere med, kr
    .failed_points = Ikke oppfylte punkter
    .fate = Deretter
    .figure = Tall
    .fit = Egnethet
    .forced = Krav
    .fp_from = FP fra
    .from = Fra
    .from_name = Fra system
    .full = Alle opptatt i
    .g_from = G fra
    .g_to = G til
    .gate = Beslutningspunkt
    .growth = Utvides med, %
    .growth_value = Utvidelse i perioden, kr
    .hosting = Drift
    .id = Nummer
    .implemented = Klar etter
    .inhabitants = Betjener i dag
    .inhabitants_served = Innbyggere som betjenes
    .instead = Uten det
    .integrations = Må kobles til
    .integrations_from = Må kobles til det
    .irrevocable_until = Uoppsigelig til
    .item = Post
    .kind = Type
    .last_day = Siste dag
    .last_notice_day = Siste oppsigelsesdag i dag
    .last_notice_working_day = Siste virkedag før den
    .late = Måneder forsinket
    .late_months = Måneder forsinket
    .late_projects = Forsinkede prosjekter
    .late_with_one_more = med én til
    .lead_months = Ledetid, måneder
    .level = Nivå
    .locked_interface = Lukket grensesnitt
    .looks_at = Ser på
    .maintainer = Driftsansvarlig
    .manager = Systemforvalter
    .may_be_chosen = Kan det velges?
    .may_be_procured = Kan det anskaffes?
    .members = Videreføres
    .message = Hva som er galt
    .migration = Flytting, kr
    .month = Begynner i
    .months = Varighet, måneder
    .moved = Flyttes
    .moving_users = Brukere som flyttes
    .municipality = Kommune
    .municipality_number = Bruker kommunenummer
    .name = Navn
    .national_threshold = Nasjonal terskelverdi, kr
    .needed = For å bli valgt
    .next_exit = Neste mulige avslutning
    .nickname = Kalles
    .notes = Merknader
    .notice = Oppsigelsestid
    .notice_by = Si opp innen
    .notice_months = Oppsigelsestid, måneder
    .notice_to = Avslutning gjelder fra
    .notice_working_day = Siste virkedag for oppsigelse
    .now = Nå
    .number = Nr.
    .one_off = Engangskostnad, kr
    .open = Prosjekter ikke ferdige da
    .open_points = Åpne punkter
    .option_by = Bruk neste opsjon innen
    .option_months = Opsjoner igjen, måneder
    .options = Gjenstående opsjoner
    .options_count = Opsjoner i alt
    .options_decide_months = … avgjøres måneder før slutt
    .options_months = … måneder hver
    .options_used = … brukt
    .organisation_number = Organisasjonsnummer
    .otherwise = Ellers
    .outcome = Hva
    .owner = Systemeier
    .p_from = P fra
    .parallel = Parallelt
    .parallel_until = Parallelt til
    .part = Når
    .phase = Fase
    .place = Hvor
    .pricing = Prisgrunnlag
    .priority = Prioritet
    .procured = Anskaffes
    .product = Produkt
    .products = Produkter
    .project = Prosjekt
    .projects = Hvilke
    .provision = Avgjøres av
    .reason = Begrunnelse
    .records = Registreringer
    .reduce = Reduseres
    .reference = Den størstes
    .remaining = Gjenstående forpliktelse, kr
    .renewal = Fornyes
    .renewal_months = Fornyes med, måneder
    .replaced_by = Erstattes av
    .report = Rapport
    .required_by = Kreves av
    .requires = Krever
    .responsible = Ansvarlig
    .retired = Avvikles
    .runner_up = Nest best
    .runner_up_extra = Nest best dyrere med, kr
    .scope = I denne sammenslåingen
    .sector = Sektor
    .sector_name = … heter
    .served_share = Dekker i dag, %
    .shared_entry = Spurt etter
    .shared_entry_place = … står i
    .shared_with = Deles med
    .size = Størrelse
    .slack = Slakk, dager
    .sso = Felles pålogging
    .start = Start
    .start_by = Må begynne
    .starts = Starter
    .state = Status
    .status = Status
    .subject = Gjelder
    .suite = Suite
    .summary = Hva som er galt
    .supplier = Leverandør
    .switch_off = Slås av
    .system = System
    .systems = Systemer
    .target = Målportefølje
    .task = Oppgave
    .tender_from = Konkurranse fra
    .tender_to = til
    .term_end = Avtaleperiodens slutt
    .terminated_to = Sagt opp til
    .threshold = Terskelverdi
    .to = Til
    .to_name = Til system
    .today = I dag
    .total = Hele planen, kr
    .touches_domains = … områder
    .touches_municipalities = Utskifting berører
    .touches_neighbours = … koblet til
    .unchanged = Uendret
    .units = Det er
    .use = Bruk
    .used_by = Brukes av
    .users = Brukere
    .value = Verdi i perioden, kr
    .vendor = Leverandør
    .verdict = Vedtak
    .version = Versjon
    .weighted_late = Vektede måneder forsinket
    .what = Hva
    .why = Hvorfor
    .why_not = Hvorfor ikke
    .with = Leverandør
    .with_one_more = med én til
    .work = Arbeid
    .workspace = Arbeidsområdet gir
    .zone = Sone

con001 =
    .message = {$system} kommer fra {$vendor}, men ingen avtale er registrert
    .help = registrer avtalen og vis til den med `contract`; `annual_cost: 0` sier at ingenting betales

con002 =
    .message = {$contract} koster {$fee} kr i året, men ingen systemer viser til den
    .help = vis til den fra systemet den gjelder, eller si den opp: planen gjør det ikke

con003 =
    .message = {$contract} måtte vært sagt opp senest {$day} for å slutte {$wanted}; den løper nå til {$ends}, omtrent {$extra} kr mer
    .help = be leverandøren om tidligere avslutning, eller om en utløsningssum

con004 =
    .message =
        {$contract} må sies opp senest {$day}, om { $days ->
            [one] {$days} dag
           *[other] {$days} dager
        }, for å slutte {$ends}
    .help = siste virkedag for oppsigelsen er {$last_working_day}

con005 =
    .message = {$name} er valgt for {$of}, men {$contract} kan ikke utvides til hele den nye kommunen
    .related = extendable: no

con006 =
    .message = planen utvider {$name} for {$domains}, og ingen har spurt om det er lov
    .help = spør leverandøren og en jurist, og registrer `extendable: yes` eller `no`

con007 =
    .message = {$contract} bærer et valgt system, men slutter {$last}, før avslåingen {$switch_off}

con008 =
    .message = planen utvider {$contract} fra {$served} til {$all} innbyggere, og ingen har sagt at det er lov
    .help = spør en jurist, og registrer `extendable: yes` eller `no`

con010 =
    .message = {$contract} løper til {$ends}, mens systemet slås av {$switch_off}; {$cost} kr betales etter sammenslåingen
    .help = forhandle om tidligere avslutning

con011 =
    .message = planen {$change} {$contract}, som deles med {$others}
    .help = bli enig med partene utenfor sammenslåingen
    .extends = utvider
    .leaves = forlater

con016 =
    .message = ; inntil videre regnes den faste prisen som voksende
    .message_2 = det er ikke kjent om {$contract} kan utvides til hele den nye kommunen{$price}
    .help = registrer `extendable: yes` eller `no`

con017 =
    .message = den faste prisen i {$contract} regnes som {$counted} kr i året i stedet for {$annual_fee} kr
    .help = registrer `extendable: yes` når leverandøren har bekreftet prisen for alle

con018 =
    .message = , senest {$day}
    .message_2 = {$contract} slutter {$end}: opsjonen må brukes for at planen skal holde{$by}

con019 =
    .message = {$contract} slutter {$ends}, men {$systems} må være i drift til avslåingen {$switch_off}
    .message_2 = bruk opsjonen
    .message_3 = avtal en forlengelse fram til da

con020 =
    .message = {" "}{$day}
    .message_2 = {$contract} sluttet{$day}, men {$systems} er fortsatt i bruk under den
    .help = skriv dagens slutt i `end`, eller registrer `renewal_months`

con021 =
    .message = den er sagt opp til {$day}
    .message_2 = den har ingen sluttdag og avsluttes med oppsigelse
    .message_3 = utløsningssummen i {$contract} gir ingenting igjen: {$why}
    .help = skriv periodens slutt i `end`, eller fjern summen

con022 =
    .message = {$contract} har {$notice} måneders oppsigelsestid, men fornyes med {$renewal} måneder
    .related = én fornyelse

con024 =
    .message = {$contract} er uoppsigelig til {$until}, men slutter senest {$last}
    .related = den slutter her

con025 =
    .message = {$contract} er sagt opp til {$day}, før sammenslåingen, og {$system} er i bruk under den
    .related = i bruk
    .help = skriv `status: phasing_out` på systemet, eller registrer avtalen som følger

con026 =
    .message = {$contract} har organisasjonsnummeret {$number}, som {$fault}
    .message_2 = ikke har ni sifre
    .message_3 = har feil kontrollsiffer

con027 =
    .message = {$supplier} og {$other} ser ut til å være samme leverandør
    .related = skrevet slik her
    .help = skriv den likt overalt

con028 =
    .message = {$contract} løper til {$end}; å forlate den tidligere regnes som å betale til da
    .help = hvis den løper til den sies opp, utelat `end`

con029 =
    .message = {$contract} har {$months} måneders oppsigelsestid; er det dager?

con030 =
    .message = ; neste oppsigelsesdag er {$day}
    .message_2 = {$contract} gjelder {$system}, som fases ut, men er ikke sagt opp{$by}
    .related = fases ut
    .help = si opp, og skriv dagen i `terminated_to`

con031 =
    .message = {$supplier} tjener på {$other_name}, og får {$cost} kr for avslutning av {$contract}
    .related = utvidet
    .help = forhandle om begge samtidig

con033 =
    .message = neste opsjon i {$contract} måtte brukes innen {$by}, og står fortsatt som ubrukt
    .help = hvis den ble brukt, skriv `used` og ny `end`; hvis ikke, er den tapt: senk `count`

conflict =
    .drop = fjern: {$fact}
    .lift = tillat {$candidate} på {$domain}: fjern det som hindrer det
    .raise = hev: {$fact}
    .raise_limit = hev limits.{$limit} til {$value}
    .retire = avvikle {$domain}

console =
    .rules = Regler
    .schemas = Skjemaer

contract-outcome =
    .added = som kommer til
    .different = som er ulike
    .dropped = som faller bort
    .expired = som løper ut
    .extended = som utvides
    .kept = som videreføres
    .reduced = som reduseres
    .terminated = å si opp

contracts =
    .no_system_names_it = ingen systemer viser til den
    .register_of_contracts = Avtaleregister
    .remaining_commitment_the_yearly_cost = Gjenstående forpliktelse: årlig kostnad fra plandatoen, {$as_of}, til tidligste opphør, i hele måneder.
    .the_register_of_contracts_terms_last = avtaleregisteret: vilkår, siste oppsigelsesdag, gjenstående forpliktelse, og hva som skjer med hver avtale

cost_pricing =
    .fixed = fast
    .per_inhabitant = vokser med innbyggertallet

criticality =
    .life_health = liv og helse
    .operational = drift
    .statutory = lovpålagt
    .support = støtte

data =
    .convert = konverteres
    .lookup = oppslag
    .none = beholdes ikke

deadlines =
    .all_days_by_which_somebody_must = alle dager noen må handle innen, den første først; også som kalender: --format ics
    .and = ; og{" "}
    .begun_after_it_is_not = startet etter {$last} er det ikke i drift {$due}
    .begun_after_it_stands_in = startet etter {$last} står det i veien for andre, eller blir forsinket
    .days_left_are_counted_from = Dager igjen regnes fra {$as_of}. Oppsigelser, opsjoner og forlengelser må være avklart senest siste norske virkedag på eller før siste dag. Et prosjekt starter den dagen veikartet sier; siste dag er den siste det kan starte uten å bli forsinket eller stå i veien for andre, om alle andre holder månedene sine.
    .days_to_act_by = Frister
    .days_to_act_by_as = {$count} frister per {$as_of}: {$overdue} er passert, {$within} innen 30 dager, {$within_2} innen 90, {$within_3} innen et år.
    .it_begins_in_and_is = det starter i {$begin} og blir {$late} måneder forsinket; `portfolio roadmap` sier hvorfor
    .it_begins_in_and_is_2 = det starter i {$begin} og blir 1 måned forsinket; `portfolio roadmap` sier hvorfor
    .it_ends_on = den slutter {$end}
    .it_ends_on_for_good = den slutter {$last} for godt; det den bærer, går videre
    .it_ends_on_its_systems = den slutter {$ends}; systemene er i bruk til {$to}
    .it_goes_on_from_to = den løper videre fra {$ends} til {$next}
    .it_is_not_in_production = den er ikke i drift {$due}
    .more = {" "}til
    .no_working_day_left = ingen virkedag igjen
    .of_contracts =
        Avtaler: {$count} frister; den første er {$first}, om { $days ->
            [one] {$days} dag
           *[other] {$days} dager
        }: {$act}, {$subject}.
    .procurements_the_last_day_to_begin = Anskaffelser, siste dag å begynne:{" "}
    .projects_to_start_end_late = Prosjekter å starte: {$all}; {$late} blir likevel forsinket, {$now} til må starte straks, ellers blir de forsinket eller står i veien for andre.
    .soon = snart
    .start_tender = start anbud

deadlines-act =
    .start = likevel for sent

dec007 =
    .message = {$system} er valgt for {$domain}, men fases ut
    .related = fases ut

dec008 =
    .message = {$name} er valgt for {$domain}, men støtten opphører {$end}, ikke etter sammenslåingen
    .related = støtten opphører

dec009 =
    .message = {$system} er valgt for {$domain}, men avtalen er sagt opp til {$day}
    .related = avtalen er sagt opp

dec010 =
    .message = som det ikke dekker
    .message_2 = som det ikke betjener
    .message_3 = men det har ikke noe marked og kan ikke anskaffes
    .message_4 = {$name} er valgt for {$domain}, {$why}
    .related = det står her

dec011 =
    .message = {$name} er forkastet for {$domain}, men også valgt
    .related = valgt her

dec012 =
    .message = {$domain} må være på plass, men et vedtak avvikler det
    .related = priority: must

dec013 =
    .message = vedtaket er datert {$day}, etter plandatoen {$as_of}
    .help = flytt `as_of` fram, eller vent med vedtaket til det er fattet

decommissioned =
    .systems_that_are_switched_off = Systemer som avvikles
    .the_systems_that_are_switched_off = systemene som avvikles, hva som erstatter dem og hva som skjer med dataene

dom001 =
    .message = {$id} tillater ett system, men {$names} videreføres parallelt i målporteføljen

dom002 =
    .message = {$domain} har ingen kandidat
    .help = {$name} kan ikke velges: {$reasons}

dom003 =
    .message = {$domain} har ingen kandidat
    .help = {$name} kan ikke velges: {$reasons}

dom004 =
    .message = {$id} tillater ikke parallelle systemer
    .related = parallel: forbidden, standardverdien
    .help = velg ett system, eller skriv `parallel: allowed` med `parallel_until` i katalogen

dom006 =
    .message = {$domain} videreføres parallelt, men bare til {$until}, som ikke er etter sammenslåingen
    .help = velg ett system, eller bestem en senere slutt

dom007 =
    .message = {$owner} har {$count} systemer for {$domain}: {$names}
    .related = det første
    .help = rydd opp nå, eller merk det eldste med `status: phasing_out` eller `data: lookup`

dom008 =
    .message = {$names} videreføres parallelt på {$domain}, som liv og helse avhenger av

dom012 =
    .message = {$system} er valgt for {$kept}, men ikke for {$lost}

dom016 =
    .message = ingen målportefølje oppfyller alle krav

dom017 =
    .message = prosjektet for {$id} har ikke bestemt seg; {$names} forblir i bruk
    .help = før opp valget blant vedtakene

dom018 =
    .message = {$moving} av {$all} brukere på {$id} må bytte til {$name}

domain-outcome =
    .added = Nye
    .different = Ulike
    .dropped = Borte
    .kept = beholdes
    .moved = Flyttes
    .national = nasjonalt
    .own_project = eget prosjekt
    .parallel = Parallelt
    .procured = Nye
    .retired = Avvikles

due001 =
    .message =
        arbeidet for {$domain} tar { $wanted ->
            [one] {$wanted} måned
           *[other] {$wanted} måneder
        }, og det er {$there} igjen til {$due}

due002 =
    .message =
        arbeidet for {$domain} tar { $wanted ->
            [one] {$wanted} måned
           *[other] {$wanted} måneder
        }, og det er {$there} igjen til {$due}

due003 =
    .message = {$domain} hadde frist {$due}, før plandatoen, og har arbeid igjen
    .message_2 = {$domain} må være i drift {$due}, før sammenslåingen

due004 =
    .message = {$domain} har frist {$due}, men settes i drift etter {$first}, som har frist {$due_2}
    .related = senere frist

events =
    .domains = Områder: {$what}
    .last_day = Siste dag: {$what}
    .municipality = Kommune: {$what}
    .otherwise = Ellers: {$what}
    .responsible = Ansvarlig: {$what}
    .to_the_next_exit_nok = Fram til neste opphør: kr {$what}

exit_way =
    .buy_out = si opp, betal utkjøp
    .expire = løper ut av seg selv
    .wait = si opp, la den løpe ut

extendable =
    .no = nei
    .unknown = ukjent
    .yes = ja

extendable-2 =
    .unknown = ukjent: spør

fact =
    .barred = {$candidate}: {$why}
    .cannot_be_chosen = {$fact}, som ikke kan velges: {$why}
    .chooses = vedtak {$number} velger {$candidate} på {$domain}
    .drops = vedtak {$number} dropper en integrasjon for {$domain}
    .excludes = {$product} utelukker {$other}
    .limit = limits.{$limit} er {$value}
    .no_candidate = {$domain} har ingen kandidat: {$why}
    .no_candidate_there = {$fact}, som ikke er en kandidat der
    .nothing_serves = {$domain} har ingen kandidat: ingen systemer dekker det, og ingen produkter på markedet betjener det
    .rejects = vedtak {$number} forkaster {$candidate} på {$domain}
    .requires = {$product} krever {$other}
    .retires = vedtak {$number} avvikler {$domain}

fate =
    .deposited = avsluttes og avleveres
    .new_part = avsluttes; systemet fortsetter med nytt arkiv

figure =
    .annual = årlig pris, kr
    .cost = årlig kostnad, kr
    .fee = årlig avgift, kr

fin004 =
    .message = {$product} kjøpes én gang og koster ingenting i året
    .help = oppgi `annual` eller `annual_per_inhabitant`

fin007 =
    .message = driftskostnaden til {$system} er ikke oppgitt, så den er antatt
    .help = oppgi `annual_cost`, 0 hvis det virkelig er gratis, eller avtalen

fin008 =
    .message = {$system} vinner {$won}, men driftskostnaden er antatt
    .help = oppgi `annual_cost`

fin009 =
    .message = {$product} koster ingenting å anskaffe og ingenting i året

fin010 =
    .message = planen betaler {$spent} kr én gang, og budsjettet er {$budget} kr

fin011 =
    .message = arkivkjerner
    .message_2 = planen har {$count} {$what}, så mange som grensen tillater
    .procurements = anskaffelser
    .vendors = leverandører

fin012 =
    .message = av de {$money} kr planen koster, bygger {$assumed} kr på antatte tall

fin014 =
    .message = {$system} koster {$cost} kr alene og like mye gjennom avtalen
    .related = samme beløp
    .help = fjern `annual_cost` hvis det er de samme pengene

fin015 =
    .message = {$contract} koster {$fee} kr per innbygger, mens medianen for {$product} er {$median} kr

findings =
    .code = Kode
    .errors = {$count} feil
    .gone = Borte siden grunnlinjen: {$names}.
    .help = hjelp:
    .help_word = hjelp
    .infos =
        { $count ->
            [one] {$count} merknad
           *[other] {$count} merknader
        }
    .known = {$count} kjent fra grunnlinjen.
    .more = og {$count} til
    .none = Ingen funn.
    .place = Sted
    .sentence = {$what}.
    .summary =
        {$counts} i { $files ->
            [one] {$files} fil
           *[other] {$files} filer
        }
    .waived = {$count} godtatt.
    .warnings =
        { $count ->
            [one] {$count} advarsel
           *[other] {$count} advarsler
        }
    .wrong = Hva som er galt

gov001 =
    .message = {$system} må være på plass for {$domain}, men ingen eier det
    .message_2 = {$id} oppgir ingen eier for noe system; {$count} av dem må være på plass

gov002 =
    .message = {$system} må være på plass for {$domain}, men ingen forvalter det

gov009 =
    .message = vedtaket om {$domain} sier verken hvem som fattet det eller hvorfor
    .help = legg til `by`, `date` og `reason`

growth =
    .beyond_the_threshold_grows_by = Over terskelen: utvides med mer enn {$saturating_mul} av verdien ({$source}, gjelder fra {$from}) eller med kr {$from_2} eller mer i perioden ({$source_2}, gjelder fra {$from_3}). Om en endring er vesentlig, er et juridisk spørsmål.
    .does_not_grow = vokser ikke
    .no_thresholds_are_known_for = Ingen terskelverdier er kjent for {$day}: legg dem inn under `thresholds` i en av katalogens filer.
    .thresholds_on_national_nok_in = Terskelverdier {$day}: nasjonal kr {$from} ({$source}, gjelder fra {$from_2}), EØS kr {$from_3} ({$source_2}, gjelder fra {$from_4}).
    .yes_have_it_assessed = ja: må vurderes

hosting =
    .hosted = driftspartner
    .on_premises = egen drift
    .saas = skytjeneste

how =
    .national = nasjonal
    .own_project = eget prosjekt
    .parallel = parallelt
    .product = anskaffes
    .retired = avvikles
    .system = etableres

int001 =
    .message = som avvikles
    .message_2 = som ingen har
    .message_3 = {$domain} krever en integrasjon med {$other}, {$fate}
    .help = dropp den med et vedtak, eller si hvordan {$other} løses

int002 =
    .message = integrasjonen mellom {$a} og {$b} er lukket, og begge videreføres
    .message_2 = {$system} har et lukket grensesnitt, og {$domains} må integreres mot det

int003 =
    .message = {$name} videreføres og er integrert med {$other}, der området {$domain} avvikles

int004 =
    .message = {$system} har ingen integrasjoner, men {$name} krever en med {$far}
    .help = registrer integrasjonene; `kind: manual` sier at data flyttes for hånd

int006 =
    .message = {$system} erstattes, og {$joined} systemer og felleskomponenter er integrert med det

int008 =
    .message = {$system} og {$other} er koblet for hånd, men katalogen krever en integrasjon

int012 =
    .message = {$component} må registrere den nye kommunen, for {$domains}

int014 =
    .message = denne integrasjonen for {$name} står to ganger
    .related = første gang

int015 =
    .message = integrasjonen mellom {$a} og {$b} er lukket, men ingen av dem sier `interface: locked`, så planen priser begge som dokumenterte

integration-outcome =
    .added = som kommer til
    .built = å lage
    .different = ulike
    .dropped = som faller bort
    .kept = som beholdes
    .lost = av dagens som går tapt
    .replaced = av dagens som erstattes
    .reregistered = å registrere på nytt
    .within = inne i ett system

integrations =
    .the_integrations_of_the_target_and = integrasjonene i målporteføljen, og arbeidet hver av dem krever

inv004 =
    .message = {$system} heter {$name}, som produktet {$product}, men viser ikke til noe produkt
    .help = skriv `product: {$product}` hvis det er det produktet

inv005 =
    .message = {$system} har navnet som {$other} kalles hjemme hos seg
    .related = kalt det her
    .help = skriv `product: {$product}` hvis det er det samme

inv008 =
    .message = {$name} dekker {$covered} områder, den mest fullstendige kartleggingen {$fullest}

inv009 =
    .message = det største av {$count} beløp hos {$name} er {$largest} kr: er de i tusen?

inv011 =
    .message = {$contract} er med {$supplier}, et interkommunalt selskap, men er ikke delt med noen
    .help = oppgi de andre i `shared_with`, eller bruken deres med `shared_from`

inv014 =
    .message = {$system} og {$other} har samme produkt, leverandør, datoer og avgift: er de ett system?
    .related = det andre
    .help = hvis de er ett, skriv `shared_from: {$other}`

inv015 =
    .message =
        {$entry} har { $users ->
            [one] {$users} bruker
           *[other] {$users} brukere
        }, og {$municipality} har {$inhabitants} innbyggere

inv016 =
    .message = {$system} er i bruk, men ingen arbeider i det
    .help = utelat `users` der det er ukjent, eller skriv `status: phasing_out`

inv019 =
    .message = {$name} har ingenting for {$missing}, men det har alle andre

inv020 =
    .message = {$name} og {$vendors} ser ut som samme leverandør, men regnes som to
    .related = skrevet slik her
    .help = skriv den likt overalt

inv021 =
    .message = {$name} oppgir antall brukere i {$given} av {$all} tilfeller

inv022 =
    .message = {$key} for {$subject} er `{$text}`, som betyr at ingen vet
    .help = utelat `{$key}`

inv023 =
    .message = {$entry} er en bruk av {$root}, som fases ut
    .related = fases ut

item =
    .exit = Avslutning av avtaler
    .fees = Avtaleavgifter
    .integration = Integrasjon
    .migration = Migrering
    .procurement = Anskaffelse
    .quality = Lav egnethet
    .running = Driftskostnader
    .vendors = Leverandøroppfølging

item-in-a-sentence =
    .exit = avslutning av avtaler
    .fees = avtaleavgifter
    .integration = integrasjon
    .migration = migrering
    .procurement = anskaffelse
    .quality = lav egnethet
    .running = driftskostnader
    .vendors = leverandøroppfølging

joining =
    .build = bygg
    .build_locked = bygg, mot et lukket grensesnitt
    .keep = behold, tilpass og test
    .reregister = registrer på nytt
    .reuse = sett opp den ferdige koblingen
    .suite = la leverandøren integrere sin suite
    .what = {$one} – {$other}: {$work}

list =
    .and = {" "}og{" "}
    .comma = ,{" "}
    .more = {$names} og {$count} til
    .or = {" "}eller{" "}

lists =
    .reports = Rapporter

mig002 =
    .message = {$entry} konverteres ikke, selv om {$name} må det
    .related = må konverteres

mig006 =
    .message = {$entry} avvikles, og ingen journal for {$domain} tas vare på
    .help = skriv `data: convert` eller `lookup`

mig009 =
    .message = {$system} videreføres og har kommunenummeret i nøklene sine
    .help = bestill bytte av nøkler til sammenslåingsdagen

migration-kind =
    .close = avvikle
    .consolidate = slå sammen
    .convert = konvertere
    .introduce = innføre
    .lookup = oppslag
    .rekey = nytt kommunenummer

migrations =
    .migrations = Migreringer
    .who_moves_where_users_records_kind = hvem som flytter hvor: brukere, registreringer, type og pris for hver migrering

moving =
    .close = {$domain}: avslutt {$from}
    .consolidate = {$domain}: slå databasen i {$from} sammen med {$to}
    .convert = {$domain}: konverter {$from} til {$to}
    .convert_set = {$domain}: konverter {$set} fra {$from}
    .forced_look_up = pålagt: kartleggingen sier oppslag. {$source}
    .forced_nothing = pålagt: kartleggingen sier at ingenting beholdes. {$source}
    .introduce = {$domain}: innfør {$to}; brukere og tilganger registreres på nytt
    .look_up_set = {$domain}: gjør {$set} fra {$from} tilgjengelig for oppslag
    .lookup = {$domain}: gjør {$from} tilgjengelig for oppslag
    .rekey = {$domain}: endre kommunenummeret i {$to}

nav001 =
    .message = {$names} videreføres for sosiale tjenester, der bare ett kan brukes

nav002 =
    .message = sosiale tjenester har ingen integrasjon med NAV i målporteføljen
    .related = felleskomponenten

nav003 =
    .message = sosiale tjenester har ingen integrasjon med {$domain} i målporteføljen
    .related = det andre området

notice-to =
    .any = til hvilken dag som helst
    .month = til utgangen av en måned
    .quarter = til utgangen av et kvartal
    .year = til utgangen av et år

notice_to =
    .any = hvilken dag som helst
    .month = en måneds slutt
    .quarter = et kvartals slutt
    .year = et års slutt

paper =
    .assumed = Antatt
    .implementation = gjennomføring
    .in_files_also = I filer også: {$left_out}.
    .none = (ingen)
    .planning = planlegging
    .pre_project = forprosjekt
    .red_frame_after_its_due_day = rød ramme: etter fristen
    .rests_on_an_assumed_figure = `~` bygger på et antatt tall.
    .rests_on_an_assumed_figure_a = ~ bygger på et antatt tall: en standardsats, et typisk antall eller en antatt kostnad

personal_data =
    .none = ingen
    .ordinary = alminnelige
    .special = særlige kategorier

planned =
    .text = {$sector} {$sector_2}

point =
    .not_relevant = ikke relevant

prc001 =
    .message = {$product} tar {$lead_months} måneder, og {$domain} har frist {$due}: den måtte begynt {$start}

prc002 =
    .message =
        {$product} må begynne senest {$start}, om { $days ->
            [one] {$days} dag
           *[other] {$days} dager
        }, for at {$domain} skal være på plass {$due}

prc003 =
    .message = et nasjonalt råd
    .message_2 = {$candidate_reference} anskaffes for {$domain}, og {$who} fraråder anskaffelse der
    .related = rådet

prc004 =
    .message = {$index} anskaffelser fram til {$due} tar {$wanted} måneder, og {$desk} om gangen gir {$there}

prc011 =
    .message = {$name} er valgt, men støtten opphører {$end}, før planens siste dag {$horizon}

prc012 =
    .message = {$product} skal være anskaffet og i drift på {$lead_months} måneder

pricing =
    .fixed = fast
    .per_inhabitant = vokser med innbyggertallet

priority =
    .may = kan
    .must = må
    .should = bør

procurements =
    .below = under
    .c10_budget = 10 Meldt inn til budsjettet
    .c1_noark = 1 Noark 5 eller integrert med kjernene
    .c2_interfaces = 2 Dokumenterte grensesnitt, ingen lukkede
    .c3_sso = 3 Egen katalogtjeneste (SSO)
    .c4_components = 4 Tjenestekomponenter avklart
    .c5_free_software = 5 Fri programvare vurdert
    .c6_standards = 6 Referansekatalogen følges
    .c7_hardware = 7 Utstyr: RoHS og WEEE
    .c8_own_framework = 8 Eget rammeverk vurdert
    .c9_infrastructure = 9 Støtter database og infrastruktur
    .checklist_s_rum_kommune_e_strategi = Sjekkliste: Sørum kommune, e-strategi 2013–2016, kapittel 7; det som ikke oppfylles, skal som utgangspunkt refuseres. Svar legges inn under `market.checklist` på produktet.
    .eea_ted = EØS (TED)
    .national_doffin = nasjonal (Doffin)
    .no_locked = nei: lukket
    .open = åpen
    .open_a_year = åpen: kr {$annual} i året
    .open_no_core_of_its_own = åpen: ingen egen kjerne
    .own_core = egen kjerne
    .procurements = Anskaffelser
    .the_value_without_vat_as_the = Verdien, uten mva. slik prisene er oppgitt, er engangsprisen og den årlige prisen i hele perioden; avtaletiden med alle opsjoner kan være lengre.
    .what_is_procured_when_to_begin = hva som skal anskaffes: når det må begynne, slakk, pris, terskelverdi og sjekklisten med ti punkter

project-kind =
    .consolidate = slå sammen
    .convert = konvertere
    .keep = videreføre
    .procure = anskaffe

provision =
    .choose = sammenslåingen
    .national = staten
    .own_project = et eget prosjekt

prv001 =
    .message = {$contract} har ingen databehandleravtale, og {$system} behandler personopplysninger
    .related = behandler personopplysninger

prv002 =
    .message = {$count} databehandleravtaler for {$id} må inngås på nytt: {$contracts}

prv008 =
    .message = {$system} er oppgitt uten personopplysninger, men dekker {$domain}
    .related = behandler særlige kategorier

prv009 =
    .message = {$contract} sier ikke om det finnes en databehandleravtale, og {$system} har særlige kategorier av personopplysninger
    .help = skriv `dpa: true` eller `false`
    .message_2 = {$id} sier for ingen avtale om det finnes en databehandleravtale; {$count} trenger en

register =
    .before_a_term_ends = før periodens slutt
    .choose = {$domain}: velg {$choice}
    .ends_by_itself = løper ut av seg selv
    .months =
        { $number ->
            [one] {$number} måned
           *[other] {$number} måneder
        }
    .months_in_all = {$option_months} måneder i alt
    .n_1_month = 1 måned
    .none_of = ingen av {$count}
    .of_each_to_be_used = {$left} av {$count}, {$each} hver, brukes {$before} før
    .on_a_day = {$what} ({$day})
    .reject = {$domain}: forkast {$choice}
    .retire = {$domain}: avvikle

renewal =
    .express = ved avtale
    .never = nei
    .tacit = av seg selv

renewal-2 =
    .express = bare når noen sier det

roadmap =
    .and = ; og{" "}
    .and_so_on_through = ; og slik videre gjennom{" "}
    .and_takes = , og tar{" "}
    .because = , fordi{" "}
    .begin_first = Begynn først
    .begins_as_soon_as_it_may = begynner så snart det kan,{" "}
    .capacity_that_does_not_suffice = Kapasitet som ikke strekker til
    .day_one_1 = (sammenslåingsdagen 1)
    .day_one_1_gates = (sammenslåingsdagen 1, beslutningspunkt ^)
    .due = ), frist{" "}
    .each_ends_as_early_as_can = ; hvert ender så tidlig som mulig
    .ends = , ferdig{" "}
    .everything_is_in_time_and = Alt er i tide, og ingenting kan være ferdig før {$last} (bevist){$sums}.
    .everything_is_in_time_the = Alt er i tide. Siste måned, {$last}, er det beste som ble funnet.
    .for = ; for{" "}
    .freeze = (frys)
    .full_through = , fullt til og med{" "}
    .in_production_after = , i drift etter{" "}
    .it = det{" "}
    .late_and_why = Forsinket, og hvorfor
    .may_not_begin_or_end_its = kan ikke begynne eller avslutte G i den frosne{" "}
    .month_late = {" "}måned forsinket
    .months = {" "}måneder
    .months_late =
        { $months ->
            [one] {$months} måned forsinket
           *[other] {$months} måneder forsinket
        }
    .more_until = {" "}til, inntil{" "}
    .n_1_month_late = 1 måned forsinket
    .nothing_to_do = {$name}: ingenting å gjøre
    .of_capacity = av {$capacity}
    .procurements_at_once = anskaffelser samtidig
    .procurements_the_first_to_begin_first = Anskaffelser, de som må begynne først
    .projects_from_to =
        {$name}: {$count} prosjekter fra {$from} til {$to}; { $late ->
            [0] ingen er forsinket
            [one] ett er forsinket
           *[other] {$late} er forsinket
        }
    .roadmap = Veikart
    .see_above = {" "}se over
    .teams_in_use = team i bruk
    .teams_of = team i {$sector}
    .that_each_ends_as_early_as = ; at hvert ender så tidlig som mulig er ikke bevist
    .the_mergers_phases_and_gates = Sammenslåingens faser og beslutningspunkter
    .the_procurement_desk = Anskaffelsesgruppa
    .under_way = , i gang
    .waits_for = venter på{" "}
    .waits_for_a_team_of = venter på et team i{" "}
    .waits_for_the_procurement_desk = venter på anskaffelsesgruppa
    .weighted_months_late_no_order = Vektede måneder forsinket: {$late}; ingen rekkefølge har mindre, eller er med det ferdig før {$last} (bevist){$sums}.
    .weighted_months_late_no_order_2 = Vektede måneder forsinket: {$late}; ingen rekkefølge har mindre (bevist). Siste måned, {$last}, er det beste som ble funnet.
    .weighted_months_late_the_best = Vektede måneder forsinket: {$late}, det beste som ble funnet; ingen rekkefølge har under {$bound} (bevist).
    .with_one_more_the_best_found = Med én til: det beste som ble funnet, ikke bevist for alle radene.

sch001 =
    .message = {$before} og {$phase} overlapper fra {$from} til {$end}
    .message_2 = ingen fase fra slutten av {$before} {$to} til starten av {$phase} {$from}
    .related = {$before} slutter her
    .help = la {$phase} begynne dagen etter at {$before} slutter

sch005 =
    .message = {$index} jobber i {$id} fram til {$due} tar {$wanted} måneder, og {$teams} team har {$there}

scope =
    .absent = ingen bruker det, ingen må
    .in_scope = én kandidat velges
    .national = listes, avgjøres ikke her
    .own_project = listes, avgjøres et annet sted
    .retired = avvikles etter vedtak

sec001 =
    .message = {$system} har særlige kategorier av personopplysninger i intern sone
    .related = oppgitt her
    .help = flytt det til sikker sone, eller rett det av de to som er feil

sec004 =
    .message = {$system} har ingen integrasjon med ID-porten, som {$domain} krever

sec009 =
    .message = {$system} er i bruk, men støtten opphører {$end}, ikke etter sammenslåingen
    .help = forleng støtten, bytt det ut før sammenslåingen, eller skriv `status: phasing_out`

sec010 =
    .message = {$system} er i intern sone, men særlige kategorier av personopplysninger er vanlige på {$special}
    .help = oppgi hva det har med egen `personal_data`; hvis det er `special`, flytt det

sec011 =
    .message = {$system} har særlige kategorier av personopplysninger, men ingen sone
    .help = skriv `zone: secure` eller `internal`

severity =
    .error = feil
    .info = merknad
    .warning = advarsel

show =
    .a_national_advisory_speaks_against_procuring = et nasjonalt råd fraråder anskaffelse her
    .a_procurement_would_have_to = en anskaffelse måtte ha begynt innen {$day}; plandatoen er {$as_of}
    .a_project_of_its_own_decides = et eget prosjekt avgjør
    .choose = velg
    .contract = Avtale
    .decision = vedtak {$number}{$tail}
    .decisions = Vedtak
    .drop_the_integration_with = dropp integrasjonen med
    .fewer_than_two_systems_could_go = færre enn to systemer kunne gå videre parallelt
    .it_is_being_phased_out = det fases ut
    .its_contract_ends_before_the = avtalen {$contract} slutter {$day}, før sammenslåingen, og kan ikke løpe videre
    .its_contract_may_not_grow = avtalen {$contract} kan ikke utvides til alle, og ikke alle bruker det fra før
    .its_end_of_life_is = leverandøren avslutter det {$day}, ikke etter sammenslåingen {$merger}
    .may_be_chosen = Kan velges
    .may_not_be_chosen = Kan ikke velges
    .national_component = Nasjonal felleskomponent
    .nobody_needs_it = ingen trenger det
    .nothing_is_chosen_in_this_domain = ingenting velges på dette området
    .notice_has_been_given_on = avtalen {$contract} er sagt opp til {$day}
    .product = Produkt
    .reject = forkast
    .system = System
    .systems_of_this_product = Systemer av dette produktet
    .systems_under_it = Systemer under den
    .the_domain_does_not_allow_systems = området tillater ikke parallelle systemer
    .the_domain_is_retired = området avvikles
    .the_state_provides_it = staten leverer det
    .who_works_in_it = Hvem som arbeider i det

size =
    .large = stor
    .medium = middels
    .small = liten

status =
    .done = utført
    .ended = avsluttet
    .ends_late = blir forsinket
    .in_use = i bruk
    .late_to_begin = skulle vært startet
    .not_begun = ikke startet
    .overdue = over fristen
    .phasing_out = fases ut
    .running = løper
    .terminated = sagt opp
    .under_way = i gang

summary =
    .a_domain_of_a_project_of = Et område med eget prosjekt avgjøres ikke her uten vedtaket; vedtaket er sammenlignet med ett for hver annen kandidat på området.
    .and_later_and_when_the = og {$more} senere, og når prosjektene starter: `portfolio report deadlines`
    .and_now_the_cheapest_way_out = Og nå? Den billigste utveien først
    .by_sector_and_domain = Per sektor og område
    .costs_more = Den koster kr {$more} ({$share}) mer enn å flytte alle til den største kommunens systemer (kr {$total}): søk lenger.
    .costs_more_than_what_breaks = Den koster kr {$more} ({$share}) mer enn å flytte alle til den største kommunens systemer (kr {$total}), som ikke er tillatt: det bryter {$broken}.
    .it_costs_nok_over_years = Den koster kr {$total} over {$horizon_years} år fra {$date}; {$share} av det bygger på antatte tall.
    .money_nok_over_the_horizon_at = Penger, kr over hele perioden, nåverdi
    .next_portfolio_diff_shows_what_changes = Videre: `portfolio diff` viser hva som endres, `portfolio why OMRÅDE` hvorfor ett er valgt og hva de andre ville kostet, `portfolio report` lister hva som skal sies opp, anskaffes og flyttes. `--runners-up` merker jevne valg.
    .no_other_allowed_portfolio_costs = {$t}: ingen annen tillatt portefølje koster mindre.
    .no_plan_without_it = ingen plan uten
    .no_portfolio_satisfies_all_that = {$merger}: ingen portefølje oppfyller alt som er vedtatt og begrenset.
    .not_enough_alone = ikke nok alene
    .not_enough_alone_something_else_is = Ikke nok alene: noe annet er også i konflikt. Endre ett, og spør igjen.
    .not_proven = Ikke bevist
    .proven_optimal = Bevist optimal
    .release_any_one_of_them_and = Slipp en av dem, hvilken som helst, så kan resten gjelde. Ingen kortere liste forklarer det.
    .saves = Den sparer kr {$saved} ({$share}) mot å flytte alle til den største kommunens systemer (kr {$total}).
    .saves_against_what_breaks = Den sparer kr {$saved} ({$share}) mot å flytte alle til den største kommunens systemer (kr {$total}), som ikke engang er tillatt: det bryter {$broken}.
    .systems_in_municipalities_become_with = {$merger}: {$count} systemer i {$count_2} kommuner blir {$target_size}, med valg på {$chosen} områder.
    .the_search_was_cut_short = {$t}: søket ble avbrutt. Ingenting tillatt koster mindre enn kr {$bound}, så den er høyst kr {$bound_2} ({$share}) for dyr.
    .these_facts_cannot_hold_together = Dette kan ikke gjelde samtidig:
    .this_cannot_hold = Dette kan ikke gjelde:
    .total = Sum
    .users_change_system_counted_once = {$changing_users} brukere bytter system, talt én gang på hvert område.
    .what_each_decision_costs_against_leaving = Hva hvert vedtak koster mot å stå fritt

target =
    .the_target_portfolio = Målporteføljen
    .the_target_portfolio_what_is_chosen = målporteføljen: hva som er valgt på hvert område

term =
    .act_first = Dette haster
    .domain = Område
    .in_the_target = I målet
    .integrations = Integrasjoner
    .no = nei
    .no_threshold_known = ingen terskel kjent
    .overdue = over fristen
    .procurement = anskaffelse
    .withdraw = tre ut
    .yes = ja

terminate =
    .contracts_to_terminate = Avtaler som skal sies opp
    .days_left_are_counted_from_the = Dager igjen regnes fra plandatoen til siste virkedag. Avslutningskostnaden er alt som betales etter sammenslåingsdagen.
    .the_contracts_to_terminate_by_when = avtalene som skal sies opp: når senest, til hvilken pris og hvorfor

terms =
    .close_call = jevnt
    .close_call_rests_on_assumptions = jevnt, bygger på antakelser
    .close_call_running_cost_unknown = jevnt, driftskostnad ukjent
    .fixed = fast
    .per_inhabitant = per innbygger
    .rests_on_assumptions = bygger på antakelser
    .rests_on_assumptions_running_cost_unknown = bygger på antakelser, driftskostnad ukjent
    .running_cost_unknown = driftskostnad ukjent

timing =
    .the_order_of_the_projects = Rekkefølgen på prosjektene er den beste som ble funnet, ikke bevist: {$weighted_late} vektede måneder forsinket; ingen rekkefølge har under {$weighted_late_bound}.
    .when_the_projects_run_is = Når prosjektene går, mangler: de tar {$months} måneder til sammen, mer enn det som kan dateres; se på `phases` og `size_percent` under `roadmap`, og på produktenes `lead_months`.

verdict =
    .choose = velg
    .differs = avviker
    .drop = dropp koblingen
    .next_portfolio_plan_o_file_force = Videre: `portfolio plan -o FIL --force` planlegger på nytt fra dette arbeidsområdet; `--as-of DATO` kontrollerer en plan per dens egen dag.
    .no_allowed_portfolio_costs_less = {$t}: ingen tillatt portefølje koster mindre enn kr {$oney} (kontrollerte steg: {$nodes}).
    .nothing_shows_that_no_allowed = {$t}: ingenting viser at ingen tillatt portefølje koster mindre.
    .old = foreldet
    .recomputed = Regnet ut på nytt fra arbeidsområdet, uten søket: {$values} verdier (områder: {$domains}, avtaler: {$contracts}, migreringer: {$migrations}, integrasjoner: {$integrations}, anskaffelser: {$procurements}).
    .reject = forkast
    .retire = avvikle
    .stale = Foreldet
    .statements_that_are_wrong = {$merger}: {$t}; opplysninger som ikke stemmer: {$wrong}.
    .the_optimum_is_not_proven = Optimum er ikke bevist
    .the_plan_does_not_hold = planen holder ikke
    .the_plan_does_not_say_what = Planen sier ikke hva den bygger på, så om den er foreldet, vises bare i tallene.
    .the_plan_holds = planen holder
    .the_plan_is_although_nothing = {$merger}: planen er {$t}, selv om ingenting i den avviker.
    .the_plan_says_that_no_portfolio = Planen sier at ingen portefølje er tillatt. Slike planer har ikke noe bevis: bare det den ellers sier, er kontrollert.
    .the_proof_holds = Beviset holder
    .the_workspace_has_changed_since = {$t}: arbeidsområdet er endret siden planen ble laget, i {$changed}.
    .the_workspace_is_the_one_that = Arbeidsområdet er det samme som planen ble laget av.
    .what_does_not_hold = Det som ikke holder
    .what_is_chosen_cannot_be_priced = Det som er valgt, kan ikke prises, så ingenting som følger av det, er sammenlignet.

verify =
    .does_not_serve = det betjener ikke dette området
    .may_not_be_chosen = {$candidate} kan ikke velges på {$domain}: {$reasons}

why =
    .and = {" "}og{" "}
    .and_costs_nok = {" "}og koster kr 
    .and_more_for_candidate_shows = og flere for {$more}: `--candidate` viser alle
    .assumed = den neste ville vunnet om antatte tall var inntil 30 % feil
    .at_least = minst {$fit}
    .bar_at = {$why} ({$at})
    .barred = kan ikke velges
    .by_decision = {" "}etter vedtak{" "}
    .cheaper_than_the_next = {" "}billigere enn den neste,{" "}
    .chosen = valgt
    .clarify = Avklares:
    .close = den neste koster knapt mer
    .day_it_would_not_win = {$day}; det ville ikke vunnet
    .day_it_would_win = {$day}; da ville det vunnet
    .due_no_earlier_than = frist tidligst
    .fit_1_to_5 = egnethet, 1 til 5
    .is_chosen = {" "}er valgt
    .is_decided_by_a_project = {$name} avgjøres av et eget prosjekt ({$at}), som ikke har bestemt seg ennå; en `choose` blant vedtakene tar det inn.
    .is_national_the_state_provides = {$name} er nasjonalt ({$at}): staten sørger for systemet, og ingenting velges her.
    .is_out = {" "}kan ikke velges:{" "}
    .is_retired_by_decision_its = {$name} avvikles etter vedtak {$number} ({$at}): systemene avsluttes og ingenting velges.
    .it_is_the_only_one_that = : det er det eneste som kan velges.
    .it_would_have_won = {" "}ville det ha vunnet.
    .it_would_not_win = ; det ville ikke vunnet
    .it_would_win = ; da ville det vunnet
    .less = {" "}mindre.
    .more = {" "}mer.
    .more_are_barred_see_below = {$count} til kan ikke velges; se nedenfor.
    .mostly = , mest{" "}
    .next = neste
    .nobody_works_in_and_it = Ingen bruker {$name} og det er ikke et må ({$at}), så planen har det ikke med.
    .nok = : kr 
    .nok_there = , kr 
    .not_even = ikke engang 5
    .not_even_for_nothing = ikke engang gratis
    .of_what_is_barred_what_the = For det som ikke kan velges: hva planen med det ville kostet om det som hindrer det var annerledes.
    .planned_by = {" "}Planlagt innen{" "}
    .planned_by_then = planlagt innen
    .the_constraints_cannot_be_kept_with = kravene kan ikke holdes med det
    .the_plan_chooses = {" "}velger planen{" "}
    .the_plan_does_without_already = Planen klarer seg uten {$not} allerede.
    .the_plan_pays_nok_in = Planen betaler kr {$paid} på dette området; er den neste høyst 5 % av det dyrere, er valget jevnt.
    .unknown_cost = det er ukjent hva det valgte systemet koster å drive
    .were_it_not_another_would_still = {" "}Ellers ville likevel noe annet vært valgt.
    .were_it_not_it_would_win = {" "}Ellers ville det vunnet.
    .were_it_not_the_plan_with = {" "}Ellers ville planen med det kostet kr 
    .what_else_would_change = Hva annet som ville endret seg
    .what_would_have_to_change_all = Hva som måtte endres, alt annet likt
    .whatever_it_costs = uansett pris
    .where_the_difference_comes_from = Hvor forskjellen kommer fra
    .who_could_be_chosen_everything_else = Hvem som kunne velges, alt annet fritt
    .with_any_other_the_constraints_cannot = : med noe annet kan ikke kravene holdes.
    .without = Uten{" "}
    .without_there_is_no_plan = Uten {$not} finnes ingen plan som holder kravene.
    .would_cost_exactly_as_much_and = {" "}ville kostet akkurat det samme, og flytter minst like mange brukere.
    .would_win_otherwise = {" "}Ellers ville det vunnet, og planen kostet kr 

work =
    .agree = registrering hos nasjonal felleskomponent
    .build = bygges
    .build_locked = bygges, lukket grensesnitt
    .choose_one_of_the_systems = {$domain}: velg ett av systemene som kjøres parallelt, og forlat de andre
    .close_archive = avslutte arkiv
    .close_the_archive_in_periodise = {$municipality}: avslutt arkivet i {$name} (periodiser)
    .close_the_archive_in_periodise_2 = {$municipality}: avslutt arkivet i {$name} (periodiser) og opprett et nytt for den nye kommunen
    .columns_as_in_the_checklist_for = Kolonner som i Kartverkets sjekkliste for kommunesammenslåing.
    .convert = konverter
    .convert_set = datasett: konverteres
    .deposit = avlevere arkiv
    .end_parallel = avslutte parallelt
    .end_the_transfer_by_hand = Avslutt manuell overføring fra {$from} til {$to}
    .enter_anew = Registrer på nytt: {$set} ({$domain})
    .every_task_who_moves_what_and = alle oppgaver: hvem som flytter hva og hvordan, forgjengere, ansvarlig, oppstart, varighet, frist, status
    .extract_the_archive_of_and = {$municipality}: ta uttrekk av arkivet i {$name} og avlever det til depot
    .join = integrasjon
    .keep = beholdes
    .look_up_set = datasett: oppslag
    .make_available_for_look_up = gjør tilgjengelig for oppslag
    .migrate = migrering
    .no_archive_core_in_the = {$municipality}: ingen arkivkjerne i kartleggingen; finn arkivet, avslutt og avlever det
    .no_series_goes_on = ingen arkivserie videreføres
    .nothing_is_kept = ingenting beholdes
    .own_core = egen arkivkjerne
    .procure = anskaffelse
    .procure_configure_and_put_into = Anskaff, sett opp og sett i drift: {$name}
    .register = ny registrering
    .register_the_new_municipality = {$component}: registrer den nye kommunen
    .reregister = registreres på nytt
    .reuse = ferdig kobling
    .same = samme system
    .set_up = oppsett
    .set_up_for_the_new = Sett opp {$system} for den nye kommunen: organisasjon, roller, arbeidsprosesser, maler
    .start_by_so_long_before_the = Oppstart senest: så lenge før fristen som arbeidet varer, uansett hva annet som pågår da; det andre venter på, har frist når den første av dem starter. Varighetene er fasene i `roadmap`, skalert med områdets størrelse. Status: som `roadmap.status` sier, ellers regnet ut fra disse dagene.
    .starts_and_ends_as_the_roadmap = Starter og slutter: som i veikartet, innenfor kapasiteten. Det som flyttes, flyttes i prosjektets G; det andre venter på, gjøres rett før den første av dem starter. Tomt: veikartet avgjør det ikke.
    .suite = leverandørens suite
    .switch_off = Avvikle {$system}
    .take_down = Fjern {$from} – {$to}
    .tasks_of_them_late_migrations = {$count} oppgaver, {$late} av dem for sent ute: {$of} migreringer med {$of_2} egne datasett ({$forced} pålagt mot kartleggingen), {$of_3} systemer å sette opp, {$of_4} integrasjoner å lage eller beholde og {$of_5} å fjerne, {$of_6} arkiver å avslutte, {$of_7} systemer å avvikle.
    .text = {$component}: {$said}
    .the_price_of_a_migration_covers = Prisen på en migrering dekker datasettene i den. Et datasett som må konverteres selv om kartleggingen sier oppslag, er ikke med i prisen.
    .wash = vask og kvalitetssikring
    .wash_against_the_population_register = {$domain}: vask {$set} mot Folkeregisteret og kvalitetssikre manuelt
    .work = Arbeid

work-migration-kind =
    .lookup = oppslag

work-work =
    .switch_off = avvikle
    .take_down = fjerne integrasjon

zone =
    .internal = intern
    .secure = sikker
