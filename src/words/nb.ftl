# What the program says in Norwegian bokmål. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

about =
    .merger = Sammenslåing
    .day_one = Sammenslåingsdag
    .as_of = Planlagt per
    .input = Laget av (arbeidsområdets fingeravtrykk)
    .one_off = Engangskostnad, kr
    .a_year_today = I året i dag, kr
    .a_year_then = I året i målet, kr
    .payback = Tjent inn på, år
    .not_earned_back = tjenes ikke inn
    .cash = Betales i perioden, nåverdi, kr
    .assumed = Herav antatt, kr
    .unpaid = Utenom dette, tid og oppfølging som ingen fakturerer, kr
    .total = Alt i alt, kr

accepted =
    .the_waiver = unntaket fra {$code} for {$subject}
    .no_reason = {$what} har ingen begrunnelse
    .no_reason_help = si hvorfor det er godtatt: `reason:`
    .expired = {$what} gikk ut {$day}
    .expired_help = rett det det unntar, eller vedta på nytt
    .comment_no_reason = kommentaren som ser bort fra {$code}, har ingen begrunnelse
    .comment_no_reason_help = si hvorfor, etter `]`
    .meets_nothing = unntaket fra {$code} for {$subject} treffer ingen funn
    .meets_nothing_help = ta det bort: det som det unntok, er borte
    .comment_meets_nothing = kommentaren som ser bort fra {$code}, treffer ingen funn på linjen sin
    .comment_meets_nothing_help = ta den bort
    .no_rule = det finnes ingen regel {$code}
    .meant = mente du {$meant}?
    .explain_lists = `portfolio explain --list` viser alle

act =
    .agree_again = inngå på nytt
    .notice = si opp
    .notice_part = si opp en del
    .option = bruk opsjonen
    .procure = begynn å anskaffe
    .prolong = forleng
    .start = start
    .start_tender = start anbud
    .withdraw = tre ut

action =
    .expire = løper ut
    .extend = utvides
    .keep = videreføres
    .terminate = sies opp
    .terminate_part = sies opp delvis
    .unused = ingen systemer viser til den
    .withdraw = tre ut

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

archive =
    .closed = { $closed ->
        [one] {$closed} arkiv
       *[other] {$closed} arkiver
    } i { $municipalities ->
        [one] {$municipalities} kommune
       *[other] {$municipalities} kommuner
    } avsluttes {$date}, {$handed} av dem avleveres. Systemer i målet som ikke arkiverer noe sted: {$loose}.
    .converted_into = konvertert til {$to}
    .cores_in_target = ); i målet:{" "}
    .cores_today = Arkivkjerner i dag:{" "}
    .note = Ingen arkivserie i en kommune som opphører, videreføres. Avlevering innen {$value}, da systemene slås av, er en antakelse: avtal dagen med depotet.
    .title = Arkivplan

archive_access =
    .lookup = oppslag i det gamle systemet
    .none = ingen: finn en løsning
    .own_system = i systemet selv

archive_fate =
    .closed_goes_on = avsluttes; systemet fortsetter med nytt arkiv
    .find = finn det, avslutt det, avlever det
    .handed_over = avsluttes og avleveres
    .new_archive = nytt arkiv opprettes
    .procured = anskaffes: nytt arkiv opprettes

archive_part =
    .in_target = I målet
    .today = I dag

archives_in =
    .case_handling = via sakssystemet
    .central_core = den sentrale kjernen
    .joined_core = en kjerne det er koblet til
    .no_core = ingen kjerne i kartleggingen
    .nothing = ingenting: ikke koblet
    .own_core = egen kjerne

archiving =
    .core = i en Noark 5-kjerne
    .none = nei
    .via = via sakssystemet

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

bar_fact =
    .phasing_out = det fases ut
    .end_of_life = levetiden slutter {$day}, ikke etter sammenslåingen
    .unfit = det kan ikke betjene den nye kommunen
    .form = det er ikke programvare
    .fit = egnetheten {$fit} er for lav
    .capacity = det kan betjene høyst {$most} innbyggere
    .begun_too_late = anskaffelsen er klar {$day}, for sent
    .unfinished = ikke alt er registrert her, og det som er registrert, kan videreføres
    .growth = avtalen {$contract} kan ikke utvides så mye
    .terminated = avtalen {$contract} er sagt opp til {$day}
    .contract_ends = avtalen {$contract} løper ut {$day} og kan ikke løpe fram til sammenslåingen
    .too_late = en anskaffelse måtte ha begynt innen {$day}
    .advisory = et nasjonalt råd fraråder anskaffelse her
    .parallel_forbidden = området tillater ikke parallelle systemer
    .too_few_for_parallel = færre enn to systemer kunne videreføres parallelt
    .chosen_other = et vedtak velger et annet
    .rejected = et vedtak forkaster det

bar_word =
    .capacity = for liten kapasitet
    .end_of_life = leverandøren avslutter det
    .ended = avtalen løper ut
    .fit = for lav egnethet
    .form = ikke et fagsystem
    .growth = avtalen kan ikke utvides
    .status = fases ut
    .unfit = uegnet

baseline =
    .format = den har format {$found}, og dette programmet leser format {$format}

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

beyond =
    .no = nei
    .no_growth = vokser ikke
    .unknown = ingen terskel kjent
    .yes = ja: må vurderes

book =
    .scenarios = Scenarioer ved siden av utgangspunktet
    .front = Hva et strammere engangsbudsjett koster
    .front_users = Hva det koster at færre brukere bytter system
    .front_notices = Hva det koster å si opp færre avtaler
    .front_moves = Hva færre flyttinger koster
    .risk = Hvor sikker planen er
    .terminate_more = Organisasjonsnummer, saksnummer, formkrav, data som skal utleveres og databehandleravtaler: `portfolio report terminate -o oppsigelser.xlsx`.
    .procurements_more = Terskelverdier og sjekklisten, punkt for punkt: `portfolio report procurements -o anskaffelser.xlsx`.
    .contracts_more = Priser, vilkår, opsjoner, utvidelse og hvem som følger opp: `portfolio report contracts -o contracts.xlsx`.
    .boxes = Systemer, produkter og felleskomponenter
    .fate = I målet
    .landscape = Landskapet
    .box_in = {$name}, {$place}
    .and_more = {$name} og {$more} til
    .instead = {$of}: {$what}
    .leads = {$name} ({$how})
    .leads_both = {$name} ({$how}, {$fate})
    .leads_fate = {$name} ({$fate})
    .leads_to = Sender til
    .stands = Hvor
    .lead = Målporteføljen for sammenslåingen, og hva som følger av den.
    .meeting = Til møtet
    .portfolio = Porteføljen
    .contracts = Avtaler
    .roadmap = Veikart
    .money = Økonomi
    .work = Hva som følger
    .assumed = Hva som er antatt
    .findings = Hva reglene har funnet
    .written = Hvor det står
    .by_municipality = Per år og kommune
    .by_sector = Per år og sektor
    .by_vendor = Per år og leverandør
    .bears = Hvem som bærer kostnaden
    .tasks = Hver enkelt oppgave, med forgjengere og måneder, står i `portfolio report work -o arbeid.xlsx`.
    .severity = Alvor
    .code = Kode
    .message = Hva
    .at = Hvor
    .explain = `portfolio explain KODE` sier hvorfor, og hvordan det rettes.
    .domain = Område
    .proposal = Forslag
    .because = Hvorfor det må besluttes
    .runner_up = Nest best
    .extra = Dyrere med, kr
    .users = Brukere som flyttes
    .due = Frist
    .id = Id
    .lawyer = en jurist må vurdere om avtalen kan utvides
    .decide = Til beslutning
    .ask_runners_up = `--runners-up` finner også det nest beste på hvert område, og hvilke valg som er jevne.
    .sector = Sektor
    .priority = Prioritet
    .overview = Hvem som beholder hva, og hvem som flytter
    .overview_rest = Ingen har kartlagt noe på { $count ->
        [one] {$count} område
       *[other] {$count} områder
    } til: målporteføljen nevner dem.
    .overview_lead = Rødt: brukere bytter system på et område som må være på plass på sammenslåingsdagen. Gult: på et som bør eller kan være det. Kolonnen for prioritet sier det samme med ord.
    .stays = {$name}: beholdes
    .moves = {$name}: {$kinds}
    .comes = nytt: {$kind}
    .red = Rødt: områder som må være på plass, der brukere flytter
    .yellow = Gult: områder som bør eller kan være på plass, der brukere flytter
    .untouched = Ingen flytter
    .one_off = Engangskostnad, kr
    .sectors = Sektor for sektor
    .of = Gjelder
    .item = Post
    .rests = Bygger på det, kr
    .ask = Hvem vet det
    .ask_first = Tallene å spørre om først
    .assumed_lead = { $count ->
        [one] {$count} sum
       *[other] {$count} summer
    } bygger på antatte tall, til sammen kr {$sum}, i nominelle kroner over årene i økonomioversikten. Spør om de største først.
    .contract_of = {$supplier}: {$systems}
    .name = Navn
    .sort = Type
    .figures = Oppgitte tall
    .written_lead = Linjer telles fra 1. Det som ikke har noe tall her, er antatt der planen trenger et.
    .sort_domain = område
    .sort_product = produkt
    .sort_system = system
    .sort_contract = avtale
    .figure_cost = kr {$amount} i året
    .figure_users = { $count ->
        [one] {$count} bruker
       *[other] {$count} brukere
    }
    .figure_fee = avgift kr {$amount} i året
    .figure_exit = utkjøp kr {$amount}
    .freedom = Hva som kan velges annerledes
    .yardsticks = Summene den måles mot
    .yardstick = Målestokk
    .total = I alt, nåverdi, kr
    .cash = Herav betales, kr
    .a_year = I året, kr
    .remark = Merknad
    .today_remark = som i dag, i like mange år; det ingen fakturerer, er ikke med
    .largest = Alle på det som betjener flest i dag
    .largest_remark = { $open ->
        [0] en tommelfingerregel
        [one] en tommelfingerregel; på {$open} område kan det største kommune har, ikke velges
       *[other] en tommelfingerregel; på {$open} områder kan det største kommune har, ikke velges
    }
    .largest_breaks = { $open ->
        [0] en tommelfingerregel
        [one] en tommelfingerregel; på {$open} område kan det største kommune har, ikke velges
       *[other] en tommelfingerregel; på {$open} områder kan det største kommune har, ikke velges
    }; den bryter {$broken}
    .target_remark = engangskostnaden er tjent inn på {$years} år; bevist: ingen målportefølje koster mindre enn {$bound}
    .target_bound = det spares ingenting i året, så engangskostnaden tjenes ikke inn; bevist: ingen målportefølje koster mindre enn {$bound}
    .of_it_assumed = Av målporteføljen, bygger på antatte tall
    .yardsticks_lead = Kroner over hele perioden i nåverdi; et år er nominelt.
    .full_exit = Avslutning om leverandøren ikke beholdt noe, kr
    .exit = Avslutning, kr
    .spared = Spart, kr
    .agreement = Avtale
    .spared_title = Avtaler som er billigere å avslutte fordi leverandøren beholder arbeid
    .spared_lead = En leverandør som er med videre, gir avslag på avslutningen. Det må avtales skriftlig.
    .by = Innen
    .days_left = Dager igjen
    .act = Tiltak
    .with = Leverandør
    .responsible = Ansvarlig
    .otherwise = Ellers
    .acts = Dette haster
    .later = og {$count} senere: `portfolio report deadlines` har alle fristene

budget =
    .kroner = hele enheter av valutaen
    .thousands = tusen
    .millions = millioner
    .headline =
        {$name}: { $count ->
            [0] alle summer stemmer
            [one] {$count} sum stemmer ikke
           *[other] {$count} summer stemmer ikke
        }
    .whole = {$amount} {$currency} i alt
    .at_least =
        Minst {$amount} {$currency} i alt: { $count ->
            [one] {$count} beløp er ukjent
           *[other] {$count} beløp er ukjente
        }
    .source = Fra {$source}
    .title = År for år, {$currency}
    .area = Satsingsområde
    .item = Tiltak
    .all = Alle områder
    .included = inngår i: {$other}
    .nothing = ingen tall, og ingenting sier hva som dekker det
    .computed = Sum
    .printed = Oppgitt sum
    .unknown = ?
    .note = Beløpene er i hele enheter av valutaen. ? er et beløp som ingen kjenner; ~ en sum med et slikt beløp i.
    .misfits = Det som ikke stemmer
    .where = Hvor
    .says = Oppgitt
    .comes_to = Tallene blir
    .difference = Avvik
    .why = Hvorfor
    .in_area = {$area}, {$year}
    .in_year = Alle områder, {$year}
    .in_text = I teksten: «{$text}»
    .differs = det er en annen sum
    .less_than_known = det er mindre enn det som er kjent
    .unit = det er feil med en faktor {$factor}: beløpene er neppe i {$unit}
    .outlier = det stemmer hvis «{$item}» er i en annen enhet: feil med en faktor {$factor}

business =
    .no_vendor = (uten leverandør)
    .headline = {$name}: kalkylen, kroner uten mva., per kalenderår
    .title = Kalkyle
    .nominal = Løpende kroner. Fram til sammenslåingsdagen går dagens systemer og avtaler videre; avslutningene er de som planen regner med.
    .thousands = Tusen kroner; hver sum er avrundet for seg. Filene har hele kroner.
    .no_months = Uten veikart finnes det ingen år: prosjektene tar flere måneder enn det går an å tidfeste.
    .payback = Et år med målporteføljen koster kr {$year}; engangskostnaden er tjent inn på {$years} år, uten renter.
    .no_payback = Et år med målporteføljen koster kr {$year}, som ikke er mindre enn i dag: engangskostnaden tjenes ikke inn.
    .saved = De første {$years} årene fra sammenslåingsdagen sparer målporteføljen kr {$amount} i nåverdi, medregnet det som brukes før den.
    .lost = De første {$years} årene fra sammenslåingsdagen koster målporteføljen kr {$amount} mer enn i dag i nåverdi, medregnet det som brukes før den.
    .rounding = Avrunding og diskontering: kr {$amount} fører nåverdien av radene til de kr {$cash} som planen betaler.
    .unpaid = Utenom dette, i ingen rad: kr {$amount} i nåverdi for tid og oppfølging som ingen fakturerer.
    .late = I ingen rad: kr {$amount} mer for avtaler som slutter senere, fordi brukerne flytter sent.
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
    .today = Som i dag, alle år
    .saving = Spart, alle år
    .difference = Spart
    .none = (uten område)

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

causes =
    .title = Hva hver endring utgjør
    .number = Nr.
    .change = Endring
    .together = Sammen, utover det
    .all = Forskjell
    .no_plan = ingen plan
    .by_item = Hva det kommer på, post for post
    .annual = Systemer og avtaler, i året
    .numbers = De nummererte kolonnene er endringene over.
    .one = Det er den eneste endringen, og den utgjør alt.
    .shapley = Det en endring legger til i snitt over alle {$orders} rekkefølger endringene kan gjøres i (Shapley). Så mange kombinasjoner er planlagt: {$plans}. Til kronen: det som blir til overs, går etter største rest.
    .some_orders = Det en endring legger til i snitt over de {$orders} av {$of} rekkefølgene der hvert steg har en plan som kan sammenlignes (Shapley); {$without} av kombinasjonene har ingen.
    .one_at_a_time = Det er for mange endringer til å gå gjennom alle rekkefølger (høyst {$most}): hver er gjort for seg. Det de utgjør sammen utover det, står for seg.
    .no_order = Ingen rekkefølge har en plan som kan sammenlignes på hvert steg ({$without} kombinasjoner har ingen): hver endring er gjort for seg.
    .unproven = {$count} av planene er ikke bevist å være den beste.

cell =
    .gap = [FYLL UT]

changes =
    .package = pakke {$number}
    .reenter = skriv inn på nytt
    .annual = Systemer og avtaler koster {$before} i året i dag, {$after} i året i målet.
    .annual_payback =
        Systemer og avtaler koster {$before} i året i dag, {$after} i året i målet: engangskostnaden er tjent inn på { $years ->
            [one] ett år
           *[other] {$years} år
        }.
    .cash = I alt betales {$amount} over {$years} år, i nåverdi.
    .begin_by = begynn innen {$day}
    .by_sector = Per sektor
    .close = avslutt
    .contracts = Avtaler: {$counted}.
    .contracts_added = {$count} som kommer til
    .contracts_bridged = Avtaler å forlenge: de løper ut for tidlig
    .contracts_differ = Avtaler som er ulike
    .contracts_different = {$count} som er ulike
    .contracts_dropped = {$count} som faller bort
    .contract_parts = Deler av avtaler som tar slutt mens avtalen videreføres, snarest oppsigelse først
    .contracts_ended = Avtaler som tar slutt, snarest oppsigelse først
    .contracts_ended_note = Uten oppsigelsesdag løper en avtale ut av seg selv.
    .contracts_expired = {$count} som løper ut
    .contracts_extended = {$count} som utvides
    .contracts_go_on = Avtaler som vokser eller krymper
    .contracts_kept = {$count} som videreføres
    .contracts_reduced = {$count} som reduseres
    .contracts_terminated = {$count} å si opp
    .convert = konverter
    .decided = vedtatt
    .domain = Område
    .domains =
        { $count ->
            [one] {$count} område
           *[other] {$count} områder
        }:{" "}
    .integrations = Integrasjoner: {$counted}.
    .integrations_added = {$count} som kommer til
    .integrations_built = {$count} å lage
    .integrations_differ = Integrasjoner som er ulike
    .integrations_different = {$count} ulike
    .integrations_dropped = {$count} som faller bort
    .integrations_end = Integrasjoner som går tapt: de slutter med et system, og ingen kommer i stedet
    .integrations_kept = {$count} som beholdes
    .integrations_lost = {$count} av dagens som går tapt
    .integrations_made = Integrasjoner å lage
    .integrations_replaced = {$count} av dagens som erstattes
    .integrations_reregistered = {$count} å registrere på nytt
    .integrations_within = {$count} inne i ett system
    .introduce_in = innfør i
    .it_costs = Med tid og oppfølging som ingen fakturerer, blir det {$amount}
    .keep_for_look_up = behold for oppslag
    .kroner = kr {$amount}
    .less_than = , {$amount} mindre enn{" "}
    .merge = slå sammen
    .more_than = , {$amount} mer enn{" "}
    .next = Videre: `portfolio show OMRÅDE` forteller hvem som har hva og hva som kan velges.
    .next_plan = Videre: `portfolio show OMRÅDE` forteller hvem som kan velges, `portfolio report` lister arbeidet, `portfolio plan -o plan.json` tar vare på det.
    .next_plans = Videre: `portfolio show OMRÅDE` forteller hvem som kan velges i et område.
    .none = ingen
    .not_proven_optimal = ikke bevist optimalt
    .nothing = ingenting
    .nothing_changes = Ingenting endres.
    .one_off = Engangskostnad {$sum}: migreringer {$migration}, integrasjoner {$integration}, avslutning av avtaler {$exit}, anskaffelser {$bought}.
    .one_off_part = Kommunens del av engangskostnaden er {$sum}: migreringer {$migration}, integrasjoner {$integration}, avslutning av avtaler {$exit}; anskaffelser er felles.
    .origin_unknown = {$name} sier ikke hva den er laget av: om summene kan sammenlignes, kan ingen si.
    .other_gaps = {$lead}: områder som er åpne eller mangler i {$from}: {$from_gaps}; i {$to}: {$to_gaps}.
    .other_gaps_lead = De to summene betaler ikke for det samme
    .outdated = {$name} er laget av arbeidsområdet slik det var: {$changed} er endret siden.
    .outdated_sums = {$name} er laget av arbeidsområdet slik det var: {$changed} er endret siden. Summene gjelder andre år, en annen dag eller andre satser, så ingen summer stilles ved siden av hverandre.
    .proven_optimal = bevist optimalt
    .sum = Sum
    .systems_against = {$merger}, {$from} → {$to}: { $before ->
        [one] {$before} system
       *[other] {$before} systemer
    } mot {$after} (sammenslåingsdagen {$date})
    .systems_become = {$merger}, {$from} → {$to}: { $before ->
        [one] {$before} system
       *[other] {$before} systemer
    } blir {$after} (sammenslåingsdagen {$date})
    .systems_that_serve_most = systemene som betjener flest i dag
    .target = målet
    .the_same_as = , det samme som{" "}
    .today = i dag
    .users = { $count ->
        [one] {$count} bruker
       *[other] {$count} brukere
    }
    .users_move = { $count ->
        [one] {$count} bruker
       *[other] {$count} brukere
    } flyttes
    .what = Hva
    .which_breaks = {" "}(som bryter {$names})
    .who_moves = Hvem som flyttes

check_point =
    .no = nei
    .no_locked = nei: låst
    .not_relevant = ikke relevant
    .open = åpen
    .open_budget = åpen: {$annual} i året
    .open_no_core = åpen: ingen egen kjerne
    .own_core = egen kjerne
    .yes = ja

clarify =
    .bridge = hviler på en forlengelse ingen har avtalt
    .fee = en noe høyere avgift ville snudd det
    .growth = avtalen sier ikke at den kan vokse så mye
    .guessed = hviler på det ingen har bekreftet
    .horizon = en annen periode ville snudd det
    .assumed = bygger på antakelser
    .catalogue = katalogen ber om det
    .close = jevnt
    .unknown_cost = driftskostnad ukjent

