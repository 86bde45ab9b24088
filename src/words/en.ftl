# What the program says in English. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

about =
    .merger = Merger
    .day_one = Day one
    .as_of = Planned as of
    .input = Made from (fingerprint of the workspace)
    .cash = What is paid over the horizon, present value, NOK
    .one_off = Of it paid once, NOK
    .total = With time and follow-up that nobody invoices, NOK
    .assumed = Of that resting on assumed figures, NOK

arc001 =
    .message = {$names} must archive, but the workspace names no archive domain
    .related = archive: core
    .help = name the domain of the central archive core as `archive_domain`
    .message_2 = nothing is chosen in the archive domain {$id}, so {$names} reach no archive core
    .help_2 = record the choice for {$id} in the decisions
    .message_3 = {$id} must archive, but a decision drops its integration to the archive core

arc002 =
    .message = {$id} joins no system to an archive core, and {$count} of them must archive
    .help = record the integrations to the archive
    .message_2 = {$system} must archive in {$domain}, and no archive core is known for it
    .help_2 = record the integration to the archive, or `archive: core`

arc003 =
    .message = the target has {$count} archive cores: {$cores}

arc004 =
    .message = {$core} is closed, and {$staying} archive in it today

arc006 =
    .message = {$entry} is closed with its whole archive, because its data are not kept
    .help = write `data: lookup`, or `convert`

arc007 =
    .message = {$entry} is closed, {$domain} must archive, and its data are not kept

arc009 =
    .message = {$system} is in the secure zone, and archives in {$core}, which is not
    .related = the core's zone

arc010 =
    .message = {$name} goes on as the archive core, and the new municipality begins a new part in it

arc012 =
    .message = {$system} covers the archive domain, and holds no archive core
    .help = write `archive: core` if it is one

arc013 =
    .message = documents of {$name} are carried to {$other} by hand

bar =
    .phasing_out = it is being phased out
    .end_of_life = its end of life is not after the merger
    .unfit = it cannot serve the new municipality
    .form = it is no software
    .fit = it fits too badly
    .growth = its contract may not grow so far
    .capacity = it cannot technically serve so many
    .begun_too_late = its procurement comes too late
    .unfinished = not everything is entered, and what is entered can go on
    .terminated = notice has been given on its contract
    .contract_ends = its contract cannot run to the merger
    .too_late = a procurement would come too late
    .advisory = a national advisory speaks against procuring here
    .parallel_forbidden = the domain does not allow systems side by side
    .too_few_for_parallel = fewer than two systems could go on side by side
    .chosen_other = a decision chose something else
    .rejected = a decision rejected it

begin =
    .workspace = The workspace: who merges and when, and where the other files are.
    .inventory = What {$name} has. `portfolio import FILE --into {$id}` fills it in from a spreadsheet.
    .decisions = Decisions with who, when and why. `portfolio decide` writes them.
    .rules = Waivers, levels and rules of your own for `portfolio check`.
    .catalogue = A catalogue of your own: sectors, domains, products and components.
    .date = day one of the new municipality
    .as_of = the planning date; a file that follows the clock would change its plan by itself
    .complete = write yes when everything is entered; until then nothing is taken to be missing
    .example = An entry looks like this (systems: without the brackets):
    .inside = this is inside the workspace {$root}: -C uses it, --force begins another
    .bad_municipality = {$text} is no municipality: write NAME=INHABITANTS, such as Flakstad=1200
    .missing = missing: {$flags}
    .past = {$date} is not in the future: --date is day one of the new municipality
    .twice = two municipalities would have the id {$id}: write one of the names otherwise
    .alone = one municipality is no merger yet; add others in portfolio.yaml
    .exists = these files exist already: {$files}; --force overwrites them
    .not_empty = the folder is not empty; what lies there stays
    .nothing_written = nothing is written
    .next = Next:
    .nothing_entered = nothing entered yet: portfolio import FILE --into {$id}
    .ask_name = Name of the merger
    .ask_date = Day one of the new municipality (YYYY-MM-DD)
    .no_date = write a day as YYYY-MM-DD, such as 2028-01-01
    .ask_municipality = Municipality {$number} (Enter when there are no more)
    .ask_inhabitants = Inhabitants of {$name}
    .no_number = write a whole number, such as 1200
    .ask_list = A list of its systems to import (a file; Enter for none)
    .ask_write = Write these files?

business =
    .headline = {$name}: the business case, kroner without VAT, by calendar year
    .title = Business case
    .nominal = Nominal kroner. Until day one today's systems and contracts go on; exits are those of the plan.
    .thousands = Thousands of kroner; every sum is rounded by itself. Files have whole kroner.
    .no_months = There are no years without a roadmap: the projects take more months than can be dated.
    .payback = A year of the target costs {$year}; what is paid once is earned back in {$years} years.
    .no_payback = A year of the target costs {$year}, which is not less than today: what is paid once is not earned back.
    .saved = In the first {$years} years from day one the target saves {$amount} at present value, what is spent before it included.
    .lost = In the first {$years} years from day one the target costs {$amount} more than today at present value, what is spent before it included.
    .rounding = Rounding and discounting: {$amount} takes the present value of the rows to the {$cash} that the plan pays.
    .unpaid = Apart from this, in no row: {$amount} at present value for time and follow-up that nobody invoices.
    .late = In no row: {$amount} more for contracts that end later, since their users move late.
    .project = In no row: project management, {$percent} % of what is paid once: {$amount}.
    .internal = In no row: own hours, {$percent} % of what is paid once: {$amount}.
    .contingency = In no row: contingency, {$percent} % of what is paid once: {$amount}.
    .funding = Funding, in no row: {$source} gives {$amount} in {$year}.
    .benefit = Benefit, in no row: {$name}, {$amount} a year.
    .item = Item
    .sector = Sector
    .domain = Domain
    .municipality = Municipality
    .vendor = Vendor
    .system = System
    .contract = Contract
    .product = Product
    .side = Side
    .year = Year
    .month = Month
    .amount = Amount, NOK
    .sum = Sum
    .today = As today
    .saving = Saved
    .difference = Saved
    .none = none

