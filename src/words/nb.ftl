# What the program says in Norwegian bokmål. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

about =
    .merger = Sammenslåing
    .day_one = Sammenslåingsdag
    .as_of = Planlagt per
    .input = Laget av (arbeidsområdets fingeravtrykk)
    .cash = Betales i perioden, nåverdi, kr
    .one_off = Av dette engangskostnader, kr
    .total = Med tid og oppfølging som ingen fakturerer, kr
    .assumed = Av dette antatte tall, kr

arc001 =
    .message = {$names} skal arkivere, men arbeidsområdet har ikke noe arkivområde
    .related = archive: core
    .help = oppgi området til den sentrale arkivkjernen som `archive_domain`
    .message_2 = ingenting er valgt på arkivområdet {$id}, så {$names} når ingen arkivkjerne
    .help_2 = før opp valget for {$id} blant beslutningene
    .message_3 = {$id} skal arkivere, men en beslutning dropper integrasjonen til arkivkjernen

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

bar =
    .phasing_out = det fases ut
    .end_of_life = støtten opphører ikke etter sammenslåingen
    .unfit = det kan ikke betjene den nye kommunen
    .form = det er ikke programvare
    .fit = det passer for dårlig
    .growth = avtalen kan ikke utvides så mye
    .capacity = det kan teknisk ikke betjene så mange
    .begun_too_late = anskaffelsen kommer for sent
    .unfinished = ikke alt er registrert, og det som er registrert, kan videreføres
    .terminated = avtalen er sagt opp
    .contract_ends = avtalen kan ikke løpe fram til sammenslåingen
    .too_late = en anskaffelse ville komme for sent
    .advisory = et nasjonalt råd fraråder anskaffelse her
    .parallel_forbidden = området tillater ikke parallelle systemer
    .too_few_for_parallel = færre enn to systemer kunne videreføres parallelt
    .chosen_other = en beslutning valgte noe annet
    .rejected = en beslutning forkastet det

begin =
    .workspace = Arbeidsområdet: hvem som slår seg sammen og når, og hvor de andre filene er.
    .inventory = Hva {$name} har. `portfolio import FIL --into {$id}` fyller den ut fra et regneark.
    .decisions = Vedtak med hvem, når og hvorfor. `portfolio decide` skriver dem.
    .rules = Unntak, nivåer og egne regler for `portfolio check`.
    .catalogue = En egen katalog: sektorer, områder, produkter og felleskomponenter.
    .date = sammenslåingsdagen
    .as_of = planleggingsdatoen; en fil som følger klokken, ville endret planen av seg selv
    .complete = skriv yes når alt er ført inn; til da regnes ingenting som manglende
    .example = En oppføring ser slik ut (systems: uten hakeparentesene):
    .inside = dette er inne i arbeidsområdet {$root}: -C bruker det, --force starter et nytt
    .bad_municipality = {$text} er ingen kommune: skriv NAVN=INNBYGGERE, for eksempel Flakstad=1200
    .missing = mangler: {$flags}
    .past = {$date} er ikke fram i tid: --date er sammenslåingsdagen
    .twice = to kommuner ville fått id-en {$id}: skriv ett av navnene annerledes
    .alone = én kommune er ingen sammenslåing ennå; legg til flere i portfolio.yaml
    .exists = disse filene finnes allerede: {$files}; --force skriver over dem
    .not_empty = mappen er ikke tom; det som ligger der, blir liggende
    .nothing_written = ingenting er skrevet
    .next = Neste:
    .nothing_entered = ingenting er ført inn ennå: portfolio import FIL --into {$id}
    .ask_name = Navn på sammenslåingen
    .ask_date = Sammenslåingsdagen (ÅÅÅÅ-MM-DD)
    .no_date = skriv en dag som ÅÅÅÅ-MM-DD, for eksempel 2028-01-01
    .ask_municipality = Kommune {$number} (Enter når det ikke er flere)
    .ask_inhabitants = Innbyggere i {$name}
    .no_number = skriv et helt tall, for eksempel 1200
    .ask_list = En liste over systemene som skal importeres (en fil; Enter for ingen)
    .ask_write = Skrive disse filene?