cli =
    .with_book = --with legger kapitler til hele planen: `portfolio report -o plan.html --with scenarios,front,risk`
    .no_scenarios = ingen scenarioer å sammenligne: `portfolio scenario new NAVN` begynner et
    .no_risk = hvor sikker planen er, kan sies om en bevist plan for en arbeidsmappe som ikke er veldig stor: `portfolio risk`
    .other_name = {$path}: navnet må slutte på {$formats}
    .against_book = --against viser en annen plan bak veikartet i hele planen: `portfolio report -o plan.html --against PLAN`
    .one_picture = {$format} rommer ett bilde, av {$lists}; `portfolio graph` og `portfolio roadmap` tegner andre
    .package_number = {$name}: en pakke har et nummer, som package:1; `portfolio freedom` lister dem
    .no_package = det finnes ingen pakke {$number}; `portfolio freedom` lister de {$count} som finnes
    .no_budget = ingen {$file} ved siden av portfolio.yaml; oppgi en fil: `portfolio report budget FILE` (`portfolio schema budget` sier hva som står i den)
    .no_png = dette programmet er bygd uten PNG: skriv .svg, som nettlesere og kontorprogrammer åpner og `rsvg-convert x.svg -o x.png` gjør om til PNG; eller bygg det med `cargo install --path . --features png`
    .statistics_as = --statistics skrives som text, json eller markdown, ikke som {$format}
    .three_tables = tre tabeller trenger en mappe: portfolio export csv -o MAPPE
    .not_drawn = {$name} kan ikke tegnes med omgivelser: oppgi et system, et område eller en felleskomponent
    .several_memos = flere notater trenger en mappe: `portfolio report memo --all -o notater/`
    .no_letter = {$name}: intet brev; planen sier ikke opp noen avtale med denne referansen, `portfolio report letters` viser dem som finnes
    .two_axes = --by tar høyst to akser: det som står i en rad av tre, er det ingen som leser
    .whole_book = hele planen er én bok; oppgi en liste for å begrense den: `portfolio report terminate --municipality NAVN`
    .calendar_of_days = en kalender har dager: portfolio report deadlines --format ics
    .one_report = {$format} har plass til én rapport; -o MAPPE skriver én fil for hver rapport
    .which_kind = oppgi et SLAG, eller --all og en mappe etter -o
    .cannot_read = kan ikke lese {$path}
    .cannot_read_because = kan ikke lese {$path}: {$why}
    .cannot_read_input = kan ikke lese standard inn
    .no_plan = {$name} er ikke et plandokument: {$why}
    .cannot_look = kan ikke se i {$path}
    .not_a_folder = {$path} er ikke en mappe
    .cannot_add = kan ikke føye til i {$path}, som {$variable} viser til
    .is_a_folder = {$path} er en mappe
    .exists = {$path} finnes allerede; --force skriver over den
    .exists_meanwhile = den finnes allerede; --force skriver over den
    .links_in_a_circle = lenkene går i ring
    .cannot_write = kan ikke skrive {$path}
    .no_code = det finnes ingen kode `{$code}`{$hint}
    .meant_code = ; mente du {$meant}?
    .meant = ; mente du `{$meant}`?
    .explain_lists = ; `portfolio explain --list` viser alle
    .no_municipality = det finnes ingen kommune `{$name}`{$hint}; kommunene er: {$known}
    .there_are_none = det er ingen
    .no_candidate = `{$name}` kan ikke velges i {$domain}{$hint}; kandidatene er: {$known}
    .no_side = `{$name}` er verken `today`, `target`, en kommune, et scenario, en planfil eller en revisjon (`git:REV`){$hint}
    .other_format = {$name} er en plan i format {$found}; dette programmet leser planer i format {$format}
    .no_lock = ingen plan å sammenligne med: lagre en med `portfolio plan -o plan.json` og oppgi den som `lock: plan.json` i portfolio.yaml, eller med --against
    .lock_unread = kan ikke lese {$path}, som `lock` viser til: {$why}; `portfolio plan -o {$path}` lagrer en
    .no_baseline_there = {$why}; `check --write-baseline FIL` lagrer en
    .no_baseline = {$path} er ingen baseline: {$why}; `check --write-baseline FIL` lagrer en
    .backwards = en plan kan ikke komme før det som er i dag; bytt om sidene: `portfolio diff {$from} {$to}`
    .other_formats = {$path}: denne kommandoen skriver ikke {$format}; den skriver {$formats}
    .no_ending = {$path}: navnet slutter ikke på et format; denne kommandoen skriver {$formats}; --format NAVN sier hvilket, uansett navn
    .by_format_only = {$format} (bare med --format)

column =
    .system_ids = System-id-er
    .domain_ids = Område-id-er
    .replaced_by_ids = Erstattes av, id-er
    .contract_id = Avtale-id
    .agreement = Avtale
    .case_number = Saksnummer
    .contractual_day = Etter avtalen
    .dpa_to_end = Databehandleravtale som avsluttes
    .gives_notice = Sier opp
    .handed_over = Data som utleveres
    .notice_form = Oppsigelsesform
    .a_from = A fra
    .a_name = Områdenavn
    .a_to = A til
    .about = Hva den viser
    .access = Tilgang til avsluttet arkiv
    .act = Tiltak
    .action = Tiltak
    .added = Nye
    .after = Etter
    .afterwards = Etterpå
    .and = Og
    .annual = Årlig, kr
    .annual_after = Kr i året da
    .annual_before = Kr i året i dag
    .annual_fee = Årlig avgift, kr
    .archive_core = Arkivkjerne
    .archives = Arkiverer i
    .assumed = Herav antatt
    .at = Hvor
    .at_stake = Fram til neste opphør, kr
    .b_name = Med navn
    .barred = Kan ikke velges
    .bars = Kan ikke velges fordi
    .before = Før
    .begin = Start
    .best_then = Beste plan da, kr
    .between = Mellom
    .beyond_threshold = Over terskelen
    .bridge_to = Forlenges til
    .by = Innen
    .c10_budget = 10 Meldt inn til budsjettet
    .c1_noark = 1 Noark 5 eller integrert med kjernene
    .c2_interfaces = 2 Dokumenterte grensesnitt, ingen låste
    .c3_sso = 3 Egen katalogtjeneste (SSO)
    .c4_components = 4 Tjenestekomponenter avklart
    .c5_free_software = 5 Fri programvare vurdert
    .c6_standards = 6 Referansekatalogen følges
    .c7_hardware = 7 Utstyr: RoHS og WEEE
    .c8_own_framework = 8 Eget rammeverk vurdert
    .c9_infrastructure = 9 Støtter database og infrastruktur
    .candidate = Kandidat
    .capacity = Mangler
    .change = Én av disse endringene
    .choice = Valg
    .clarify = Avklares
    .close_on = Serien avsluttes
    .code = Kode
    .contract = Avtale
    .contract_ends = Avtalen opphører
    .cores = Kjerne
    .cost = Kostnad, kr
    .count = Prosjekter
    .covers = Dekker
    .criticality = Kritikalitet
    .data = Data
    .data_set = Datasett
    .date = Dato
    .days_left = Dager igjen
    .decided = Hvordan
    .decided_by = Vedtatt av
    .decided_by_whom = Av
    .decision = Vedtak
    .deposit_by = Avleveres innen
    .difference = Forskjell
    .different = Ulike
    .document = Planen sier
    .domain = Område
    .domains = Områder
    .dpa = Databehandleravtale
    .dropped = Borte
    .due = Frist
    .due_wish = Ønsket innen
    .earliest_exit = Tidligste opphør
    .eea_threshold = EØS-terskelverdi, kr
    .ends = Opphører
    .exit_cost = Avslutningskostnad, kr
    .exit_difference = Avslutningskostnad, forskjell
    .exit_extra = Mer for sen flytting, kr
    .exit_fee = Utkjøp, kr
    .exit_fee_paid = Utkjøp
    .extendable = Kan utvides
    .extra = Koster, kr
    .failed_points = Ikke oppfylte punkter
    .far_end = Med
    .fate = Deretter
    .figure = Tall
    .file_about = Hva filen inneholder
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
    .id = Nummer
    .implemented = Klar etter
    .in_production_by = I drift innen
    .in_use_today = I bruk i dag
    .inhabitants = Betjener i dag
    .instead = Uten det
    .integration_today = I dag
    .integration_work = Arbeid
    .irrevocable_until = Uoppsigelig til
    .item = Post
    .kind = Type
    .kroner = Kr
    .last_day = Siste dag
    .last_notice_day = Siste oppsigelsesdag i dag
    .last_notice_working_day = Siste virkedag før den
    .late = Måneder forsinket
    .late_projects = Forsinkede prosjekter
    .late_with_one_more = med én til
    .lead_months = Ledetid, måneder
    .level = Nivå
    .looks_at = Ser på
    .may_be_chosen = Kan det velges?
    .may_be_procured = Kan det anskaffes?
    .members = Videreføres
    .migration = Flytting, kr
    .missed_cost = En oversittet oppsigelse koster, kr
    .month = Begynner i
    .months = Varighet, måneder
    .months_after_wish = Måneder etter ønsket
    .moved = Flyttes
    .moving_users = Brukere som flyttes
    .municipality = Kommune
    .name = Navn
    .national_threshold = Nasjonal terskelverdi, kr
    .needed = For å bli valgt
    .needed_to = Trengs til
    .notice = Oppsigelsestid
    .notice_by = Si opp innen
    .notice_by_working_day = Oppsigelse innen
    .notice_for = Sies opp til
    .notice_working_day = Siste virkedag for det
    .now = Nå
    .one_off = Engangskostnad, kr
    .open = Åpne
    .open_points = Åpne punkter
    .open_projects = Prosjekter ikke ferdige da
    .option_by = Bruk neste opsjon innen
    .options = Gjenstående opsjoner
    .organisation_number = Org.nr.
    .otherwise = Ellers
    .outcome = Hva
    .p_from = P fra
    .parallel = Parallelt
    .part = Når
    .phase = Fase
    .place = Står i
    .predecessors = Forgjenger
    .pricing = Prisgrunnlag
    .priority = Prioritet
    .procured = Nye
    .procures = Anskaffer
    .product = Produkt
    .project = Prosjekt
    .projects = Hvilke
    .reason = Begrunnelse
    .records = Registreringer
    .reduce = Reduseres
    .reference = Flest betjent i dag
    .remaining = Gjenstående forpliktelse, kr
    .renewal = Fornyes
    .renewal_months = Med, måneder
    .replaced_by = Erstattes av
    .report = Rapport
    .responsible = Ansvarlig
    .retired = Avvikles
    .roadmap_start = Start i veikartet
    .runner_up = Nest best
    .runner_up_extra = Dyrere med, kr
    .scheduled_start = Planlagt start
    .sector = Sektor
    .served_share = Dekker i dag, %
    .shared_with = Deles med
    .sites = Steder
    .slack = Slakk, dager
    .start = Start
    .start_by = Må begynne
    .start_latest = Oppstart senest
    .starts = Starter
    .state = Status
    .status = Status
    .subject = Gjelder
    .subject_area = Fagtilhørighet
    .summary = Hva som er galt
    .supplier = Leverandør
    .switch_off = Slås av
    .system = System
    .systems = Systemer
    .systems_off = Systemene av fra
    .target = Målportefølje
    .task = Oppgave
    .task_ends = Slutter
    .task_kind = Type
    .tender_from = Konkurranse fra
    .tender_to = til
    .term_end = Avtaleperiodens slutt
    .then_ends = Opphører da
    .threshold = Terskelverdi
    .to = Til
    .to_name = Til system
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
    .whole_plan = Hele planen, kr
    .why = Hvorfor
    .why_not = Hvorfor ikke
    .with = Leverandør
    .workspace = Arbeidsområdet gir
    .waived = Godtatt
    .findings = Funn

compare =
    .picture = {$merger}: utgangspunktet og scenarioene
    .picture_lead = Hva hver plan betaler i perioden, og hva av det som betales én gang.
    .without_plan = Ingen plan: {$names}.
    .apart = På annet grunnlag, så summene kan ikke trekkes fra hverandre: {$names}.
    .base_is = Utgangspunktet: {$value}.
    .the_base = Utgangspunktet
    .swept = {$merger}: planer etter {$path}
    .swept_lead = Hvert punkt er den beste planen med den verdien; mellom to av dem er ingenting planlagt. Et kryss på aksen: ingen plan.
    .bad_sweep = --sweep {$text}: skriv PATH=A..B/STEG med hele tall, eller PATH=A,B,C
    .long_sweep = --sweep {$text}: mer enn {$most} scenarioer
    .headline =
        {$merger}: utgangspunktet og { $count ->
            [one] {$count} scenario
           *[other] {$count} scenarioer
        }
    .missing = Områder som mangler
    .no_plan = {$scenario} har ingen plan: {$why}
    .horizon = {$scenario} regner over {$years} år: summene kan ikke trekkes fra utgangspunktets
    .date = {$scenario} har sammenslåingsdag {$day}: summene kan ikke trekkes fra utgangspunktets
    .municipalities = {$scenario} er en sammenslåing av {$names}: summene kan ikke trekkes fra utgangspunktets
    .domains = {$scenario} avgjør { $more ->
        [one] {$more} område
       *[other] {$more} områder
    } som utgangspunktet ikke gjør, og utelater {$fewer}: summene kan ikke trekkes fra hverandre
    .figure = Tall
    .figures = Hva hver plan kommer på
    .status = Status
    .optimal = optimal
    .feasible = gjennomførbar
    .infeasible = ingen plan
    .cash = Utbetalinger i perioden, kr
    .one_off = Engangskostnader, kr
    .target_year = Et år i målbildet, kr
    .quality = Dårlig egnethet, kr
    .total = Alt i alt, kr
    .changing_users = Brukere som bytter system
    .notices = Avtaler som sies opp
    .procurements = Anskaffelser
    .otherwise = Områder annerledes enn utgangspunktet
    .late_months = Måneder forsinket, alle prosjekter
    .open = Åpne områder
    .by_municipality = Områder på systemer fra {$municipality}
    .note = {$same} = som utgangspunktet.
    .not_comparable = annet grunnlag
    .in_domains = Områder
    .choices = Hva som velges annerledes
    .scenario = Scenario
    .name = Navn

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
    .part = delen for {$system} i {$contract}

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
    .all = {$count} avtaler i {$municipality} slutter før systemene deres slås av: {$names}
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
    .message = {$contract} har { $notice ->
        [one] {$notice} måneds
       *[other] {$notice} måneders
    } oppsigelsestid, men fornyes med { $renewal ->
        [one] {$renewal} måned
       *[other] {$renewal} måneder
    }
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
    .message = {$contract} fornyes med { $months ->
        [one] {$months} måned
       *[other] {$months} måneder
    }, men har ingen sluttdato
    .message_2 = {$contract} kan forlenges med { $months ->
        [one] {$months} måned
       *[other] {$months} måneder
    }, men har ingen sluttdato
    .help = legg til `end`, eller fjern fornyelsen og opsjonene: inntil videre regnes den som mulig å avslutte når som helst

conflict =
    .limit = limits.{$limit} er {$value}
    .requires = {$one} krever {$other}
    .excludes = {$one} utelukker {$other}
    .no_candidate_there = , som ikke er en kandidat der
    .cannot_be_chosen = , som ikke kan velges: {$why}
    .chooses = et vedtak velger {$candidate} i {$domain}{$why}
    .rejects = et vedtak forkaster {$candidate} i {$domain}
    .retires = et vedtak avvikler {$domain}
    .needs = et vedtak sier at det er behov for {$domain}
    .drops = et vedtak dropper koblingen mellom {$near} og {$far}
    .nothing_there = {$domain} har ingen kandidat: ingen systemer dekker det, og ingen produkter på markedet betjener det
    .no_candidate = {$domain} har ingen kandidat: {$reasons}
    .barred = {$candidate}: {$why}

console =
    .note = merk:
    .warning = advarsel:
    .error = feil:
    .finding = {$place}: {$message} [{$code}]
    .check_shows = `portfolio check` viser linjene for hver av dem, og hva som retter dem
    .warnings =
        { $count ->
            [one] {$count} advarsel
           *[other] {$count} advarsler
        }
    .notes =
        { $count ->
            [one] {$count} merknad
           *[other] {$count} merknader
        }
    .others = {$counted} om arbeidsområdet; `portfolio check` viser dem
    .wrote = skrev {$path}
    .of = {$of}: {$said}
    .is_also = {$text} er også {$also}
    .no_target_to_schedule = det finnes ingen målportefølje å legge plan for; `portfolio plan` sier hvorfor
    .default_workspace = ingen portfolio.yaml her eller ovenfor: dette er arbeidsområdet i programmet
    .no_target_to_export = det finnes ingen målportefølje å eksportere; `portfolio plan` sier hvorfor
    .only_today_exported = det finnes ingen målportefølje: bare dagens eksporteres; `portfolio plan` sier hvorfor
    .no_target_to_draw = det finnes ingen målportefølje å tegne; `portfolio plan` sier hvorfor
    .drawn_by_sector = {$note}; --around og --sector tegner en del, --format dot det hele
    .mermaid_box_a_sector = Mermaid tegner høyst 50 000 tegn og 500 piler: her er én boks en sektor i en kommune; --around tegner en del, --format dot det hele
    .mermaid_box_a_municipality = Mermaid tegner høyst 50 000 tegn og 500 piler: her er én boks en kommune; --around tegner en del, --format dot det hele
    .mermaid_too_large = Mermaid tegner høyst 50 000 tegn og 500 piler, og dette er mer også med én boks per kommune; --around tegner en del, --format dot det hele
    .nothing_to_compare = ingenting å sammenligne: ingen portefølje oppfyller kravene; `portfolio plan` sier hvorfor
    .another_merger = {$name} er en plan for en annen sammenslåing, {$merger}
    .left_out = {$name}: {$gone}; det utelates
    .base_lock = planen det arbeides etter, kan ikke leses på den eldste siden, så den beste planen der brukes i stedet: {$why}
    .baseline_not_written = baseline er ikke skrevet: rett feilene først, de kan skjule andre funn
    .no_plan_to_check = det finnes ingen plan å kontrollere: rett feilene først
    .nothing_new = ingenting nytt; { $ran ->
        [one] {$ran} regel
       *[other] {$ran} regler
    } er kjørt
    .no_findings = ingen funn; { $ran ->
        [one] {$ran} regel
       *[other] {$ran} regler
    } er kjørt
    .no_findings_waived = ingen funn; { $ran ->
        [one] {$ran} regel
       *[other] {$ran} regler
    } er kjørt, {$waived} er unntatt
    .more_waived = {$waived} til er unntatt; --no-ignores viser dem
    .known = {$known} kjent fra baseline
    .fixed = finnes ikke lenger: {$names}; kjør igjen med --write-baseline for å fjerne dem fra baseline
    .held_back = { $count ->
        [one] {$count} regel ble ikke kjørt: feilene utelater det den
       *[other] {$count} regler ble ikke kjørt: feilene utelater det de
    } ser på
    .most = flest: {$names}; `portfolio explain {$code}` forklarer det og hvordan det rettes, --ignore {$code} utelater det
    .sarif_left_out = GitHub tar høyst 25 000 funn: {$count} er utelatt, de minst alvorlige og godtatte først; --select eller nivåer i rules.yaml gir plass
    .too_long = prosjektene tar {$months} måneder til sammen, mer enn det kan settes dato på; se på `phases` og `size_percent` under `roadmap`, og på produktenes `lead_months`

contract_change =
    .extended = utvides
    .extended_in_part = utvides, uten noen systemer
    .reduced = reduseres

contracts =
    .decided_choose = {$domain}: velg {$choice}
    .decided_need = {$domain}: trengs
    .decided_on = {$said} ({$day})
    .decided_reject = {$domain}: forkast {$choice}
    .decided_retire = {$domain}: avvikle
    .ends_by_itself = løper ut av seg selv
    .months =
        { $number ->
            [one] {$number} måned
           *[other] {$number} måneder
        }
    .note = Gjenstående forpliktelse: årlig kostnad fra planleggingsdatoen, {$as_of}, eller fra avtalens start om den er senere, til tidligste opphør, i hele måneder; tom der årlig kostnad er ukjent eller avtalen er over.
    .notice_any = {$months} til hvilken dag som helst
    .notice_before_term = {$months} før periodens slutt
    .notice_month = {$months} til utgangen av en måned
    .notice_quarter = {$months} til utgangen av et kvartal
    .notice_year = {$months} til utgangen av et år
    .options_in_all = { $option_months ->
        [one] {$option_months} måned
       *[other] {$option_months} måneder
    } i alt
    .options_left = {$left} av {$count}, {$each} hver, brukes {$before} før
    .options_none = ingen av {$count}
    .title = Avtaleregister

criticality =
    .life_health = liv og helse
    .operational = drift
    .statutory = lovpålagt
    .support = støtte

data =
    .convert = konverteres
    .lookup = oppslag
    .none = beholdes ikke

data_location =
    .eea = EØS
    .norway = Norge
    .third_country = et land utenfor EØS

deadline_state =
    .at_once = straks
    .late_anyway = likevel for sent
    .no_working_day = ingen virkedag igjen
    .overdue = over fristen
    .soon = snart