cat001 =
    .message = {$product} requires {$name}, and they exclude each other
    .related = excluded here

cat002 =
    .message = {$product} requires {$name}, which nobody has and nobody can buy
    .related = without a market

cat003 =
    .message = {$product} has a market, but serves no domain
    .help = name its `domains`

cat004 =
    .message = {$domain} is wished for {$wish}, after it is due on {$due}
    .related = due here

con001 =
    .all = {$count} systems of {$municipality} come from a vendor, but no contract is recorded: {$names}
    .message = {$system} comes from {$vendor}, but no contract is recorded
    .help = record the contract and name it with `contract`; `annual_cost: 0` says that nothing is paid

con002 =
    .message = {$contract} costs {$fee} kr a year, and no system names it
    .help = name it at the system it is for, or terminate it: the plan does not

con003 =
    .message = notice to end {$contract} on {$wanted} had to be given by {$day}; it now runs to {$ends}, about {$extra} kr more
    .help = ask the supplier for an earlier end, or for an exit fee

con004 =
    .message =
        notice on {$contract} must be given by {$day}, in { $days ->
            [one] {$days} day
           *[other] {$days} days
        }, to end it on {$ends}
    .help = the last working day for it is {$last_working_day}

con005 =
    .message = {$name} is chosen for {$of}, but {$contract} may not grow to the whole new municipality
    .related = growth: none

con006 =
    .all = the plan lets {$count} contracts of {$municipality} grow, and nobody has asked whether they may: {$names}
    .message = the plan lets {$name} grow for {$domains}, and nobody has asked whether it may
    .help = ask the supplier and a lawyer, then record `growth`: a percentage, `any` or `none`

con007 =
    .message = {$contract} carries a chosen system, but ends on {$last}, before the switch-off on {$switch_off}

con008 =
    .message = the plan lets {$contract} grow from {$served} to {$all} inhabitants, further than is known to be allowed
    .help = ask a lawyer, then record `growth`: a percentage, `any` or `none`

con010 =
    .message = {$contract} runs to {$ends}, while its system is switched off on {$switch_off}; {$cost} kr are paid after the merger
    .help = negotiate an earlier end

con011 =
    .message = the plan {$change} {$contract}, which {$others} share
    .help = agree with the parties outside the merger
    .extends = extends
    .leaves = leaves

con016 =
    .all = it is not known of {$count} contracts of {$municipality} whether they may grow to the whole new municipality: {$names}
    .message = ; until then its fixed price counts as growing
    .message_2 = it is not known whether {$contract} may grow to the whole new municipality{$price}
    .help = record `growth`: a percentage, `any` or `none`

con017 =
    .message = the fixed price of {$contract} is counted as {$counted} kr a year instead of {$annual_fee} kr
    .help = record `growth: any` once the supplier confirms the price for everybody

con018 =
    .message = , by {$day}
    .message_2 = {$contract} ends on {$end}: its option must be used for the plan to hold{$by}

con019 =
    .message = {$contract} ends on {$ends}, but {$systems} must run until the switch-off on {$switch_off}
    .message_2 = use its option
    .message_3 = agree on a bridging extension

con020 =
    .message = {" "}on {$day}
    .message_2 = {$contract} ended{$day}, with {$systems} still in use under it
    .help = write the present end into `end`, or record `renewal_months`

con021 =
    .message = it is terminated to {$day}
    .message_2 = it has no end and is left by giving notice
    .message_3 = the exit fee of {$contract} buys nothing: {$why}
    .help = write the end of the term into `end`, or take the fee away

con022 =
    .message = {$contract} wants {$notice} months of notice, but renews itself by {$renewal} months
    .related = one renewal

con024 =
    .message = {$contract} is irrevocable until {$until}, but ends on {$last} at the latest
    .related = it ends here

con025 =
    .message = {$contract} is terminated to {$day}, before the merger, and {$system} is in use under it
    .related = in use
    .help = write `status: phasing_out` at the system, or record the contract that follows

con026 =
    .message = {$contract} has the organisation number {$number}, which {$fault}
    .message_2 = is not nine digits
    .message_3 = has a wrong check digit

con027 =
    .message = {$supplier} and {$other} look like one supplier
    .related = written so here
    .help = write it the same way everywhere

con028 =
    .message = {$contract} is to run until {$end}; leaving it earlier is counted as paying until then
    .help = if it runs until terminated, leave `end` away