business =
    .headline = {$name}: kalkylen, kroner uten mva., per kalenderår
    .title = Kalkyle
    .nominal = Løpende kroner. Fram til sammenslåingsdagen går dagens systemer og avtaler videre; avslutningene er de som planen regner med.
    .thousands = Tusen kroner; hver sum er avrundet for seg. Filene har hele kroner.
    .no_months = Uten veikart finnes det ingen år: prosjektene tar flere måneder enn det går an å tidfeste.
    .payback = Et år med målporteføljen koster {$year}; engangskostnaden er tjent inn på {$years} år.
    .no_payback = Et år med målporteføljen koster {$year}, som ikke er mindre enn i dag: engangskostnaden tjenes ikke inn.
    .saved = De første {$years} årene fra sammenslåingsdagen sparer målporteføljen {$amount} i nåverdi, medregnet det som brukes før den.
    .lost = De første {$years} årene fra sammenslåingsdagen koster målporteføljen {$amount} mer enn i dag i nåverdi, medregnet det som brukes før den.
    .rounding = Avrunding og diskontering: {$amount} fører nåverdien av radene til de {$cash} som planen betaler.
    .unpaid = Utenom dette, i ingen rad: {$amount} i nåverdi for tid og oppfølging som ingen fakturerer.
    .late = I ingen rad: {$amount} mer for avtaler som slutter senere, fordi brukerne flytter sent.
    .project = I ingen rad: prosjektledelse, {$percent} % av engangskostnaden: {$amount}.
    .internal = I ingen rad: egne timer, {$percent} % av engangskostnaden: {$amount}.
    .contingency = I ingen rad: usikkerhet, {$percent} % av engangskostnaden: {$amount}.
    .funding = Finansiering, i ingen rad: {$source} gir {$amount} i {$year}.
    .benefit = Gevinst, i ingen rad: {$name}, {$amount} i året.
    .item = Post
    .sector = Sektor
    .domain = Område
    .municipality = Kommune
    .vendor = Leverandør
    .system = System
    .contract = Avtale
    .product = Produkt
    .side = Alternativ
    .year = År
    .month = Måned
    .amount = Beløp, kr
    .sum = Sum
    .today = Som i dag
    .saving = Spart
    .difference = Spart
    .none = ingen

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

con001 =
    .all = {$count} systemer i {$municipality} kommer fra en leverandør, men ingen avtale er registrert: {$names}
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
    .related = growth: none

con006 =
    .all = planen utvider {$count} avtaler i {$municipality}, og ingen har spurt om det er lov: {$names}
    .message = planen utvider {$name} for {$domains}, og ingen har spurt om det er lov
    .help = spør leverandøren og en jurist, og registrer `growth`: en prosent, `any` eller `none`

con007 =
    .message = {$contract} bærer et valgt system, men slutter {$last}, før avslåingen {$switch_off}

con008 =
    .message = planen utvider {$contract} fra {$served} til {$all} innbyggere, mer enn man vet er lov
    .help = spør en jurist, og registrer `growth`: en prosent, `any` eller `none`

con010 =
    .message = {$contract} løper til {$ends}, mens systemet slås av {$switch_off}; {$cost} kr betales etter sammenslåingen
    .help = forhandle om tidligere avslutning

con011 =
    .message = planen {$change} {$contract}, som deles med {$others}
    .help = bli enig med partene utenfor sammenslåingen
    .extends = utvider
    .leaves = forlater

con016 =
    .all = det er ikke kjent om {$count} avtaler i {$municipality} kan utvides til hele den nye kommunen: {$names}
    .message = ; inntil videre regnes den faste prisen som voksende
    .message_2 = det er ikke kjent om {$contract} kan utvides til hele den nye kommunen{$price}
    .help = registrer `growth`: en prosent, `any` eller `none`

con017 =
    .message = den faste prisen i {$contract} regnes som {$counted} kr i året i stedet for {$annual_fee} kr
    .help = registrer `growth: any` når leverandøren har bekreftet prisen for alle

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

con034 =
    .all = planen forlenger {$count} avtaler i {$municipality} med noen måneder, noe leverandørene ikke har godtatt: {$names}
    .message = planen forlenger {$contract} til {$ends} for {$percent} prosent av avgiften, noe {$supplier} ikke har godtatt
    .help = spør før avtalen sies opp, og registrer svaret som `bridge`

con035 =
    .message = {$contract} begynner å løpe {$start}, men {$systems} er i bruk på den i dag
    .help = registrer avtalen som gjelder i dag, eller rett `start`

con036 =
    .message = {$contract} fornyes med {$months} måneder, men har ingen sluttdato
    .message_2 = {$contract} kan forlenges med {$months} måneder, men har ingen sluttdato
    .help = legg til `end`, eller fjern fornyelsen og opsjonene: inntil videre regnes den som mulig å avslutte når som helst

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
    .message = {$domain} må være på plass, men en beslutning avvikler det
    .related = priority: must

dec013 =
    .message = beslutningen er datert {$day}, etter plandatoen {$as_of}
    .help = flytt `as_of` fram, eller vent med beslutningen til den er tatt