deadlines =
    .act_first = Dette haster
    .and_more ={" "}og {$count} til
    .begins_late = det starter i {$begin} og blir { $late ->
        [one] {$late} måned
       *[other] {$late} måneder
    } forsinket; veikartet sier hvorfor
    .begins_one_month_late = det starter i {$begin} og blir 1 måned forsinket; veikartet sier hvorfor
    .ends = den slutter {$end}
    .ends_before_switch_off = den slutter {$ends}; systemene er i bruk til {$to}
    .ends_for_good = den slutter {$last} for godt; det den bærer, går videre
    .goes_on = den løper videre fra {$effect} til {$next}
    .in_the_way = startet etter {$last} står det i veien for andre, eller blir forsinket
    .later = og {$later} senere: `portfolio report deadlines`
    .near =
        { $count ->
            [one] {$count} frist
           *[other] {$count} frister
        } per {$as_of}: {$overdue} er passert, {$within_30} innen 30 dager, {$within_90} innen 90, {$within_year} innen et år.
    .not_in_production = den er ikke i drift {$due}
    .note = Dager igjen regnes fra {$as_of}. Oppsigelser, opsjoner og forlengelser må være avklart senest siste norske virkedag på eller før siste dag. Planlagt start for et prosjekt er veikartets; siste dag er den siste det kan starte uten å bli forsinket eller stå i veien for andre, om alle andre holder månedene sine; for et prosjekt som likevel blir forsinket, den dagen det måtte ha startet.
    .of_contracts =
        Avtaler: { $count ->
            [one] {$count} frist:
           *[other] {$count} frister; den første er
        } {$day}, om { $days ->
            [one] {$days} dag
           *[other] {$days} dager
        }: {$act}, {$name}.
    .of_contracts_late =
        Avtaler: { $count ->
            [one] {$count} frist:
           *[other] {$count} frister; den første var
        } {$day}, for { $days ->
            [one] {$days} dag
           *[other] {$days} dager
        } siden: {$act}, {$name}.
    .of_procurements = Anskaffelser, siste dag å begynne:{" "}
    .of_projects = Prosjekter å starte: {$all}; {$late} blir likevel forsinket, {$now} til må starte straks, ellers blir de forsinket eller står i veien for andre.
    .title = Frister
    .too_late = startet etter {$last} er det ikke i drift {$due}

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

decide =
    .clarify = skal avklares

decided =
    .established = etableres
    .missing = mangler
    .national = nasjonal
    .open = åpent
    .own_project = eget prosjekt
    .parallel = parallelt
    .procured = anskaffes
    .retired = avvikles

decommissioned =
    .title = Systemer som avvikles

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
    .message = {$moving} av { $all ->
        [one] {$all} bruker
       *[other] {$all} brukere
    } på {$id} må bytte til {$name}

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
    .nothing_in = det er ingen {$item} i {$key}, som er tom; gi først {$key} en verdi som helhet
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
    .baseline = en lagret baseline, eller en plan som `lock` ikke nevner, har fortsatt den gamle id-en; lagre den på nytt
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

events =
    .at_stake = Fram til neste opphør: kr {$value}
    .domains = Områder: {$value}
    .extra = Flyttingen blir sen: opphøret koster kr {$value} mer enn planlagt
    .last_day = Siste dag: {$value}
    .municipality = Kommune: {$value}
    .name = {$value}
    .otherwise = Ellers: {$value}
    .responsible = Ansvarlig: {$value}
    .scheduled_start = Planlagt start: {$value}
    .summary = {$act}: {$subject}
    .summary_with = {$act}: {$subject} ({$with})

exit_way =
    .bridge = si opp, forleng månedene imellom
    .buy_out = si opp, betal utkjøp
    .expire = løper ut av seg selv
    .wait = si opp, la den løpe ut

export =
    .today = I dag
    .target = Målbildet
    .gap = Fra i dag til målbildet
    .parallel_end = Side om side til {$day}
    .parallel_gap = Skal avgjøres innen {$day}
    .migration = {$municipality} er flyttet innen {$domain}

expression =
    .absent = `{$field}` finnes ikke
    .no_item = listen har { $count ->
        [one] {$count} element
       *[other] {$count} elementer
    }, og ingen på plass {$index}
    .too_large = et tall er for stort
    .by_zero = en deling på null
    .beyond = en dag utenfor alle kalendere
    .too_long = dette uttrykket har {$bytes} byte; høyst {$most} leses
    .several_rules = del det i flere regler
    .operator_or_end = en operator eller slutten
    .ends = uttrykket slutter der {$wanted} skulle stått
    .unexpected = `{$found}` står der {$wanted} skulle stått
    .name_of_field = navnet på et felt
    .a_value = en verdi
    .plain_number = et tall skrives med bare sifre, og er helt
    .number_too_large = dette tallet er for stort
    .quote_open = dette anførselstegnet blir aldri avsluttet
    .too_deep = mer enn {$most} operatorer og parenteser ligger inne i hverandre her
    .escapes = bare \\, \', \", \n og \t leses i en tekst
    .closes_nothing = denne parentesen avslutter ingenting
    .closes_nothing_help = skriv `{"}"}{"}"}` for en `{"}"}` i teksten
    .bracket_open = denne parentesen blir aldri avsluttet
    .not_shown = dette er {$found}, og kan ikke stå i en melding
    .name_a_field = oppgi et av feltene
    .no_name = ingenting her heter {$name}
    .meant = mente du `{$meant}`?
    .known = kjent er {$known}
    .no_fields = {$found} har ingen felter
    .no_fields_help = ta ett med `[0]`, eller spør alle: `.exists(x, x. …)`
    .no_field = {$record} har ikke feltet {$name}
    .it_has = det har {$known}
    .ordered = et tall, en dato eller en tekst
    .ordered_help = `{$sign}` sammenligner det som har en rekkefølge
    .has_field = `has` spør etter et felt
    .has_field_help = skriv `has(system.owner)`
    .no_day = {$text} er ingen dag
    .no_day_help = en dato skrives ÅÅÅÅ-MM-DD
    .one_date = `date` vil ha én tekst, skrevet ut
    .one_date_help = skriv `date("2026-01-01")`
    .no_function = det finnes ingen funksjon {$name}
    .no_function_help = det finnes has(felt), size(liste eller tekst) og date("ÅÅÅÅ-MM-DD")
    .list_or_text = en liste eller en tekst
    .methods = size, contains, startsWith, endsWith, lowerAscii, addMonths, year, all, exists, exists_one, filter og map
    .no_method = det finnes ingen metode {$name}
    .there_are = det finnes {$known}
    .arguments = `{$name}` vil ha { $count ->
        [one] {$count} argument
       *[other] {$count} argumenter
    }, og har {$given}
    .name_and_expression = her trengs et navn og et uttrykk
    .name_and_expression_help = skriv `system.covers.exists(cover, cover.fit < 3)`
    .a_list = en liste
    .walks = mer enn {$most} lister gås gjennom inne i hverandre her
    .never = dette er aldri {$text}
    .meant_text = mente du "{$meant}"?
    .one_of = det er en av {$words}
    .may_be_absent = `{$field}` kan mangle her
    .ask_first = spør først: `has({$chain}) && …`
    .wanted_here = her trengs {$wanted}, og dette er {$found}
    .truth = sant eller usant
    .number = et tall
    .text = en tekst
    .date = en dato
    .list_of = en liste, hver {$each}
    .example_silent = eksempelet sier ingenting om `{$field}`, som uttrykket leser
    .comma_or = `,` eller `{$close}`

fact =
    .plan_action = I planen
    .plan_switch_off = … systemene slås av
    .plan_notice_by = … oppsigelse innen
    .plan_notice_working_day = … siste virkedag for den
    .plan_ends = … slutter
    .plan_exit_cost = … koster, kr
    .plan_exit_extra = … mer for sen flytting, kr
    .notice_form = Oppsigelsesform
    .advisory = Råd mot å anskaffe, fra
    .after = Innføres etter
    .aliases = Også kalt
    .annual = … i året for alle, kr
    .annual_cost = Egen kostnad i året, kr
    .annual_fee = Årlig avgift, kr
    .archive = Arkiveres
    .archive_core = Har egen arkivkjerne
    .before = Innføres før
    .breaks_integrations = … integrasjoner som brytes
    .bridge_months = Kan forlenges, måneder
    .bridge_price_percent = … til så mange prosent av avgiften
    .can_be_procured = Kan anskaffes
    .capacity = Kan betjene høyst, innbyggere
    .case_number = Saksnummer
    .connects = Ferdige koblinger til
    .contract = Avtale
    .contract_annual_fee = Avgiften i året, kr
    .contract_shared_by = … under samme avtale
    .cost_pricing = Prising av den
    .criticality = Kritikalitet
    .data = Data ved utskifting
    .data_location = Data lagres i
    .decide = Avklares
    .decide_reason = … fordi
    .decide_source = … sier
    .dependants = … systemer som mister data
    .domains = Dekker
    .dpa = Databehandleravtale
    .due = Frist
    .due_wish = Ønsket
    .earliest = Ikke før
    .end = Slutt
    .end_of_life = Avsluttes av leverandøren
    .excluded_by = Utelukkes av
    .excludes = Utelukker
    .exit_bridge_to = … må forlenges til
    .exit_cost = … koster fullt ut, kr
    .exit_ends = … slutter
    .exit_fee = Utkjøp, kr
    .exit_notice_by = … oppsigelse innen
    .exit_way = Ved avslutning, alle flyttinger i tide
    .fit = … egnethet
    .form = Form
    .growth = Kan utvides med
    .guessed = Fylt inn av et program
    .invoiced = Fra faktura
    .quoted = Fra tilbud
    .hosting = Drift
    .ids = Kjent andre steder som
    .inhabitants_served = Innbyggere som betjenes
    .integrations = Må kobles til
    .integrations_from = Må kobles til det
    .irrevocable_until = Kan ikke avsluttes før
    .lead_months = … ledetid, måneder
    .locked_interface = Lukket grensesnitt
    .maintainer = Driftsansvarlig
    .manager = Systemforvalter
    .missed_cost = En oversittet oppsigelse koster, kr
    .municipality = Kommune
    .municipality_number = Bruker kommunenummer
    .next_exit = Neste opphør
    .nickname = Kalles
    .notes = Merknader
    .notice_by = Oppsigelse innen
    .notice_months = Oppsigelsestid, måneder
    .notice_to = Avslutning gjelder fra
    .notice_working_day = Siste virkedag for den
    .one_off = … engangs, kr
    .option_by = Bruk neste opsjon innen
    .option_months = Opsjoner igjen, måneder
    .options_count = Opsjoner i alt
    .options_decide_months = … avgjøres måneder før slutt
    .options_months = … måneder hver
    .options_used = … brukt
    .organisation_number = Organisasjonsnummer
    .owner = Systemeier
    .parallel_until = Parallelt til
    .part_of = Del av
    .personal_data = Personopplysninger
    .place = Står i
    .pricing = Prising
    .priority = Trengs på sammenslåingsdagen
    .product = Produkt
    .products = Ferdige koblinger fra
    .provision = Avgjøres av
    .purpose = Formål
    .remaining_cost = Betales til neste opphør, kr
    .renewal = Fornyes
    .renewal_months = Fornyes med, måneder
    .required_by = Kreves av
    .requires = Krever
    .responsible = Følges opp av
    .scope = I denne sammenslåingen
    .sector = Sektor
    .sector_name = … heter
    .serving_products = Produkter som dekker det
    .shared_entry = Spurt etter
    .shared_entry_place = … står i
    .shared_with = Delt med
    .size = Størrelse
    .sso = Felles pålogging
    .start = Start
    .status = Status
    .suite = Suite
    .supplier = Leverandør
    .systems = Koblet til den i dag
    .term_end = Denne perioden slutter
    .terminated_to = Sagt opp til
    .total_value = Samlet verdi, kr
    .touches_domains = … områder
    .touches_municipalities = Utskifting berører
    .touches_neighbours = … koblet til
    .unfit = Kan ikke videreføres fordi
    .units = Enheter
    .vendor = Leverandør
    .version = Versjon
    .zone = Sone

fairness =
    .no_room = flere grenser brytes på en gang enn det er plass til ved siden av de grensene som er satt
    .bad_bound = --at-least {$text}: skriv N:KOMMUNE, for eksempel 5:{$example}
    .headline = {$merger}: hvem som bærer planen
    .no_plan = det finnes ingen plan med {$asked}
    .bounds = Med
    .price = Prisen for det, kr
    .otherwise = Områder annerledes enn den beste planen
    .title = Etter kommune
    .municipality = Kommune
    .inhabitants = Innbyggere
    .supplies = Områder den leverer
    .changing = Brukere som bytter
    .per_1000 = Per 1 000
    .migration = Dens migreringer, kr
    .notices = Oppsigelser
    .lost = Mistet
    .kept = Beholdt
    .fees = Dens avgifter nå, kr
    .first_year = Dens del av første år, kr
    .all = Alle
    .note = Brukere telles én gang på hvert område, og per 1 000 innbyggere. Mistet og beholdt er avtaler. Avgifter nå er de avtalene har; delen av første år er drift og avgifter etter fordelingen i gevinstberegningen.

file =
    .missing = den finnes ikke
    .is_folder = det er en mappe, ikke en fil
    .not_folder = det er ikke en mappe
    .outside = den ligger utenfor arbeidsområdet
    .too_large = den har {$bytes} byte, mer enn de {$most} som leses
    .unreadable = den kan ikke leses: {$why}
    .device = det er en enhet eller et rør, ikke en fil
    .links = lenkene går i ring
    .all_too_large = mappen har mer enn {$most} byte

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
    .about = gjelder
    .by_rule = Funn per regel

form =
    .files = en filmappe
    .own = egenutviklet
    .paper = papir
    .spreadsheet = et regneark
    .system = et system

freedom =
    .headline = {$merger}: {$free} av { $all ->
        [one] {$all} område
       *[other] {$all} områder
    } kan velges annerledes for høyst {$within} av planen; {$forced} er bundet
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
    .by_margin = alt annet koster mer enn det som regnes som fritt
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

front =
    .picture = {$merger}: penger mot {$aim}
    .picture_lead = Hvert punkt er den billigste planen innenfor en grense; lenger til venstre er den strammere. Sirkel: kne. Rute: stup. Der linjen er brutt, kan det ligge andre imellom.
    .extra_axis = Mer enn den beste planen
    .told = {$taken} {$aim}: {$extra} mer enn den beste planen
    .no_room = når alle fire grensene er satt, er det ikke plass til en grense for dette: fjern en, for eksempel --set limits.vendors=null
    .exists = {$path} finnes allerede; --force skriver over den
    .headline_all = {$merger}: penger mot {$aim}: { $count ->
        [one] den ene planen som er
       *[other] alle {$count} planer som er
    } best for en eller annen grense
    .headline_some = {$merger}: penger mot {$aim}: {$count} av planene som er best for en eller annen grense
    .one_off = engangskostnader
    .users = brukere som bytter system
    .notices = avtaler som sies opp
    .moves = flyttinger
    .one_off_column = Engangskostnader, kr
    .users_column = Brukere som bytter system
    .notices_column = Avtaler som sies opp
    .moves_column = Flyttinger
    .title = Penger mot {$aim}
    .point = Punkt
    .total = Hele planen, kr
    .extra = Mer enn den beste, kr
    .next_million = Hver million mindre derfra, kr
    .next_one = Hver mindre derfra, kr
    .mark = Merke
    .otherwise = Områder annerledes
    .domains = Hvilke
    .settled = Ingenting imellom
    .knee = kne
    .cliff = stup
    .both = kne, stup
    .knee_at = Kne ved
    .cliff_at = Stup ved
    .knee_note = Kne: der prisen for mindre endrer seg mest. Stup: siste punkt før en enhet koster mer enn ti ganger den midterste prisen.
    .unsettled = Det kan være flere punkter mellom {$gaps} av disse og det neste: --points finner flere.
    .end = Ingen plan kommer lavere enn {$taken} ({$aim}).

gaps =
    .lead = Ikke kartlagt ennå: {$count ->
        [one] {$count} område
       *[other] {$count} områder
    } som alle kommuner må ha ({$domains}). {$lacking}: `portfolio report gaps`
    .lacks = {$municipality} mangler {$count}
    .unplaced = { $count ->
        [one] {$count} system hører
       *[other] {$count} systemer hører
    } ikke til noe område ennå, og står utenfor alle valg: `portfolio report unplaced`
    .for_a_lawyer = For en jurist
    .lawyer_because = en avtale må vokse mer enn den tillater eller noen har avtalt
    .left_out = Summene tar ikke med områder som ikke har noe svar ennå: {$open} åpne, {$missing} mangler.
    .nobody_has_one = ingen har et, og ingen rekker å anskaffe et
    .open = Åpent
    .open_because = ingenting kan velges; summen tar ikke med hva en løsning koster
    .point =
        {$lead}, { $count ->
            [one] {$count} område
           *[other] {$count} områder
        } ({$why}): {$names}.
    .rejected = avvist av en beslutning
    .title = Åpent: ingenting kan velges

git =
    .name_one = {$side}: oppgi en revisjon etter `git:`, for eksempel `git:main` eller `git:HEAD~1`
    .dash = {$side}: ingen revisjon begynner med `-`
    .no_name = {$side}: dette er ikke navnet på en revisjon
    .no_commit = git:{$rev}: {$repository} har ingen slik revisjon
    .not_there = git:{$rev}: {$path} finnes ikke i den revisjonen
    .shallow = git:{$rev}: denne klonen er grunn og går ikke så langt tilbake: hent hele historikken (`git fetch --unshallow`; i CI `fetch-depth: 0` eller `GIT_DEPTH: "0"`)
    .no_base = finner ikke revisjonen der denne greinen gikk ut fra {$branch}: hent den greinen og hele historikken (i CI `fetch-depth: 0`), eller oppgi hva som var før
    .ends_here = denne klonen er grunn: historikken før den første revisjonen er ikke her (`git fetch --unshallow`)
    .cannot_read = kan ikke lese git:{$rev}
    .here = kodelageret her
    .not_started = en revisjon leses med kommandoen `git`, som ikke kan startes
    .found_nothing = git {$command} fant ingenting
    .says = git sier: {$said}
    .no_workspace = git:{$rev}: ingen {$manifest} her eller ovenfor, så det er ingen mappe å lete etter i kodelageret; `git:{$rev}:MAPPE` oppgir en
    .no_history = ingen portfolio.yaml her eller ovenfor, så det er ingen historikk å se på

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

graph =
    .all = Alle kommuner
    .api = API
    .both = i dag og målet
    .build = bygges
    .build_locked = bygges mot låst grensesnitt
    .by_sector = {$count} bokser er flere enn de {$most} et menneske leser: én boks er et delområde
    .components = Nasjonale felleskomponenter
    .components_counted =
        { $count ->
            [one] {$count} felleskomponent
           *[other] {$count} felleskomponenter
        }
    .domain = Område
    .domains =
        { $count ->
            [one] {$count} område
           *[other] {$count} områder
        }
    .file = fil
    .kept = beholdes
    .locked = låst
    .manual = for hånd
    .moved = flyttes
    .moves_to = flytter til {$names}
    .new = ny
    .no_sector = uten delområde
    .products =
        { $count ->
            [one] {$count} produkt
           *[other] {$count} produkter
        }
    .removed = fases ut
    .reuse = gjenbrukes
    .suite = i pakken
    .systems =
        { $count ->
            [one] {$count} system
           *[other] {$count} systemer
        }
    .target = målet
    .title = {$merger}: {$of}
    .title_around = {$merger}: {$of}, rundt {$name}
    .to_be_procured = anskaffes
    .today = i dag
    .with_data = {$kind}: {$data}

growth =
    .any = fritt
    .none = ikke
    .unknown = ukjent: spør

growth_word =
    .any = fritt
    .none = nei
    .unknown = ukjent

hosting =
    .hosted = driftspartner
    .on_premises = egen drift
    .saas = skytjeneste

html =
    .ghost = Understrekede måneder og · er de i planen som denne vises mot.
    .untitled = Rapport
    .none = Ingen.
    .caption = {$title}: { $count ->
        [one] {$count} rad
       *[other] {$count} rader
    }
    .chart_caption = {$title}: måned for måned
    .chart_row = Prosjekt
    .chart_remark = Merknad
    .pre_project = forprosjekt
    .planning = planlegging
    .procurement = anskaffelse
    .implementation = gjennomføring
    .late = ramme og !: etter fristen
    .contents = Innhold
    .skip = Gå til teksten
    .legend = ~ foran et tall: det bygger på en antakelse (en standardsats, et typisk antall eller en antatt kostnad). ! foran en verdi: den er for sen, eller noen må gjøre noe nå.
    .filter = Filtrer
    .shown = # av # rader
    .sort = Sorter

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
    .long_cell = rad {$row} har en celle som er lengre enn en celle kan være
    .no_table = ingen av de første 30 radene ligner en overskriftsrad; filen begynner slik: {$rows}
    .no_table_help = si hvilken rad som har overskriftene: `--header N`
    .several_sheets = flere ark ser ut som oversikter: {$sheets}
    .sheet_rows = {$sheet} ({ $rows ->
        [one] {$rows} rad
       *[other] {$rows} rader
    })
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
    .entries = {$found} rader ville bli oppføringer; {$limit} er tillatt
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
    .same = { $count ->
        [one] {$count} oppføring
       *[other] {$count} oppføringer
    } står allerede slik filen sier
    .not_this = {$file}: {$why}
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
    .skipped = { $count ->
        [one] {$count} rad er ikke et system
       *[other] {$count} rader er ikke systemer
    }, sier svarene i tilordningsfilen
    .blank = { $count ->
        [one] {$count} rad
       *[other] {$count} rader
    } har ikke noe system ennå
    .told = Verdt å vite
    .more = {$count} til: --format json har alle
    .alike = (og {$count} til i denne kolonnen)
    .changes = {$municipality}: systemer +{$systems}, avtaler +{$contracts}, integrasjoner +{$integrations}; endret {$changed}, fjernet {$removed}
    .nothing = Ingenting å skrive: alle oppføringer er som filen sier
    .gone = { $count ->
        [one] {$count} rad
       *[other] {$count} rader
    } fra forrige import er borte
    .conflicts = {$count} felt er endret begge steder: { $count ->
        [one] ingenting av det
       *[other] ingenting av dem
    } er skrevet
    .questions = {$count ->
        [one] {$count} spørsmål
       *[other] {$count} spørsmål
    } bare et menneske kan svare på
    .next = Videre
    .next_review = {$program} import {$file} --review sporsmal.csv
    .next_diff = {$program} diff
    .inventory = kartleggingen til {$municipality} kan ikke leses: `portfolio check` viser hvorfor
    .missing = Filen finnes ikke: {$path}
    .lock_line = {$path} er skadet i linje {$line}: fjern linjen, eller hele filen