con029 =
    .message = {$contract} wants {$months} months of notice; are they days?

con030 =
    .message = ; the next notice day is {$day}
    .message_2 = {$contract} is for {$system}, which is being phased out, and no notice has been given{$by}
    .related = being phased out
    .help = give notice, and write the day into `terminated_to`

con031 =
    .message = {$supplier} gains by {$other_name}, and is paid {$cost} kr for leaving {$contract}
    .related = extended
    .help = negotiate both at once

con033 =
    .message = the next option of {$contract} had to be used by {$by}, and still counts as unused
    .help = if it was used, write `used` and the new `end`; if not, it is lost: lower `count`

con034 =
    .all = the plan prolongs {$count} contracts of {$municipality} for some months, which their suppliers have not agreed to: {$names}
    .message = the plan prolongs {$contract} to {$ends} at {$percent} percent of its fee, which {$supplier} has not agreed to
    .help = ask before giving notice, and record the answer as `bridge`

con035 =
    .message = {$contract} begins on {$start}, but {$systems} is in use under it today
    .help = enter the contract of today, or correct `start`

con036 =
    .message = {$contract} renews itself by {$months} months, but has no end
    .message_2 = {$contract} may be prolonged by {$months} months, but has no end
    .help = add `end`, or take the renewal and the options away: until then it is taken that it can be left on any day

dec007 =
    .message = {$system} is chosen for {$domain}, but is being phased out
    .related = being phased out

dec008 =
    .message = {$name} is chosen for {$domain}, but its support ends on {$end}, not after the merger
    .related = its end of life

dec009 =
    .message = {$system} is chosen for {$domain}, but its contract is terminated to {$day}
    .related = notice has been given

dec010 =
    .message = which it does not cover
    .message_2 = which it does not serve
    .message_3 = but it has no market and cannot be procured
    .message_4 = {$name} is chosen for {$domain}, {$why}
    .related = it says so here

dec011 =
    .message = {$name} is rejected for {$domain}, and chosen too
    .related = chosen here

dec012 =
    .message = {$domain} must be in place, and a decision ends it
    .related = priority: must

dec013 =
    .message = the decision is dated {$day}, after the planning date {$as_of}
    .help = move `as_of` forward, or leave the decision out until it is made

diff =
    .fee = NOK {$fee} a year
    .fee_until = NOK {$fee} a year, to {$day}

dom001 =
    .message = {$id} allows one system, but the target keeps {$names} side by side

dom002 =
    .message = {$domain} has no candidate
    .help = {$name} cannot be chosen: {$reasons}

dom003 =
    .message = {$domain} has no candidate
    .help = {$name} cannot be chosen: {$reasons}

dom004 =
    .message = {$id} does not allow systems side by side
    .related = parallel: forbidden, the default
    .help = choose one system, or say `parallel: allowed` with `parallel_until` in the catalogue

dom006 =
    .message = {$domain} keeps systems side by side, but only until {$until}, which is not after the merger
    .help = choose one system, or decide on a later end

dom007 =
    .all = {$municipality} has several systems in each of {$count} domains: {$names}
    .message = {$owner} has {$count} systems for {$domain}: {$names}
    .related = the first one
    .help = clear it now, or mark the older one with `status: phasing_out` or `data: lookup`

dom008 =
    .message = {$names} stay side by side in {$domain}, on which life and health depend

dom012 =
    .message = {$system} is chosen for {$kept}, but not for {$lost}

dom016 =
    .message = no target satisfies all constraints

dom017 =
    .message = the project for {$id} has not decided; {$names} stay in use
    .help = record its choice in the decisions

dom018 =
    .message = {$moving} of {$all} users of {$id} must change to {$name}

due001 =
    .message =
        the work for {$domain} takes { $wanted ->
            [one] {$wanted} month
           *[other] {$wanted} months
        }, and {$there} are left until {$due}

due002 =
    .message =
        the work for {$domain} takes { $wanted ->
            [one] {$wanted} month
           *[other] {$wanted} months
        }, and {$there} are left until {$due}

due003 =
    .message = {$domain} was due on {$due}, before the planning date, and has work left
    .message_2 = {$domain} must be in production on {$due}, before the merger

due004 =
    .message = {$domain} is due on {$due}, but goes live after {$first}, which is due on {$due_2}
    .related = due later