diff =
    .fee = kr {$fee} i året
    .fee_until = kr {$fee} i året, til {$day}

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
    .all = {$municipality} har flere systemer på hvert av {$count} områder: {$names}
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
    .help = før opp valget blant beslutningene

dom018 =
    .message = {$moving} av {$all} brukere på {$id} må bytte til {$name}

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

edit =
    .set_by_hand = ved {$place}: skriv {$value}
    .remove_by_hand = ta bort {$place}
    .append_by_hand = sist i {$place}: legg til {$value}
    .not_there = {$place} finnes ikke
    .no_list = {$place} er ingen liste
    .alias = et alias gjentar det som skal endres, et annet sted
    .twice = {$place} skal tas bort to ganger
    .overlap = to av endringene gjelder den samme teksten
    .odd = verdien er skrevet på en måte som ikke kan endres her
    .last_of = det blir ingenting igjen av det den står i
    .unreadable = teksten kan ikke leses uten feil: {$why}
    .means_else = den endrede teksten ville sagt noe annet enn det som var ønsket
    .other_lines = endringen ville berørt andre linjer
    .no_workspace = det er ingen portfolio.yaml her eller ovenfor: arbeidsområdet i programmet kan ikke endres; `portfolio init` starter ditt eget
    .no_manifest = portfolio.yaml kan ikke leses; `portfolio check` sier hvorfor
    .whole_wanted = skriv {$reference} som helhet, uten nøkkel etter
    .key_wanted = si hvilken nøkkel: kommune/system.nøkkel, kommune/avtale.nøkkel
    .bracket = {$text} kan ikke leses: skriv `.nøkkel` eller `.nøkkel[element]`
    .no_item = {$item} finnes ikke i {$key}; der finnes {$known}
    .which_item = si hvilket element i {$key} i hakeparentes: {$known}
    .no_keys_in = {$key} har ingen nøkler i seg
    .no_key = {$key} er ingen nøkkel i {$what}; nøklene er: {$near}
    .builtin = {$id} står i katalogen i programmet, som ikke kan endres; `portfolio catalogue eject {$id}` skriver den i en egen fil
    .nothing_to_do = ingenting å gjøre: det står slik i filene allerede
    .dry_run = ingenting er skrevet
    .would_be_wrong = ikke skrevet, fordi dette ville blitt feil:
    .changed_meanwhile = {$path} er endret av noen andre i mellomtiden; ingenting er skrevet
    .refused = {$path} er ikke endret: {$why}. Gjør endringen for hånd:
    .no_rename = {$kind} kan ikke få ny id her; det kan bare systemer og avtaler
    .moves = oppføringen kan ikke flyttes til {$whose}: den står i kartleggingen til {$municipality}
    .baseline = en lagret baseline eller plan har fortsatt den gamle id-en; lagre den på nytt
    .what_wanted = si hva etter {$verdict}: kandidaten, eller den andre enden av integrasjonen
    .what_not_wanted = {$verdict} gjelder hele området: utelat det som står etter
    .decided = {$domain} er avgjort allerede ({$what}); --replace setter dette i stedet
    .decisions_unread = filen med vedtak kan ikke leses; `portfolio check` sier hvorfor
    .already_decided = det er vedtatt allerede
    .confirmed = oppføringer der noe er bekreftet: {$count}
    .nothing_guessed = ingenting i {$reference} er fylt inn av et program
    .not_guessed = {$key} i {$reference} er ikke fylt inn av et program; det er {$known}
    .ejected_already = {$id} står allerede i en egen fil
    .fixes = funn som er rettet: {$count}

export =
    .today = I dag
    .target = Målbildet
    .gap = Fra i dag til målbildet
    .parallel_end = Side om side til {$day}
    .parallel_gap = Skal avgjøres innen {$day}
    .migration = {$municipality} er flyttet innen {$domain}

fin004 =
    .message = {$product} kjøpes én gang og koster ingenting i året
    .help = oppgi `annual` eller `annual_per_inhabitant`

fin007 =
    .all = driftskostnaden er ikke oppgitt for {$count} systemer i {$municipality}, så den er antatt: {$names}
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

fin016 =
    .all = avgiften er ikke oppgitt for {$count} avtaler i {$municipality}, så den er antatt: {$names}
    .message = avgiften for {$contract} er ikke oppgitt, så den er antatt
    .help = oppgi `annual_fee`, 0 hvis ingenting betales

fin017 =
    .message = planen betaler {$each} kr én gang for hver innbygger; andre sammenslåinger betalte {$least} til {$most} kr
    .help = Nye Drammen betalte om lag 930 kr, de 43 sammenslåingene i 2020 rundt 23 millioner kr hver