import_reason =
    .long = lengre enn en celle kan være
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
    .newer = den er skrevet av et nyere program (format {$format}); les den med det
    .malformed = den er ikke velformet ved byte {$byte}: {$why}
    .document_type = den oppgir en dokumenttype (<!DOCTYPE), som aldri trengs her og kunne vist til andre filer; ta den bort
    .entity = den bruker entiteten &{$name};, som XML ikke definerer; skriv selve tegnet
    .too_deep = elementene er nøstet dypere enn {$most}
    .no_export = den er ingen eksport av et landskap (`format: {$format}`)
    .no_version = den oppgir ikke versjonen sin, {$version}
    .other_root = det ytterste elementet er <{$element}>, ikke det i en ArchiMate-modell
    .no_element = det er ikke noe element i den
    .no_beginning = en slutt uten en begynnelse
    .not_closed = <{$element}> er ikke avsluttet
    .second_root = det er et ytterste element til
    .loose_text = det er tekst utenfor alle elementene

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
    .written = {$count} spørsmål i {$path}; { $count ->
        [one] fyll inn svaret
       *[other] fyll inn svarene
    } og gi filen tilbake med --review
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
    .shared = {$one} og {$other} kan være ett system: samme produkt og leverandør, og «{$why}»
    .shared_help = der det er ett, sier oppføringen `shared_from: {$other}` i stedet for produkt, leverandør og avtale
    .renamed = {$old} er borte og {$new} er ny med de fleste felt like: nytt navn?
    .several = {$column} nevner { $count ->
        [one] {$count} kommune
       *[other] {$count} kommuner
    }, og hver rad går inn i {$id}
    .several_help = --municipality-column '{$column}' tar hver rad dit den hører hjemme

import_table =
    .place = linje {$row}, kolonne {$column}
    .no_result = { $count ->
        [one] {$count} formel har ikke noe lagret resultat, i
       *[other] {$count} formler har ikke noe lagret resultat, den første i
    } {$place}; åpne filen i et regneark og lagre den
    .hidden_rows = {$count} skjulte rader i {$sheet} ble også lest
    .hidden_sheet = det skjulte arket {$sheet} ({ $rows ->
        [one] {$rows} rad
       *[other] {$rows} rader
    }) ble ikke lest; oppgi det med `--sheet` for å lese det
    .open_quote = et anførselstegn i {$place} er ikke avsluttet på { $lines ->
        [one] {$lines} linje
       *[other] {$lines} linjer
    }; rader kan mangle

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
    .message = {$system} erstattes, og { $joined ->
        [one] {$joined} system eller felleskomponent
       *[other] {$joined} systemer og felleskomponenter
    } er integrert med det

int008 =
    .message = {$system} og {$other} er koblet for hånd, men katalogen krever en integrasjon

int012 =
    .all = {$count} nasjonale felleskomponenter må registrere den nye kommunen, for systemer i {$municipality}: {$names}
    .message = {$component} må registrere den nye kommunen, for {$domains}

int014 =
    .message = denne integrasjonen for {$name} står to ganger
    .related = første gang

int015 =
    .message = integrasjonen mellom {$a} og {$b} er lukket, men ingen av dem sier `interface: locked`, så planen priser begge som dokumenterte

integration_work =
    .build = bygges
    .build_locked = bygges, lukket grensesnitt
    .keep = beholdes
    .own_core = egen arkivkjerne
    .reregister = registreres på nytt
    .reuse = ferdig kobling
    .same = samme system
    .suite = leverandørens suite

integrations =
    .title = Integrasjoner

inv004 =
    .all = {$count} systemer i {$municipality} heter som et produkt i katalogen, men viser ikke til noe produkt: {$names}
    .message = {$system} heter {$name}, som produktet {$product}, men viser ikke til noe produkt
    .help = skriv `product: {$product}` hvis det er det produktet

inv005 =
    .message = {$system} har navnet som {$other} kalles hjemme hos seg
    .related = kalt det her
    .help = skriv `product: {$product}` hvis det er det samme

inv008 =
    .message = {$name} dekker { $covered ->
        [one] {$covered} område
       *[other] {$covered} områder
    }, den mest fullstendige kartleggingen {$fullest}

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
    .message = {$name} oppgir antall brukere i {$given} av { $all ->
        [one] {$all} tilfelle
       *[other] {$all} tilfeller
    }

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
    .message = { $count ->
        [one] {$name} har ikke registrert noe for {$count} område: {$lacking}
       *[other] {$name} har ikke registrert noe for {$count} områder: {$lacking}
    }
    .help = legg til systemene, eller oppgi med `complete` hvor det ikke finnes noen

io =
    .not_found = filen eller mappen finnes ikke
    .denied = du har ikke tilgang til den
    .exists = den finnes allerede
    .is_folder = det er en mappe
    .no_folder = en del av stien er ingen mappe
    .not_empty = mappen er ikke tom
    .full = disken er full
    .read_only = disken kan bare leses
    .no_text = den er ikke tekst i UTF-8

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

item_within =
    .exit = avslutning av avtaler
    .fees = avtaleavgifter
    .integration = integrasjon
    .migration = migrering
    .procurement = anskaffelse
    .quality = lav egnethet
    .renewal = ny anskaffelse i perioden
    .running = driftskostnader
    .vendors = leverandøroppfølging

letter =
    .form_known = Oppsigelsesform etter avtalen: {$form}.
    .title = Oppsigelse: {$name}
    .title_part = Oppsigelse av en del: {$name}
    .title_withdraw = Melding om uttreden: {$name}
    .agreement_on = avtale om {$systems}
    .gap = [FYLL UT: {$what}]
    .gap_number = organisasjonsnummer
    .gap_address = adresse
    .gap_date = dato
    .gap_case = vårt saksnummer
    .gap_theirs = deres referanse
    .gap_name = avtalens navn
    .gap_start = avtalens dato
    .gap_effect = dagen den får virkning
    .gap_answer = svarfrist
    .gap_dpa = om det finnes en databehandleravtale
    .gap_fee = utkjøpssum
    .gap_contact = kontaktperson
    .gap_signed = sted, dato, navn og stilling til den som undertegner
    .from = Fra
    .to = Til
    .number = Organisasjonsnummer
    .address = Adresse
    .date = Dato
    .case = Vår referanse
    .theirs = Deres referanse
    .agreement = Avtale
    .start = Inngått
    .systems = Gjelder
    .merges = {$name} slår seg sammen med {$others}: fra {$date} er de én kommune, {$merger}. Det avtalen leverer, blir erstattet der.
    .alone = {$name} blir {$merger} fra {$date}. Det avtalen leverer, blir erstattet der.
    .notice = Vi sier med dette opp avtalen, med virkning fra {$effect}.
    .notice_part = Vi sier med dette opp den delen av avtalen som gjelder {$systems}, med virkning fra {$effect}. Resten av avtalen fortsetter.
    .withdraw = Vi trer med dette ut av avtalen, med virkning fra {$effect}. Den fortsetter for de andre partene.
    .asked = Vi ber om
    .confirm = skriftlig bekreftelse på oppsigelsen og på dagen den får virkning, innen {$answer};
    .data = utlevering av alle data i god tid, i et åpent og dokumentert format: {$data};
    .data_of = {$name}, {$domain}{ $records ->
        [0] {""}
        [one] {" "}({$records} registrering)
       *[other] {" "}({$records} registreringer)
    }
    .no_data = ingen data: så langt vi vet i dag, skal ingenting flyttes;
    .delete = sletting av alle data etter at de er utlevert og godkjent, med skriftlig bekreftelse;
    .dpa = bekreftelse på at databehandleravtalen opphører sammen med avtalen, og på hva som skjer med data hos underleverandører;
    .no_dpa = bekreftelse på at det ikke behandles personopplysninger: det er ikke inngått noen databehandleravtale;
    .dpa_unknown = avslutning av databehandleravtalen, hvis det finnes en: {$gap};
    .buy_out = å få gå ut av avtalen før tiden mot utkjøpssummen på kr {$fee}, en rett vi gjør bruk av;
    .bridge = forlengelse etter oppsigelsen til {$to}, { $percent ->
        [100] til dagens pris
       *[other] til {$percent} % av dagens pris
    }, mens brukerne flytter;
    .invoice = sluttfaktura, og tilbakebetaling av det som er betalt på forskudd.
    .contact = Kontaktperson: {$contact}.
    .signed = {$signed}
    .own = Før det sendes (ikke en del av brevet)
    .last_day = Siste virkedag å sende det på: {$day}. Siste dag etter avtalen: {$last}.
    .form = Se i avtalen hvilken form en oppsigelse skal ha; skriftlig og med kvittering der den ikke sier noe.
    .missed = Oversittes fristen, løper avtalen til {$next}, og det koster kr {$cost}.
    .missed_unknown = Oversittes fristen, løper avtalen til {$next}; hva det koster, er ukjent, siden avgiften er det.
    .replaced = Erstattes av: {$replaced}.
    .replaced_by = {$domain}: {$name}
    .shared = Avtalen deles med {$with}: si fra til dem først.
    .fill = { $count ->
        [one] {$count} felt å fylle ut
       *[other] {$count} felt å fylle ut
    }: {$gaps}.
    .by = Sendes innen
    .days_left = Dager igjen
    .gaps = Felt å fylle ut
    .file = Fil
    .contract = Avtale
    .letters = Oppsigelsesbrev
    .write_them = `portfolio report letters -o brev/` skriver dem.

list =
    .comma = ,{" "}
    .and = {" "}og{" "}
    .or = {" "}eller{" "}
    .more = {$names} og {$count} til

lists =
    .packages = områdene som bare endres sammen: én rad, én margin og én grunn til avklaring hver
    .gaps = det hver kommune ikke har kartlagt: en liste å fylle ut og importere
    .unplaced = systemene som ikke hører til noe område, med hvor de kan høre hjemme
    .archive = arkivplanen: kjerner i dag og i målet, hvem som integrerer med hvilken, hva som avsluttes og avleveres
    .business = Hva det koster og sparer år for år
    .contracts = avtaleregisteret: vilkår, siste oppsigelsesdag, gjenstående forpliktelse, og hva som skjer med hver avtale
    .deadlines = alle dager noen må handle innen, den første først; også som kalender: --format ics
    .decommissioned = systemene som avvikles, hva som erstatter dem og hva som skjer med dataene
    .integrations = integrasjonene i målporteføljen, og arbeidet hver av dem krever
    .migrations = hvem som flytter hvor: brukere, registreringer, type og pris for hver migrering
    .procurements = hva som skal anskaffes: når det må begynne, slakk, pris, terskelverdi og sjekklisten med ti punkter
    .reports = Rapporter
    .target = målporteføljen: hva som er valgt på hvert område
    .terminate = avtalene som skal sies opp, helt eller delvis: når senest, til hvilken pris og hvorfor
    .work = alle oppgaver: hvem som flytter hva og hvordan, forgjengere, ansvarlig, oppstart, varighet, frist, status