edit =
    .set_by_hand = at {$place} write {$value}
    .remove_by_hand = take {$place} away
    .append_by_hand = at the end of {$place} add {$value}
    .not_there = there is no {$place}
    .no_list = {$place} is no list
    .alias = an alias repeats in another place what is to change
    .twice = {$place} is to be taken away twice
    .overlap = two of the changes are about the same text
    .odd = the value is written in a way that cannot be changed here
    .last_of = nothing would be left of what it stands in
    .unreadable = the text is not read without errors: {$why}
    .means_else = the changed text would say something else than what was wanted
    .other_lines = the change would touch other lines
    .no_workspace = no portfolio.yaml here or above: the workspace inside the program cannot be changed; `portfolio init` begins one of your own
    .no_manifest = portfolio.yaml cannot be read; `portfolio check` says why
    .whole_wanted = name {$reference} as a whole, without a key behind it
    .key_wanted = say which key: municipality/system.key, municipality/contract.key
    .bracket = {$text} is not read: write `.key`, or `.key[item]`
    .no_item = there is no {$item} in {$key}; there is {$known}
    .which_item = say which item of {$key} in brackets: {$known}
    .no_keys_in = {$key} has no keys in it
    .no_key = {$key} is no key of {$what}; its keys: {$near}
    .builtin = {$id} is in the catalogue inside the program, which cannot be changed; `portfolio catalogue eject {$id}` writes it into a file of yours
    .nothing_to_do = nothing to do: the files say so already
    .dry_run = nothing is written
    .would_be_wrong = not written, for afterwards this would be wrong:
    .changed_meanwhile = {$path} was changed by somebody meanwhile; nothing is written
    .refused = {$path} is not changed: {$why}. Make the change by hand:
    .no_rename = a {$kind} cannot get another id here, only systems and contracts can
    .moves = an entry cannot move to {$whose}: it is in the inventory of {$municipality}
    .baseline = a saved baseline or plan still has the old id; save it again
    .what_wanted = say what after {$verdict}: the candidate, or the far end of the integration
    .what_not_wanted = {$verdict} is about the whole domain: leave out what stands behind it
    .decided = {$domain} is decided already ({$what}); --replace puts this in its place
    .decisions_unread = the file of decisions cannot be read; `portfolio check` says why
    .already_decided = that is decided already
    .confirmed = entries with something confirmed: {$count}
    .nothing_guessed = nothing in {$reference} was filled in by a program
    .not_guessed = {$key} of {$reference} was not filled in by a program; {$known} was
    .ejected_already = {$id} is in a file of yours already
    .fixes = findings put right: {$count}

export =
    .today = Today
    .target = Target
    .gap = From today to the target
    .parallel_end = Side by side until {$day}
    .parallel_gap = To be decided by {$day}
    .migration = {$municipality} has moved in {$domain}

fin004 =
    .message = {$product} is bought once and costs nothing a year
    .help = give `annual` or `annual_per_inhabitant`

fin007 =
    .all = no running cost is given for {$count} systems of {$municipality}, so it is assumed: {$names}
    .message = no running cost is given for {$system}, so one is assumed
    .help = give its `annual_cost`, 0 if it truly costs nothing, or its contract

fin008 =
    .message = {$system} wins {$won}, but its running cost is assumed
    .help = give its `annual_cost`

fin009 =
    .message = {$product} costs nothing to procure and nothing a year

fin010 =
    .message = the plan pays {$spent} kr in one-off costs, and the budget is {$budget} kr

fin011 =
    .message = archive cores
    .message_2 = the plan has {$count} {$what}, as many as the limit allows
    .procurements = procurements
    .vendors = vendors

fin012 =
    .message = of {$money} kr that the plan costs, {$assumed} kr rest on assumed figures

fin014 =
    .message = {$system} costs {$cost} kr by itself and as much by its contract
    .related = the same amount
    .help = take `annual_cost` away if it is the same money

fin015 =
    .message = {$contract} costs {$fee} kr per inhabitant, while the median for {$product} is {$median} kr

fin016 =
    .all = no fee is given for {$count} contracts of {$municipality}, so it is assumed: {$names}
    .message = no fee is given for {$contract}, so one is assumed
    .help = give its `annual_fee`, 0 if nothing is paid

fin017 =
    .message = the plan pays {$each} kr once for each inhabitant; other mergers paid {$least} to {$most} kr
    .help = Nye Drammen paid about 930 kr, the 43 mergers of 2020 some 23 million kr each

findings =
    .none = No findings.
    .sentence = {$what}.
    .code = Code
    .place = Place
    .wrong = What is wrong
    .more = and {$count} more
    .waived = {$count} waived.
    .known = {$count} known from the baseline.
    .gone = Gone since the baseline: {$names}.
    .help = help:
    .help_word = help
    .about = about
    .errors =
        { $count ->
            [one] {$count} error
           *[other] {$count} errors
        }
    .warnings =
        { $count ->
            [one] {$count} warning
           *[other] {$count} warnings
        }
    .infos =
        { $count ->
            [one] {$count} info
           *[other] {$count} infos
        }
    .summary =
        {$counts} in { $files ->
            [one] {$files} file
           *[other] {$files} files
        }

freedom =
    .headline = {$merger}: {$free} of {$all} domains may be chosen otherwise for at most {$within} of the plan; {$forced} are forced
    .cash = The plan, cash, NOK
    .free_up_to = Free up to, NOK
    .free_packages = Free packages
    .domains_in_them = Domains in them
    .free_single_domains = Free single domains
    .all_singles_at_most = All of those at their most expensive free candidate, NOK
    .constraints = the constraints cannot be kept with all of them at once
    .packages = Packages: domains that change together
    .packages_note = The extra is what the cheapest whole plan costs more in which any of these domains chooses something else.
    .number = No.
    .package = Package
    .domains = Domains
    .users = Users
    .choice = Choice
    .extra = Plan costs more, NOK
    .name = {$system}: {$domains}
    .name_and_more = {$system}: {$domains} and {$more} more
    .parallel = side by side
    .open = open
    .from = From
    .to = To
    .in_domains = In
    .changes = What changes in each package's other plan
    .domain = Domain
    .domain_name = Name
    .chosen = Chosen
    .other = Next
    .costliest = Most expensive free
    .costliest_extra = With that, NOK
    .changes_too = Changes too
    .singles = Free by themselves
    .forced = Forced
    .forced_by = Forced by
    .list = What may be chosen
    .free = free
    .is_forced = forced
    .by_decision = a decision
    .by_constraints = the constraints cannot be kept with another
    .by_margin = the margin
    .by_nothing_else = nothing else covers or serves it
    .by_bars = others are barred: {$bars}
    .phasing_out = being phased out
    .end_of_life = end of life
    .unfit = unfit
    .form = no software
    .fit = fit too low
    .growth = contract may not grow
    .capacity = capacity too small
    .ends = contract ends
    .too_late = too late to procure
    .unfinished = not everything entered
    .advisory = national advisory
    .no_parallel = not side by side
    .rejected = rejected by a decision