findings =
    .none = Ingen funn.
    .sentence = {$what}.
    .code = Kode
    .place = Sted
    .wrong = Hva som er galt
    .more = og {$count} til
    .waived = {$count} godtatt.
    .known = {$count} kjent fra grunnlinjen.
    .gone = Borte siden grunnlinjen: {$names}.
    .help = hjelp:
    .help_word = hjelp
    .about = gjelder
    .errors = {$count} feil
    .warnings =
        { $count ->
            [one] {$count} advarsel
           *[other] {$count} advarsler
        }
    .infos =
        { $count ->
            [one] {$count} merknad
           *[other] {$count} merknader
        }
    .summary =
        {$counts} i { $files ->
            [one] {$files} fil
           *[other] {$files} filer
        }

freedom =
    .headline = {$merger}: {$free} av {$all} områder kan velges annerledes for høyst {$within} av planen; {$forced} er bundet
    .cash = Planen, utbetalinger, kr
    .free_up_to = Fritt inntil, kr
    .free_packages = Frie pakker
    .domains_in_them = Områder i dem
    .free_single_domains = Frie enkeltområder
    .all_singles_at_most = Alle disse med sin dyreste frie kandidat, kr
    .constraints = kravene kan ikke holdes med alle på en gang
    .packages = Pakker: områder som endrer seg sammen
    .packages_note = Tillegget er det den billigste hele planen koster mer der et av disse områdene velger noe annet.
    .number = Nr.
    .package = Pakke
    .domains = Områder
    .users = Brukere
    .choice = Valg
    .extra = Planen koster mer, kr
    .name = {$system}: {$domains}
    .name_and_more = {$system}: {$domains} og {$more} til
    .parallel = side om side
    .open = åpent
    .from = Fra
    .to = Til
    .in_domains = I
    .changes = Hva som endres i hver pakkes andre plan
    .domain = Område
    .domain_name = Navn
    .chosen = Valgt
    .other = Neste
    .costliest = Dyreste frie
    .costliest_extra = Med den, kr
    .changes_too = Endres også
    .singles = Frie hver for seg
    .forced = Bundet
    .forced_by = Bundet av
    .list = Hva som kan velges
    .free = fritt
    .is_forced = bundet
    .by_decision = et vedtak
    .by_constraints = kravene kan ikke holdes med noe annet
    .by_margin = marginen
    .by_nothing_else = ingenting annet dekker eller betjener området
    .by_bars = andre er ute: {$bars}
    .phasing_out = fases ut
    .end_of_life = leverandøren avslutter det
    .unfit = uegnet
    .form = ikke et fagsystem
    .fit = for lav egnethet
    .growth = avtalen kan ikke utvides
    .capacity = for liten kapasitet
    .ends = avtalen løper ut
    .too_late = for sent å anskaffe
    .unfinished = kartleggingen er ikke ferdig
    .advisory = nasjonalt råd
    .no_parallel = ikke side om side
    .rejected = forkastet i et vedtak

gaps =
    .municipality = Kommune
    .domain = Område
    .about = Hva det gjelder
    .must = Må
    .yes = ja
    .common = Vanlige produkter
    .name = System
    .vendor = Leverandør
    .users = Brukere
    .contract_end = Avtale utløper
    .annual_cost = Årlig kostnad
    .title = Ikke kartlagt ennå
    .note = Fyll ut systemet og det som er kjent om det, og kjør: portfolio import FIL --municipality-column Kommune. Rader uten system holdes utenfor.
    .lead = Ikke fortalt ennå: {$count ->
        [one] {$count} område
       *[other] {$count} områder
    } som alle kommuner må ha ({$domains}). {$lacking}: portfolio report gaps
    .lacks = {$municipality} mangler {$count}

gov001 =
    .all = {$count} systemer i {$municipality} må være på plass, men ingen eier dem: {$names}
    .message = {$system} må være på plass for {$domain}, men ingen eier det
    .message_2 = {$id} oppgir ingen eier for noe system; {$count} av dem må være på plass

gov002 =
    .all = {$count} systemer i {$municipality} må være på plass, men ingen forvalter dem: {$names}
    .message = {$system} må være på plass for {$domain}, men ingen forvalter det

gov009 =
    .message = beslutningen om {$domain} sier verken hvem som tok den eller hvorfor
    .help = legg til `by`, `date` og `reason`