load =
    .file_empty = filen er tom
    .inventory_begins = en kartlegging begynner med `municipality:`
    .tab = det står en tabulator i innrykket
    .tab_help = bruk mellomrom: YAML tillater ikke tabulator her
    .merge_open = en sammenslåing i git er ikke gjort ferdig: begge sidene står her
    .merge_open_help = behold linjene fra den ene siden, eller sett dem sammen, og ta bort linjene med `<<<<<<<`, `=======` og `>>>>>>>`
    .odd_space = her står et mellomrom som ikke er det for YAML (U+{$sign})
    .odd_space_help = skriv et vanlig mellomrom; slike tegn følger med tekst som er kopiert fra Word eller en nettside, og det gjør også «anførselstegn» som ikke er det for YAML
    .nothing_to_remove = ingen tidligere fil i katalogen har {$name} under `{$list}`: det er ingenting å ta bort
    .nothing_to_remove_help = rett id-en, eller oppgi filen som har den, før denne under `catalogue`
    .second_document = her begynner et dokument til
    .second_document_help = en fil har ett dokument: legg resten i en egen fil
    .tag = merket {$tag} betyr ingenting her
    .tag_help = utelat merket: hver verdi leses først som tekst, og så som det nøkkelen vil ha
    .alias_inside = dette aliaset står inne i verdien det viser til
    .alias_large = aliasene hit gjør filen altfor stor
    .no_anchor = det står ikke noe anker {$name} ovenfor
    .key_no_text = en nøkkel må være ett ord eller en tekst
    .key_no_text_help = skriv `nøkkel: verdi`; en liste eller tabell kan ikke være en nøkkel
    .key_twice = nøkkelen {$key} står her for andre gang
    .first_given = først oppgitt her
    .keep_one = behold en av dem
    .no_yaml = dette er ikke YAML: {$message}
    .alias_help = skriv verdien i stedet for aliaset
    .too_deep = lister og tabeller ligger mer enn {$most} dypt inne i hverandre her
    .too_deep_help = ingenting i et arbeidsområde er nøstet så dypt; se etter en parentes for mye
    .colon = `: ` kan ikke stå her
    .colon_help = sett en tekst med `: ` i anførselstegn, eller se på innrykket på denne linjen og den før
    .indentation = denne linjen hører verken til blokken ovenfor eller den utenfor
    .indentation_help = bruk samme innrykk som linjene den hører til
    .quote_open = dette anførselstegnet blir aldri avsluttet
    .quote_open_help = avslutt det på den samme linjen
    .bracket_open = denne parentesen blir aldri avsluttet
    .bracket_not_closed = `{$open}` som åpner her, blir ikke avsluttet
    .bracket_not_closed_help = avslutt med `{$close}` før neste linje som ikke hører til den
    .bracket_opens = parentesen åpner her
    .bracket_mismatch = denne `{$open}` avsluttes med `{$close}`
    .bracket_mismatch_help = avslutt den med `{$wanted}` først
    .bracket_alone = denne parentesen avslutter ingenting
    .bracket_alone_help = fjern den, eller åpne den; sett en tekst som inneholder den, i anførselstegn
    .not_closed_before = den er fortsatt åpen her
    .quote_not_closed = anførselstegnet som åpner her, blir ikke avsluttet på sin egen linje
    .after_quote = ingenting kan stå etter anførselstegnet som avslutter en tekst
    .after_quote_help = sett hele teksten i anførselstegn; inne i enkle anførselstegn skrives ett som `''`
    .escape = `\` og det som følger, betyr ingenting i doble anførselstegn
    .escape_help = sett en tekst som inneholder `\`, i enkle anførselstegn
    .bracket_open_help = avslutt den med `]` eller `{"}"}`
    .dash_inside = `- ` kan ikke stå i en parentes
    .dash_inside_help = avslutt parentesen ovenfor med `]` eller `{"}"}`
    .comma_brace = det mangler `,` eller `{"}"}` foran dette
    .comma_bracket = det mangler `,` eller `]` foran dette
    .no_value_so = ingen verdi kan begynne med dette tegnet
    .in_quotes = sett teksten i anførselstegn
    .key_no_colon = en nøkkel uten `:`
    .key_no_colon_help = skriv `nøkkel: verdi`, med et mellomrom etter kolonet
    .workspace_begins = et arbeidsområde begynner med `format: 2`, sammenslåingen og kommunene
    .other_format = dette arbeidsområdet er i format {$format}
    .other_format_old = dette programmet leser format {$format}: gjør om filene og skriv `format: {$format}`
    .other_format_new = dette programmet leser format {$format}; skriv `format: {$format}`, eller bruk et nyere program
    .folder_help = en kartlegging leses fra .yaml- og .yml-filene i én mappe, ikke dypere
    .file_help = filene i en kartlegging slutter på .yaml eller .yml; gi den nytt navn, eller flytt den
    .folder_empty = mappen {$path} har ingen .yaml- eller .yml-fil
    .folder_empty_help = en kartlegging er en fil, eller en mappe med filer som slutter på .yaml eller .yml
    .file_twice = filen {$path} er oppgitt for andre gang
    .first_named = først oppgitt her
    .file_twice_help = oppgi hver fil én gang
    .no_utf8 = byten 0x{$byte} her er ikke UTF-8
    .save_utf8 = lagre filen som UTF-8
    .utf16 = filen er ikke UTF-8, men ser ut som UTF-16
    .other_bytes = {$path} finnes ikke, men det gjør et navn der bare kodingen av bokstavene er annerledes
    .other_bytes_help = gi filen nytt navn, og skriv navnet: en bokstav som å kan være ett tegn eller to
    .not_there = {$path} finnes ikke
    .not_there_help = stier begynner i mappen til portfolio.yaml
    .is_folder = {$path} er en mappe, ikke en fil
    .is_folder_help = oppgi en fil i den
    .no_folder = {$path} er ikke en mappe
    .no_folder_help = oppgi en mappe
    .outside = {$path} fører ut av arbeidsområdet
    .outside_help = et arbeidsområde er én mappe: oppgi en fil i mappen til portfolio.yaml eller under den
    .too_large = {$path} har {$bytes} byte, mer enn de {$most} som leses
    .too_large_help = del filen: en katalog er en liste av filer, en kartlegging kan være en mappe
    .unreadable = {$path} kan ikke leses: {$why}
    .unreadable_help = se etter at det er en fil, og at du har tilgang til den
    .format_2_contracts = avtaler: `extendable: yes` er `growth: any`, `no` er `growth: none`, `unknown` utelates; avgiften kan deles med `lines`
    .format_2_prices = priser: `pricing: per_inhabitant` gjelder ikke lenger når ikke noe er oppgitt: uten `pricing` og `cost_pricing` er en pris trinnvis
    .format_2_domains = områder: `archive: required` er `archive: core`, eller `archive: via` der saksbehandlingen arkiverer for dem
    .format_2_rates = satser: `quality.per_point_user` er `quality: {"{"}seconds_per_point_week, weeks, hour{"}"}`; andre standardverdier er også endret
    .format_2_systems = systemer: oppgi `form` for det som er et regneark, filer eller papir, og `unfit` for det som ikke kan betjene den nye kommunen
    .format_2_inventories = kartlegginger: oppgi `complete: no`, eller sektorene og områdene som er registrert, så lenge noe mangler
    .the_file = filen
    .item_of = et element i {$key}
    .straight_quotes = skriv `{$plain}`: bare rette anførselstegn er anførselstegn
    .or_offset = , eller måneder fra sammenslåingen, for eksempel -12m, 0m eller 6m
    .no_month = {$at} er {$text}, som ikke er en måned
    .no_month_help = skriv en måned som ÅÅÅÅ-MM, fra 1900 til 2199, for eksempel 2019-12
    .no_truth = {$at} er {$text}, som ikke er ja eller nei
    .no_truth_help = skriv true, false, yes eller no, med små bokstaver
    .no_truth_list_help = skriv yes eller no, eller en liste: `[…]`
    .no_id = {$text} er ingen id
    .no_id_help = id-er består av a-z, 0-9, `.`, `_` og `-`{$hint}
    .id_meant = : skriv `{$meant}`
    .cannot_be = {$at} kan ikke være {$text}
    .one_of = det er {$words}{$hint}
    .whole_or_word = det er et helt tall fra {$least} til {$most}, eller {$words}{$hint}
    .no_whole = {$at} er {$text}, men må være et helt tall fra {$least} til {$most}
    .give_number = oppgi et tall fra {$least} til {$most}
    .plain_digits = skriv det med bare sifre: {$number}
    .no_decimals = utelat desimalene: det regnes i hele enheter
    .plain_digits_such = skriv det med bare sifre, for eksempel 12000
    .no_range = {$at} er {$text}, men må være et helt tall fra {$least} til {$most}, eller et spenn av slike
    .no_range_help = skriv 4605000, `4605000 ±10%`, `4200000..5100000` eller `4200000..4605000..5100000` (lavest, mest sannsynlig, høyest)
    .no_decimal = {$at} er {$text}, men må være et tall fra 0 til {$most}
    .many_decimals = {$at} er {$text}, men må være et tall med høyst { $places ->
        [one] {$places} desimal
       *[other] {$places} desimaler
    }
    .with_a_point = skriv det med punktum: {$number}
    .plain_decimal = skriv det med bare sifre, for eksempel 4 eller 4.5
    .no_date = {$at} er {$text}, som ikke er en dato
    .write_date = skriv {$date}
    .no_such_day = den måneden har ikke denne dagen
    .no_date_help = skriv en kalenderdag som ÅÅÅÅ-MM-DD, fra 1900 til 2199{$or}
    .keys_of = skriv nøkler og verdier; {$shape} har {$known}
    .write = skriv `{$written}`
    .a_mapping = en tabell med nøkler
    .a_list = en liste
    .a_value = én verdi
    .empty = tom
    .the_thing = {$kind} {$id}
    .no_value_for = {$whose} har ingen verdi for `{$key}`
    .has_no = {$whose} har ingen `{$key}`
    .add_key = legg til `{$key}:`{ $about ->
       *[other] {""}
    }
    .cannot_have = {$shape} kan ikke ha `{$key}`
    .rest_of_root = alt den mangler, er det systemet bak som har; dens egne er {$known}
    .merge_keys = flettenøkler leses ikke: skriv ut nøklene
    .own_keys = {$shape} har {$known}; en nøkkel av ditt eget slag begynner med `x-`
    .no_key = {$shape} har ingen nøkkel {$key}
    .no_name = {$at} har verken `nb` eller `en`
    .no_name_help = oppgi navnet på minst ett språk, eller skriv én tekst
    .write_list = skriv `{$key}: [{$written}]`
    .dash_keys = begynn hvert element med `- `; {$shape} har {$known}
    .dash = begynn hvert element med `- `
    .keys_and_values = skriv nøkler og verdier
    .one_value = skriv én verdi etter kolonet
    .is_empty = {$at} er tom
    .item_empty_help = gi det en verdi, eller ta bort `-`
    .list_empty_help = den må ha minst ett element
    .wrong_type = {$at} er {$found}, men må være {$wanted}
    .folder_not_read = mappen {$path} leses ikke
    .file_not_read = filen {$path} leses ikke

manual =
    .wrote = skrev { $count ->
        [one] {$count} side
       *[other] {$count} sider
    } i {$folder}

memo =
    .package_title = Saksframlegg: {$name}
    .package_asks = Hvilke systemer skal {$merger} ha for disse {$count} områdene? De endres bare sammen, og avgjøres derfor under ett.
    .today = I dag
    .in_other_plan = I den andre planen
    .the_same = det samme
    .number = Pakke nr.
    .count = Områder i den
    .one_off = Engangskostnad
    .domains = Områdene
    .chosen_for = {$name} velges for {$domains}.
    .package_free = Velges noe annet, koster hele planen minst kr {$extra} mer. Det er innenfor {$within} av det som betales: møtet kan velge.
    .package_dear = Velges noe annet, koster hele planen minst kr {$extra} mer. Et valg regnes som fritt innenfor {$within} av det som betales.
    .of_domain = {$domain}: {$told}
    .other_plan = ☐ den andre planen, kr {$extra} mer
    .other_plan_title = Den andre planen: kr {$extra} mer, og hva som velges annerledes i den
    .title = Saksframlegg: {$domain}
    .question = Saken gjelder
    .asks = Hvilket system skal {$merger} ha for {$domain}? Det må være på plass {$due}. I dag:
    .uses = {$municipality}: {$name}, { $users ->
        [one] {$users} bruker
       *[other] {$users} brukere
    } ({$at})
    .uses_unknown = {$municipality}: {$name}, ukjent antall brukere ({$at})
    .proposal = Forslag til vedtak
    .proposes = {$name} velges.
    .outside = Her velges ingenting: {$name}.
    .not_decided = Her avgjøres ingenting.
    .why = Begrunnelse
    .alternatives = Alternativer, og hva de koster
    .consequences = Konsekvenser: hvem det treffer, og når
    .project = Prosjektet starter {$begin} og er ferdig {$end}.
    .project_late = Prosjektet starter {$begin} og er ferdig {$end}, { $late ->
        [one] {$late} måned for sent
       *[other] {$late} måneder for sent
    }.
    .change = Brukerne bytter system i {$names}.
    .keep = Ingenting endres i {$names}.
    .get = Nytt i {$names}.
    .lose = Det {$names} har, avvikles, og ingenting kommer i stedet.
    .proposes_parallel = Hver kommune beholder sitt: systemene går videre side om side.
    .next = ☐ {$name} i stedet, kr {$extra} mer
    .years = Hva det koster, år for år
    .municipality = Kommune
    .from = Fra
    .to = Til
    .kind = Hvordan
    .users = Brukere
    .records = Registreringer
    .cost = Kostnad, kr
    .who_moves = Hvem flytter
    .days = Frister
    .other = Med
    .joins = Integrasjoner
    .unknown = Hva som er antatt, og hvem som vet
    .count_assumed = {$name}: brukere eller registreringer er typiske antall; spør {$ask}, og skriv det i {$at}.
    .cost_assumed = {$name}: hva det koster i året, er antatt.
    .lawyer = Avtalen må utvides mer enn den tillater eller noen har avtalt: en jurist må vurdere det.
    .nothing_assumed = Ingen tall for brukere eller registreringer her er antatt. Beløp med ~ bygger på anslåtte satser eller priser.
    .wait = Hvis det venter
    .after = {$name}, {$act} innen {$by}. Ellers: {$otherwise}.
    .after_cost = {$name}, {$act} innen {$by}. Ellers: {$otherwise}; fram til neste utgang koster det kr {$cost}.
    .no_day = Ingen frist går tapt før det må være på plass.
    .decide = Til beslutning
    .as_proposed = ☐ som foreslått
    .otherwise = ☐ annet: ______________________
    .postpone = ☐ utsettes til: __________, fordi: ______________________
    .others = Alle andre områder
    .next_costs = Det nest beste koster mer, kr
    .users_there = Brukere i områdene
    .saves = Over alle årene koster forslaget kr {$less} mindre enn å fortsette som i dag.
    .costs_more = Over alle årene koster forslaget kr {$more} mer enn å fortsette som i dag.
    .halves = En integrasjon mellom to områder regnes med halvparten i årene til hvert av dem, og det flere områder bruker, med like deler.
    .others_title = {$merger}: områdene som ikke trenger eget saksframlegg
    .others_lead = I hvert av disse områdene koster det nest beste så mye mer at valget ikke er jevnt, eller det finnes ikke noe annet; ingen er åpne, og katalogen ber ikke om noen avklaring. De kan besluttes under ett.
    .all_proposed = ☐ alle som foreslått
    .except = ☐ alle som foreslått, unntatt: ______________________

mig002 =
    .message = {$entry} konverteres ikke, selv om {$name} må det
    .related = må konverteres

mig006 =
    .message = {$entry} avvikles, og ingen journal for {$domain} tas vare på
    .help = skriv `data: convert` eller `lookup`

mig009 =
    .all = {$count} systemer i {$municipality} videreføres og har kommunenummeret i nøklene sine: {$names}
    .message = {$system} videreføres og har kommunenummeret i nøklene sine
    .help = bestill bytte av nøkler til sammenslåingsdagen

migration_kind =
    .close = avvikle
    .consolidate = slå sammen
    .convert = konvertere
    .introduce = innføre
    .lookup = oppslag
    .reenter = skrive inn på nytt
    .rekey = nytt kommunenummer

migrations =
    .title = Migreringer

narrow =
    .only = Bare det det er spurt om: {$shown} av { $all ->
        [one] {$all} rad
       *[other] {$all} rader
    }.
    .no_column = {$list} har ingen kolonne {$wanted}; den har {$known}
    .no_option = radene i {$list} sier ikke det {$option} spør om

nav001 =
    .message = {$names} videreføres for sosiale tjenester, der bare ett kan brukes

nav002 =
    .message = sosiale tjenester har ingen integrasjon med NAV i målporteføljen
    .related = felleskomponenten

nav003 =
    .message = sosiale tjenester har ingen integrasjon med {$domain} i målporteføljen
    .related = det andre området

not_entered =
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

notice_to =
    .any = hvilken dag som helst
    .month = en måneds slutt
    .quarter = et kvartals slutt
    .year = et års slutt

outcome =
    .added = kommer til
    .different = ulikt
    .dropped = faller bort
    .kept = beholdes
    .moved = flyttes
    .national = nasjonalt
    .open = åpent
    .own_project = eget prosjekt
    .parallel = parallelt
    .procured = anskaffes
    .retired = avvikles

own_rule =
    .keys_and_values = {$record} skrives her som nøkler og verdier
    .such_as = for eksempel {$known}
    .meant = mente du `{$meant}`?
    .it_has = den har {$known}
    .no_field = {$record} har ikke feltet {$name}
    .wanted_here = her trengs {$what}
    .a_list = en liste
    .write_list = skriv `[…]`
    .one_value = én verdi
    .one_value_help = skriv den etter kolonet
    .a_truth = ja eller nei
    .a_truth_help = skriv true eller false
    .a_number = et helt tall
    .a_number_help = skriv det med bare sifre
    .a_day = en dag
    .a_day_help = skriv ÅÅÅÅ-MM-DD
    .another_word = et annet ord
    .one_of = det er et av {$words}
    .own_code = tre store bokstaver av dine egne og tre sifre, for eksempel OWN001
    .no_code = {$code} er ingen kode
    .write = skriv {$own}
    .taken_family = koder som begynner med {$family}, er programmets egne
    .take = bruk {$own}
    .code_twice = koden {$code} står her for andre gang
    .code_twice_help = gi hver regel sin egen
    .no_key = {$shape} har ingen nøkkel {$key}
    .finds_ok = {$code} finner dette eksempelet, som sier at det er i orden
    .misses_bad = {$code} finner ikke dette eksempelet, som sier at det er galt
    .costs_too_much = dette eksempelet koster for mye å regne ut
    .the_expression = uttrykket
    .fix_example = rett uttrykket eller eksempelet
    .stopped = {$code} koster for mye: den er stoppet ved {$subject}, etter {$budget} steg
    .stopped_help = gå gjennom færre lister, eller se på det som er i listene
    .not_evaluated = {$code} kan ikke regnes ut for {$subject}{$more}: {$fault}
    .for_this = for denne
    .and_more = {" "}og {$count} til
    .at_no_file = {$record} står ikke i noen fil som et funn kan vise til
    .at_no_file_help = utelat `at`: funnet vises ved regelen selv
    .looks_at_change = en regel for endringer: ser på hva en endring gjør, med `review`
    .looks_at_inventories = ser på kartleggingene
    .looks_at_target = ser på målbildet, med `check --plan`
    .page = En regel i dette arbeidsområdet. Til vanlig {$severity}; {$when}.
    .why = Hvorfor
    .found_where = Finnes der
    .how_to_fix = Slik retter du

paper =
    .assumed_note = `~` bygger på et antatt tall.
    .late_frame = rød ramme: etter fristen
    .left_out = I filer også: {$left_out}.
    .legend = ~ bygger på et antatt tall: en standardsats, et typisk antall eller en antatt kostnad
    .none = (ingen)
    .phase_a = anskaffelse
    .phase_fp = forprosjekt
    .phase_g = gjennomføring
    .phase_p = planlegging

part =
    .components = nasjonale komponenter
    .contracts = avtaler
    .decisions = vedtak
    .domains = områder
    .integrations = integrasjoner
    .limits = rammer
    .merger = dagene og årene for sammenslåingen
    .municipalities = kommuner
    .products = produkter
    .rates = satser
    .systems = systemer
    .uses = hvem som bruker hva

personal_data =
    .none = ingen
    .ordinary = alminnelige
    .special = særlige kategorier

picture =
    .nothing = –
    .heap = {$from} til {$to}: { $worlds ->
        [one] {$worlds} trekning
       *[other] {$worlds} trekninger
    }
    .high_end = øverst
    .in_kroner = {$label}, kr
    .in_millions = {$label}, mill. kr
    .in_thousands = {$label}, tusen kr
    .low_end = nederst
    .marked = {$name}: {$sum}
    .told = {$label}: {$sum}
    .turned = {$label}: {$low} nederst i spennet, {$high} øverst
    .and_more = {$named}; {$count} til {$amount}
    .ending_lead = {$lead} De som slutter; { $count ->
        [one] {$count} annen
       *[other] {$count} andre
    } fortsetter.
    .hit = {$word} · {$count}
    .by_sector = Hvem som rammes, etter delområde
    .by_sector_table = Hvem som rammes, delområde for delområde
    .by_sector_lead = Det som rammer hardest i hvert delområde, og i hvor mange av områdene noen flytter; område for område i neste kapittel.
    .of = {$name} {$amount}
    .areas = Hva som betales med målet, etter delområde, område og system
    .by_api = gjennom grensesnitt
    .by_file = med fil
    .by_hand = for hånd
    .conflict = i bruk etter at avtalen er slutt
    .contracts = {$merger}: avtalene gjennom årene
    .contracts_lead = Blått: hvor lenge systemene er i bruk. Grått: hvor lenge avtalen binder. En pil fortsetter. ▲ er siste arbeidsdag for oppsigelse; rød der den var før {$as_of}.
    .covers = dekker
    .day_one = Sammenslåingsdagen
    .landscape_grouped = {$note}. Pilene går fra den som sender til den som mottar.
    .landscape_lead = Pilene går fra den som sender til den som mottar. Det som ikke er koblet til noe, står nederst.
    .life = systemene er i bruk
    .locked = gjennom låst grensesnitt
    .may_move = kan flytte
    .no_months = Ingenting skal gjøres: ingen prosjekter har måneder.
    .months_lead = Prosjektenes måneder etter delområde: forprosjekt (FP), planlegging (P), anskaffelse (A), gjennomføring (G).
    .must_move = må flytte til sammenslåingsdagen
    .notice = siste oppsigelse
    .overview = {$merger}: hvem som rammes
    .overview_lead = Områder etter delområde. Rødt flytter innen {$date} og må, gult bør eller kan; hvitt beholder det de har; tomt har ingenting her.
    .paid = betales, men brukes ikke
    .planning_day = Planlagt per
    .should_move = bør flytte
    .source = For
    .closed = avvikles
    .closed_long = avvikles
    .stays = blir
    .stays_long = beholder det de har
    .step = Forskjell
    .steps = Fra som i dag til målet, etter post
    .term = avtalen binder
    .to = {$action}, til {$end}
    .swing = {$label}: fra {$low} til {$high}
    .treemap = {$merger}: hva som betales med målet, {$from}–{$to}
    .treemap_lead = Hver flate er så stor som det som betales for den i disse årene, i kroner uten mva.
    .wanted = skal lages
    .waterfall = {$merger}: fra som i dag til målet, {$from}–{$to}
    .waterfall_lead = Hva som betales i disse årene, i kroner uten mva.: skravert rødt koster mer enn i dag, helt grønt mindre.
    .without = slutter {$end}, i bruk etterpå
    .work = integrasjoner

plan_file =
    .too_deep = den er nøstet dypere enn {$most} parenteser
    .unexpected = den kan ikke leses
    .no_room = det er ikke plass til å lese den: {$why}
    .not_well_formed = den er ikke en plan i JSON: {$why}
    .no_word = planen sier `{$name}` ved {$place}, noe ingen plan sier
    .gone = planen viser til {$what} som ikke finnes lenger: {$name} ved {$place}
    .municipality = en kommune
    .domain = et område
    .system = et system
    .product = et produkt
    .component = en felleskomponent
    .contract = en avtale
    .decision = et vedtak

prc001 =
    .message = {$product} tar { $lead_months ->
        [one] {$lead_months} måned
       *[other] {$lead_months} måneder
    }, og {$domain} har frist {$due}: den måtte begynt {$start}

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
    .message = { $index ->
        [one] {$index} anskaffelse
       *[other] {$index} anskaffelser
    } fram til {$due} tar { $wanted ->
        [one] {$wanted} måned
       *[other] {$wanted} måneder
    }, og {$desk} om gangen gir {$there}

prc011 =
    .message = {$name} er valgt, men støtten opphører {$end}, før planens siste dag {$horizon}

prc012 =
    .message = {$product} skal være anskaffet og i drift på { $lead_months ->
        [one] {$lead_months} måned
       *[other] {$lead_months} måneder
    }

prc013 =
    .message = {$product} er klar {$ready}, men {$domain} må være på plass {$due}

pricing =
    .fixed = fast
    .per_inhabitant = per innbygger
    .tiered = trinnvis

pricing_at_length =
    .fixed = fast
    .per_inhabitant = vokser med innbyggertallet
    .tiered = vokser trinnvis med innbyggertallet

priority =
    .may = kan
    .must = må
    .should = bør

procurements =
    .checklist_note = Sjekkliste: Sørum kommune, e-strategi 2013–2016, kapittel 7; det som ikke oppfylles, skal som utgangspunkt refuseres. Svar legges inn under `market.checklist` på produktet.
    .title = Anskaffelser
    .spent = {$name}: kr {$spent} er brukt allerede, uansett hva som velges; det er ikke med i noen sum.
    .value_note = Verdien, uten mva. slik prisene er oppgitt, er engangsprisen og den årlige prisen i hele perioden; avtaletiden med alle opsjoner kan være lengre.

project_kind =
    .consolidate = slå sammen
    .convert = konvertere
    .keep = videreføre
    .procure = anskaffe

proof =
    .version = versjonen er {$version}; dette programmet kjenner versjon 1
    .scale = users_scale er {$users_scale}: kroner kommer ikke først
    .budget_price = det setter prisen {$price} på engangsbudsjettet: en slik pris finnes ikke der
    .unit = enheten er {$unit}; den må være minst 1
    .limit_price = det setter prisen {$price} på en grense: en slik pris finnes ikke der
    .edge_twice = det har to meldinger for kanten ({$a}, {$b})
    .edge_length = meldingene for kanten ({$a}, {$b}) er {$to_a} og {$to_b}, for {$of_a} og { $of_b ->
        [one] {$of_b} gjenstående kandidat
       *[other] {$of_b} gjenstående kandidater
    }
    .no_edge = det har meldinger for ({$a}, {$b}), som ikke er en kant mellom åpne områder
    .group_twice = det har to meldinger for gruppen {$number}
    .group_touch = området {$domain} kan ikke lenger berøre gruppen {$number}
    .group_closed = det har meldinger for gruppen {$number}, som ikke er åpen
    .need_messages = det har meldinger for behovet {$number} to ganger, eller enda det er dekket, eller for et område som ikke har del i det
    .scale_users = users_scale er {$users_scale}, og inntil { $users ->
        [one] {$users} bruker
       *[other] {$users} brukere
    } kan bytte system: kroner kommer ikke først
    .too_big = tallene får ikke plass i 128 bit
    .round = runde {$number} av utelatelsene: {$fault}
    .all_domains = den må gjelde { $count ->
        [one] {$count} område
       *[other] {$count} områder
    }
    .not_some = det den lar stå igjen i området {$domain}, er ikke noe av det som sto igjen
    .better_gone = det som slår andre i området {$domain}, står ikke igjen
    .not_beaten = kandidaten {$number} i området {$domain} er ikke slått av noen av dem den viser til
    .possible = {$literal} kan velges med det som står igjen
    .all_left = hvert område har en kandidat igjen
    .not_finished = beviset ble ikke gjort ferdig
    .more_claimed = {$what} er {$least}; det er hevdet mer enn {$enough}
    .gone = {$literal} står ikke igjen her
    .bound_with = grensen av meldingene med {$literal}
    .bound_of = grensen av meldingene
    .several_left = området {$domain} har mer enn én kandidat igjen
    .cost_left = kostnaden for det som står igjen
    .limit_joins = en grense knytter alle områdene sammen
    .empty_part = en del har ingen områder
    .not_open = området {$domain} er ikke åpent her
    .part_twice = området {$domain} er med i en del to ganger
    .no_part = det åpne området {$domain} er ikke med i noen del
    .edge_joins = kanten ({$a}, {$b}) knytter to av delene sammen
    .group_joins = gruppen {$number} knytter to av delene sammen
    .remainder_joins = resten {$number} knytter to av delene sammen
    .need_joins = et behov knytter to av delene sammen
    .claim_together = det som er avgjort, og det delene hevder, til sammen
    .edge_joins_two = en kant knytter to av delene sammen
    .node = node {$number} ({$kind}): {$fault}

provision =
    .choose = sammenslåingen
    .national = staten
    .own_project = et eget prosjekt

prv001 =
    .message = {$contract} har ingen databehandleravtale, og {$system} behandler personopplysninger
    .related = behandler personopplysninger

prv002 =
    .message = { $count ->
        [one] {$count} databehandleravtale
       *[other] {$count} databehandleravtaler
    } for {$id} må inngås på nytt: {$contracts}

prv008 =
    .message = {$system} er oppgitt uten personopplysninger, men dekker {$domain}
    .related = behandler særlige kategorier

prv009 =
    .all = {$count} avtaler i {$municipality} om særlige kategorier av personopplysninger sier ikke om det finnes en databehandleravtale: {$names}
    .message = {$contract} sier ikke om det finnes en databehandleravtale, og {$system} har særlige kategorier av personopplysninger
    .help = skriv `dpa: true` eller `false`
    .message_2 = {$id} sier for ingen avtale om det finnes en databehandleravtale; {$count} trenger en

reason =
    .advisory = et nasjonalt råd taler mot å anskaffe her
    .begun_too_late = anskaffelsen er klar {$day}, etter fristen
    .capacity = det kan betjene høyst {$most} innbyggere
    .chosen_other = noe annet er valgt{$said}
    .contract_ends = avtalen {$contract} slutter {$day}, før sammenslåingen, og kan ikke løpe videre
    .end_of_life = leverandøren avslutter det {$day}, ikke etter sammenslåingen {$merger}
    .fit = egnetheten, {$fit}, er for lav
    .form = det er ikke et fagsystem
    .growth = avtalen {$contract} måtte vokse {$percent} %: det krever en klausul
    .parallel_forbidden = området tillater ikke parallelle systemer
    .phasing_out = det fases ut
    .rejected = det er forkastet{$said}
    .terminated = avtalen {$contract} er sagt opp til {$day}
    .too_few_for_parallel = færre enn to systemer kunne gå videre parallelt
    .too_late = en anskaffelse måtte ha begynt innen {$day}; planleggingsdatoen er {$as_of}
    .unfinished = kartleggingen er ikke ferdig her, og det som er kartlagt, kan fortsette
    .unfit = det kan ikke betjene den nye kommunen

register =
    .title = Det som har en id
    .kind = Type
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

renewal =
    .express = bare når noen sier det
    .never = nei
    .tacit = av seg selv

renewal_word =
    .express = ved avtale
    .never = nei
    .tacit = av seg selv

resolve =
    .same_alias = produktene {$one} og {$other} går begge under {$name}
    .the_other = det andre
    .leave_name = la navnet stå ved det produktet folk mener med det
    .no_municipality = det finnes ingen kommune {$name}
    .name_municipality = oppgi en kommune fra `municipalities`
    .split_sum = prosentene i `split` blir {$sum} til sammen, ikke 100
    .split_help = endre dem slik at de blir 100 til sammen
    .no_sector = ingen sektor {$name} er ført opp
    .list_sector = før den opp under `sectors` i en fil i katalogen
    .meant = mente du `{$meant}`?
    .add_to_catalogue = legg det til under `{$list}` i en fil i katalogen, eller oppgi et annet
    .wrong_kind = {$name} er ikke {$wanted}
    .wrong_kind_help = et område skrives som id-en, et produkt som product:ID, en felleskomponent som component:ID, et system som kommune/system
    .domain_or_component = et område eller en felleskomponent
    .product_or_component = et produkt eller en felleskomponent
    .live_after_due = {$name} kan tas i bruk fra {$earliest}, etter fristen, {$due}
    .due_here = fristen er her
    .earliest_help = `earliest` er ikke etter `due`
    .lists_itself = området {$name} har seg selv under `integrations`
    .lists_itself_help = ta det bort: en integrasjon er mellom to områder
    .excludes_itself = produktet {$name} utelukker seg selv
    .excludes_itself_help = et produkt som aldri brukes, står ikke i katalogen: ta bort linjen
    .parallel_no_end = området {$name} tillater parallelle systemer uten å si hvor lenge
    .parallel_no_end_help = legg til `parallel_until:` med dagen da ett av systemene må være forlatt
    .until_alone = `parallel_until` betyr ingenting i {$name}: området tillater ikke parallelle systemer
    .until_alone_help = legg til `parallel: allowed`, eller ta det bort
    .guessed_no_key = `guessed` nevner {$key}, men {$shape} har ingen slik nøkkel
    .no_such_figure = `{$key}` nevner {$figure}, som ikke er et tall som kan si det her
    .no_such_figure_help = {$figures} kan
    .guessed_help = nevn nøkler slik de står i oppføringen, for eksempel `annual_fee` eller `covers`
    .circle = områder venter på hverandre i ring: {$names}
    .circle_help = ta bort en av disse `after`
    .and_this = og denne
    .no_system_here = det finnes ikke noe system {$name} i denne kartleggingen
    .name_system_here = oppgi et system i denne kartleggingen
    .lines_too_much = linjene blir kr {$sum} til sammen, mer enn den årlige avgiften, kr {$fee}
    .lines_no_fee = det er `lines`, men ingen `annual_fee` som de er deler av
    .lines_help = `lines` er deler av `annual_fee`: rett en av dem
    .two_lines = {$system} har to linjer i {$contract}
    .line_not_named = {$system} viser ikke til avtalen {$contract}
    .line_help = en linje betaler for ett system som viser til denne avtalen; slå sammen to linjer for det samme systemet
    .tacit_no_months = `renewal: tacit` uten `renewal_months`
    .tacit_help = si hvor mange måneder den fornyer seg med
    .never_months = `renewal: never` med `renewal_months`
    .one_away = ta bort en av dem
    .given_here = oppgitt her
    .options_beside = `option_months` står ved siden av `options`
    .options_beside_help = behold én av dem: option_months er da (count − used) · months
    .options_here = opsjonene én for én
    .options_used = { $used ->
        [one] {$used} opsjon
       *[other] {$used} opsjoner
    } er brukt, men det finnes bare {$count}
    .all_options = alle sammen
    .options_used_help = `count` teller alle opsjonene, også de som er brukt
    .options_long = { $count ->
        [one] {$count} opsjon
       *[other] {$count} opsjoner
    } på { $months ->
        [one] {$months} måned
       *[other] {$months} måneder
    } blir mer enn {$most} måneder
    .options_long_help = oppgi antall opsjoner og hvor mange måneder hver av dem har
    .ends_first = avtalen {$name} slutter før den begynner
    .starts_here = den begynner her
    .ends_help = `end` er den siste dagen, med de opsjonene som er brukt så langt
    .terminated_first = avtalen {$name} er sagt opp til en dag før den begynner
    .decided_twice = området {$name} er avgjort for andre gang
    .decided_here = først avgjort her
    .decided_help = et område har én av `choose`, `retire` og `need`: behold den som gjelder
    .decides_nothing = dette vedtaket avgjør ingenting
    .says_several = dette vedtaket sier {$names} på én gang
    .decision_help = et vedtak sier én av `choose`, `reject`, `retire: true`, `need: true`, eller `edge` med `drop: true`
    .edge_beside = `edge` står ved siden av `{$verdict}`
    .edge_beside_help = en kobling kan bare droppes: sett `drop: true` ved siden av, i et eget vedtak
    .wants_domain = et vedtak om {$verdict} trenger et `domain`
    .wants_domain_help = legg til `domain:` med området det gjelder
    .national = området {$name} er nasjonalt og avgjøres ikke her
    .national_help = ta bort vedtaket, eller endre `provision` for området
    .own_project = området {$name} avgjøres av et eget prosjekt
    .own_project_help = bare `choose` fra det prosjektet føres her
    .the_domain = området
    .false_word = `{$verdict}: false` avgjør ingenting
    .false_word_help = ta bort vedtaket
    .cannot_choose = {$name} kan ikke velges
    .candidate_help = en kandidat er kommune/system, product:ID eller parallel
    .is_shared = {$name} er en delt oppføring, ikke et system
    .defined_here = definert her
    .name_root = oppgi systemet bak den: `{$root}`
    .domain_beside_drop = `domain` står ved siden av `drop`
    .domain_beside_drop_help = en integrasjon oppgis med `edge: [a, b]` alene
    .drop_wants_edge = et vedtak om å droppe trenger en `edge`
    .drop_wants_edge_help = legg til `edge: [a, b]`: to områder, eller et område og component:ID
    .two_ends = en integrasjon har to ender, men `edge` oppgir {$count}
    .two_ends_help = skriv to områder, eller et område og component:ID
    .both_components = begge endene er felleskomponenter
    .both_components_help = en integrasjon i målbildet er mellom to områder, eller et område og en felleskomponent
    .no_effect_help = vedtaket endrer ingenting: ta det bort, eller rett det
    .not_covered = {$reference} dekker ikke {$name}
    .not_served = {$reference} betjener ikke {$name}
    .no_parallel_anyway = {$name} tillater ikke parallelle systemer uansett
    .between = mellom {$domain} og {$other}
    .edge_national = integrasjonen {$edge} hører til et nasjonalt område
    .no_edge = ingen integrasjon {$edge} er påkrevd eller i bruk
    .begins_at_component = en integrasjon begynner i et system, ikke i en felleskomponent
    .begins_help = snu den: `from` er systemet, `to` er felleskomponenten
    .joins_itself = denne integrasjonen kobler {$name} til seg selv
    .same_system = det samme systemet
    .joins_itself_help = oppgi to ulike systemer; en delt oppføring er det samme som systemet bak
    .no_system_name = {$name} er ikke et system
    .joins_help = en integrasjon kobler systemer i denne kartleggingen, eller et system og component:ID
    .add_system_here = legg det til under `systems`, eller oppgi et annet; en felleskomponent er component:ID
    .not_covered_by = {$system} dekker ikke {$domain}
    .the_system = systemet
    .covers_these = det dekker {$domains}
    .other_inventory = dette er kartleggingen til {$whose}, men {$other} viser til den
    .named_here = oppgitt her
    .other_inventory_help = rett `municipality` i filen, eller `inventory` i portfolio.yaml
    .not_of = {$name} er ikke {$what} i {$municipality}
    .not_of_help = en kartlegging viser bare til det som står i den; legg til en oppføring med `shared_from` for å si at systemet til en annen kommune brukes her
    .not_whole = {$name} er ikke hele referansen til et system
    .not_whole_help = skriv den med kommunen foran, for eksempel `{$reference}`
    .system_form = et system skrives kommune/system
    .no_system = det finnes ikke noe system {$name}
    .name_system = oppgi et system i en av kartleggingene, som kommune/system
    .covers_twice = {$name} dekker {$domain} to ganger
    .covered_here = først dekket her
    .covers_twice_help = sett begge tallene i én linje
    .fit_of_root = egnetheten til en delt oppføring er den til systemet bak
    .away_here = ta den bort her
    .no_contract_here = det finnes ingen avtale {$name} i denne kartleggingen
    .add_contract_here = legg den til under `contracts`, eller oppgi en annen
    .no_product_id = {$name} er ikke id-en til et produkt
    .no_product_id_help = denne nøkkelen har bare id-en: skriv `{$id}`
    .second = det finnes {$what} {$name} til
    .first_here = først definert her
    .second_help = gi den en annen id, eller ta bort en av dem
    .data_twice = datasettet {$name} står to ganger i {$domain}
    .data_twice_help = gi ett av dem en annen id
    .as_of_late = planleggingsdatoen {$as_of}{$whose} er etter sammenslåingen, {$date}
    .from_the_line = , fra kommandolinjen,
    .of_today = , dagens,
    .as_of_late_help = planlegg fra en dag før sammenslåingsdagen: sett `as_of` under `merger`, eller bruk --as-of
    .day_one = sammenslåingsdagen
    .as_of_today = ingen planleggingsdato er oppgitt; dagens dato, {$as_of}, brukes
    .as_of_today_help = sett `as_of` under `merger`, så planen blir den samme fra dag til dag
    .growth_steps = trinnene i `growth` stiger ikke fra 1 til et siste trinn uten `to`
    .growth_steps_help = skriv hver `to` høyere enn den før, for eksempel [{"{"}to: 1.5, percent: 60{"}"}, {"{"}percent: 25{"}"}]
    .no_vendor = ingen produkter eller systemer er fra leverandøren {$name}
    .no_vendor_help = rett navnet, eller ta det bort
    .phase_backwards = fasen slutter i {$to}, før den begynner i {$from}
    .phase_backwards_help = bytt om de to, eller rett en av dem
    .phase_done = fasen er meldt ferdig, men slutter i en måned som ennå skal planlegges, fra og med {$first}
    .phase_done_help = skriv `in_progress`, rett måneden, eller planlegg fra en senere dag
    .phase_under_way = fasen er meldt påbegynt, men begynner etter {$first}, den første måneden som skal planlegges
    .phase_under_way_help = skriv `slipped` for å la den begynne tidligst da, eller rett måneden
    .phase_slipped = fasen er meldt forsinket, men ikke til når
    .phase_slipped_help = legg til `from`, den første måneden den kan begynne i, eller `months`, hvor lang tid den tar nå
    .ends_before = {$name} slutter {$to}, før den begynner {$from}
    .ends_before_help = bytt om de to dagene, eller rett en av dem
    .begins_here = den begynner her
    .begun_twice = anskaffelsen av {$name} er påbegynt to ganger
    .first_named = først oppgitt her
    .begun_twice_help = et produkt anskaffes én gang: behold den som er riktig
    .no_market = {$name} kan ikke anskaffes: det har ikke noe marked
    .no_market_help = gi produktet et `market` i katalogen, eller oppgi et annet
    .begun_later = den er meldt påbegynt {$begun}, etter planleggingsdatoen {$as_of}
    .begun_later_help = det som bare er planlagt, står ikke her: ta det bort, eller rett dagen
    .ready_first = den er klar {$ready}, før den begynte
    .began_here = den begynte her
    .ready_past = den skulle være klar {$ready}, før planleggingsdatoen {$as_of}
    .ready_past_help = før den inn i en kartlegging hvis den er i bruk nå, eller oppgi dagen den er ventet
    .root_not_covered = {$entry} dekker {$domain}, men det gjør ikke {$root}
    .root_not_covered_help = legg området til i covers for systemet bak, eller ta det bort her
    .from_itself = {$name} er meldt delt fra seg selv
    .from_shared = {$name} er selv en delt oppføring
    .from_same = {$name} er et system i den samme kommunen
    .from_same_help = en delt oppføring er bruk av systemet til en annen kommune; legg områdene til i covers for selve systemet
    .shared_circle = {$names} er delt fra hverandre: ingen av dem er et system
    .shared_circle_here = delt fra en annen av dem
    .shared_circle_help = kommunen som har systemet, gir det et `name` og tar bort `shared_from`
    .name_behind = oppgi systemet bak den
    .own_behind = systemet bak er kommunens eget `{$reference}`: ta bort denne oppføringen, og legg områdene til i covers der
    .other_meant = oppgi systemet til en annen kommune; mente du `{$reference}`?
    .other_help = oppgi systemet til en annen kommune, ett med `name` og uten `shared_from`; eller ta bort `shared_from` hvis det er kommunens eget
    .system_behind = systemet bak
    .no_domain = det finnes ikke noe område {$name}
    .no_product = det finnes ikke noe produkt {$name}
    .no_component = det finnes ingen felleskomponent {$name}
    .wanted_domain = et område
    .wanted_product = et produkt
    .wanted_component = en felleskomponent
    .wanted_system = et system
    .the_contract = en avtale
    .a_sector = en sektor
    .a_domain = et område
    .a_product = et produkt
    .a_component = en felleskomponent
    .a_municipality = en kommune
    .a_system = et system
    .a_contract = en avtale

review =
    .other_gaps = De to summene betaler ikke for det samme: områder som er åpne eller mangler før: {$before}; etter: {$after}.
    .no_gap = ingen
    .headline = {$what}; {$money}.
    .no_domain = Ingen valg endres
    .one_domain = {$first} endres
    .two_domains = {$first} og {$second} endres
    .domains = {$first} og { $more ->
        [one] {$more} område
       *[other] {$more} områder
    } til endres
    .more_expensive = planen blir kr {$money} dyrere (+{$percent})
    .cheaper = planen blir kr {$money} billigere (-{$percent})
    .same_price = planen koster det samme
    .lost = Det finnes ingen plan lenger: ingenting holder seg innenfor rammene; `portfolio plan` forteller hvorfor.
    .found = Det finnes en plan igjen: før holdt ingenting seg innenfor rammene.
    .never = Det finnes ingen plan, verken før eller etter: ingenting holder seg innenfor rammene; `portfolio plan` forteller hvorfor.
    .broken = {$side} har {$count} feil, så det kan ikke planlegges.
    .broken_here = Det er {$count} feil, så det kan ikke planlegges.
    .nothing = Ingenting endres.
    .causes = Hva hver endring fører til, kr
    .choices = Valg som endres
    .errors = Feil
    .entry = {$place}  {$what}
    .entry_new = {$id} er ny ({$list})
    .entry_gone = {$id} er borte ({$list})
    .value = {$what} {$before} → {$after}
    .value_new = {$what} {$after} (ny)
    .value_gone = {$what} {$before} (borte)
    .more_values = og {$count} til
    .not_comparable = De to sidene gjelder ikke de samme årene, dagene eller innbyggerne: noe av forskjellen er bare det.
    .money = Penger
    .sum = Kr over perioden, nåverdi
    .before = Før
    .after = Etter
    .change = Endring
    .as_they_were = Valgene som de var
    .planned_again = Planlagt på nytt
    .policies = Regler for endringer
    .paid = av det betales
    .once = av det én gang
    .users = Brukere som bytter system
    .plus = +{$money}
    .barred = Etter de gamle valgene skulle {$candidate} videreføres på {$domain}, men kan ikke det: {$why}
    .not_there = det finnes ikke lenger
    .more_barred = og {$count} valg til som ikke lenger kan tas
    .breaks = Valgene som de var, holder seg ikke lenger innenfor rammene: {$what}
    .cause = {$entries}: {$extra}
    .alone = Hver for seg, med alt annet som det var: til sammen blir de ikke lik forskjellen.
    .unknown_causes = { $count ->
        [one] Hva {$count} endring fører til, er ikke oppgitt: det finnes ingen plan med bare den.
       *[other] Hva hver av {$count} endringer fører til, er ikke oppgitt: de er for mange, eller det finnes ingen plan med bare dem.
    }
    .package = {$from} → {$to}: {$domains}
    .and_more = {$names} og {$count} til
    .side_by_side = parallelt
    .open = ingenting som kan velges
    .retired = avvikles
    .missing = ingenting registrert
    .absent = avgjøres ikke her
    .national = staten leverer
    .own_project = eget prosjekt
    .close_up = Nær vippepunktet: til og med kr {$stays} for {$what} endres ingenting; fra kr {$turns} gjør det det.
    .close_down = Nær vippepunktet: ned til kr {$stays} for {$what} endres ingenting; fra kr {$turns} gjør det det.
    .close_up_best = Nær vippepunktet: til og med kr {$stays} for {$what} er den beste planen den samme; fra kr {$turns} er den en annen.
    .close_down_best = Nær vippepunktet: ned til kr {$stays} for {$what} er den beste planen den samme; fra kr {$turns} er den en annen.
    .lock = Det arbeides etter {$file}: valgene der står til planen lagres på nytt.
    .by_lock = Med valgene i {$file}
    .otherwise = Ville vært bestemt annerledes etter denne endringen
    .turn = {$what} (sparer kr {$gain})
    .turn_with_others = {$what} (bare sammen med andre)
    .new_days = Nye frister
    .gone_days = Frister som er borte
    .by = Innen
    .act = Tiltak
    .of = Gjelder
    .more_days = og {$count} til: `portfolio report deadlines`
    .new_findings = Nye funn
    .code = Kode
    .place = Sted
    .message = Hva som er galt
    .more_findings = og {$count} til: `portfolio check`
    .fixed = Finnes ikke lenger: {$what}
    .beside = {$values} (kr {$extra} over perioden)
    .rest_left_out = Utelatt her, der det er plass til {$count} tegn: {$what}. Alt sammen: `portfolio review -o review.html`.
    .log = {$reference}: { $count ->
        [one] {$count} innsjekking
       *[other] {$count} innsjekkinger
    } endrer det arbeidsområdet sier.
    .commit = {$name} {$date} {$author}: {$subject}
    .unreadable = Det kan ikke sies hva den endrer: arbeidsområdet fantes ikke eller hadde feil, her eller før.
    .no_date = en av sidene har ingen sammenslåingsdag
    .is_a_file = {$side} er en fil; en gjennomgang sammenligner arbeidsområder: oppgi mappen
    .no_side = {$side} er verken en revisjon (`git:REV`) eller en mappe med en {$manifest}

risk =
    .heap_from = Fra, kr
    .heap_to = Til under, kr
    .histogram = Det planen kan komme til å koste
    .histogram_lead = Hvor mange av { $worlds ->
        [one] {$worlds} trekning
       *[other] {$worlds} trekninger
    } som kommer på så mye. Rødt: det planen sier. Under P10 ligger 1 av 10 trekninger, under P50 halvparten, over P90 1 av 10.
    .histogram_table = Hvor mange trekninger som kommer på så mye
    .picture = {$merger}: hvor sikker planen er
    .sheet_lead = Hva planen kan komme til å koste, hva som flytter pengene, og hva som flytter valgene.
    .turns_lead = I hvor mange områder hvert tall alene endrer hva som er best: grønt nederst i spennet, skravert rødt øverst.
    .worlds = Trekninger
    .all_figures = Alle usikre tall
    .and_more = {$named} og {$more} til
    .as_planned = Best som planlagt, andel av trekningene
    .ask_first = Spør om dette først
    .ask_note = Det en i snitt sparer på å vite tallet sikkert før en bestemmer seg, i kroner av målfunksjonen. Trekningene har all usikkerheten på én gang.
    .below = Trekninger under planens sum
    .best_in = Best i så mange trekninger
    .broken = Trekninger der planen bryter en grense
    .cash = Betales i perioden, nåverdi
    .cash_high = Endrer betalingen, øverst i spennet
    .cash_low = Endrer betalingen, nederst i spennet
    .certain = Områder der valget er best i alle trekninger
    .choices = Valg som ville blitt andre i noen trekninger
    .chosen = Planen velger
    .counted_with = Planen regner med
    .domain = Område
    .domains = Områder som avgjøres
    .draws = Trekninger
    .else = Ellers oftest
    .else_in = I så mange
    .exit_fee = Utkjøp av {$of}
    .fee = Årlig avgift for {$of}
    .figure = Tall
    .figures = Usikre tall
    .fit = Hvor godt {$of} passer i {$domain}
    .headline = {$merger}: planen sier kr {$printed} å betale; åtte av ti trekninger ligger mellom {$low} og {$high}
    .high = Høyst
    .low = Minst
    .market = Markedet: be om tilbud
    .market_annual = Årlig pris for {$of}
    .market_fit = Hvor godt {$of} passer
    .market_one_off = Engangspris for {$of}
    .market_per_inhabitant = Årlig pris for {$of} per innbygger
    .moves_decisions = Dette flytter valgene
    .moves_money = Dette flytter pengene
    .moves_note = Ett tall om gangen fra nederst til øverst i spennet, de andre slik planen regner med dem. Alle: `--format csv`.
    .nowhere = står ingen steder
    .one_off = Betales én gang
    .origin = Spennet er fra
    .origin_assumed = antatt
    .origin_given = oppgitt
    .origin_market = markedet
    .origin_invoice = en faktura
    .origin_quote = et tilbud
    .origin_rate = satsene
    .origin_written = fila
    .own_experience = De som har gjort slikt før
    .own_ranges = Av dem med eget spenn
    .p10 = 1 av 10 er under
    .p50 = Midt i
    .p90 = 1 av 10 er over
    .package = Pakke
    .packages = Pakker
    .picture_lead = Hva hvert tall alene gjør med det som betales, i kroner: grønt nederst i spennet, skravert rødt øverst.
    .place = Hvor
    .printed = Planen sier
    .records = Poster i {$of} i {$domain}
    .regret_mean = Planen koster mer enn det beste i hver trekning, i snitt
    .regret_p90 = Høyst, i ni av ti trekninger
    .regret_worst = På det meste
    .running_cost = Årlig kostnad for {$of}
    .saves = Sparer i snitt
    .seed = Frø
    .sites = Steder med {$of} i {$domain}
    .sum = Sum
    .sums = Det planen kan komme til å koste
    .sums_note = Planen står fast; tallene blir andre. Hver trekning er også planlagt på nytt, eksakt.
    .supplier = leverandøren, {$supplier}
    .turns_high = Områder som endres, øverst i spennet
    .turns_low = Områder som endres, nederst i spennet
    .users = Brukere av {$of} i {$domain}
    .where = Hvilke
    .whom = Spør
    .without_plan = Trekninger helt uten plan
    .yearly = Årlig, i målet

risks =
    .low = lav
    .matrix = Oppgitte risikoer: sannsynlighet nedover, konsekvens bortover
    .matrix_lead = Numrene er de i listen under.
    .probability = Sannsynlighet
    .consequence = Konsekvens
    .number = Nr.
    .declared = Oppgitte risikoer
    .headline = {$merger}: { $count ->
        [one] {$count} risiko
       *[other] {$count} risikoer
    }, {$high} av dem høye
    .title = Risikoer
    .level = Nivå
    .risk = Risiko
    .measure = Tiltak
    .high = høy
    .middle = middels
    .note = Lest ut av planen og veikartet. Det bare folk vet, står ikke her.
    .overdue = {$by} er passert: {$act}
    .otherwise = gjør det straks; ellers: {$otherwise}
    .late = { $months ->
        [one] {$months} måned for sent
       *[other] {$months} måneder for sent
    }
    .late_vital = { $months ->
        [one] {$months} måned for sent
       *[other] {$months} måneder for sent
    }, og liv eller helse avhenger av det
    .see_roadmap = `portfolio roadmap` sier hva det venter på
    .open = ingenting kan velges
    .missing_several = { $count ->
        [one] {$count} område
       *[other] {$count} områder
    } må være på plass, men ingen har kartlagt noe
    .lawyer = en avtale må utvides mer enn den tillater
    .find = finn en kandidat: `portfolio why OMRÅDE` nevner den nærmeste utveien
    .enter = kartlegg det som er i bruk
    .ask_lawyer = spør en jurist, og leverandøren skriftlig
    .supplier = mister {$count} avtaler, og må hjelpe til med alle flyttingene
    .agree = avtal folk og priser før oppsigelsen sendes
    .assumed = {$percent} % av det som betales, bygger på antatte tall
    .ask_first = spør om de største først: `portfolio report -o merger.html` lister dem
    .measured = Måles ved
    .from = Fra
    .benefits = Gevinster
    .no_benefits = {$merger}: ingen gevinster er oppgitt
    .declare_benefits = Oppgi dem i `portfolio.yaml`, som `business_case.benefits`: name, measure, from, annual, owner, domain.
    .benefits_headline = {$merger}: { $count ->
        [one] {$count} oppgitt gevinst
       *[other] {$count} oppgitte gevinster
    }, kr {$sum} i året
    .benefits_note = Slik `business_case: benefits` oppgir dem; planen regner dem ikke med.

roadmap =
    .called = {$name}: {$domains}
    .at_once = anskaffelser samtidig
    .because_after = {$who} venter på {$other}, i drift etter {$end}
    .because_desk = {$who} venter på anskaffelsesgruppa, fullt til og med {$until} ({$holders})
    .because_earliest = {$who} kan ikke settes i drift før {$day}
    .because_freeze = {$who} kan ikke begynne eller avslutte G i den frosne {$frozen}
    .because_length = {$who} begynner så snart det kan, {$begin}, og tar { $months ->
        [one] {$months} måned
       *[other] {$months} måneder
    }
    .because_team = {$who} venter på et team i {$sector}, fullt til og med {$until} ({$holders})
    .because_vendor = {$who} venter på plass hos {$vendor}, fullt til og med {$until} ({$holders})
    .begin_first = Begynn først
    .day_one = (1 = sammenslåing)
    .day_one_gates = (1 = sammenslåing, ^ = beslutning)
    .desk = Anskaffelsesgruppa
    .ends_not_proven = ; at hvert ender så tidlig som mulig er ikke bevist
    .ends_proven = ; hvert ender så tidlig som mulig
    .exits = Avtaler som endres av sen flytting
    .exits_note = En avtale som ikke videreføres, trengs til alle som bruker systemene, har flyttet, og i overlappen etter det.
    .freeze = (frys)
    .gates = Sammenslåingens faser og beslutningspunkter
    .in_time_first_level = Alt er i tide. Siste måned, {$last}, er det beste som ble funnet.
    .in_time_proven = Alt er i tide, og ingenting kan være ferdig før {$last} (bevist){$levels}.
    .it = det
    .late =
        {$project} ({$sector}), frist {$due}, ferdig {$ends}: {$months} { $months ->
            [one] måned
           *[other] måneder
        } forsinket
    .late_and = ; og{" "}
    .late_and_so_on = ; og slik videre gjennom {$more} til, inntil{" "}
    .late_and_why = Forsinket, og hvorfor
    .late_because = , fordi{" "}
    .late_best_found = Vektede måneder forsinket: {$late}, det beste som ble funnet; ingen rekkefølge har under {$bound} (bevist).
    .late_first_level = Vektede måneder forsinket: {$late}; ingen rekkefølge har mindre (bevist). Siste måned, {$last}, er det beste som ble funnet.
    .late_proven = Vektede måneder forsinket: {$late}; ingen rekkefølge har mindre, eller er med det ferdig før {$last} (bevist){$levels}.
    .late_see = ; for {$project} se over
    .late_under_way = , i gang
    .months_late =
        { $months ->
            [one] {$months} måned forsinket
           *[other] {$months} måneder forsinket
        }
    .nothing_to_do = {$name}: ingenting å gjøre
    .of_capacity = av {$capacity}
    .places_with = plasser hos {$vendor}
    .procurements = Anskaffelser, de som må begynne først
    .projects =
        {$name}: { $count ->
            [one] {$count} prosjekt
           *[other] {$count} prosjekter
        } fra {$first} til {$last}; { $late ->
            [0] ingen er forsinket
            [one] ett er forsinket
           *[other] {$late} er forsinket
        }
    .shortages = Kapasitet som ikke strekker til
    .shortages_note = Med én til: det beste som ble funnet, ikke bevist for alle radene.
    .teams = team i bruk
    .teams_of = team i {$sector}
    .title = Veikart
    .wishes = I tide, men senere enn ønsket
    .wishes_more = og {$more} til: `portfolio roadmap -o roadmap.csv`

rounded =
    .millions = {$millions} { $millions ->
        [one] million
       *[other] millioner
    } kroner
    .tenths = {$millions},{$tenths} millioner kroner
    .kroner = {$kroner} kroner
    .plain_millions = {$millions} { $millions ->
        [one] million
       *[other] millioner
    }
    .plain_tenths = {$millions},{$tenths} millioner
    .all_assumed = {$amount} (alt antatt)
    .of_it_assumed = {$amount} (herav antatt {$assumed})

rule_page =
    .s000 = Nye Drammen, prosjektplan A4.2 IKT (2018): tre kommuner som ble slått sammen 2020-01-01
    .s001 = Kongsbergregionen, tiltaksplan 2016-2018 (2015)
    .s002 = Sørum kommune, e-strategi 2013-2016 og handlingsplan 2013
    .s003 = Norrtälje kommun, investeringsplan 2015, IT (2015)
    .s004 = Asker, Hurum og Røyken, prosjektmandat Digitale Asker 2020 (2016)
    .plans = Planer
    .of_inventories = Vanligvis {$level}; ser på kartleggingene.
    .of_the_target = Vanligvis {$level}; ser på målporteføljen, med `check --plan`.
    .of_reading = Finnes når arbeidsområdet leses; for en feil av dette slaget kan det ikke gjøres unntak.
    .wrong = Feil
    .right = Riktig

rule_stage =
    .reading = lesing
    .inventory = oversikt
    .plan = plan
    .change = endring

rules =
    .title = Regler

scenario =
    .undone = uten {$what}
    .bad_id = `{$name}` er ingen id: små bokstaver, siffer, `-`, `_` og `.`, som cap-110
    .exists = {$path} finnes allerede
    .near = det finnes ikke noe scenario `{$id}`; mente du `{$near}`?
    .none_yet = det finnes ikke noe scenario `{$id}`: `portfolio scenario new {$id}` begynner et
    .unknown = det finnes ikke noe scenario `{$id}`; det finnes {$known}
    .bad_set = --set {$part}: {$why}
    .no_value = --set {$text}: skriv PATH=VERDI, for eksempel limits.one_off_budget=110000000
    .title = Scenarioer
    .headline = {$id}: {$name}
    .changes = Endringer
    .changes_title = Hva det endrer
    .about = Hva det spør om
    .place = Hvor
    .what = Hva
    .before = Før
    .after = Etter
    .planned = slik det ville vært: {$what}
    .not_here = --scenario og --set ser på filene slik de ville vært; denne kommandoen endrer dem
    .all_right =
        { $count ->
            [one] {$count} scenario, ingenting feil
           *[other] {$count} scenarioer, ingenting feil
        }
    .some_wrong = {$wrong} av { $count ->
        [one] {$count} scenario
       *[other] {$count} scenarioer
    } er feil
    .shared_with_fee = {$entry} arbeider i {$root}, og en av de to er ikke med: det går ut av planen; avtalen {$contract} koster kr {$fee} i året
    .shared = {$entry} arbeider i {$root}, og en av de to er ikke med: det går ut av planen
    .blank_set = det som ville vært annerledes, som `limits.one_off_budget: 110000000` eller `nord/gerica.annual_cost: 0`; null fjerner en verdi
    .blank_decisions = vedtak som i vedtaksfilen; et choose erstatter det som er der
    .blank_without = kommuner som ikke er med

sch001 =
    .message = {$before} og {$phase} overlapper fra {$from} til {$end}
    .message_2 = ingen fase fra slutten av {$before} {$to} til starten av {$phase} {$from}
    .related = {$before} slutter her
    .help = la {$phase} begynne dagen etter at {$before} slutter

sch005 =
    .message = { $index ->
        [one] {$index} jobb
       *[other] {$index} jobber
    } i {$id} fram til {$due} tar { $wanted ->
        [one] {$wanted} måned
       *[other] {$wanted} måneder
    }, og teamene ({$teams}) har {$there}

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

schema =
    .of_budget = budget.yaml: et programbudsjett slik noen har trykt det, med sine egne summer
    .of_risks = risks.yaml: risikoene som folk ser, hver med sannsynlighet og konsekvens
    .title = Skjemaer
    .of_workspace = portfolio.yaml: sammenslåingen, hvem som slår seg sammen, satser og grenser, og hvor de andre filene er
    .of_catalogue = Katalogen: sektorer, områder, produkter og nasjonale felleskomponenter
    .of_inventory = Hva én kommune har: systemer, avtaler, integrasjoner
    .of_decisions = Hva som er vedtatt: en kandidat valgt eller forkastet, et område avviklet, en integrasjon droppet
    .of_progress = Hva som har skjedd siden: anskaffelsene som er påbegynt
    .of_scenario = Et scenario: hva som ville vært annerledes, og hva folk kaller det
    .of_rules = Kontrollene i dette arbeidsområdet: nivåer, unntak og egne regler
    .of_import_map = import/FIL.map.yaml: hvordan tabellene i en fil blir oppføringer i kartlegginger
    .of_landscape = Det `portfolio export json` skriver: landskapet med hvor alt står

scope =
    .absent = ingen bruker det, ingen må
    .in_scope = én kandidat velges
    .missing = ingen har kartlagt noe
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

shape =
    .named = { $slug ->
        [a_name] et navn
        [the_catalogue] katalogen
        [a_sector] en sektor
        [a_domain] et område
        [a_data_set] et datasett
        [a_range] et spenn
        [a_threshold] en terskelverdi
        [an_advisory] et råd
        [rates_of_a_domain] `rates` for et område
        [a_product] et produkt
        [a_market] et marked
        [a_checklist] en sjekkliste
        [a_component] en felleskomponent
        [a_cover] en dekning
        [the_file_of_decisions] filen med vedtak
        [a_decision] et vedtak
        [a_mapping] en tilordning
        [a_table] en tabell
        [a_column] en kolonne
        [an_answer] et svar
        [an_inventory] en kartlegging
        [a_system] et system
        [a_shared_entry] en delt oppføring
        [a_contract] en avtale
        [a_line] en linje
        [an_integration] en integrasjon
        [the_workspace] arbeidsområdet
        [a_municipality] en kommune
        [a_table_of_sizes] en tabell over størrelser
        [a_migration_rate] en migreringssats
        [the_rate_of_reenter] satsen for `reenter`
        [the_file_of_progress] filen med framdrift
        [a_begun_procurement] en påbegynt anskaffelse
        [a_scenario] et scenario
        [the_rules] reglene
        [a_rule] en regel
        [a_waiver] et unntak
        [a_set_of_phases] et sett med faser
        [a_phases_status] status for en fase
        [a_phase_of_the_merger] en fase i sammenslåingen
        [a_part_of_split] en del av `split`
        [a_funding] en finansiering
        [a_benefit] en gevinst
        [the_plan] planen
        [the_merger] sammenslåingen
        [a_step_of_growth] et trinn i `growth`
        [a_change] en endring
        [a_choice] et valg
        [a_budget] et budsjett
        [an_area] et område i budsjettet
        [an_item] en post
        [a_sum_in_the_text] en sum i teksten
        [the_file_of_risks] filen med risikoer
        [a_risk] en risiko
       *[other] {$name}
    }
    .noun = { $slug ->
        [sector] sektoren
        [domain] området
        [data_set] datasettet
        [product] produktet
        [component] felleskomponenten
        [system] systemet
        [shared_entry] den delte oppføringen
        [contract] avtalen
        [municipality] kommunen
        [integration] integrasjonen
        [decision] vedtaket
       *[other] {$name}
    }

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
    .annual_fee = Årlig avgift, kr
    .end = Opphører
    .contracts_of_vendor = Avtaler med denne leverandøren
    .national_component = Nasjonal felleskomponent
    .systems_under_it = Systemer under den
    .lines_of_its_fee = Linjer i avgiften
    .may_not_be_chosen = Kan ikke velges
    .may_be_chosen = Kan velges
    .domain = Område
    .who_works_in_it = Hvem som arbeider i det
    .integrations = Integrasjoner
    .needed = trengs
    .retire = avvikle
    .decisions = Vedtak
    .headline = {$kind_words} {$reference}: {$name}
    .municipality = Kommune
    .nothing_chosen_domain = ingenting velges på dette området
    .no = nei
    .yes = ja
    .in_the_target = I målet
    .systems_of_this_product = Systemer av dette produktet
    .product = Produkt
    .nobody_needs_it = ingen trenger det
    .project_own_decides = et eget prosjekt avgjør
    .the_state_provides_it = staten leverer det
    .the_domain_is_retired = området avvikles
    .vendor = Leverandør
    .choose = velg {$candidate}
    .reject = forkast {$candidate}
    .drop = dropp integrasjonen med {$far}

side =
    .today = Som i dag
    .target = Med målporteføljen

size =
    .large = stor
    .medium = middels
    .small = liten

standing =
    .ended = avsluttet
    .in_use = i bruk
    .phasing_out = fases ut
    .running = løper
    .terminated = sagt opp

status =
    .not_comparable = {$file} regner med andre år, fra en annen dag, for andre innbyggere eller med andre satser enn i dag: noe av forskjellen er bare det.
    .other_gaps = De to summene betaler ikke for det samme: områder som er åpne eller mangler i {$file}: {$saved}; i dag: {$today}.
    .no_gap = ingen
    .same = Ingenting har skjedd siden {$file}: planen er den samme.
    .same_price = Mot {$file}: den beste planen koster det samme i dag.
    .more_expensive = Mot {$file}: den beste planen koster kr {$money} mer i dag.
    .cheaper = Mot {$file}: den beste planen koster kr {$money} mindre i dag.
    .no_plan = Mot {$file}: det finnes ingen plan i dag, eller ingen var lagret; `portfolio plan` forteller hvorfor.
    .no_plan_from = Fra {$day} finnes det ingen plan: ingenting holder seg innenfor rammene.
    .total = I alt
    .saved = Slik det var bestemt
    .kept = De samme valgene i dag
    .today = Planlagt på nytt i dag
    .changed = Endret siden da: {$parts}.
    .unknown = Planen sier ikke hva den bygger på.
    .drift = Avdrift: det som har endret seg av seg selv, endrer prisen på valgene med kr {$money}.
    .decided = Bestemt siden da: kr {$money} ({$domains}).
    .begun = Anskaffelser som er i gang: {$count}, av dette er kr {$money} brukt.
    .projects = Prosjekter: {$what}.
    .projects_done = { $count ->
        [one] {$count} ferdig
       *[other] {$count} ferdige
    }
    .projects_begun = {$count} i gang
    .projects_late = {$count} blir for sent ferdig
    .nothing_left = Ingenting igjen å velge for
    .still_best = Fortsatt best: {$count} av {$all} valg.
    .instead = I stedet
    .domains = Områder
    .gain = Gevinst, kr
    .otherwise = Ville vært bestemt annerledes i dag
    .gain_note = Gevinsten er det endringen sparer alene, med alt annet slik det var bestemt; tom der den ikke kan gjøres alene.
    .closes = Stenger først
    .day = Siste dag
    .from_then = Fra dagen etter, kr
    .extra = Mer, kr
    .none = ingen plan
    .changes = Endres
    .against = Mot {$file}: et valg endres der det gir en gevinst på kr {$gain}
    .against_any = Mot {$file}: et valg endres der det sparer noe

summary =
    .package = Pakke
    .spared =
        { $count ->
            [one] Én avtale avsluttes der leverandøren beholder arbeid
           *[other] {$count} avtaler avsluttes der leverandørene beholder arbeid
        } i målet: for det betales {$paid}, {$spared} mindre enn fullt ut, slik flyttingene er datert. Få det bekreftet.
    .cannot_alone = Dette kan ikke gjelde:
    .cannot_together = Dette kan ikke gjelde samtidig:
    .cash = I alt betales {$cash} over {$years} år fra {$date}, i nåverdi.
    .changing_users =
        { $users ->
            [one] {$users} bruker bytter system.
           *[other] {$users} brukere bytter system, talt én gang på hvert område.
        }
    .costs_more = Alt i alt koster den {$total}: {$amount} ({$share}) mer enn å velge det systemet som betjener flest innbyggere i dag på hvert område ({$whole}): la søket gå lenger.
    .costs_more_than_broken = Alt i alt koster den {$total}: {$amount} ({$share}) mer enn å velge det systemet som betjener flest innbyggere i dag på hvert område ({$whole}), som ikke er tillatt: det bryter {$broken}.
    .cut_short = {$not_proven}: søket ble avbrutt. Ingenting tillatt koster mindre enn {$bound}, så den er høyst {$bound_2} ({$total}) for dyr.
    .decisions = Hva hvert vedtak koster mot å stå fritt
    .decisions_note = Et område med eget prosjekt avgjøres ikke her uten vedtaket; vedtaket er sammenlignet med ett for hver annen kandidat på området.
    .domains = Per sektor og område
    .drop = fjern: {$fact}
    .fact_at = {$fact} ({$at})
    .headline =
        {$name}: { $systems ->
            [one] {$systems} system
           *[other] {$systems} systemer
        } i { $municipalities ->
            [one] én kommune
           *[other] {$municipalities} kommuner
        } blir {$planned}, med valg på { $chosen ->
            [one] {$chosen} område
           *[other] {$chosen} områder
        }.
    .headline_conflict = {$name}: ingen portefølje oppfyller alt som er besluttet og begrenset.
    .lift = tillat {$candidate} på {$domain}: fjern det som hindrer det
    .lift_begun = tillat {$candidate} i {$domain}: registrer i `progress.yaml` at anskaffelsen er i gang, om den er det
    .money = Penger, kr over hele perioden, nåverdi
    .next = Videre: `portfolio diff` viser hva som endres, `portfolio why OMRÅDE` hvorfor ett er valgt og hva de andre ville kostet, `portfolio report` lister hva som skal sies opp, anskaffes og flyttes. `--runners-up` merker jevne valg.
    .no_plan = ingen plan uten
    .no_single_change = Ingen enkelt endring er nok: slipp ett av kravene i hver konflikt, og spør igjen.
    .nor_alone = Heller ikke dette kan gjelde, hvert for seg:
    .nor_together = Heller ikke dette kan gjelde samtidig:
    .not_proven = Ikke bevist
    .proven = {$proven_optimal}: ingen annen tillatt portefølje koster mindre.
    .proven_optimal = Bevist optimal
    .raise = hev: {$fact}
    .raise_limit = hev limits.{$limit} til {$value}
    .release_any = Slipp en av dem, hvilken som helst, så kan resten gjelde. Ingen kortere liste forklarer det.
    .retire = avvikle {$domain}
    .saves = Alt i alt koster den {$total}: {$amount} ({$share}) mindre enn å velge det systemet som betjener flest innbyggere i dag på hvert område ({$whole}).
    .saves_nothing = Alt i alt koster den {$total}: like mye som å velge det systemet som betjener flest innbyggere i dag på hvert område.
    .saves_against_broken = Alt i alt koster den {$total}: {$amount} ({$share}) mindre enn å velge det systemet som betjener flest innbyggere i dag på hvert område ({$whole}), som ikke engang er tillatt: det bryter {$broken}.
    .sum = Sum
    .way_out = Og nå? Den billigste utveien først
    .nothing_once = Ingenting betales én gang.
    .once = Engangskostnad: {$amount}.
    .unpaid = Utenom dette kommer {$amount} i nåverdi som ingen fakturerer: {$quality} er tid, fordi systemer har lav egnethet ({$hours} timer i året), og {$vendors} er leverandøroppfølging.
    .unpaid_plain = Utenom dette kommer {$amount} i nåverdi som ingen fakturerer: {$quality} er tid, fordi systemer har lav egnethet, og {$vendors} er leverandøroppfølging.
    .yearly =
        Systemer og avtaler koster {$today} i året i dag, {$target} i målet: engangskostnaden er tjent inn på { $years ->
            [one] ett år
           *[other] {$years} år
        }.
    .yearly_only = Systemer og avtaler koster {$today} i året i dag, {$target} i målet.
    .yearly_no_payback = Systemer og avtaler koster {$today} i året i dag, {$target} i målet: det spares ingenting i året, så engangskostnaden tjenes ikke inn.

target =
    .packages = Områdene i en pakke endres bare sammen: deres neste, margin og grunn til avklaring står én gang, i `report packages`.
    .title = Målporteføljen

task_kind =
    .agree = registrering hos nasjonal felleskomponent
    .close_archive = avslutte arkiv
    .convert = datasett: konverteres
    .deposit = avlevere arkiv
    .end_parallel = avslutte parallelt
    .join = integrasjon
    .look_up = datasett: oppslag
    .move = migrering
    .procure = anskaffelse
    .register = ny registrering
    .set_up = oppsett
    .switch_off = avvikle
    .take_down = fjerne integrasjon
    .wash = vask og kvalitetssikring

task_status =
    .done = utført
    .ends_late = blir forsinket
    .late_to_begin = skulle vært startet
    .not_begun = ikke startet
    .overdue = over fristen
    .under_way = i gang

terminate =
    .instead = {$domain}: {$name}
    .note = Dager igjen regnes fra planleggingsdatoen til siste virkedag. Avslutningskostnaden er alt som betales etter sammenslåingsdagen. Av en avtale som videreføres, står hver del som skal sies opp, på en rad for seg.
    .title = Avtaler som skal sies opp

threshold =
    .below = under
    .change_sources = Over terskelen: utvides med mer enn {$value} av verdien ({$source}, gjelder fra {$from}) eller med kr {$value_2} eller mer i perioden ({$source_2}, gjelder fra {$from_2}). Om en endring er vesentlig, er et juridisk spørsmål.
    .eea = EØS (TED)
    .national = nasjonal (Doffin)
    .none_known = Ingen terskelverdier er kjent for {$day}: legg dem inn under `thresholds` i en av katalogens filer.
    .sources = Terskelverdier {$day}: nasjonal kr {$value} ({$source}, gjelder fra {$from}), EØS kr {$value_2} ({$source_2}, gjelder fra {$from_2}).
    .unknown = ingen terskel kjent

timing =
    .not_proven = Rekkefølgen på prosjektene er den beste som ble funnet, ikke bevist: {$roadmap} vektede måneder forsinket; ingen rekkefølge har under {$roadmap_2}.
    .too_long = Når prosjektene går, mangler: de tar {$months} måneder til sammen, mer enn det som kan dateres; se på `phases` og `size_percent` under `roadmap`, og på produktenes `lead_months`.

truth =
    .no = nei
    .yes = ja

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

usage =
    .usage = Bruk:
    .more = --help forklarer resten, på engelsk.
    .value_wanted = {$argument} trenger en verdi{$values}
    .no_value = `{$value}` er ingen verdi for {$argument}{$values}
    .values = : {$known}
    .wrong_value = `{$value}` er ingen verdi for {$argument}: {$why}
    .unknown = det finnes ingen {$argument} her{$hint}
    .no_command = det finnes ingen kommando `{$command}`{$hint}
    .conflict = {$argument} kan ikke stå sammen med {$other}
    .twice = {$argument} kan bare oppgis én gang
    .missing = mangler: {$arguments}
    .too_many = `{$value}` er én verdi for mye for {$argument}
    .other_number = {$argument} trenger et annet antall verdier
    .no_equals = {$argument} vil ha verdien etter `=`
    .not_utf8 = et argument er ikke tekst i UTF-8
    .command_wanted = en kommando mangler
    .date_form = en dato skrives ÅÅÅÅ-MM-DD, fra 1900 til 2199
    .no_day = det finnes ingen slik dag; en dato skrives ÅÅÅÅ-MM-DD
    .no_share = skriv en andel av det planen betaler, fra 0% til 100%, for eksempel 1% eller 0.5%
    .no_rows = `{$text}` er ingen rad; skriv 4, 4-5, 6- eller -90
    .no_condition = skriv 'KOLONNE ~ REGEX'

verdict =
    .bounded = Utsagn som bare et søk kunne regnet ut på nytt (hva hver beslutning koster; et nest beste uten sin plan; hva som ville blitt valgt med andre år): {$bounded}. Det er bare kontrollert at de er mulige.
    .differences = Det som ikke holder
    .differs = avviker
    .does_not_hold = planen holder ikke
    .headline = {$merger}: {$the_plan}.
    .headline_only_stale = {$merger}: planen er {$stale_2}, selv om ingenting i den avviker.
    .headline_stale = {$merger}: planen er {$stale_2}: arbeidsområdet er endret siden. Opplysninger som ikke lenger stemmer med det: {$wrong}.
    .headline_wrong = {$merger}: {$the_plan}; opplysninger som ikke stemmer: {$wrong}.
    .holds = planen holder
    .infeasible = Planen sier at ingen portefølje er tillatt. Slike planer har ikke noe bevis: bare det den ellers sier, er kontrollert.
    .inputs_changed = {$stale}: arbeidsområdet er endret siden planen ble laget, i {$changed}.
    .inputs_same = Arbeidsområdet er det samme som planen ble laget av.
    .inputs_unknown = Planen sier ikke hva den bygger på, så om den er foreldet, vises bare i tallene.
    .next = Videre: `portfolio plan -o FIL --force` planlegger på nytt fra dette arbeidsområdet; `--as-of DATO` kontrollerer en plan per dens egen dag.
    .not_priced = Det som er valgt, kan ikke prises, så ingenting som følger av det, er sammenlignet.
    .not_proven = Optimum er ikke bevist
    .not_proven_sentence = {$the_optimum}: ingenting viser at ingen tillatt portefølje koster mindre.
    .proven = {$the_proof}: ingen tillatt portefølje koster mindre enn kr {$kroner} (kontrollerte steg: {$nodes}).
    .recomputed = Regnet ut på nytt fra arbeidsområdet, uten søket: {$values} verdier (områder: {$domains}, avtaler: {$contracts}, migreringer: {$migrations}, integrasjoner: {$integrations}, anskaffelser: {$procurements}).
    .stale = foreldet
    .stale_lead = Foreldet
    .the_proof_holds = Beviset holder

verdict_word =
    .choose = velg
    .drop = dropp koblingen
    .need = behov
    .reject = forkast
    .retire = avvikle

verify =
    .not_weighed = planen velger ikke {$name} i alle disse områdene
    .packages_unpriced = et nest beste er oppgitt uten sin plan: hvilke områder som endres sammen, kan ikke sies
    .not_decided_there = {$id} avgjøres ikke i den planen, så ingenting er valgt
    .no_plan_says_nothing = det finnes ingen slik plan, så den velger ingenting
    .written_at = det står på {$at}
    .other_fingerprints = fingeravtrykkene er av koding {$version}, og dette programmets av {$own}: ingen kan si om arbeidsområdet er endret siden. `portfolio plan` lager den på nytt
    .decision_at_least = uten beslutningen viser en plan for hånden at den koster minst {$least}
    .decision_at_most = den kan koste høyst {$most}
    .decision_instead = uten beslutningen er {$name} ikke det som ville blitt valgt der
    .no_such_fact = arbeidsområdet har ikke noe slikt forhold, eller det står i feil rekkefølge eller to ganger: {$fact}
    .no_such_release = {$way} er ingen måte å løse dette på: {$fact}
    .decision_saves = den beste kandidaten på et område koster ikke mer enn den som er besluttet
    .no_target = det finnes ikke noe målbilde, så dette skal ikke stå her
    .no_conflict = den sier ikke hva som er i konflikt
    .a_target = det finnes et målbilde: systemene som betjener flest innbyggere, bryter ingen krav
    .cheaper = med {$name} her og alt annet som det er, er planen tillatt og koster {$extra} mer
    .nothing_chosen = ingenting er valgt her, så ingenting annet kan komme som nummer to
    .nothing_to_release = det finnes en målportefølje, så ingenting må løses opp
    .other_decisions = dette er ikke arbeidsområdets beslutninger
    .otherwise_breaks = denne planen bryter et krav
    .otherwise_cheaper = planen med nest beste på {$with} velger også noe annet her, og koster {$extra} mer
    .otherwise_unknown = {$domain} eller {$choice} er ikke noe som avgjøres her
    .out_of_order_or_twice = det står to ganger, eller i feil rekkefølge
    .own_choice = det er det området selv har valgt
    .own_choice_otherwise = planen selv velger dette
    .unknown = {$name} finnes ikke i dette arbeidsområdet
    .below = med det ville planen koste mindre enn {$bound}, og det gjør ingenting: extra er {$extra}
    .breaks = disse valgene bryter {$constraint}
    .differs = det er ikke det arbeidsområdet gir
    .out_of_order = det står ikke i riktig rekkefølge
    .missing = {$key} mangler
    .no_conflict_with_target = det finnes et målbilde, så ingenting er i konflikt
    .no_status = {$status} er ingen status
    .proves = sertifikatet beviser {$kroner}
    .not_optimal = det er ikke vist at den er optimal: sertifikatet beviser {$kroner} kroner og { $users ->
        [one] {$users} bruker
       *[other] {$users} brukere
    }
    .no_certificate = det finnes ikke noe: ingenting viser at ingen portefølje koster mindre
    .proves_nothing = det beviser ingenting: {$fault}
    .not_chosen = {$id} er med, og ingenting er valgt
    .twice = {$key}: den står der to ganger
    .no_such_row = {$key}: arbeidsområdet gir ingen slik rad
    .requires = requires: {$one} trenger {$other}
    .excludes = excludes: {$one} utelukker {$other}
    .budget = limits.one_off_budget: det er {$money}
    .limit = limits.{$limit}: det er {$number}
    .not_served = det betjener ikke dette området
    .may_not = {$name} kan ikke velges i {$domain}: {$reasons}
    .none_though_chosen = det mangler, selv om noe er valgt

wanted =
    .unknown = ingen regel har en kode som begynner med `{$word}`, og ingen har det navnet; {$hint}
    .meant = mente du `{$meant}`?
    .explain = `portfolio explain` viser alle

why =
    .asked = Katalogen ber om en avgjørelse: {$reason}.
    .asked_by = Katalogen ber om en avgjørelse: {$reason} ({$source}).
    .clarify_bridge = den neste ville vunnet om ingen leverandør gikk med på forlengelsene som denne planen regner med
    .clarify_catalogue = katalogen ber om en avgjørelse uansett hva tallene sier
    .clarify_fee = den neste ville vunnet om en avgift som bare denne planen betaler, var inntil 15 % høyere
    .clarify_growth = avtalen sier ingenting om å vokse, og måtte vokse mer enn det som tas for gitt
    .clarify_guessed = det hviler på noe et program fylte inn og ingen har bekreftet
    .clarify_horizon = en annen periode (3, 8 eller 10 år) ville snudd det
    .other_years = En annen periode ville snudd det: {$choices}.
    .over_years = med {$years} år {$choice}
    .package = Det endres bare sammen med {$others} ({$name}); den andre planen deres gjør hele planen kr {$extra} dyrere.
    .package_turns = Hva den andre planen for pakken endrer
    .annual_cost = årlig kostnad, kr
    .annual_fee = årlig avgift, kr
    .annual_price = årlig pris, kr
    .at_least = minst {$fit}
    .at_no_price = ikke til noen pris
    .bar_at = {$why} ({$at})
    .barred = kan ikke velges
    .barred_note = For det som ikke kan velges: hva planen med det ville kostet om det som hindrer det var annerledes.
    .candidates = Hva som kunne velges, alt annet fritt
    .chosen = valgt
    .chosen_alone = {$choice} er valgt: det er det eneste som kan velges.
    .chosen_by_constraints = {$choice} er valgt: med noe annet kan ikke kravene holdes.
    .chosen_by_decision = {$choice} er valgt etter et vedtak ({$at}).
    .chosen_cheaper = {$choice} er valgt: kr {$amount} billigere enn den neste, {$next}.
    .chosen_cheaper_mostly = {$choice} er valgt: kr {$amount} billigere enn den neste, {$next}; det meste av forskjellen er {$items}.
    .chosen_equal = {$choice} er valgt; {$next} ville kostet akkurat det samme, og flytter minst like mange brukere.
    .clarify = Avklares:
    .clarify_assumed = den neste ville vunnet om antatte tall var inntil 30 % feil
    .clarify_close = den neste koster knapt mer
    .clarify_reasons = {$lead} {$reasons}.
    .clarify_unknown_cost = ingen har sagt hva det valgte systemet koster å drive
    .constraints = kravene kan ikke holdes med det
    .day_it_would_not_win = {$day}; det ville ikke vunnet
    .day_it_would_win = {$day}; da ville det vunnet
    .due_no_earlier_than = frist tidligst
    .earlier_won = Planlagt innen {$day} ville det ha vunnet.
    .else_another = Ellers ville likevel noe annet vært valgt.
    .else_wins = Ellers ville det vunnet.
    .else_wins_cheaper = Ellers ville det vunnet, og planen kostet kr {$amount} mindre.
    .fit_1_to_5 = egnethet, 1 til 5
    .headline = {$name} ({$domain})
    .is_out = {$candidate} kan ikke velges: {$bars}.
    .items = Hvor forskjellen kommer fra
    .more_barred = {$barred} til kan ikke velges; se nedenfor.
    .named_apart = {$name} ({$reference})
    .next = neste
    .not_even_5 = ikke engang 5
    .open = Åpent
    .open_here = {$open}: ingenting kan velges her. Det som er i bruk i dag, går videre som det er til noen finner en vei.
    .parallel = Side om side
    .paid_note = Regnet som nåverdi betaler planen kr {$paid} på dette området; er den neste høyst 5 % av det dyrere, er valget jevnt.
    .planned_by = planlagt innen
    .scope_absent = Ingen bruker {$name} og det er ikke et må ({$at}), så planen har det ikke med.
    .scope_missing = {$name} er et må ({$at}), og ingen har registrert noe der: det mangler i planen og koster ingenting i den.
    .scope_national = {$name} er nasjonalt ({$at}): staten sørger for systemet, og ingenting velges her.
    .scope_own_project = {$name} avgjøres av et eget prosjekt ({$at}), som ikke har besluttet ennå; en `choose` blant vedtakene tar det inn.
    .scope_retired = {$name} avvikles etter et vedtak ({$at}): systemene avsluttes og ingenting velges.
    .to_win = Hva som måtte endres, alt annet likt
    .turns = Hva annet som ville endret seg
    .turns_more = og flere for {$more}: `--candidate` viser alle
    .way_out_less = Den nærmeste utveien: {$candidate}, om dette var annerledes: {$bars}; planen ville koste kr {$amount} mindre.
    .way_out_more = Den nærmeste utveien: {$candidate}, om dette var annerledes: {$bars}; planen med et svar her ville koste kr {$amount} mer.
    .whatever_it_costs = uansett pris
    .without_already = Planen klarer seg uten {$not} allerede.
    .without_choice = Uten {$not} velger planen {$choice} og koster kr {$total}, kr {$extra} mer.
    .without_none = Uten {$not} finnes ingen plan som holder kravene.
    .else_costs_more = Ellers ville planen med det kostet kr {$amount} mer.

work =
    .close_archive = {$municipality}: avslutt arkivet i {$name} (periodiser)
    .close_archive_and_open = {$municipality}: avslutt arkivet i {$name} (periodiser) og opprett et nytt for den nye kommunen
    .columns_note = Kolonner som i Kartverkets sjekkliste for kommunesammenslåing.
    .days_note = Starter og slutter: som i veikartet, innenfor kapasiteten. Det som flyttes, flyttes i prosjektets G; det andre venter på, gjøres rett før den første av dem starter. Tomt: veikartet avgjør det ikke.
    .end_manual_transfer = Avslutt manuell overføring fra {$from} til {$to}
    .end_parallel = {$name}: velg ett av systemene som kjøres parallelt, og forlat de andre
    .enter_again = Registrer på nytt: {$name} ({$name_2})
    .find_archive = {$name}: ingen arkivkjerne i kartleggingen; finn arkivet, avslutt og avlever det
    .forced_lookup = tvunget: kartleggingen sier oppslag. {$source}
    .forced_nothing = tvunget: kartleggingen sier ingenting beholdes. {$source}
    .hand_over = {$municipality}: ta uttrekk av arkivet i {$name} og avlever det til depot
    .join = {$near} – {$far}: {$how}
    .join_build = bygg
    .join_build_locked = bygg, mot et låst grensesnitt
    .join_keep = behold, tilpass og test
    .join_reregister = registrer på nytt
    .join_reuse = sett opp den ferdige koblingen
    .join_suite = la leverandøren integrere sin suite
    .lead = { $tasks ->
        [one] {$tasks} oppgave
       *[other] {$tasks} oppgaver
    }, {$late} av dem for sent ute: { $moves ->
        [one] {$moves} migrering
       *[other] {$moves} migreringer
    } med {$sets} egne datasett ({$forced} tvunget mot kartleggingen), { $set_ups ->
        [one] {$set_ups} system
       *[other] {$set_ups} systemer
    } å sette opp, { $joins ->
        [one] {$joins} integrasjon
       *[other] {$joins} integrasjoner
    } å lage eller beholde og {$taken_down} å fjerne, { $archives ->
        [one] {$archives} arkiv
       *[other] {$archives} arkiver
    } å avslutte, { $switched_off ->
        [one] {$switched_off} system
       *[other] {$switched_off} systemer
    } å avvikle.
    .move_close = {$domain}: avslutt {$from}
    .move_consolidate = {$domain}: slå databasen i {$from} sammen med {$to}
    .move_convert = {$domain}: konverter {$from} til {$to}
    .move_introduce = {$domain}: innfør {$to}; brukere og tilganger registreres på nytt
    .move_lookup = {$domain}: gjør {$from} tilgjengelig for oppslag
    .move_reenter = {$domain}: skriv opplysningene i {$from} inn på nytt i {$to}
    .move_rekey = {$domain}: endre kommunenummeret i {$to}
    .no_series_goes_on = ingen arkivserie videreføres
    .price_note = Prisen på en migrering dekker datasettene i den. Et datasett som må konverteres selv om kartleggingen sier oppslag, er ikke med i prisen.
    .procure = Anskaff og sett opp: {$name}
    .register = {$name}: registrer den nye kommunen
    .register_said = {$name}: {$said}
    .set_convert = {$domain}: konverter {$set} fra {$from}
    .set_lookup = {$domain}: gjør tilgjengelig for oppslag {$set} fra {$from}
    .set_up = Sett opp {$name} for den nye kommunen: organisasjon, roller, arbeidsprosesser, maler
    .start_note = Oppstart senest: så lenge før fristen som arbeidet varer, uansett hva annet som pågår da; det andre venter på, har frist når den første av dem starter. Varighetene er fasene i `roadmap`, skalert med områdets størrelse. Status: som `roadmap.status` sier, ellers regnet ut fra disse dagene.
    .switch_off = Avvikle {$name}
    .take_down = Fjern {$from} – {$to}
    .title = Arbeid
    .wash = {$name}: vask {$name_2} mot Folkeregisteret og kvalitetssikre manuelt

workbook =
    .assumed_column = Antatt
    .contents = Innhold
    .sheet = Ark
    .tells = Hva det viser
    .rows = Rader
    .assumed = ~ foran et tall: det bygger på en antakelse. Siste kolonne i arket sier hva som er antatt i hver rad.
    .overdue = ! foran en verdi: fristen er ute, eller noen må gjøre noe nå.
    .vat = Alle summer er kroner uten mva.

zone =
    .internal = intern
    .secure = sikker