gaps =
    .municipality = Municipality
    .domain = Domain
    .about = What it is for
    .must = Must
    .yes = yes
    .common = Common products
    .name = System
    .vendor = Vendor
    .users = Users
    .contract_end = Contract end
    .annual_cost = Annual cost
    .title = Not entered yet
    .note = Fill in the system and what is known of it, then: portfolio import FILE --municipality-column Municipality. Rows without a system are left out.
    .lead = Not told yet: {$count ->
        [one] {$count} domain
       *[other] {$count} domains
    } that every municipality must have ({$domains}). {$lacking}: portfolio report gaps
    .lacks = {$municipality} lacks {$count}

gov001 =
    .all = {$count} systems of {$municipality} must be in place, and nobody owns them: {$names}
    .message = {$system} must be in place for {$domain}, and nobody owns it
    .message_2 = {$id} names no owner of any system; {$count} of them must be in place

gov002 =
    .all = {$count} systems of {$municipality} must be in place, and nobody manages them: {$names}
    .message = {$system} must be in place for {$domain}, and nobody manages it

gov009 =
    .message = the decision about {$domain} says neither who made it nor why
    .help = add `by`, `date` and `reason`

import_cell =
    .range = not between {$least} and {$most}
    .no_word = none of the words that are known here: {$words}
    .no_domain = “{$text}” is no domain; say which in the mapping, or `portfolio list domains`
    .ambiguous = it may be {$readings}
    .column = {$column}: {$text}

import_column =
    .zero_unknown = {$zeros} of {$filled} filled cells are 0: taken as unknown
    .order_assumed = nothing tells day from month; {$example} is read as {$read}
    .order_mixed = {$first} can only be day first, {$second} only month first
    .decimal_open = nothing tells whether the mark in {$example} stands between thousands or before decimals

import_error =
    .no_table = no row of the first 30 looks like a head; the file begins: {$rows}
    .no_table_help = say which row holds the heads: `--header N`
    .several_sheets = several sheets look like inventories: {$sheets}
    .sheet_rows = {$sheet} ({$rows} rows)
    .no_sheet = there is no sheet {$wanted}; there are: {$sheets}
    .sheets_help = say which: `--sheet NAME`, or `--all-sheets`
    .not_known = this is neither text nor a kind of file that is known; its first bytes are {$first}
    .not_known_help = save it as .xlsx or .csv in the program it comes from
    .password = the workbook is protected by a password
    .password_help = open it, remove the password under "Protect workbook", and save it
    .html = this is a web page, although it calls itself a workbook or a table
    .html_help = open it in a spreadsheet and save it as .xlsx
    .broken = the file is broken: {$reason}
    .nothing = the file holds nothing
    .megabytes = the file holds at least {$found} MB; {$limit} MB are allowed
    .megabytes_help = allow more with `--max-mb`
    .whole_help = this kind of file has to be read whole; save it as .xlsx
    .rows = the file has at least {$found} rows; {$limit} are allowed
    .cells = the file has at least {$found} cells; {$limit} are allowed
    .rows_help = allow more with `--max-rows`
    .record = one record has at least {$found} bytes; {$limit} are allowed
    .record_help = a quote is probably never closed; look for a lone " in the file
    .not_encoded = line {$line} is not {$encoding}
    .encoding_help = leave out `--encoding`, or give another one

import_map =
    .no_target = there is no {$target}
    .no_target_help = write {$near}, or ignore
    .head = How {$name} is imported; written once, then yours. `portfolio schema import-map` says its keys
    .unknown = nothing is known of these columns; say what they are, or leave them
    .wrong = the mapping {$path} is not read

import_model =
    .unread = {$place}, {$head}
    .kept_out = kept out: {$count} of {$what}
    .others = what is of {$municipality} was left out
    .conflict = {$key} is “{$mine}” in the inventory and “{$theirs}” in the file
    .headline = {$file}
    .same = {$count} entries are there as the file says
    .not_this = {$file} is no {$kind}: {$why}
    .not_said = nobody has said whose the entries are; add --into MUNICIPALITY