import_cell =
    .range = ikke mellom {$least} og {$most}
    .no_word = ingen av ordene som er kjent her: {$words}
    .no_domain = «{$text}» er ikke et område; si hvilket i tilordningsfilen, eller se `portfolio list domains`
    .ambiguous = det kan være {$readings}
    .column = {$column}: {$text}

import_column =
    .zero_unknown = {$zeros} av {$filled} utfylte celler er 0: regnes som ukjent
    .order_assumed = ingenting viser hva som er dag og hva som er måned; {$example} leses som {$read}
    .order_mixed = {$first} kan bare ha dagen først, {$second} bare måneden
    .decimal_open = ingenting viser om tegnet i {$example} skiller tusener eller desimaler

import_error =
    .no_table = ingen av de første 30 radene ligner en overskriftsrad; filen begynner slik: {$rows}
    .no_table_help = si hvilken rad som har overskriftene: `--header N`
    .several_sheets = flere ark ser ut som oversikter: {$sheets}
    .sheet_rows = {$sheet} ({$rows} rader)
    .no_sheet = det finnes ikke noe ark {$wanted}; disse finnes: {$sheets}
    .sheets_help = si hvilket: `--sheet NAVN`, eller `--all-sheets`
    .not_known = dette er verken tekst eller en kjent filtype; de første bytene er {$first}
    .not_known_help = lagre filen som .xlsx eller .csv i programmet den kommer fra
    .password = arbeidsboken er beskyttet med passord
    .password_help = åpne den, fjern passordet under «Beskytt arbeidsbok», og lagre
    .html = dette er en nettside, selv om den gir seg ut for å være en arbeidsbok eller en tabell
    .html_help = åpne den i et regneark og lagre den som .xlsx
    .broken = filen er ødelagt: {$reason}
    .nothing = filen er tom
    .megabytes = filen er på minst {$found} MB; {$limit} MB er tillatt
    .megabytes_help = tillat mer med `--max-mb`
    .whole_help = denne filtypen må leses i ett; lagre den som .xlsx
    .rows = filen har minst {$found} rader; {$limit} er tillatt
    .cells = filen har minst {$found} celler; {$limit} er tillatt
    .rows_help = tillat flere med `--max-rows`
    .record = én post er på minst {$found} byte; {$limit} er tillatt
    .record_help = et anførselstegn er trolig aldri avsluttet; se etter et enslig " i filen
    .not_encoded = linje {$line} er ikke {$encoding}
    .encoding_help = utelat `--encoding`, eller oppgi en annen

import_map =
    .no_target = {$target} finnes ikke
    .no_target_help = skriv {$near}, eller ignore
    .head = Hvordan {$name} importeres; skrevet én gang, deretter din. `portfolio schema import-map` viser nøklene
    .unknown = ingenting er kjent om disse kolonnene; si hva de er, eller la dem stå
    .wrong = tilordningsfilen {$path} leses ikke

import_model =
    .unread = {$place}, {$head}
    .kept_out = holdt utenfor: {$count} av {$what}
    .others = det som gjelder {$municipality}, er holdt utenfor
    .conflict = {$key} er «{$mine}» i kartleggingen og «{$theirs}» i filen
    .headline = {$file}
    .same = {$count} oppføringer står allerede slik filen sier
    .not_this = {$file} er ikke {$kind}: {$why}
    .not_said = det er ikke sagt hvem oppføringene gjelder; legg til --into KOMMUNE

import_page =
    .headline = {$file}: {$rows ->
        [one] {$rows} rad
       *[other] {$rows} rader
    } lest
    .headline_sheet = {$file}, ark {$sheet}: {$rows ->
        [one] {$rows} rad
       *[other] {$rows} rader
    } lest
    .head = overskrift i rad {$first}
    .heads = overskrift i rad {$first} til {$last}
    .above = {$count} over overskriften utelatt
    .sums = {$count} utelatt (sum)
    .left_out = {$count} utelatt av vilkåret
    .elsewhere = {$count} fra kommuner som ikke er i arbeidsområdet utelatt: {$names}
    .encoding = {$encoding}, celler skilt med {$separator}
    .column = Kolonne
    .what = Hva den er
    .read = Lest
    .not = Ikke lest
    .example = Eksempel
    .ignored = utelatt: tilordningsfilen sier det
    .persons = utelatt: personer
    .unknown = ikke kjent; skriv {$column}: system.notes
    .municipality = kommunen
    .columns = Kolonner
    .placed = {$systems ->
        [one] {$systems} system
       *[other] {$systems} systemer
    }: {$product} med produkt, {$placed} med område; {$proposed} av de andre med forslag, {$unplaced} uten
    .contracts = {$contracts ->
        [one] {$contracts} avtale
       *[other] {$contracts} avtaler
    }, {$without} uten pris
    .integrations = {$count ->
        [one] {$count} integrasjon
       *[other] {$count} integrasjoner
    }
    .skipped = {$count} rader er ikke systemer, sier svarene i tilordningsfilen
    .blank = {$count} rader har ikke noe system ennå
    .told = Verdt å vite
    .more = {$count} til: --format json har alle
    .alike = (og {$count} til i denne kolonnen)
    .changes = {$municipality}: systemer +{$systems}, avtaler +{$contracts}, integrasjoner +{$integrations}; endret {$changed}, fjernet {$removed}
    .nothing = Ingenting å skrive: alle oppføringer er som filen sier
    .gone = {$count} rader fra forrige import er borte
    .conflicts = {$count} felt er endret begge steder: ingenting av dem er skrevet
    .questions = {$count ->
        [one] {$count} spørsmål
       *[other] {$count} spørsmål
    } bare et menneske kan svare på
    .next = Videre
    .next_review = {$program} import {$file} --review sporsmal.csv
    .next_diff = {$program} diff
    .missing = Filen finnes ikke: {$path}
    .lock_line = {$path} er skadet i linje {$line}: fjern linjen, eller hele filen