import_page =
    .headline = {$file}: {$rows ->
        [one] {$rows} row
       *[other] {$rows} rows
    } read
    .headline_sheet = {$file}, sheet {$sheet}: {$rows ->
        [one] {$rows} row
       *[other] {$rows} rows
    } read
    .head = head in row {$first}
    .heads = head in rows {$first} to {$last}
    .above = {$count} above the head left out
    .sums = {$count} left out (sum)
    .left_out = {$count} left out by the condition
    .elsewhere = {$count} of municipalities that are not in the workspace left out: {$names}
    .encoding = {$encoding}, cells end with {$separator}
    .column = Column
    .what = What it is
    .read = Read
    .not = Not read
    .example = Example
    .ignored = left out: the mapping says so
    .persons = left out: persons
    .unknown = nothing known; map: {$column}: system.notes
    .municipality = the municipality
    .columns = Columns
    .placed = {$systems ->
        [one] {$systems} system
       *[other] {$systems} systems
    }: {$product} with a product, {$placed} with a domain; {$proposed} of the others with proposals, {$unplaced} without
    .contracts = {$contracts ->
        [one] {$contracts} contract
       *[other] {$contracts} contracts
    }, {$without} without a fee
    .integrations = {$count ->
        [one] {$count} integration
       *[other] {$count} integrations
    }
    .skipped = {$count} rows are no systems, as the mapping's answers say
    .blank = {$count} rows have no system yet
    .told = To know
    .more = {$count} more: --format json has them all
    .alike = (and {$count} more in this column)
    .changes = {$municipality}: systems +{$systems}, contracts +{$contracts}, integrations +{$integrations}; entries changed {$changed}, taken away {$removed}
    .nothing = Nothing to write: every entry is as the file says
    .gone = {$count} rows of the last import have gone
    .conflicts = {$count} fields were changed in both places: nothing of them was written
    .questions = {$count ->
        [one] {$count} question
       *[other] {$count} questions
    } only a person can answer
    .next = Next
    .next_review = {$program} import {$file} --review questions.csv
    .next_diff = {$program} diff
    .missing = No such file: {$path}
    .lock_line = {$path} is damaged in line {$line}: take the line away, or the whole file

import_reason =
    .range = a range or a limit, not one number
    .several = several numbers
    .rate = a price for each of something
    .one_off = paid once, not every year
    .currency = an amount in {$code}
    .percent = a percentage
    .vat = unclear whether VAT is in it
    .no_number = not a number
    .word = the program does not know "{$word}"
    .negative = less than nothing
    .too_large = too large
    .fraction = not a whole number
    .digits = the marks between its digits do not fit together
    .no_date = not a date
    .no_such_day = there is no such day
    .far_away = a year outside 1900 to 2199
    .no_months = not a number of months
    .no_whole_months = days or weeks that are no whole months
    .no_truth = neither yes nor no
    .is_date = a date
    .no_result = a formula without a stored result
    .fault = an error of the spreadsheet, {$fault}

import_refused =
    .no_column = the mapping names the column “{$column}”, which is not there; there is {$near}
    .no_column_help = correct the mapping, or take the line away
    .not_said = nobody has said whose the rows are
    .not_said_help = add --into MUNICIPALITY, or --municipality-column {$column}
    .no_municipality = there is no municipality {$id} in the workspace
    .no_encoding = there is no encoding {$name}
    .no_condition = the condition is no regular expression: {$why}
    .no_table = the mapping has no table for {$sheet}

import_remark =
    .rounded = rounded to whole kroner
    .vat_off = {$percent} per cent VAT taken off
    .order_assumed = the day is assumed to come before the month
    .part_of_date = only a month, a quarter or a year is written
    .days_as_months = 30 days taken as a month
    .added = several numbers added

import_review =
    .municipality = Municipality
    .row = Row
    .name = Name
    .vendor = Vendor
    .purpose = Purpose
    .product = Proposed product
    .class = Class
    .domain = Proposed domain
    .why = Why
    .answer_product = Answer product
    .answer_domain = Answer domain
    .remark = Remark
    .title = Questions
    .unknown_product = row {$row}: there is no product “{$text}”; nearest: {$near}
    .unknown_domain = row {$row}: there is no domain “{$text}”; nearest: {$near}
    .no_table = {$path} has not the columns of the questions
    .taken = {$count ->
        [one] {$count} answer
       *[other] {$count} answers
    } taken from {$path}; {$open} still open
    .none = there is nothing to ask
    .no_choice = {$text} is no number of the list, and no domain
    .no_terminal = --interactive asks on a terminal, and there is none; --review FILE.csv writes the questions
    .written = {$count} questions in {$path}; fill in the answers and give it back with --review
    .ask = {$name} ({$vendor}) {$purpose}
    .ask_progress = question {$number} of {$count}
    .choices = number, / to search, s skip, b back, q stop

import_row =
    .form = it looks like an export of {$program}
    .persons = left out because they say who somebody is: {$columns}
    .persons_help = --persons takes them
    .no_name = a row without a name, and with nothing to make one of
    .no_such_system = no system of this municipality is called “{$name}”
    .twice = “{$key}” stands in rows {$rows}: these are not updated
    .twice_help = name more columns as `key` in the mapping
    .taken_away = {$id} was taken away from the inventory, and stays away
    .conflict = {$key} is “{$mine}” in the inventory and “{$theirs}” in the file, both changed since the last import
    .conflict_help = --prefer file or --prefer mine settles it
    .gone = {$id} is no longer in the file, and stays
    .gone_phased_out = {$id} is no longer in the file, and is phasing out now
    .gone_removed = {$id} is no longer in the file, and was taken away
    .gone_not_removed = {$id} is no longer in the file, but was edited or is referred to, and stays
    .renamed = {$old} has gone and {$new} is new with most fields alike: renamed?
    .several = {$column} names {$count} municipalities, and every row goes into {$id}
    .several_help = --municipality-column '{$column}' takes each row where it belongs

import_table =
    .place = line {$row}, column {$column}
    .no_result = {$count} formulas have no stored result, the first in {$place}; open the file in a spreadsheet and save it
    .hidden_rows = {$count} hidden rows of {$sheet} were read too
    .hidden_sheet = the hidden sheet {$sheet} ({$rows} rows) was not read; name it with `--sheet` to read it
    .open_quote = a quote in {$place} is not closed for {$lines} lines; rows may be missing

import_why =
    .product = the product {$product}
    .name = “{$word}” in the name
    .purpose = “{$word}” in the purpose

int001 =
    .message = which is retired
    .message_2 = which nobody has
    .message_3 = {$domain} requires an integration with {$other}, {$fate}
    .help = drop it with a decision, or say how {$other} is done

int002 =
    .message = the integration of {$a} with {$b} is locked, and both go on
    .message_2 = {$system} has a locked interface, and {$domains} must be integrated against it

int003 =
    .message = {$name} is kept and is integrated with {$other}, whose domain {$domain} ends

int004 =
    .all = {$count} systems of {$municipality} have no integration, but their domains require some: {$names}
    .message = {$system} has no integration, but {$name} requires one with {$far}
    .help = record its integrations; `kind: manual` says that people carry the data

int006 =
    .message = {$system} is replaced, and {$joined} systems and components are integrated with it

int008 =
    .message = {$system} and {$other} are joined by hand, but the catalogue requires an integration

int012 =
    .message = {$component} must register the new municipality, for {$domains}

int014 =
    .message = this integration of {$name} stands twice
    .related = the first time

int015 =
    .message = the integration of {$a} with {$b} is locked, but neither says `interface: locked`, so the plan prices both as documented

inv004 =
    .all = {$count} systems of {$municipality} are called like a product of the catalogue, but name no product: {$names}
    .message = {$system} is called {$name}, like the product {$product}, but names no product
    .help = write `product: {$product}` if it is that product

inv005 =
    .message = {$system} has the name that {$other} goes by locally
    .related = called so here
    .help = write `product: {$product}` if it is the same

inv008 =
    .message = {$name} covers {$covered} domains, the fullest inventory {$fullest}

inv009 =
    .message = the largest of {$count} amounts of {$name} is {$largest} kr: are they thousands?

inv011 =
    .message = {$contract} is with {$supplier}, a joint company, and nobody is said to share it
    .help = name the others in `shared_with`, or their uses with `shared_from`

inv014 =
    .message = {$system} and {$other} have the same product, supplier, dates and fee: are they one system?
    .related = the other one
    .help = if they are one, write `shared_from: {$other}`

inv015 =
    .message =
        {$entry} has { $users ->
            [one] {$users} user
           *[other] {$users} users
        }, and {$municipality} has {$inhabitants} inhabitants

inv016 =
    .message = {$system} is in use, and nobody works in it
    .help = leave `users` out where it is unknown, or write `status: phasing_out`

inv019 =
    .message = {$name} has nothing for {$missing}, and all others do

inv020 =
    .message = {$name} and {$vendors} look like one vendor, and count as two
    .related = written so here
    .help = write it the same way everywhere

inv021 =
    .message = {$name} says how many users there are in {$given} of {$all} cases

inv022 =
    .all = {$count} contracts of {$municipality} name no supplier: {$names}
    .message = the {$key} of {$subject} is `{$text}`, which says that it is unknown
    .help = leave `{$key}` out

inv023 =
    .message = {$entry} is a use of {$root}, which is being phased out
    .related = being phased out

inv024 =
    .all = {$count} systems of {$municipality} belong to no domain: {$names}
    .message = {$system} belongs to no domain
    .help = say with `covers` what it is used for

inv025 =
    .message = {$name} has entered nothing for {$count} domains: {$lacking}
    .help = add the systems, or say with `complete` where there are none

item =
    .running_before = Running costs, as today until day one
    .fees_before = Contract fees, as today until day one
    .running = Running costs
    .fees = Contract fees
    .exit = Leaving contracts
    .procurement = Procurement
    .renewal = Buying again
    .vendors = Vendor relations
    .migration = Migration
    .integration = Integration
    .quality = Poor fit

list =
    .comma = ,{" "}
    .and = {" "}and{" "}
    .or = {" "}or{" "}
    .more = {$names} and {$count} more

mig002 =
    .message = {$entry} is not converted, though {$name} must be
    .related = must be converted

mig006 =
    .message = {$entry} is closed, and no record of {$domain} is kept
    .help = write `data: convert`, or `lookup`

mig009 =
    .message = {$system} is kept, and has the municipality number in its keys
    .help = order the change of keys for day one

nav001 =
    .message = {$names} are kept for social assistance, where only one can be used

nav002 =
    .message = social assistance has no integration with NAV in the target
    .related = the component