import_reason =
    .range = et intervall eller en grense, ikke ett tall
    .several = flere tall
    .rate = en pris per enhet
    .one_off = betales én gang, ikke hvert år
    .currency = et beløp i {$code}
    .percent = en prosentsats
    .vat = uklart om merverdiavgiften er med
    .no_number = ikke et tall
    .word = programmet kjenner ikke «{$word}»
    .negative = mindre enn null
    .too_large = for stort
    .fraction = ikke et helt tall
    .digits = tegnene mellom sifrene passer ikke sammen
    .no_date = ikke en dato
    .no_such_day = det finnes ingen slik dag
    .far_away = et år utenfor 1900 til 2199
    .no_months = ikke et antall måneder
    .no_whole_months = dager eller uker som ikke er hele måneder
    .no_truth = verken ja eller nei
    .is_date = en dato
    .no_result = en formel uten lagret resultat
    .fault = en feil i regnearket, {$fault}

import_refused =
    .no_column = tilordningsfilen nevner kolonnen «{$column}», som ikke finnes; det finnes {$near}
    .no_column_help = rett tilordningsfilen, eller fjern linjen
    .not_said = ingen har sagt hvem radene tilhører
    .not_said_help = legg til --into KOMMUNE, eller --municipality-column {$column}
    .no_municipality = kommunen {$id} er ikke i arbeidsområdet
    .no_encoding = tegnkodingen {$name} finnes ikke
    .no_condition = vilkåret er ikke et regulært uttrykk: {$why}
    .no_table = tilordningsfilen har ingen tabell for {$sheet}

import_remark =
    .rounded = avrundet til hele kroner
    .vat_off = {$percent} prosent merverdiavgift er trukket fra
    .order_assumed = dagen antas å stå før måneden
    .part_of_date = bare måned, kvartal eller år er oppgitt
    .days_as_months = 30 dager regnes som en måned
    .added = flere tall er lagt sammen

import_review =
    .municipality = Kommune
    .row = Rad
    .name = Navn
    .vendor = Leverandør
    .purpose = Formål
    .product = Foreslått produkt
    .class = Klasse
    .domain = Foreslått område
    .why = Hvorfor
    .answer_product = Svar produkt
    .answer_domain = Svar område
    .remark = Merknad
    .title = Spørsmål
    .unknown_product = rad {$row}: produktet «{$text}» finnes ikke; nærmest: {$near}
    .unknown_domain = rad {$row}: området «{$text}» finnes ikke; nærmest: {$near}
    .no_table = {$path} har ikke spørsmålenes kolonner
    .taken = {$count} svar hentet fra {$path}; {$open} står åpne
    .none = det er ingenting å spørre om
    .no_choice = {$text} er verken et nummer i listen eller et område
    .no_terminal = --interactive spør i en terminal, og her er det ingen; --review FIL.csv skriver spørsmålene
    .written = {$count} spørsmål i {$path}; fyll inn svarene og gi filen tilbake med --review
    .ask = {$name} ({$vendor}) {$purpose}
    .ask_progress = spørsmål {$number} av {$count}
    .choices = nummer, / for å søke, s hopp over, b tilbake, q slutt

import_row =
    .form = den ser ut som en eksport fra {$program}
    .persons = utelatt fordi de sier hvem noen er: {$columns}
    .persons_help = --persons tar dem med
    .no_name = en rad uten navn, og uten noe å lage et navn av
    .no_such_system = ingen av kommunens systemer heter «{$name}»
    .twice = «{$key}» står i rad {$rows}: disse blir ikke oppdatert
    .twice_help = oppgi flere kolonner som `key` i tilordningsfilen
    .taken_away = {$id} er fjernet fra kartleggingen, og forblir borte
    .conflict = {$key} er «{$mine}» i kartleggingen og «{$theirs}» i filen, begge endret siden forrige import
    .conflict_help = --prefer file eller --prefer mine avgjør det
    .gone = {$id} er ikke lenger i filen, og blir stående
    .gone_phased_out = {$id} er ikke lenger i filen, og fases nå ut
    .gone_removed = {$id} er ikke lenger i filen, og er fjernet
    .gone_not_removed = {$id} er ikke lenger i filen, men er redigert eller vist til, og blir stående
    .renamed = {$old} er borte og {$new} er ny med de fleste felt like: nytt navn?
    .several = {$column} nevner {$count} kommuner, og hver rad går inn i {$id}
    .several_help = --municipality-column '{$column}' tar hver rad dit den hører hjemme

import_table =
    .place = linje {$row}, kolonne {$column}
    .no_result = {$count} formler har ikke noe lagret resultat, den første i {$place}; åpne filen i et regneark og lagre den
    .hidden_rows = {$count} skjulte rader i {$sheet} ble også lest
    .hidden_sheet = det skjulte arket {$sheet} ({$rows} rader) ble ikke lest; oppgi det med `--sheet` for å lese det
    .open_quote = et anførselstegn i {$place} er ikke avsluttet på {$lines} linjer; rader kan mangle

import_why =
    .product = produktet {$product}
    .name = «{$word}» i navnet
    .purpose = «{$word}» i formålet

int001 =
    .message = som avvikles
    .message_2 = som ingen har
    .message_3 = {$domain} krever en integrasjon med {$other}, {$fate}
    .help = dropp den med en beslutning, eller si hvordan {$other} løses

int002 =
    .message = integrasjonen mellom {$a} og {$b} er lukket, og begge videreføres
    .message_2 = {$system} har et lukket grensesnitt, og {$domains} må integreres mot det

int003 =
    .message = {$name} videreføres og er integrert med {$other}, der området {$domain} avvikles

int004 =
    .all = {$count} systemer i {$municipality} har ingen integrasjoner, men områdene deres krever det: {$names}
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

inv004 =
    .all = {$count} systemer i {$municipality} heter som et produkt i katalogen, men viser ikke til noe produkt: {$names}
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
    .all = {$count} avtaler i {$municipality} mangler leverandør: {$names}
    .message = {$key} for {$subject} er `{$text}`, som betyr at ingen vet
    .help = utelat `{$key}`

inv023 =
    .message = {$entry} er en bruk av {$root}, som fases ut
    .related = fases ut

inv024 =
    .all = {$count} systemer i {$municipality} hører ikke til noe område: {$names}
    .message = {$system} hører ikke til noe område
    .help = oppgi med `covers` hva det brukes til

inv025 =
    .message = {$name} har ikke registrert noe for {$count} områder: {$lacking}
    .help = legg til systemene, eller oppgi med `complete` hvor det ikke finnes noen

item =
    .running_before = Driftskostnader, som i dag fram til sammenslåingsdagen
    .fees_before = Avtaleavgifter, som i dag fram til sammenslåingsdagen
    .running = Driftskostnader
    .fees = Avtaleavgifter
    .exit = Avslutning av avtaler
    .procurement = Anskaffelse
    .renewal = Ny anskaffelse i perioden
    .vendors = Leverandøroppfølging
    .migration = Migrering
    .integration = Integrasjon
    .quality = Lav egnethet

list =
    .comma = ,{" "}
    .and = {" "}og{" "}
    .or = {" "}eller{" "}
    .more = {$names} og {$count} til

mig002 =
    .message = {$entry} konverteres ikke, selv om {$name} må det
    .related = må konverteres

mig006 =
    .message = {$entry} avvikles, og ingen journal for {$domain} tas vare på
    .help = skriv `data: convert` eller `lookup`

mig009 =
    .message = {$system} videreføres og har kommunenummeret i nøklene sine
    .help = bestill bytte av nøkler til sammenslåingsdagen

nav001 =
    .message = {$names} videreføres for sosiale tjenester, der bare ett kan brukes

nav002 =
    .message = sosiale tjenester har ingen integrasjon med NAV i målporteføljen
    .related = felleskomponenten

nav003 =
    .message = sosiale tjenester har ingen integrasjon med {$domain} i målporteføljen
    .related = det andre området

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