nav003 =
    .message = social assistance has no integration with {$domain} in the target
    .related = the other one

prc001 =
    .message = {$product} takes {$lead_months} months and {$domain} is due on {$due}: it had to begin by {$start}

prc002 =
    .message =
        {$product} must begin by {$start}, in { $days ->
            [one] {$days} day
           *[other] {$days} days
        }, for {$domain} to be in place on {$due}

prc003 =
    .message = a national advisory
    .message_2 = {$candidate_reference} is procured for {$domain}, and {$who} advises against procurement there
    .related = the advisory

prc004 =
    .message = {$index} procurements until {$due} take {$wanted} months, and {$desk} at a time give {$there}

prc011 =
    .message = {$name} is chosen and ends on {$end}, before the plan's last day {$horizon}

prc012 =
    .message = {$product} is to be procured and in production in {$lead_months} months

prc013 =
    .message = {$product} is ready on {$ready}, but {$domain} is due on {$due}

prv001 =
    .message = {$contract} has no data-processing agreement, and {$system} handles personal data
    .related = handles personal data

prv002 =
    .message = {$count} data-processing agreements of {$id} must be made again: {$contracts}

prv008 =
    .message = {$system} is said to hold no personal data, and covers {$domain}
    .related = handles special ones

prv009 =
    .all = {$count} contracts of {$municipality} for special data do not say whether there is a data-processing agreement: {$names}
    .message = {$contract} does not say whether there is a data-processing agreement, and {$system} holds special data
    .help = write `dpa: true` or `false`
    .message_2 = {$id} says of no contract whether there is a data-processing agreement; {$count} need one

register =
    .title = What has an id
    .kind = Kind
    .id = Id
    .name = Name
    .also = Also called
    .belongs_to = Belongs to
    .place = Written in
    .municipality = municipality
    .sector = sector
    .domain = domain
    .product = product
    .system = system
    .contract = contract
    .vendor = vendor
    .component = national component
    .unknown = nothing is called `{$words}`; `portfolio list WORDS` finds ids
    .unknown_near = nothing is called `{$words}`; did you mean {$near}?
    .several = `{$words}` may be one of several: {$several}

sch001 =
    .message = {$before} and {$phase} overlap from {$from} to {$end}
    .message_2 = no phase from the end of {$before} on {$to} to the beginning of {$phase} on {$from}
    .related = {$before} ends here
    .help = let {$phase} begin the day after {$before} ends

sch005 =
    .message = {$index} jobs of {$id} until {$due} take {$wanted} months, and {$teams} teams have {$there}

sch006 =
    .message = the projects {$names} wait for each other, because domains with one system are one project; every `after` of their domains is set aside
    .help = take the `after` away that matters least

sch007 =
    .message = status of {$domain}, which is in no project: it changes nothing
    .message_2 = status of {$phase} in {$domain}, but its project has no {$phase}; what is said is believed
    .help = correct the domain or the phase, or take the report away

sch008 =
    .message = what is said of {$one} and of {$two} of {$domain} cannot both be true
    .related = this excludes it
    .help = keep the one that holds

sec001 =
    .message = {$system} holds special categories of personal data in the internal zone
    .related = its own word
    .help = move it to the secure zone, or correct what is wrong of the two

sec004 =
    .message = {$system} has no integration with ID-porten, which {$domain} requires

sec009 =
    .all = {$count} systems of {$municipality} are in use without support after {$merger}: {$names}
    .message = {$system} is in use, and its support ends on {$end}, not after the merger
    .help = prolong the support, replace it before the merger, or write `status: phasing_out`

sec010 =
    .message = {$system} is in the internal zone, and special categories of personal data are usual in {$special}
    .help = say what it holds with its own `personal_data`; if that is `special`, move it

sec011 =
    .message = {$system} holds special categories of personal data, and has no zone
    .help = say `zone: secure` or `internal`

severity =
    .error = error
    .warning = warning
    .info = info

show =
    .with_errors = the workspace has errors: what is shown may lack something
    .number = Municipality number
    .inhabitants = Inhabitants
    .systems = Systems
    .unplaced = … without a domain
    .contracts = Contracts
    .finished_domains = Domains with everything entered
    .domains = … of
    .products = Products
    .system = System
    .name = Name
    .covers = Covers
    .place = Stands in
    .systems_of_vendor = Systems of this vendor
    .contract = Contract
    .annual_fee = Annual fee
    .end = Ends
    .contracts_of_vendor = Contracts with this supplier

side =
    .today = As today
    .target = With the target

unplaced =
    .municipality = Municipality
    .system = System
    .name = Name
    .vendor = Vendor
    .purpose = Purpose
    .product = Product
    .domain = Proposed domain
    .why = Why
    .title = Systems without a domain
    .note = A proposal is never used in the plan: portfolio set nord/SYSTEM.covers '[{"{"}domain: ID{"}"}]' places a system.

workbook =
    .contents = Contents
    .sheet = Sheet
    .tells = What it tells
    .rows = Rows
    .assumed = ~ before a figure: it rests on an assumption. The last column of a sheet names what is assumed in each row.
    .overdue = ! before a value: it is late, or wants somebody now.
    .vat = All sums are kroner without VAT.
    .assumed_column = Assumed