prc013 =
    .message = {$product} er klar {$ready}, men {$domain} må være på plass {$due}

prv001 =
    .message = {$contract} har ingen databehandleravtale, og {$system} behandler personopplysninger
    .related = behandler personopplysninger

prv002 =
    .message = {$count} databehandleravtaler for {$id} må inngås på nytt: {$contracts}

prv008 =
    .message = {$system} er oppgitt uten personopplysninger, men dekker {$domain}
    .related = behandler særlige kategorier

prv009 =
    .all = {$count} avtaler i {$municipality} om særlige kategorier av personopplysninger sier ikke om det finnes en databehandleravtale: {$names}
    .message = {$contract} sier ikke om det finnes en databehandleravtale, og {$system} har særlige kategorier av personopplysninger
    .help = skriv `dpa: true` eller `false`
    .message_2 = {$id} sier for ingen avtale om det finnes en databehandleravtale; {$count} trenger en

register =
    .title = Det som har en id
    .kind = Slag
    .id = Id
    .name = Navn
    .also = Også kalt
    .belongs_to = Hører til
    .place = Står i
    .municipality = kommune
    .sector = sektor
    .domain = område
    .product = produkt
    .system = system
    .contract = avtale
    .vendor = leverandør
    .component = felleskomponent
    .unknown = ingenting heter `{$words}`; `portfolio list ORD` finner id-er
    .unknown_near = ingenting heter `{$words}`; mente du {$near}?
    .several = `{$words}` kan være flere ting: {$several}

sch001 =
    .message = {$before} og {$phase} overlapper fra {$from} til {$end}
    .message_2 = ingen fase fra slutten av {$before} {$to} til starten av {$phase} {$from}
    .related = {$before} slutter her
    .help = la {$phase} begynne dagen etter at {$before} slutter

sch005 =
    .message = {$index} jobber i {$id} fram til {$due} tar {$wanted} måneder, og {$teams} team har {$there}

sch006 =
    .message = prosjektene {$names} venter på hverandre, fordi områder med ett system er ett prosjekt; alle `after` for områdene deres settes til side
    .help = fjern den `after` som betyr minst

sch007 =
    .message = status for {$domain}, som ikke er med i noe prosjekt: den endrer ingenting
    .message_2 = status for {$phase} på {$domain}, men prosjektet har ingen {$phase}; det som er oppgitt, legges til grunn
    .help = rett området eller fasen, eller fjern linjen

sch008 =
    .message = det som er sagt om {$one} og om {$two} for {$domain}, kan ikke begge være riktig
    .related = utelukkes av dette
    .help = behold den som gjelder

sec001 =
    .message = {$system} har særlige kategorier av personopplysninger i intern sone
    .related = oppgitt her
    .help = flytt det til sikker sone, eller rett det av de to som er feil

sec004 =
    .message = {$system} har ingen integrasjon med ID-porten, som {$domain} krever

sec009 =
    .all = {$count} systemer i {$municipality} er i bruk uten støtte etter {$merger}: {$names}
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
    .warning = advarsel
    .info = merknad

show =
    .with_errors = arbeidsområdet har feil: noe kan mangle i det som vises
    .number = Kommunenummer
    .inhabitants = Innbyggere
    .systems = Systemer
    .unplaced = … uten område
    .contracts = Avtaler
    .finished_domains = Områder der alt er ført inn
    .domains = … av
    .products = Produkter
    .system = System
    .name = Navn
    .covers = Dekker
    .place = Står i
    .systems_of_vendor = Systemer fra denne leverandøren
    .contract = Avtale
    .annual_fee = Årlig kostnad
    .end = Utløper
    .contracts_of_vendor = Avtaler med denne leverandøren

side =
    .today = Som i dag
    .target = Med målporteføljen

unplaced =
    .municipality = Kommune
    .system = System
    .name = Navn
    .vendor = Leverandør
    .purpose = Formål
    .product = Produkt
    .domain = Foreslått område
    .why = Hvorfor
    .title = Systemer uten område
    .note = Et forslag brukes aldri i planen: portfolio set nord/SYSTEM.covers '[{"{"}domain: ID{"}"}]' plasserer et system.

workbook =
    .contents = Innhold
    .sheet = Ark
    .tells = Hva det viser
    .rows = Rader
    .assumed = ~ foran et tall: det bygger på en antakelse. Siste kolonne i arket sier hva som er antatt i hver rad.
    .overdue = ! foran en verdi: fristen er ute, eller noen må gjøre noe nå.
    .vat = Alle summer er kroner uten mva.
    .assumed_column = Antatt
