# What the program says in English. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

about =
    .merger = Merger
    .day_one = Day one
    .as_of = Planned as of
    .input = Made from (fingerprint of the workspace)
    .one_off = Paid once, NOK
    .a_year_today = A year today, NOK
    .a_year_then = A year of the target, NOK
    .payback = Earned back in, years
    .not_earned_back = not earned back
    .cash = What is paid over the horizon, present value, NOK
    .assumed = Of it assumed, NOK
    .unpaid = Apart from it, time and follow-up that nobody invoices, NOK
    .total = All in all, NOK

accepted =
    .the_waiver = the waiver of {$code} for {$subject}
    .no_reason = {$what} says no reason
    .no_reason_help = say why it is accepted: `reason:`
    .expired = {$what} expired on {$day}
    .expired_help = fix what it waives, or decide again
    .comment_no_reason = the comment that ignores {$code} says no reason
    .comment_no_reason_help = say why, after the `]`
    .meets_nothing = the waiver of {$code} for {$subject} meets no finding
    .meets_nothing_help = take it away: what it waived is gone
    .comment_meets_nothing = the comment that ignores {$code} meets no finding on its line
    .comment_meets_nothing_help = take it away
    .no_rule = there is no rule {$code}
    .meant = did you mean {$meant}?
    .explain_lists = `portfolio explain --list` names them all

act =
    .agree_again = agree again
    .notice = give notice
    .notice_part = give notice of a part
    .option = use the option
    .procure = begin to procure
    .prolong = prolong
    .start = start
    .start_tender = start tender
    .withdraw = withdraw

action =
    .expire = expires
    .extend = extend
    .keep = keep
    .terminate = terminate
    .terminate_part = terminate in part
    .unused = no system names it
    .withdraw = withdraw

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

archive =
    .closed = { $closed ->
        [one] {$closed} archive
       *[other] {$closed} archives
    } of { $municipalities ->
        [one] {$municipalities} municipality
       *[other] {$municipalities} municipalities
    } { $closed ->
        [one] is closed
       *[other] are closed
    } on {$date}, {$handed} of them handed over. Target systems that archive nowhere: {$loose}.
    .converted_into = converted into {$to}
    .cores_in_target = ); in the target:{" "}
    .cores_today = Archive cores today:{" "}
    .note = No series of a municipality that ends goes on. Handing over by {$value}, the switch-off, is an assumption: agree the day with the depot.
    .title = Archive plan

archive_access =
    .lookup = look-up in the old system
    .none = none: name a solution
    .own_system = in the system itself

archive_fate =
    .closed_goes_on = closed; the system goes on with a new archive
    .find = find it, close it, hand it over
    .handed_over = closed and handed over
    .new_archive = a new archive begins
    .procured = procured: a new archive begins

archive_part =
    .in_target = In the target
    .today = Today

archives_in =
    .case_handling = through case handling
    .central_core = the central core
    .joined_core = a core it is joined to
    .no_core = no core in the inventory
    .nothing = nothing: not joined
    .own_core = a core of its own

archiving =
    .core = in a Noark 5 core
    .none = no
    .via = through case handling

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

bar_fact =
    .phasing_out = it is being phased out
    .end_of_life = its end of life {$day} is not after the merger
    .unfit = it cannot serve the new municipality
    .form = it is no software
    .fit = its fit {$fit} is too low
    .capacity = it can serve {$most} inhabitants at most
    .begun_too_late = its procurement is ready on {$day}, too late
    .unfinished = not everything is entered here, and what is entered can go on
    .growth = its contract {$contract} may not grow so far
    .terminated = its contract {$contract} is terminated to {$day}
    .contract_ends = its contract {$contract} ends {$day} and cannot run to the merger
    .too_late = a procurement would have had to begin by {$day}
    .advisory = a national advisory speaks against procuring here
    .parallel_forbidden = the domain does not allow systems side by side
    .too_few_for_parallel = fewer than two systems could go on side by side
    .chosen_other = a decision chooses another
    .rejected = a decision rejects it

bar_word =
    .capacity = capacity too small
    .end_of_life = end of life
    .ended = contract ends
    .fit = fit too low
    .form = no software
    .growth = contract may not grow
    .status = being phased out
    .unfit = unfit

baseline =
    .format = it has format {$found}, and this program reads format {$format}

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

beyond =
    .no = no
    .no_growth = does not grow
    .unknown = no threshold known
    .yes = yes: have it assessed

book =
    .scenarios = Scenarios beside the base
    .front = What a tighter one-off budget costs
    .front_users = What it costs that fewer users change system
    .front_notices = What it costs to terminate fewer contracts
    .front_moves = What it costs that fewer uses move to another system
    .risk = How sure the plan is
    .terminate_more = Organisation and case numbers, the form of a notice, data to be handed over and agreements on data processing: `portfolio report terminate -o terminate.xlsx`.
    .procurements_more = Thresholds and the checklist, point by point: `portfolio report procurements -o procurements.xlsx`.
    .contracts_more = Prices, terms, options, growth and who follows it up: `portfolio report contracts -o contracts.xlsx`.
    .boxes = Systems, products and components
    .fate = In the target
    .landscape = Landscape
    .box_in = {$name}, {$place}
    .and_more = {$name} and {$more} more
    .instead = {$of}: {$what}
    .leads = {$name} ({$how})
    .leads_both = {$name} ({$how}, {$fate})
    .leads_fate = {$name} ({$fate})
    .leads_to = Sends to
    .stands = Where
    .lead = The target portfolio of the merger, and what follows from it.
    .meeting = For the meeting
    .portfolio = The portfolio
    .contracts = Contracts
    .roadmap = Roadmap
    .money = Money
    .work = What follows from it
    .assumed = What is assumed
    .findings = What the rules found
    .written = Where it is written
    .by_municipality = By year and municipality
    .by_sector = By year and sector
    .by_vendor = By year and supplier
    .bears = Who bears it
    .tasks = Every single task, with its predecessors and its months, stands in `portfolio report work -o work.xlsx`.
    .severity = Severity
    .code = Code
    .message = What
    .at = Where
    .explain = `portfolio explain CODE` says why, and how to fix it.
    .domain = Domain
    .proposal = Proposal
    .because = Why it must be decided
    .runner_up = Next best
    .extra = More expensive by, NOK
    .users = Users who move
    .due = Due
    .id = Id
    .lawyer = a lawyer must see whether the contract may grow
    .decide = To decide
    .ask_runners_up = `--runners-up` also finds the next best of every domain, and which choices are close.
    .sector = Sector
    .priority = Priority
    .overview = Who keeps what, and who moves
    .overview_rest = Nobody has entered anything in { $count ->
        [one] {$count} more domain
       *[other] {$count} more domains
    }: the target portfolio names them.
    .overview_lead = Red: users change system in a domain that must be in place on day one. Yellow: in one that should or may be. The column of the priority says the same in words.
    .stays = {$name}: stays
    .moves = {$name}: {$kinds}
    .comes = new: {$kind}
    .red = Red: domains that must be in place, where users move
    .yellow = Yellow: domains that should or may be, where users move
    .untouched = Nobody moves
    .one_off = One-off, NOK
    .sectors = Sector by sector
    .of = Of
    .item = Item
    .rests = Rests on it, NOK
    .ask = Whom to ask
    .ask_first = The figures to ask for first
    .assumed_lead = { $count ->
        [one] {$count} sum rests
       *[other] {$count} sums rest
    } on assumed figures, NOK {$sum} in all, in nominal kroner over the years of the business case. Ask for the largest first.
    .contract_of = {$supplier}: {$systems}
    .name = Name
    .sort = Sort
    .figures = Figures entered
    .written_lead = Lines count from 1. What has no figure here is assumed where the plan needs one.
    .sort_domain = domain
    .sort_product = product
    .sort_system = system
    .sort_contract = contract
    .figure_cost = NOK {$amount} a year
    .figure_users = { $count ->
        [one] {$count} user
       *[other] {$count} users
    }
    .figure_fee = fee NOK {$amount} a year
    .figure_exit = exit fee NOK {$amount}
    .freedom = What may be chosen otherwise
    .yardsticks = The sums to measure it by
    .yardstick = Yardstick
    .total = In all, present value, NOK
    .cash = Of it paid, NOK
    .a_year = A year, NOK
    .remark = Remark
    .today_remark = as it is, for as many years; what nobody invoices is not counted
    .largest = Everybody on what serves most today
    .largest_remark = { $open ->
        [0] a rule of thumb
        [one] a rule of thumb; in {$open} domain what the largest municipality has cannot be chosen
       *[other] a rule of thumb; in {$open} domains what the largest municipality has cannot be chosen
    }
    .largest_breaks = { $open ->
        [0] a rule of thumb
        [one] a rule of thumb; in {$open} domain what the largest municipality has cannot be chosen
       *[other] a rule of thumb; in {$open} domains what the largest municipality has cannot be chosen
    }; it breaks {$broken}
    .target_remark = what is paid once is earned back in { $years ->
        [one] {$years} year
       *[other] {$years} years
    }; proven: no target costs less than {$bound}
    .target_bound = nothing is saved a year, so what is paid once is not earned back; proven: no target costs less than {$bound}
    .of_it_assumed = Of the target, resting on assumed figures
    .yardsticks_lead = Kroner over the horizon at present value; a year is nominal.
    .full_exit = Exit if the supplier kept no work, NOK
    .exit = Exit, NOK
    .spared = Spared, NOK
    .agreement = Agreement
    .spared_title = Exits that are cheaper because the supplier keeps work
    .spared_lead = A supplier that goes on in the target waives a part of the exit. It must be asked for in writing.
    .by = By
    .days_left = Days left
    .act = Act
    .with = With
    .responsible = Responsible
    .otherwise = Otherwise
    .acts = Act first
    .later = and {$count} later: `portfolio report deadlines` has all days to act by

budget =
    .kroner = whole units of the currency
    .thousands = thousands
    .millions = millions
    .headline =
        {$name}: { $count ->
            [0] every sum fits
            [one] {$count} sum does not fit
           *[other] {$count} sums do not fit
        }
    .whole = {$amount} {$currency} in all
    .at_least =
        At least {$amount} {$currency} in all: { $count ->
            [one] {$count} amount is unknown
           *[other] {$count} amounts are unknown
        }
    .source = From {$source}
    .title = Years across, {$currency}
    .area = Area
    .item = Item
    .all = All areas
    .included = included in: {$other}
    .nothing = no figure, and nothing says what covers it
    .computed = Sum
    .printed = Printed sum
    .unknown = ?
    .note = Amounts are in whole units of the currency. ? is an amount that nobody knows; ~ a sum with such an amount in it.
    .misfits = What does not fit
    .where = Where
    .says = It says
    .comes_to = The figures come to
    .difference = Difference
    .why = Why
    .in_area = {$area}, {$year}
    .in_year = All areas, {$year}
    .in_text = In the text: “{$text}”
    .differs = it is another sum
    .less_than_known = it is less than what is known
    .unit = it is {$factor} times off: the amounts are hardly in {$unit}
    .outlier = it would fit if “{$item}” were in another unit: {$factor} times off

business =
    .no_vendor = (no supplier)
    .headline = {$name}: the business case, kroner without VAT, by calendar year
    .title = Business case
    .nominal = Nominal kroner. Until day one today's systems and contracts go on; exits are those of the plan.
    .thousands = Thousands of kroner; every sum is rounded by itself. Files have whole kroner.
    .no_months = There are no years without a roadmap: the projects take more months than can be dated.
    .payback = A year of the target costs NOK {$year}; what is paid once is earned back in { $years ->
        [one] {$years} year
       *[other] {$years} years
    }, interest not counted.
    .no_payback = A year of the target costs NOK {$year}, which is not less than today: what is paid once is not earned back.
    .saved = In the first {$years} years from day one the target saves NOK {$amount} at present value, what is spent before it included.
    .lost = In the first {$years} years from day one the target costs NOK {$amount} more than today at present value, what is spent before it included.
    .rounding = Rounding and discounting: NOK {$amount} takes the present value of the rows to the NOK {$cash} that the plan pays.
    .unpaid = Apart from this, in no row: NOK {$amount} at present value for time and follow-up that nobody invoices.
    .late = In no row: NOK {$amount} more for contracts that end later, since their users move late.
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
    .today = As today, all years
    .saving = Saved, all years
    .difference = Saved
    .none = (no domain)

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

causes =
    .title = What each change brings
    .number = No.
    .change = Change
    .together = Together, beyond that
    .all = Difference
    .no_plan = no plan
    .by_item = What it comes to, item by item
    .annual = Systems and contracts, a year
    .numbers = The numbered columns are the changes above.
    .one = It is the only change, and brings all of it.
    .shapley = What a change adds on average over all {$orders} orders in which the changes can be made (Shapley). So many combinations were planned: {$plans}. To the krone: what is left over goes by the largest remainder.
    .some_orders = What a change adds on average over the {$orders} of {$of} orders in which every step has a plan that can be compared (Shapley); {$without} of the combinations have none.
    .one_at_a_time = There are too many changes to go through all orders (at most {$most}): each is made by itself. What they bring together beyond that stands by itself.
    .no_order = In no order every step has a plan that can be compared ({$without} combinations have none): each change is made by itself.
    .unproven = {$count} of the plans are not proven to be the best.

cell =
    .gap = [FILL IN]

changes =
    .package = package {$number}
    .reenter = type in again
    .annual = Systems and contracts cost {$before} a year today, {$after} a year in the target.
    .annual_payback =
        Systems and contracts cost {$before} a year today, {$after} a year in the target: what is paid once is earned back in { $years ->
            [one] a year
           *[other] {$years} years
        }.
    .cash =
        In all {$amount} is paid over {$years} { $years ->
            [one] year
           *[other] years
        }, at present value.
    .begin_by = begin by {$day}
    .by_sector = By sector
    .close = close
    .contracts = Contracts: {$counted}.
    .contracts_added = {$count} added
    .contracts_bridged = Contracts to prolong: they end too early
    .contracts_differ = Contracts that differ
    .contracts_different = {$count} different
    .contracts_dropped = {$count} dropped
    .contract_parts = Parts of contracts that end while the contract goes on, soonest notice first
    .contracts_ended = Contracts that end, soonest notice first
    .contracts_ended_note = Without a notice day a contract ends by itself.
    .contracts_expired =
        { $count ->
            [one] {$count} that expires
           *[other] {$count} that expire
        }
    .contracts_extended = {$count} extended
    .contracts_go_on = Contracts that grow or shrink
    .contracts_kept = {$count} kept
    .contracts_reduced = {$count} reduced
    .contracts_terminated = {$count} to terminate
    .convert = convert
    .decided = decided
    .domain = Domain
    .domains =
        { $count ->
            [one] {$count} domain
           *[other] {$count} domains
        }:{" "}
    .integrations = Integrations: {$counted}.
    .integrations_added = {$count} added
    .integrations_built = {$count} to make
    .integrations_differ = Integrations that differ
    .integrations_different = {$count} different
    .integrations_dropped = {$count} dropped
    .integrations_end = Integrations lost: they end with a system, and none comes in their place
    .integrations_kept = {$count} kept
    .integrations_lost = {$count} of today's lost
    .integrations_made = Integrations to make
    .integrations_replaced = {$count} of today's replaced
    .integrations_reregistered = {$count} to register again
    .integrations_within = {$count} inside one system
    .introduce_in = introduce in
    .it_costs = With the time and follow-up that nobody invoices it comes to {$amount}
    .keep_for_look_up = keep for look-up
    .kroner = NOK {$amount}
    .less_than = , {$amount} less than{" "}
    .merge = merge
    .more_than = , {$amount} more than{" "}
    .next = Next: `portfolio show DOMAIN` shows who has what and what may be chosen.
    .next_plan = Next: `portfolio show DOMAIN` shows who could be chosen, `portfolio report` lists the work, `portfolio plan -o plan.json` keeps it.
    .next_plans = Next: `portfolio show DOMAIN` shows who could be chosen in a domain.
    .none = none
    .not_proven_optimal = not proven optimal
    .nothing = nothing
    .nothing_changes = Nothing changes.
    .one_off = Paid once, {$sum}: migrations {$migration}, integrations {$integration}, leaving contracts {$exit}, procurements {$bought}.
    .one_off_part = Its part of the one-off costs {$sum}: migrations {$migration}, integrations {$integration}, leaving contracts {$exit}; procurements are everybody's.
    .origin_unknown = {$name} does not say what it was made from: it is not known whether its sums may be compared.
    .other_gaps = {$lead}: domains that are open or missing in {$from}: {$from_gaps}; in {$to}: {$to_gaps}.
    .other_gaps_lead = The two sums do not pay for the same
    .outdated = {$name} was made from another state of the workspace: {$changed} changed since.
    .outdated_sums = {$name} was made from another state of the workspace: {$changed} changed since. Its sums are counted over other years, from another day or at other rates, so no sums are set side by side.
    .proven_optimal = proven optimal
    .sum = All
    .systems_against = {$merger}, {$from} → {$to}: { $before ->
        [one] {$before} system
       *[other] {$before} systems
    } against {$after} (day one {$date})
    .systems_become = {$merger}, {$from} → {$to}: { $before ->
        [one] {$before} system becomes
       *[other] {$before} systems become
    } {$after} (day one {$date})
    .systems_that_serve_most = the systems that serve most today
    .target = target
    .the_same_as = , the same as{" "}
    .today = today
    .users = { $count ->
        [one] {$count} user
       *[other] {$count} users
    }
    .users_move = { $count ->
        [one] {$count} user moves
       *[other] {$count} users move
    }
    .what = What
    .which_breaks = {" "}(which breaks {$names})
    .who_moves = Who moves

check_point =
    .no = no
    .no_locked = no: locked
    .not_relevant = not relevant
    .open = open
    .open_budget = open: {$annual} a year
    .open_no_core = open: no core of its own
    .own_core = own core
    .yes = yes

clarify =
    .bridge = rests on a bridging nobody has agreed to
    .fee = a somewhat higher fee would turn it
    .growth = its contract says nothing about growing so far
    .guessed = rests on what nobody has confirmed
    .horizon = another horizon would turn it
    .assumed = rests on assumptions
    .catalogue = the catalogue asks for it
    .close = close call
    .unknown_cost = running cost unknown

cli =
    .with_book = --with adds chapters to the whole plan: `portfolio report -o plan.html --with scenarios,front,risk`
    .no_scenarios = no scenarios to compare: `portfolio scenario new NAME` begins one
    .no_risk = how sure the plan is can be told of a proven plan of a workspace that is not very large: `portfolio risk`
    .other_name = {$path}: the name must end in {$formats}
    .against_book = --against shows another plan behind the roadmap of the whole plan: `portfolio report -o plan.html --against PLAN`
    .one_picture = {$format} holds one picture, of {$lists}; `portfolio graph` and `portfolio roadmap` draw others
    .package_number = {$name}: a package has a number, such as package:1; `portfolio freedom` lists them
    .no_package = there is no package {$number}; `portfolio freedom` lists the {$count} that there are
    .no_budget = no {$file} beside portfolio.yaml; name a file: `portfolio report budget FILE` (`portfolio schema budget` says what stands in it)
    .no_png = this program was built without PNG: write .svg, which browsers and office programs open and `rsvg-convert x.svg -o x.png` turns into PNG; or build it with `cargo install --path . --features png`
    .statistics_as = --statistics is written as text, json or markdown, not as {$format}
    .three_tables = three tables need a folder: portfolio export csv -o FOLDER
    .not_drawn = {$name} cannot be drawn around: name a system, a domain or a component
    .several_memos = several memos want a folder: `portfolio report memo --all -o memos/`
    .no_letter = {$name}: no letter; the plan gives notice of no contract with this reference, `portfolio report letters` lists those that there are
    .two_axes = --by takes two axes at most: what stands in a row of three, nobody reads
    .whole_book = the whole plan is one book; name a list to cut it: `portfolio report terminate --municipality NAME`
    .calendar_of_days = a calendar holds days: portfolio report deadlines --format ics
    .one_report = {$format} holds one report; -o DIR writes one file a report
    .which_kind = say which KIND, or --all and a folder after -o
    .cannot_read = cannot read {$path}
    .cannot_read_because = cannot read {$path}: {$why}
    .cannot_read_input = cannot read the standard input
    .no_plan = {$name} is not a plan document: {$why}
    .cannot_look = cannot look into {$path}
    .not_a_folder = {$path} is not a folder
    .cannot_add = cannot add to {$path}, which {$variable} names
    .is_a_folder = {$path} is a folder
    .exists = {$path} exists already; --force overwrites it
    .exists_meanwhile = it exists already; --force overwrites it
    .links_in_a_circle = its links lead in a circle
    .cannot_write = cannot write {$path}
    .no_code = there is no code `{$code}`{$hint}
    .meant_code = ; did you mean {$meant}?
    .meant = ; did you mean `{$meant}`?
    .explain_lists = ; `portfolio explain --list` names them all
    .no_municipality = there is no municipality `{$name}`{$hint}; they are: {$known}
    .there_are_none = there are none
    .no_candidate = `{$name}` is no candidate of {$domain}{$hint}; they are: {$known}
    .no_side = `{$name}` is neither `today`, `target`, a municipality, a scenario, a plan file nor a revision (`git:REV`){$hint}
    .other_format = {$name} is a plan of format {$found}; this program reads plans of format {$format}
    .no_lock = no plan to compare with: save one with `portfolio plan -o plan.json` and name it as `lock: plan.json` in portfolio.yaml, or with --against
    .lock_unread = cannot read {$path}, which `lock` names: {$why}; `portfolio plan -o {$path}` saves one
    .no_baseline_there = {$why}; `check --write-baseline FILE` saves one
    .no_baseline = {$path} is not a baseline: {$why}; `check --write-baseline FILE` saves one
    .backwards = a plan cannot come before what there is; turn the sides around: `portfolio diff {$from} {$to}`
    .other_formats = {$path}: this command writes no {$format}; it writes {$formats}
    .no_ending = {$path}: the name does not end in a format; this command writes {$formats}; --format NAME says which under any name
    .by_format_only = {$format} (by --format only)

column =
    .system_ids = System ids
    .domain_ids = Domain ids
    .replaced_by_ids = Replaced by, ids
    .contract_id = Contract id
    .agreement = Agreement
    .case_number = Case number
    .contractual_day = By the agreement
    .dpa_to_end = DPA to end
    .gives_notice = Gives notice
    .handed_over = Data to be handed over
    .notice_form = Form of notice
    .a_from = A from
    .a_name = Domain name
    .a_to = A to
    .about = What it shows
    .access = Access to the closed archive
    .act = Act
    .action = Action
    .added = Added
    .after = After
    .afterwards = Afterwards
    .and = And
    .annual = Annual, NOK
    .annual_after = NOK a year then
    .annual_before = NOK a year today
    .annual_fee = Annual fee, NOK
    .archive_core = Archive core
    .archives = Archives in
    .assumed = Of that assumed
    .at = Where
    .at_stake = To the next exit, NOK
    .b_name = With name
    .barred = Fallen
    .bars = Cannot be chosen because
    .before = Before
    .begin = Begin
    .best_then = Best plan then, NOK
    .between = Between
    .beyond_threshold = Beyond the threshold
    .bridge_to = Bridge until
    .by = By
    .c10_budget = 10 In the yearly budget
    .c1_noark = 1 Noark 5 or integrated with the cores
    .c2_interfaces = 2 Documented interfaces, none locked
    .c3_sso = 3 Own directory (SSO)
    .c4_components = 4 Service components clarified
    .c5_free_software = 5 Free software considered
    .c6_standards = 6 Reference catalogue followed
    .c7_hardware = 7 Hardware: RoHS and WEEE
    .c8_own_framework = 8 Own framework considered
    .c9_infrastructure = 9 Database and infrastructure fit
    .candidate = Candidate
    .capacity = Short
    .change = Any one of these changes
    .choice = Choice
    .clarify = To clarify
    .close_on = Series closed on
    .code = Code
    .contract = Contract
    .contract_ends = Contract ends
    .cores = Core
    .cost = Cost, NOK
    .count = Projects
    .covers = Covers
    .criticality = Criticality
    .data = Data
    .data_set = Data set
    .date = Date
    .days_left = Days left
    .decided = How
    .decided_by = Decided by
    .decided_by_whom = By
    .decision = Decision
    .deposit_by = Handed over by
    .difference = Difference
    .different = Different
    .document = The plan says
    .domain = Domain
    .domains = Domains
    .dpa = Data-processing agreement
    .dropped = Dropped
    .due = Due
    .due_wish = Wished for
    .earliest_exit = Earliest exit
    .eea_threshold = EEA threshold, NOK
    .ends = Ends
    .exit_cost = Exit cost, NOK
    .exit_difference = Exit, difference
    .exit_extra = More for late moves, NOK
    .exit_fee = Exit fee, NOK
    .exit_fee_paid = Exit fee paid
    .extendable = May grow
    .extra = Costs, NOK
    .failed_points = Failed points
    .far_end = With
    .fate = Then
    .figure = Figure
    .file_about = What the file holds
    .fit = Fit
    .forced = Forced by
    .fp_from = FP from
    .from = From
    .from_name = From system
    .full = All taken in
    .g_from = G from
    .g_to = G to
    .gate = Gate
    .growth = Grows by, %
    .growth_value = Growth over the horizon, NOK
    .id = Number
    .implemented = Ready after
    .in_production_by = In production by
    .in_use_today = In use today
    .inhabitants = Serves today
    .instead = Without it
    .integration_today = Today
    .integration_work = Work
    .irrevocable_until = Irrevocable to
    .item = Item
    .kind = Kind
    .kroner = NOK
    .last_day = Last day
    .last_notice_day = Last notice day today
    .last_notice_working_day = Last working day before it
    .late = Months late
    .late_projects = Late projects
    .late_with_one_more = with one more
    .lead_months = Lead time, months
    .level = Level
    .looks_at = Looks at
    .may_be_chosen = May it be chosen?
    .may_be_procured = May it be procured?
    .members = Who goes on
    .migration = Migration, NOK
    .missed_cost = A missed notice costs, NOK
    .month = Begin in
    .months = Months
    .months_after_wish = Months after the wish
    .moved = Moved
    .moving_users = Users who move
    .municipality = Municipality
    .name = Name
    .national_threshold = National threshold, NOK
    .needed = To be chosen
    .needed_to = Needed to
    .notice = Notice
    .notice_by = Give notice by
    .notice_by_working_day = Notice by
    .notice_for = Notice for
    .notice_working_day = Last working day for it
    .now = Now
    .one_off = One-off, NOK
    .open = Open
    .open_points = Open points
    .open_projects = Projects not ended by then
    .option_by = Use the next option by
    .options = Options left
    .organisation_number = Org. number
    .otherwise = Otherwise
    .outcome = What
    .p_from = P from
    .parallel = Parallel
    .part = When
    .phase = Phase
    .place = Stands in
    .predecessors = After
    .pricing = Price basis
    .priority = Priority
    .procured = Procured
    .procures = Procures
    .product = Product
    .project = Project
    .projects = Which
    .reason = Reason
    .records = Records
    .reduce = Reduce
    .reference = Most served today
    .remaining = Remaining commitment, NOK
    .renewal = Renews
    .renewal_months = By, months
    .replaced_by = Replaced by
    .report = Report
    .responsible = Responsible
    .retired = Retired
    .roadmap_start = Roadmap starts
    .runner_up = Runner-up
    .runner_up_extra = Costs more by, NOK
    .scheduled_start = Scheduled start
    .sector = Sector
    .served_share = Serves today, %
    .shared_with = Shared with
    .sites = Sites
    .slack = Slack, days
    .start = Start
    .start_by = Begin by
    .start_latest = Start by
    .starts = Starts
    .state = State
    .status = Status
    .subject = Of
    .subject_area = Subject
    .summary = What is wrong
    .supplier = Supplier
    .switch_off = Switched off
    .system = System
    .systems = Systems
    .systems_off = Systems off from
    .target = Target
    .task = Task
    .task_ends = Ends
    .task_kind = Work
    .tender_from = Tender from
    .tender_to = to
    .term_end = Term end
    .then_ends = Then ends
    .threshold = Threshold
    .to = To
    .to_name = To system
    .unchanged = Same
    .units = There are
    .use = Use
    .used_by = Used by
    .users = Users
    .value = Value over the horizon, NOK
    .vendor = Vendor
    .verdict = Verdict
    .version = Version
    .weighted_late = Weighted months late
    .whole_plan = Whole plan, NOK
    .why = Why
    .why_not = Why not
    .with = With
    .workspace = The workspace gives
    .waived = Accepted
    .findings = Findings

compare =
    .picture = {$merger}: the base and its scenarios
    .picture_lead = What each plan pays over the horizon, and what of it once.
    .without_plan = No plan: {$names}.
    .apart = On another basis, so not to be subtracted: {$names}.
    .base_is = The base: {$value}.
    .the_base = The base
    .swept = {$merger}: plans by {$path}
    .swept_lead = Each point is the best plan with that value; between two of them nothing was planned. A cross on the axis: no plan.
    .bad_sweep = --sweep {$text}: write PATH=A..B/STEP with whole numbers, or PATH=A,B,C
    .long_sweep = --sweep {$text}: more than {$most} scenarios
    .headline =
        {$merger}: the base and { $count ->
            [one] {$count} scenario
           *[other] {$count} scenarios
        }
    .missing = Missing domains
    .no_plan = {$scenario} has no plan: {$why}
    .horizon = {$scenario} counts over { $years ->
        [one] {$years} year
       *[other] {$years} years
    }: its sums are not to be subtracted from the base's
    .date = {$scenario} has day one on {$day}: its sums are not to be subtracted from the base's
    .municipalities = {$scenario} is a merger of {$names}: its sums are not to be subtracted from the base's
    .domains = {$scenario} decides { $more ->
        [one] {$more} domain
       *[other] {$more} domains
    } that the base does not, and leaves out {$fewer}: sums are not to be subtracted
    .figure = Figure
    .figures = What each plan comes to
    .status = Status
    .optimal = optimal
    .feasible = feasible
    .infeasible = no plan
    .cash = Cash over the horizon, NOK
    .one_off = Paid once, NOK
    .target_year = A year of the target, NOK
    .quality = Ill fit, NOK
    .total = All in all, NOK
    .changing_users = Users who change system
    .notices = Contracts to terminate
    .procurements = Procurements
    .otherwise = Domains otherwise than the base
    .late_months = Months late, all projects
    .open = Open domains
    .by_municipality = Domains on systems of {$municipality}
    .note = {$same} = as the base.
    .not_comparable = other basis
    .in_domains = Domains
    .choices = What is chosen otherwise
    .scenario = Scenario
    .name = Name

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
    .part = the part for {$system} of {$contract}

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
    .all = {$count} contracts of {$municipality} end before their systems are switched off: {$names}
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
    .message = {$contract} wants { $notice ->
        [one] {$notice} month
       *[other] {$notice} months
    } of notice, but renews itself by { $renewal ->
        [one] {$renewal} month
       *[other] {$renewal} months
    }
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
    .message = {$contract} renews itself by { $months ->
        [one] {$months} month
       *[other] {$months} months
    }, but has no end
    .message_2 = {$contract} may be prolonged by { $months ->
        [one] {$months} month
       *[other] {$months} months
    }, but has no end
    .help = add `end`, or take the renewal and the options away: until then it is taken that it can be left on any day

conflict =
    .limit = limits.{$limit} is {$value}
    .requires = {$one} requires {$other}
    .excludes = {$one} excludes {$other}
    .no_candidate_there = , which is no candidate there
    .cannot_be_chosen = , which cannot be chosen: {$why}
    .chooses = a decision chooses {$candidate} in {$domain}{$why}
    .rejects = a decision rejects {$candidate} in {$domain}
    .retires = a decision retires {$domain}
    .needs = a decision needs {$domain}
    .drops = a decision drops the integration of {$near} with {$far}
    .nothing_there = {$domain} has no candidate: no system covers it and no product of the market serves it
    .no_candidate = {$domain} has no candidate: {$reasons}
    .barred = {$candidate}: {$why}

console =
    .note = note:
    .warning = warning:
    .error = error:
    .finding = {$place}: {$message} [{$code}]
    .check_shows = `portfolio check` shows the lines of each, and what would repair it
    .warnings =
        { $count ->
            [one] {$count} warning
           *[other] {$count} warnings
        }
    .notes =
        { $count ->
            [one] {$count} note
           *[other] {$count} notes
        }
    .others = {$counted} on the workspace; `portfolio check` shows them
    .wrote = wrote {$path}
    .of = {$of}: {$said}
    .is_also = {$text} is also {$also}
    .no_target_to_schedule = there is no target to schedule; `portfolio plan` says why
    .default_workspace = no portfolio.yaml here or above: this is the default workspace inside the program
    .no_target_to_export = there is no target to export; `portfolio plan` says why
    .only_today_exported = there is no target: only today is exported; `portfolio plan` says why
    .no_target_to_draw = there is no target to draw; `portfolio plan` says why
    .drawn_by_sector = {$note}; --around and --sector draw a part, --format dot the whole
    .mermaid_box_a_sector = Mermaid draws at most 50 000 characters and 500 arrows: one box is a sector of a municipality here; --around draws a part, --format dot the whole
    .mermaid_box_a_municipality = Mermaid draws at most 50 000 characters and 500 arrows: one box is a municipality here; --around draws a part, --format dot the whole
    .mermaid_too_large = Mermaid draws at most 50 000 characters and 500 arrows, and this is more even with one box a municipality; --around draws a part, --format dot the whole
    .nothing_to_compare = nothing to compare: no portfolio satisfies the constraints; `portfolio plan` says why
    .another_merger = {$name} is a plan of another merger, {$merger}
    .left_out = {$name}: {$gone}; it is left out
    .base_lock = the plan that people work by cannot be read on the older side, so that side's best plan stands instead: {$why}
    .baseline_not_written = baseline not written: fix the errors first, they can hide other findings
    .no_plan_to_check = there is no plan to check: fix the errors first
    .nothing_new = nothing new; { $ran ->
        [one] {$ran} rule
       *[other] {$ran} rules
    } ran
    .no_findings = no findings; { $ran ->
        [one] {$ran} rule
       *[other] {$ran} rules
    } ran
    .no_findings_waived = no findings; { $ran ->
        [one] {$ran} rule
       *[other] {$ran} rules
    } ran, {$waived} waived
    .more_waived = {$waived} more waived; --no-ignores shows them
    .known = {$known} known from the baseline
    .fixed = no longer found: {$names}; run again with --write-baseline to drop them from the baseline
    .held_back = { $count ->
        [one] {$count} rule did not run: the errors leave out what it
       *[other] {$count} rules did not run: the errors leave out what they
    } would look at
    .most = most: {$names}; `portfolio explain {$code}` explains it and how to fix it, --ignore {$code} leaves it out
    .sarif_left_out = GitHub takes at most 25 000 results: {$count} are left out, the least severe and those accepted first; --select, or levels in rules.yaml, make room
    .too_long = the projects take {$months} months of work together, more than can be dated; look at `phases` and `size_percent` under `roadmap`, and at the products' `lead_months`

contract_change =
    .extended = extended
    .extended_in_part = extended, without some systems
    .reduced = reduced

contracts =
    .decided_choose = {$domain}: choose {$choice}
    .decided_need = {$domain}: needed
    .decided_on = {$said} ({$day})
    .decided_reject = {$domain}: reject {$choice}
    .decided_retire = {$domain}: retire
    .ends_by_itself = ends by itself
    .months =
        { $number ->
            [one] {$number} month
           *[other] {$number} months
        }
    .note = Remaining commitment: the yearly cost from the planning date, {$as_of}, or its start where that is later, to the earliest exit, in whole months; empty where the yearly cost is unknown or nothing is left to leave.
    .notice_any = {$months} to any day
    .notice_before_term = {$months} before a term ends
    .notice_month = {$months} to the end of a month
    .notice_quarter = {$months} to the end of a quarter
    .notice_year = {$months} to the end of a year
    .options_in_all = { $option_months ->
        [one] {$option_months} month
       *[other] {$option_months} months
    } in all
    .options_left = {$left} of {$count}, {$each} each, to be used {$before} before
    .options_none = none of {$count}
    .title = Register of contracts

criticality =
    .life_health = life and health
    .operational = operational
    .statutory = statutory
    .support = support

data =
    .convert = converted
    .lookup = kept for look-up
    .none = none kept

data_location =
    .eea = the EEA
    .norway = Norway
    .third_country = a country outside the EEA

deadline_state =
    .at_once = at once
    .late_anyway = late even so
    .no_working_day = no working day left
    .overdue = overdue
    .soon = soon

deadlines =
    .act_first = Act first
    .and_more ={" "}and {$count} more
    .begins_late = it begins in {$begin} and is { $late ->
        [one] {$late} month
       *[other] {$late} months
    } late; the roadmap says why
    .begins_one_month_late = it begins in {$begin} and is 1 month late; the roadmap says why
    .ends = it ends on {$end}
    .ends_before_switch_off = it ends on {$ends}; its systems are in use until {$to}
    .ends_for_good = it ends on {$last} for good; what it carries goes on
    .goes_on = it goes on from {$effect} to {$next}
    .in_the_way = begun after {$last} it stands in the way of others, or is late
    .later = and {$later} later: `portfolio report deadlines`
    .near =
        { $count ->
            [one] {$count} day
           *[other] {$count} days
        } to act by, as of {$as_of}: {$overdue} overdue, {$within_30} within 30 days, {$within_90} within 90, {$within_year} within a year.
    .not_in_production = it is not in production by {$due}
    .note = Days left are counted from {$as_of}. Notice, options and prolongations are to be settled by the last Norwegian working day on or before the last day. The scheduled start of a project is the roadmap's; its last day is the one on which it may start without being late or in the way of others, if all others keep their months; of a project that is late even so, the one on which it would have had to start.
    .of_contracts =
        Contracts: { $count ->
            [one] {$count} day:
           *[other] {$count} days; the first is
        } {$day}, in { $days ->
            [one] {$days} day
           *[other] {$days} days
        }: {$act}, {$name}.
    .of_contracts_late =
        Contracts: { $count ->
            [one] {$count} day:
           *[other] {$count} days; the first was
        } {$day}, { $days ->
            [one] {$days} day
           *[other] {$days} days
        } ago: {$act}, {$name}.
    .of_procurements = Procurements, the last day to begin:{" "}
    .of_projects = Projects to start: {$all}; {$late} end late even so, {$now} more must start at once or be late or in the way of others.
    .title = Days to act by
    .too_late = begun after {$last} it is not in production by {$due}

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

decide =
    .clarify = a meeting must look at it

decided =
    .established = established
    .missing = missing
    .national = national
    .open = open
    .own_project = own project
    .parallel = side by side
    .procured = procured
    .retired = retired

decommissioned =
    .title = Systems that are switched off

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
    .message = {$moving} of { $all ->
        [one] {$all} user
       *[other] {$all} users
    } of {$id} must change to {$name}

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
    .nothing_in = there is no {$item} in {$key}, which is empty; give {$key} a value as a whole first
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
    .baseline = a saved baseline, or a plan that `lock` does not name, still has the old id; save it again
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

events =
    .at_stake = To the next exit: NOK {$value}
    .domains = Domains: {$value}
    .extra = The moves end late: the exit costs NOK {$value} more than planned
    .last_day = Last day: {$value}
    .municipality = Municipality: {$value}
    .name = {$value}
    .otherwise = Otherwise: {$value}
    .responsible = Responsible: {$value}
    .scheduled_start = Scheduled start: {$value}
    .summary = {$act}: {$subject}
    .summary_with = {$act}: {$subject} ({$with})

exit_way =
    .bridge = give notice, bridge the months between
    .buy_out = give notice, pay the exit fee
    .expire = ends by itself
    .wait = give notice, let it run out

export =
    .today = Today
    .target = Target
    .gap = From today to the target
    .parallel_end = Side by side until {$day}
    .parallel_gap = To be decided by {$day}
    .migration = {$municipality} has moved in {$domain}

expression =
    .absent = `{$field}` is absent
    .no_item = the list has { $count ->
        [one] {$count} item
       *[other] {$count} items
    }, and none at {$index}
    .too_large = a number is too large
    .by_zero = a division by zero
    .beyond = a day beyond all calendars
    .too_long = this expression has {$bytes} bytes; at most {$most} are read
    .several_rules = make several rules of it
    .operator_or_end = an operator or the end
    .ends = the expression ends where {$wanted} should stand
    .unexpected = `{$found}` stands where {$wanted} should
    .name_of_field = the name of a field
    .a_value = a value
    .plain_number = a number is written in plain digits, and is whole
    .number_too_large = this number is too large
    .quote_open = this quote is never closed
    .too_deep = more than {$most} operators and brackets lie inside each other here
    .escapes = only \\, \', \", \n and \t are read in a text
    .closes_nothing = this bracket closes nothing
    .closes_nothing_help = write `{"}"}{"}"}` for a literal `{"}"}`
    .bracket_open = this bracket is never closed
    .not_shown = this is {$found}, and cannot stand in a message
    .name_a_field = name one of its fields
    .no_name = nothing here has the name {$name}
    .meant = did you mean `{$meant}`?
    .known = known are {$known}
    .no_fields = {$found} has no fields
    .no_fields_help = take one with `[0]`, or ask all of them: `.exists(x, x. …)`
    .no_field = {$record} has no field {$name}
    .it_has = it has {$known}
    .ordered = a number, a date or a text
    .ordered_help = `{$sign}` compares what has an order
    .has_field = `has` asks for a field
    .has_field_help = write `has(system.owner)`
    .no_day = {$text} is no day
    .no_day_help = a date is written YYYY-MM-DD
    .one_date = `date` wants one text, written out
    .one_date_help = write `date("2026-01-01")`
    .no_function = there is no function {$name}
    .no_function_help = there are has(field), size(list or text) and date("YYYY-MM-DD")
    .list_or_text = a list or a text
    .methods = size, contains, startsWith, endsWith, lowerAscii, addMonths, year, all, exists, exists_one, filter and map
    .no_method = there is no method {$name}
    .there_are = there are {$known}
    .arguments = `{$name}` wants { $count ->
        [one] {$count} argument
       *[other] {$count} arguments
    }, and has {$given}
    .name_and_expression = a name and an expression are wanted here
    .name_and_expression_help = write `system.covers.exists(cover, cover.fit < 3)`
    .a_list = a list
    .walks = more than {$most} lists are walked one inside another here
    .never = this is never {$text}
    .meant_text = did you mean "{$meant}"?
    .one_of = it is one of {$words}
    .may_be_absent = `{$field}` may be absent here
    .ask_first = ask first: `has({$chain}) && …`
    .wanted_here = {$wanted} is wanted here, and this is {$found}
    .truth = true or false
    .number = a number
    .text = a text
    .date = a date
    .list_of = a list, each {$each}
    .example_silent = the example says nothing of `{$field}`, which the expression reads
    .comma_or = `,` or `{$close}`

fact =
    .plan_action = In the plan
    .plan_switch_off = … its systems are switched off
    .plan_notice_by = … notice by
    .plan_notice_working_day = … last working day for it
    .plan_ends = … ends
    .plan_exit_cost = … costs, NOK
    .plan_exit_extra = … more for late moves, NOK
    .notice_form = Form of notice
    .advisory = Advisory against procuring, by
    .after = Goes live after
    .aliases = Also called
    .annual = … a year for all, NOK
    .annual_cost = Own cost a year, NOK
    .annual_fee = Annual fee, NOK
    .archive = Archived
    .archive_core = Holds an archive core
    .before = Goes live before
    .breaks_integrations = … integrations that break
    .bridge_months = Can be bridged, months
    .bridge_price_percent = … at so many percent of the fee
    .can_be_procured = Can be procured
    .capacity = Can serve at most, inhabitants
    .case_number = Case number
    .connects = Connectors to
    .contract = Contract
    .contract_annual_fee = Its fee a year, NOK
    .contract_shared_by = … under the same contract
    .cost_pricing = Its pricing
    .criticality = Criticality
    .data = Data when replaced
    .data_location = Data kept in
    .decide = To clarify
    .decide_reason = … because
    .decide_source = … says
    .dependants = … systems that lose their data
    .domains = Serves
    .dpa = Data-processing agreement
    .due = Due
    .due_wish = Wished for
    .earliest = Not before
    .end = End
    .end_of_life = End of life
    .excluded_by = Excluded by
    .excludes = Excludes
    .exit_bridge_to = … to be bridged to
    .exit_cost = … costs in full, NOK
    .exit_ends = … ends
    .exit_fee = Exit fee, NOK
    .exit_notice_by = … notice by
    .exit_way = If left, all moves in time
    .fit = … fit
    .form = Form
    .growth = May grow by
    .guessed = Filled in by a program
    .invoiced = From an invoice
    .quoted = From an offer
    .hosting = Hosting
    .ids = Known elsewhere as
    .inhabitants_served = Inhabitants served
    .integrations = Must be joined to
    .integrations_from = Must be joined to it
    .irrevocable_until = No exit before
    .lead_months = … lead time, months
    .locked_interface = Locked interface
    .maintainer = Maintainer
    .manager = Manager
    .missed_cost = A missed notice costs, NOK
    .municipality = Municipality
    .municipality_number = Keyed by municipality number
    .next_exit = Next exit
    .nickname = Called
    .notes = Notes
    .notice_by = Notice by
    .notice_months = Notice, months
    .notice_to = Exits take effect on
    .notice_working_day = Last working day for it
    .one_off = … once, NOK
    .option_by = Use the next option by
    .option_months = Options left, months
    .options_count = Options in all
    .options_decide_months = … decided months before the end
    .options_months = … months each
    .options_used = … used
    .organisation_number = Organisation number
    .owner = Owner
    .parallel_until = Side by side until
    .part_of = Part of
    .personal_data = Personal data
    .place = Stands in
    .pricing = Pricing
    .priority = Needed on day one
    .product = Product
    .products = Connectors from
    .provision = Decided by
    .purpose = Purpose
    .remaining_cost = To be paid until the next exit, NOK
    .renewal = Renews itself
    .renewal_months = Renews by, months
    .required_by = Required by
    .requires = Requires
    .responsible = Followed up by
    .scope = In this merger
    .sector = Sector
    .sector_name = … called
    .serving_products = Products that serve it
    .shared_entry = Asked for
    .shared_entry_place = … stands in
    .shared_with = Shared with
    .size = Size
    .sso = Single sign-on
    .start = Start
    .status = Status
    .suite = Suite
    .supplier = Supplier
    .systems = Joined to it today
    .term_end = This term ends
    .terminated_to = Notice given, ends
    .total_value = Worth in all, NOK
    .touches_domains = … domains
    .touches_municipalities = Replacing it touches
    .touches_neighbours = … joined to
    .unfit = Cannot go on because
    .units = Units
    .vendor = Vendor
    .version = Version
    .zone = Zone

fairness =
    .no_room = more bounds are broken at once than there is room for beside the limits that are set
    .bad_bound = --at-least {$text}: write N:MUNICIPALITY, such as 5:{$example}
    .headline = {$merger}: who bears the plan
    .no_plan = there is no plan with {$asked}
    .bounds = With
    .price = Price of that, NOK
    .otherwise = Domains otherwise than the best plan
    .title = By municipality
    .municipality = Municipality
    .inhabitants = Inhabitants
    .supplies = Domains it supplies
    .changing = Users who change
    .per_1000 = Per 1 000
    .migration = Its migrations, NOK
    .notices = Notices
    .lost = Lost
    .kept = Kept
    .fees = Its fees now, NOK
    .first_year = Its part of the first year, NOK
    .all = All
    .note = Users are counted once in each domain, and for each 1 000 inhabitants. Lost and kept are contracts. Fees now are those of its contracts; its part of the first year is running cost and fees by the split of the business case.

file =
    .missing = it is not there
    .is_folder = it is a folder, not a file
    .not_folder = it is not a folder
    .outside = it lies outside the workspace
    .too_large = it has {$bytes} bytes, more than the {$most} that are read
    .unreadable = it cannot be read: {$why}
    .device = it is a device or a pipe, not a file
    .links = its links lead in a circle
    .all_too_large = its folder holds more than {$most} bytes

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
    .about = about
    .by_rule = Findings by rule

form =
    .files = a folder of files
    .own = home-made software
    .paper = paper
    .spreadsheet = a spreadsheet
    .system = a system

freedom =
    .headline = {$merger}: {$free} of { $all ->
        [one] {$all} domain
       *[other] {$all} domains
    } may be chosen otherwise for at most {$within} of the plan; { $forced ->
        [one] {$forced} is
       *[other] {$forced} are
    } forced
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
    .by_margin = anything else costs more than what counts as free
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

front =
    .picture = {$merger}: money against {$aim}
    .picture_lead = Each point is the cheapest plan within a bound; further to the left it is tighter. Circle: knee. Diamond: cliff. Where the line is broken, others may lie between.
    .extra_axis = More than the best plan
    .told = {$taken} {$aim}: {$extra} more than the best plan
    .no_room = with all four limits set there is no room for a bound on this aim: take one away, such as --set limits.vendors=null
    .exists = {$path} exists already; --force overwrites it
    .headline_all = {$merger}: money against {$aim}: { $count ->
        [one] the one plan that is
       *[other] all {$count} plans that are
    } best for some bound on it
    .headline_some = {$merger}: money against {$aim}: {$count} of the plans that are best for some bound on it
    .one_off = what is paid once
    .users = users who change system
    .notices = contracts to terminate
    .moves = uses that move
    .one_off_column = Paid once, NOK
    .users_column = Users who change system
    .notices_column = Contracts to terminate
    .moves_column = Uses that move
    .title = Money against {$aim}
    .point = Point
    .total = Whole plan, NOK
    .extra = More than the best, NOK
    .next_million = Each million less then, NOK
    .next_one = Each less then, NOK
    .mark = Mark
    .otherwise = Domains otherwise
    .domains = Which
    .settled = Nothing between
    .knee = knee
    .cliff = cliff
    .both = knee, cliff
    .knee_at = Knee at
    .cliff_at = Cliff at
    .knee_note = Knee: where the price of less turns most. Cliff: the last point before a unit costs more than ten times the middle price.
    .unsettled = There may be further points between {$gaps} of these and the next: --points finds more.
    .end = No plan takes less than {$taken} ({$aim}).

gaps =
    .lead = Not told yet: {$count ->
        [one] {$count} domain
       *[other] {$count} domains
    } that every municipality must have ({$domains}). {$lacking}: `portfolio report gaps`
    .lacks = {$municipality} lacks {$count}
    .unplaced = { $count ->
        [one] {$count} system belongs
       *[other] {$count} systems belong
    } to no domain yet, and no choice is about them: `portfolio report unplaced`
    .for_a_lawyer = For a lawyer
    .lawyer_because = a contract must grow by more than it allows or anybody has agreed
    .left_out = The sums leave out the domains that have no answer yet: {$open} open, {$missing} missing.
    .nobody_has_one = nobody has one, and none can be procured in time
    .open = Open
    .open_because = nothing can be chosen; the sum leaves out what an answer costs
    .point =
        {$lead}, { $count ->
            [one] {$count} domain
           *[other] {$count} domains
        } ({$why}): {$names}.
    .rejected = rejected by a decision
    .title = Open: nothing can be chosen

git =
    .name_one = {$side}: name a revision after `git:`, such as `git:main` or `git:HEAD~1`
    .dash = {$side}: no revision begins with `-`
    .no_name = {$side}: this is not the name of a revision
    .no_commit = git:{$rev}: {$repository} knows no such commit
    .not_there = git:{$rev}: there is no {$path} at that revision
    .shallow = git:{$rev}: this clone is shallow and does not reach so far back: fetch all of the history (`git fetch --unshallow`; in CI `fetch-depth: 0` or `GIT_DEPTH: "0"`)
    .no_base = the commit where this branch left {$branch} cannot be found: fetch that branch and all of the history (in CI `fetch-depth: 0`), or name what was before
    .ends_here = this clone is shallow: the history before its first commit is not here (`git fetch --unshallow`)
    .cannot_read = cannot read git:{$rev}
    .here = the repository here
    .not_started = a revision is read through the `git` command, which cannot be started
    .found_nothing = git {$command} found nothing
    .says = git says: {$said}
    .no_workspace = git:{$rev}: no {$manifest} here or above, so there is no folder to look for in the repository; `git:{$rev}:FOLDER` names one
    .no_history = no portfolio.yaml here or above, so there is no history to look at

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

graph =
    .all = All municipalities
    .api = api
    .both = today and target
    .build = build
    .build_locked = build locked
    .by_sector = {$count} boxes are more than the {$most} that people read: one box is a sector
    .components = National components
    .components_counted =
        { $count ->
            [one] {$count} component
           *[other] {$count} components
        }
    .domain = Domain
    .domains =
        { $count ->
            [one] {$count} domain
           *[other] {$count} domains
        }
    .file = file
    .kept = kept
    .locked = locked
    .manual = manual
    .moved = moved
    .moves_to = moves to {$names}
    .new = new
    .no_sector = no sector
    .products =
        { $count ->
            [one] {$count} product
           *[other] {$count} products
        }
    .removed = removed
    .reuse = reuse
    .suite = suite
    .systems =
        { $count ->
            [one] {$count} system
           *[other] {$count} systems
        }
    .target = target
    .title = {$merger}: {$of}
    .title_around = {$merger}: {$of}, around {$name}
    .to_be_procured = to be procured
    .today = today
    .with_data = {$kind}: {$data}

growth =
    .any = as far as one likes
    .none = not at all
    .unknown = unknown: ask

growth_word =
    .any = any
    .none = none
    .unknown = unknown

hosting =
    .hosted = hosted
    .on_premises = own server room
    .saas = as a service

html =
    .ghost = Underlined months and · are those of the plan that this one is shown against.
    .untitled = Report
    .none = None.
    .caption = {$title}: { $count ->
        [one] {$count} row
       *[other] {$count} rows
    }
    .chart_caption = {$title}: month by month
    .chart_row = Project
    .chart_remark = Remark
    .pre_project = pre-project
    .planning = planning
    .procurement = procurement
    .implementation = implementation
    .late = framed, with !: after its due day
    .contents = Contents
    .skip = Skip to the text
    .legend = ~ before a figure: it rests on an assumption (a default rate, a typical count or an assumed cost). ! before a value: it is late, or wants somebody now.
    .filter = Filter
    .shown = # of # rows
    .sort = Sort

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
    .long_cell = row {$row} has a cell that is longer than a cell may be
    .no_table = no row of the first 30 looks like a head; the file begins: {$rows}
    .no_table_help = say which row holds the heads: `--header N`
    .several_sheets = several sheets look like inventories: {$sheets}
    .sheet_rows = {$sheet} ({ $rows ->
        [one] {$rows} row
       *[other] {$rows} rows
    })
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
    .entries = {$found} rows would become entries; {$limit} are allowed
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
    .same = { $count ->
        [one] {$count} entry is
       *[other] {$count} entries are
    } there as the file says
    .not_this = {$file}: {$why}
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
    .skipped = { $count ->
        [one] {$count} row is no system
       *[other] {$count} rows are no systems
    }, as the mapping's answers say
    .blank = { $count ->
        [one] {$count} row has
       *[other] {$count} rows have
    } no system yet
    .told = To know
    .more = {$count} more: --format json has them all
    .alike = (and {$count} more in this column)
    .changes = {$municipality}: systems +{$systems}, contracts +{$contracts}, integrations +{$integrations}; entries changed {$changed}, taken away {$removed}
    .nothing = Nothing to write: every entry is as the file says
    .gone = { $count ->
        [one] {$count} row of the last import has
       *[other] {$count} rows of the last import have
    } gone
    .conflicts = { $count ->
        [one] {$count} field was
       *[other] {$count} fields were
    } changed in both places: { $count ->
        [one] nothing of it
       *[other] nothing of them
    } was written
    .questions = {$count ->
        [one] {$count} question
       *[other] {$count} questions
    } only a person can answer
    .next = Next
    .next_review = {$program} import {$file} --review questions.csv
    .next_diff = {$program} diff
    .inventory = the inventory of {$municipality} cannot be read: `portfolio check` shows why
    .missing = No such file: {$path}
    .lock_line = {$path} is damaged in line {$line}: take the line away, or the whole file

import_reason =
    .long = longer than a cell may be
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
    .newer = it was written by a newer program (format {$format}); read it with that one
    .malformed = it is not well-formed at byte {$byte}: {$why}
    .document_type = it declares a document type (<!DOCTYPE), which is never needed here and could name other files; remove it
    .entity = it uses the entity &{$name};, which XML does not define; write the character itself
    .too_deep = its elements are nested more than {$most} deep
    .no_export = it is not an export of a landscape (`format: {$format}`)
    .no_version = it does not say its version, {$version}
    .other_root = its outermost element is <{$element}>, not that of an ArchiMate model
    .no_element = there is no element in it
    .no_beginning = an end without a beginning
    .not_closed = <{$element}> is not closed
    .second_root = there is a second outermost element
    .loose_text = there is text outside of all elements

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
    .written = { $count ->
        [one] {$count} question
       *[other] {$count} questions
    } in {$path}; { $count ->
        [one] fill in the answer
       *[other] fill in the answers
    } and give it back with --review
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
    .shared = {$one} and {$other} may be one system: the same product and vendor, and “{$why}”
    .shared_help = where it is one, the entry says `shared_from: {$other}` in place of product, vendor and contract
    .renamed = {$old} has gone and {$new} is new with most fields alike: renamed?
    .several = {$column} names { $count ->
        [one] {$count} municipality
       *[other] {$count} municipalities
    }, and every row goes into {$id}
    .several_help = --municipality-column '{$column}' takes each row where it belongs

import_table =
    .place = line {$row}, column {$column}
    .no_result = { $count ->
        [one] {$count} formula has no stored result, in
       *[other] {$count} formulas have no stored result, the first in
    } {$place}; open the file in a spreadsheet and save it
    .hidden_rows = {$count} hidden rows of {$sheet} were read too
    .hidden_sheet = the hidden sheet {$sheet} ({ $rows ->
        [one] {$rows} row
       *[other] {$rows} rows
    }) was not read; name it with `--sheet` to read it
    .open_quote = a quote in {$place} is not closed for { $lines ->
        [one] {$lines} line
       *[other] {$lines} lines
    }; rows may be missing

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
    .message = {$system} is replaced, and { $joined ->
        [one] {$joined} system or component is
       *[other] {$joined} systems and components are
    } integrated with it

int008 =
    .message = {$system} and {$other} are joined by hand, but the catalogue requires an integration

int012 =
    .all = {$count} national components must register the new municipality, for systems of {$municipality}: {$names}
    .message = {$component} must register the new municipality, for {$domains}

int014 =
    .message = this integration of {$name} stands twice
    .related = the first time

int015 =
    .message = the integration of {$a} with {$b} is locked, but neither says `interface: locked`, so the plan prices both as documented

integration_work =
    .build = build
    .build_locked = build, locked interface
    .keep = keep
    .own_core = own archive core
    .reregister = register again
    .reuse = connector exists
    .same = same system
    .suite = vendor's suite

integrations =
    .title = Integrations

inv004 =
    .all = {$count} systems of {$municipality} are called like a product of the catalogue, but name no product: {$names}
    .message = {$system} is called {$name}, like the product {$product}, but names no product
    .help = write `product: {$product}` if it is that product

inv005 =
    .message = {$system} has the name that {$other} goes by locally
    .related = called so here
    .help = write `product: {$product}` if it is the same

inv008 =
    .message = {$name} covers { $covered ->
        [one] {$covered} domain
       *[other] {$covered} domains
    }, the fullest inventory {$fullest}

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
    .message = {$name} says how many users there are in {$given} of { $all ->
        [one] {$all} case
       *[other] {$all} cases
    }

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
    .message = { $count ->
        [one] {$name} has entered nothing for {$count} domain: {$lacking}
       *[other] {$name} has entered nothing for {$count} domains: {$lacking}
    }
    .help = add the systems, or say with `complete` where there are none

io =
    .not_found = no such file or folder
    .denied = you may not read or write it
    .exists = it exists already
    .is_folder = it is a folder
    .no_folder = a part of its path is no folder
    .not_empty = the folder is not empty
    .full = no space is left on the disk
    .read_only = the disk can only be read
    .no_text = it is not text in UTF-8

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

item_within =
    .exit = leaving contracts
    .fees = contract fees
    .integration = integration
    .migration = migration
    .procurement = procurement
    .quality = poor fit
    .renewal = buying again
    .running = running costs
    .vendors = vendor relations

letter =
    .form_known = Form of notice by the agreement: {$form}.
    .title = Notice of termination: {$name}
    .title_part = Notice of termination of a part: {$name}
    .title_withdraw = Notice of withdrawal: {$name}
    .agreement_on = agreement on {$systems}
    .gap = [FILL IN: {$what}]
    .gap_number = organisation number
    .gap_address = address
    .gap_date = date
    .gap_case = our case number
    .gap_theirs = their reference
    .gap_name = name of the agreement
    .gap_start = date of the agreement
    .gap_effect = the day it takes effect
    .gap_answer = date for an answer
    .gap_dpa = whether there is a data-processing agreement
    .gap_fee = exit fee
    .gap_contact = contact person
    .gap_signed = place, date, name and position of who signs
    .from = From
    .to = To
    .number = Organisation number
    .address = Address
    .date = Date
    .case = Our reference
    .theirs = Your reference
    .agreement = Agreement
    .start = Of
    .systems = About
    .merges = {$name} merges with {$others}: from {$date} they are one municipality, {$merger}. What the agreement delivers is replaced there.
    .alone = {$name} becomes {$merger} on {$date}. What the agreement delivers is replaced there.
    .notice = We hereby terminate the agreement, with effect from {$effect}.
    .notice_part = We hereby terminate the part of the agreement that is about {$systems}, with effect from {$effect}. The rest of the agreement goes on.
    .withdraw = We hereby withdraw from the agreement, with effect from {$effect}. It goes on for its other parties.
    .asked = We ask for
    .confirm = a written confirmation of the notice and of the day it takes effect, by {$answer};
    .data = all data, handed over in good time in an open and documented format: {$data};
    .data_of = {$name}, {$domain}{ $records ->
        [0] {""}
        [one] {" "}({$records} record)
       *[other] {" "}({$records} records)
    }
    .no_data = no data: none of it is to be moved, as far as is known today;
    .delete = deletion of all data after they have been handed over and accepted, with a written confirmation;
    .dpa = a confirmation that the data-processing agreement ends with the agreement, and of what happens to the data of sub-processors;
    .no_dpa = a confirmation that no personal data are processed: no data-processing agreement is in place;
    .dpa_unknown = the end of the data-processing agreement, if there is one: {$gap};
    .buy_out = the right to leave early for the exit fee of NOK {$fee}, which we use;
    .bridge = a prolongation after the notice until {$to}, { $percent ->
        [100] at the present fee
       *[other] at {$percent} % of the present fee
    }, while users move;
    .invoice = a final invoice, and what is paid in advance back.
    .contact = Contact: {$contact}.
    .signed = {$signed}
    .own = Before it is sent (not a part of the letter)
    .last_day = Last working day to send it: {$day}. The last day by the agreement: {$last}.
    .form = See in the agreement in what form notice must be given; in writing and with a receipt where it says nothing.
    .missed = Missed, the agreement goes on until {$next}, which costs NOK {$cost}.
    .missed_unknown = Missed, the agreement goes on until {$next}; what that costs is unknown, since the fee is.
    .replaced = Replaced by: {$replaced}.
    .replaced_by = {$domain}: {$name}
    .shared = The agreement is shared with {$with}: tell them first.
    .fill = { $count ->
        [one] {$count} gap to fill
       *[other] {$count} gaps to fill
    }: {$gaps}.
    .by = Send by
    .days_left = Days left
    .gaps = Gaps to fill
    .file = File
    .contract = Contract
    .letters = Letters of notice
    .write_them = `portfolio report letters -o letters/` writes them.

list =
    .comma = ,{" "}
    .and = {" "}and{" "}
    .or = {" "}or{" "}
    .more = {$names} and {$count} more

lists =
    .packages = the domains that change only together: a row, a margin and a reason to clarify each
    .gaps = what each municipality has not entered: a list to fill in and import
    .unplaced = the systems that belong to no domain, with what they may belong to
    .archive = the archive plan: cores today and in the target, who integrates with which, what is closed and handed over
    .business = What it costs and saves in each year
    .contracts = the register of contracts: terms, last notice day, what remains to be paid, and what becomes of each
    .deadlines = all days by which somebody must act, soonest first; as a calendar too: --format ics
    .decommissioned = the systems that are switched off, what replaces them and what becomes of their data
    .integrations = the integrations of the target, and the work each takes
    .migrations = who moves where: users, records, kind and price of each migration
    .procurements = what is procured: when to begin, slack, price, threshold, and the ten-point checklist
    .reports = Reports
    .target = the target portfolio: what is chosen in each domain
    .terminate = the contracts to terminate, whole or in part: by when, at what price, and why
    .work = every task: who moves what and how, predecessors, who is responsible, start, length, due, status

load =
    .file_empty = the file is empty
    .inventory_begins = an inventory begins with `municipality:`
    .tab = a tab stands in the indentation
    .tab_help = indent with spaces: YAML does not allow tabs here
    .merge_open = a merge in git was not finished: both sides stand here
    .merge_open_help = keep the lines of one side, or join them, and take the lines with `<<<<<<<`, `=======` and `>>>>>>>` away
    .odd_space = a space that is none for YAML stands here (U+{$sign})
    .odd_space_help = write a plain space instead; such signs come with text that is copied from Word or a web page, and so do “quotes”, which are none for YAML either
    .nothing_to_remove = no earlier file of the catalogue has {$name} under `{$list}`: there is nothing to remove
    .nothing_to_remove_help = correct the id, or name the file that has it before this one under `catalogue`
    .second_document = a second document begins here
    .second_document_help = one file holds one document: put the rest into a file of its own
    .tag = the tag {$tag} means nothing here
    .tag_help = leave the tag out: every value is read as text first, and then as what its key wants
    .alias_inside = this alias stands inside the value it names
    .alias_large = the aliases up to here blow the file up beyond measure
    .no_anchor = no anchor {$name} stands above
    .key_no_text = a key must be a single word or text
    .key_no_text_help = write `key: value`; a list or mapping cannot be a key
    .key_twice = the key {$key} stands here a second time
    .first_given = first given here
    .keep_one = keep one of them
    .no_yaml = this is not YAML: {$message}
    .alias_help = write the value out instead of the alias
    .too_deep = lists and mappings lie more than {$most} deep inside each other here
    .too_deep_help = nothing in a workspace is nested this deep; look for a bracket too many
    .colon = a `: ` cannot stand here
    .colon_help = put a text that contains `: ` in quotes, or check the indentation of this line and the one before
    .indentation = this line fits neither the block above nor the one around it
    .indentation_help = indent it like the lines it belongs to
    .quote_open = this quote is never closed
    .quote_open_help = close it on the same line
    .bracket_open = this bracket is never closed
    .bracket_not_closed = the `{$open}` that opens here is not closed
    .bracket_not_closed_help = close it with `{$close}` before the next line that is not its own
    .bracket_opens = the bracket opens here
    .bracket_mismatch = this `{$open}` is closed by `{$close}`
    .bracket_mismatch_help = close it with `{$wanted}` first
    .bracket_alone = this bracket closes nothing
    .bracket_alone_help = take it away, or open it; put a text that contains it in quotes
    .not_closed_before = it is still open here
    .quote_not_closed = the quote that opens here is not closed on its line
    .after_quote = nothing may follow the quote that closes a text
    .after_quote_help = put the whole text in quotes; inside single quotes write `''` for one
    .escape = `\` and what follows mean nothing inside double quotes
    .escape_help = put a text that contains `\` in single quotes
    .bracket_open_help = close it with `]` or `{"}"}`
    .dash_inside = a `- ` cannot stand inside brackets
    .dash_inside_help = close the bracket above with `]` or `{"}"}`
    .comma_brace = a `,` or `{"}"}` is missing before this
    .comma_bracket = a `,` or `]` is missing before this
    .no_value_so = no value can begin with this character
    .in_quotes = put the text in quotes
    .key_no_colon = a key without its `:`
    .key_no_colon_help = write `key: value`, with a space after the colon
    .workspace_begins = a workspace begins with `format: 2`, its merger and its municipalities
    .other_format = this workspace is in format {$format}
    .other_format_old = this program reads format {$format}: bring the files to it and write `format: {$format}`
    .other_format_new = this program reads format {$format}; write `format: {$format}`, or use a newer program
    .folder_help = an inventory is read from the .yaml and .yml files of one folder, not deeper
    .file_help = an inventory's files end in .yaml or .yml; rename it, or move it elsewhere
    .folder_empty = the folder {$path} has no .yaml or .yml file
    .folder_empty_help = an inventory is a file, or a folder with its files, each ending in .yaml or .yml
    .file_twice = the file {$path} is named a second time
    .first_named = first named here
    .file_twice_help = name each file once
    .no_utf8 = the byte 0x{$byte} here is not UTF-8
    .save_utf8 = save the file as UTF-8
    .utf16 = the file is not UTF-8 but looks like UTF-16
    .other_bytes = {$path} is not there, but a name is that differs only in how its letters are encoded
    .other_bytes_help = rename the file, and type the name: letters such as å can be one character or two
    .not_there = {$path} is not there
    .not_there_help = paths begin at the folder of portfolio.yaml
    .is_folder = {$path} is a folder, not a file
    .is_folder_help = name a file in it
    .no_folder = {$path} is not a folder
    .no_folder_help = name a folder
    .outside = {$path} leads out of the workspace
    .outside_help = a workspace is one folder: name a file in the folder of portfolio.yaml or below it
    .too_large = {$path} has {$bytes} bytes, more than the {$most} that are read
    .too_large_help = split the file: a catalogue is a list of files, an inventory may be a folder
    .unreadable = {$path} cannot be read: {$why}
    .unreadable_help = check that it is a file and that you may read it
    .format_2_contracts = contracts: `extendable: yes` is `growth: any`, `no` is `growth: none`, `unknown` is left out; the fee may be split with `lines`
    .format_2_prices = prices: `pricing: per_inhabitant` no longer holds by default: without `pricing` and `cost_pricing` a price is tiered
    .format_2_domains = domains: `archive: required` is `archive: core`, or `archive: via` where case handling archives for them
    .format_2_rates = rates: `quality.per_point_user` is `quality: {"{"}seconds_per_point_week, weeks, hour{"}"}`; other defaults have changed too
    .format_2_systems = systems: say `form` of what is a spreadsheet, files or paper, and `unfit` of what cannot serve the new municipality
    .format_2_inventories = inventories: say `complete: no`, or name the sectors and domains that are entered, while something is missing
    .the_file = the file
    .item_of = an item of {$key}
    .straight_quotes = write `{$plain}`: only straight quotes are quotes
    .or_offset = , or months from the merger such as -12m, 0m or 6m
    .no_month = {$at} is {$text}, which is no month
    .no_month_help = write a month as YYYY-MM, from 1900 to 2199, such as 2019-12
    .no_truth = {$at} is {$text}, which is no truth value
    .no_truth_help = write true, false, yes or no, in small letters
    .no_truth_list_help = write yes or no, or a list: `[…]`
    .no_id = {$text} is no id
    .no_id_help = ids are made of a-z, 0-9, `.`, `_` and `-`{$hint}
    .id_meant = : write `{$meant}`
    .cannot_be = {$at} cannot be {$text}
    .one_of = it is {$words}{$hint}
    .whole_or_word = it is a whole number from {$least} to {$most}, or {$words}{$hint}
    .no_whole = {$at} is {$text}, but must be a whole number from {$least} to {$most}
    .give_number = give a number from {$least} to {$most}
    .plain_digits = write it in plain digits: {$number}
    .no_decimals = leave out the decimals: it is counted in whole units
    .plain_digits_such = write it in plain digits, such as 12000
    .no_range = {$at} is {$text}, but must be a whole number from {$least} to {$most}, or a range of such
    .no_range_help = write 4605000, `4605000 ±10%`, `4200000..5100000`, or `4200000..4605000..5100000` (lowest, most probable, highest)
    .no_decimal = {$at} is {$text}, but must be a number from 0 to {$most}
    .many_decimals = {$at} is {$text}, but must be a number with at most { $places ->
        [one] {$places} decimal
       *[other] {$places} decimals
    }
    .with_a_point = write it with a point: {$number}
    .plain_decimal = write it in plain digits, such as 4 or 4.5
    .no_date = {$at} is {$text}, which is no date
    .write_date = write {$date}
    .no_such_day = that month does not have this day
    .no_date_help = write a day of the calendar as YYYY-MM-DD, from 1900 to 2199{$or}
    .keys_of = write keys and values; {$shape} has {$known}
    .write = write `{$written}`
    .a_mapping = a mapping
    .a_list = a list
    .a_value = a single value
    .empty = empty
    .the_thing = the {$kind} {$id}
    .no_value_for = {$whose} has no value for `{$key}`
    .has_no = {$whose} has no `{$key}`
    .add_key = add `{$key}:` ({$about})
    .cannot_have = {$shape} cannot have `{$key}`
    .rest_of_root = everything it lacks is its root's; its own are {$known}
    .merge_keys = merge keys are not read: write the keys out
    .own_keys = {$shape} has {$known}; a key of your own begins with `x-`
    .no_key = {$shape} has no key {$key}
    .no_name = {$at} has neither `nb` nor `en`
    .no_name_help = give the name in at least one language, or write one text
    .write_list = write `{$key}: [{$written}]`
    .dash_keys = begin each item with `- `; {$shape} has {$known}
    .dash = begin each item with `- `
    .keys_and_values = write keys and values
    .one_value = write one value after the colon
    .is_empty = {$at} is empty
    .item_empty_help = give it a value or take the `-` away
    .list_empty_help = it must have at least one item
    .wrong_type = {$at} is {$found}, but must be {$wanted}
    .folder_not_read = the folder {$path} is not read
    .file_not_read = the file {$path} is not read

manual =
    .wrote = wrote { $count ->
        [one] {$count} page
       *[other] {$count} pages
    } into {$folder}

memo =
    .package_title = Decision memo: {$name}
    .package_asks = Which systems is {$merger} to have for these {$count} domains? They change only together, so they are decided as one.
    .today = Today
    .in_other_plan = In the other plan
    .the_same = the same
    .number = Package no.
    .count = Domains in it
    .one_off = Paid once
    .domains = The domains
    .chosen_for = {$name} is chosen for {$domains}.
    .package_free = Chosen otherwise, the whole plan costs NOK {$extra} more at least. That is within {$within} of the cash: the meeting may choose.
    .package_dear = Chosen otherwise, the whole plan costs NOK {$extra} more at least. A choice counts as free within {$within} of the cash.
    .of_domain = {$domain}: {$told}
    .other_plan = ☐ the other plan, NOK {$extra} more
    .other_plan_title = The other plan: NOK {$extra} more, and what is chosen otherwise in it
    .title = Decision memo: {$domain}
    .question = The question
    .asks = Which system is {$merger} to have for {$domain}? It must be in place on {$due}. Today:
    .uses = {$municipality}: {$name}, { $users ->
        [one] {$users} user
       *[other] {$users} users
    } ({$at})
    .uses_unknown = {$municipality}: {$name}, number of users unknown ({$at})
    .proposal = Proposed decision
    .proposes = {$name} is chosen.
    .outside = Nothing is chosen here: {$name}.
    .not_decided = Nothing is decided here.
    .why = Why this
    .alternatives = What else there is, and what it costs
    .consequences = Whom it hits, and when
    .project = The project begins in {$begin} and ends in {$end}.
    .project_late = The project begins in {$begin} and ends in {$end}, { $late ->
        [one] {$late} month late
       *[other] {$late} months late
    }.
    .change = Users change system in {$names}.
    .keep = Nothing changes in {$names}.
    .get = New in {$names}.
    .lose = What {$names} has is closed, and nothing comes instead.
    .proposes_parallel = Each municipality keeps its own: the systems go on side by side.
    .next = ☐ {$name} instead, NOK {$extra} more
    .years = What it costs, year by year
    .municipality = Municipality
    .from = From
    .to = To
    .kind = How
    .users = Users
    .records = Records
    .cost = Cost, NOK
    .who_moves = Who moves
    .days = Days to act by
    .other = With
    .joins = Integrations
    .unknown = What is assumed, and whom to ask
    .count_assumed = {$name}: users or records are typical counts; ask {$ask}, and write it in {$at}.
    .cost_assumed = {$name}: what it costs a year is assumed.
    .lawyer = The contract must grow by more than it allows or anybody has agreed: a lawyer must see it.
    .nothing_assumed = No count of users or records here is assumed. Sums with ~ rest on estimated rates or prices.
    .wait = If it waits
    .after = {$name}, {$act} by {$by}. Otherwise: {$otherwise}.
    .after_cost = {$name}, {$act} by {$by}. Otherwise: {$otherwise}; to the next exit that costs NOK {$cost}.
    .no_day = No day is lost before it must be in place.
    .decide = To decide
    .as_proposed = ☐ as proposed
    .otherwise = ☐ otherwise: ______________________
    .postpone = ☐ postponed to: __________, because: ______________________
    .others = All other domains
    .next_costs = The next best costs more, NOK
    .users_there = Users who work there
    .saves = Over all the years the proposal costs NOK {$less} less than going on as today.
    .costs_more = Over all the years the proposal costs NOK {$more} more than going on as today.
    .halves = An integration between two domains counts half in the years of each, and what several domains use in equal shares.
    .others_title = {$merger}: the domains that need no memo
    .others_lead = In each of these the next best costs so much more that the choice is not close, or there is no other; none is open, and the catalogue asks for none of them. They can be decided as a whole.
    .all_proposed = ☐ all as proposed
    .except = ☐ all as proposed, except: ______________________

mig002 =
    .message = {$entry} is not converted, though {$name} must be
    .related = must be converted

mig006 =
    .message = {$entry} is closed, and no record of {$domain} is kept
    .help = write `data: convert`, or `lookup`

mig009 =
    .all = {$count} systems of {$municipality} are kept, and have the municipality number in their keys: {$names}
    .message = {$system} is kept, and has the municipality number in its keys
    .help = order the change of keys for day one

migration_kind =
    .close = close
    .consolidate = merge databases
    .convert = convert
    .introduce = introduce
    .lookup = keep for look-up
    .reenter = type in again
    .rekey = new municipality number

migrations =
    .title = Migrations

narrow =
    .only = Only what was asked for: {$shown} of { $all ->
        [one] {$all} row
       *[other] {$all} rows
    }.
    .no_column = {$list} has no column {$wanted}; it has {$known}
    .no_option = the rows of {$list} do not say what {$option} asks for

nav001 =
    .message = {$names} are kept for social assistance, where only one can be used

nav002 =
    .message = social assistance has no integration with NAV in the target
    .related = the component

nav003 =
    .message = social assistance has no integration with {$domain} in the target
    .related = the other one

not_entered =
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

notice_to =
    .any = any day
    .month = the end of a month
    .quarter = the end of a quarter
    .year = the end of a year

outcome =
    .added = added
    .different = different
    .dropped = dropped
    .kept = kept
    .moved = moved
    .national = national
    .open = open
    .own_project = own project
    .parallel = parallel
    .procured = procured
    .retired = retired

own_rule =
    .keys_and_values = {$record} is written as keys and values here
    .such_as = such as {$known}
    .meant = did you mean `{$meant}`?
    .it_has = it has {$known}
    .no_field = {$record} has no field {$name}
    .wanted_here = {$what} is wanted here
    .a_list = a list
    .write_list = write `[…]`
    .one_value = a single value
    .one_value_help = write it after the colon
    .a_truth = a truth value
    .a_truth_help = write true or false
    .a_number = a whole number
    .a_number_help = write it in plain digits
    .a_day = a day
    .a_day_help = write YYYY-MM-DD
    .another_word = another word
    .one_of = it is one of {$words}
    .own_code = three capital letters of your own and three digits, such as OWN001
    .no_code = {$code} is no code
    .write = write {$own}
    .taken_family = codes that begin with {$family} are the program's own
    .take = take {$own}
    .code_twice = the code {$code} stands here a second time
    .code_twice_help = give each rule its own
    .no_key = {$shape} has no key {$key}
    .finds_ok = {$code} finds this example, which says it is ok
    .misses_bad = {$code} does not find this example, which says it is bad
    .costs_too_much = this example costs too much to evaluate
    .the_expression = the expression
    .fix_example = fix the expression or the example
    .stopped = {$code} costs too much: it is stopped at {$subject}, after {$budget} steps
    .stopped_help = walk over fewer lists, or look over what is in the lists
    .not_evaluated = {$code} cannot be evaluated for {$subject}{$more}: {$fault}
    .for_this = for this
    .and_more = {" "}and {$count} more
    .at_no_file = {$record} stands in no file that a finding could show
    .at_no_file_help = leave `at` out: what a policy finds is shown at the policy
    .looks_at_change = a policy: looks at what a change does, with `review`
    .looks_at_inventories = looks at the inventories
    .looks_at_target = looks at the target, with `check --plan`
    .page = A rule of this workspace. By default {$severity}; {$when}.
    .why = Why
    .found_where = Found where
    .how_to_fix = How to fix

paper =
    .assumed_note = `~` rests on an assumed figure.
    .late_frame = red frame: after its due day
    .left_out = In files also: {$left_out}.
    .legend = ~ rests on an assumed figure: a default rate, a typical count or an assumed cost
    .none = (none)
    .phase_a = procurement
    .phase_fp = pre-project
    .phase_g = implementation
    .phase_p = planning

part =
    .components = national components
    .contracts = contracts
    .decisions = decisions
    .domains = domains
    .integrations = integrations
    .limits = limits
    .merger = the days and years of the merger
    .municipalities = municipalities
    .products = products
    .rates = rates
    .systems = systems
    .uses = who uses what

personal_data =
    .none = none
    .ordinary = ordinary
    .special = special categories

picture =
    .nothing = –
    .heap = {$from} to {$to}: { $worlds ->
        [one] {$worlds} world
       *[other] {$worlds} worlds
    }
    .high_end = high end
    .in_kroner = {$label}, NOK
    .in_millions = {$label}, NOK million
    .in_thousands = {$label}, NOK thousand
    .low_end = low end
    .marked = {$name}: {$sum}
    .told = {$label}: {$sum}
    .turned = {$label}: {$low} at its low end, {$high} at its high end
    .and_more = {$named}; {$count} more {$amount}
    .ending_lead = {$lead} Those that end; { $count ->
        [one] {$count} other goes on
       *[other] {$count} others go on
    }.
    .hit = {$word} · {$count}
    .by_sector = Who is hit, by sub-area
    .by_sector_table = Whom it hits, sub-area by sub-area
    .by_sector_lead = The hardest hit of each sub-area, and in how many of its domains somebody moves; domain by domain in the next chapter.
    .of = {$name} {$amount}
    .areas = What is paid with the target, by sector, domain and system
    .by_api = through an interface
    .by_file = by file
    .by_hand = by hand
    .conflict = used on after the agreement ends
    .contracts = {$merger}: agreements over the years
    .contracts_lead = Blue: how long the systems are used. Grey: how long the agreement binds. An arrow goes on. ▲ is the last working day to give notice; red where it was before {$as_of}.
    .covers = covers
    .day_one = Day one
    .landscape_grouped = {$note}. Arrows lead from who sends to who receives.
    .landscape_lead = Arrows lead from who sends to who receives. What nothing joins stands below.
    .life = systems in use
    .locked = through a locked interface
    .may_move = may move
    .no_months = Nothing is to be done: no project has a month.
    .months_lead = Months of projects by sector: pre-project (FP), planning (P), procurement (A), implementation (G).
    .must_move = must move by day one
    .notice = notice at the latest
    .overview = {$merger}: who is hit
    .overview_lead = Domains by sub-area. Red moves by {$date} and must, yellow should or may; white keeps what it has; empty has nothing here.
    .paid = paid for, not used
    .planning_day = Planned as of
    .should_move = should move
    .source = For
    .closed = closed
    .closed_long = is closed
    .stays = stays
    .stays_long = keeps what it has
    .step = Difference
    .steps = From as today to the target, by item
    .term = agreement binds
    .to = {$action}, to {$end}
    .swing = {$label}: from {$low} to {$high}
    .treemap = {$merger}: what is paid with the target, {$from}–{$to}
    .treemap_lead = Each area is as large as what is paid for it in those years, in NOK without VAT.
    .wanted = to be made
    .waterfall = {$merger}: from as today to the target, {$from}–{$to}
    .waterfall_lead = What is paid in those years, in NOK without VAT: hatched red costs more than today, plain green less.
    .without = ends {$end}, used on
    .work = integrations

plan_file =
    .too_deep = it nests deeper than {$most} brackets
    .unexpected = it cannot be read
    .no_room = there is no room to read it: {$why}
    .not_well_formed = it is no JSON of a plan: {$why}
    .no_word = the plan says `{$name}` at {$place}, which no plan says
    .gone = the plan names {$what} that is gone: {$name} at {$place}
    .municipality = a municipality
    .domain = a domain
    .system = a system
    .product = a product
    .component = a component
    .contract = a contract
    .decision = a decision

prc001 =
    .message = {$product} takes { $lead_months ->
        [one] {$lead_months} month
       *[other] {$lead_months} months
    } and {$domain} is due on {$due}: it had to begin by {$start}

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
    .message = { $index ->
        [one] {$index} procurement until {$due} takes
       *[other] {$index} procurements until {$due} take
    } { $wanted ->
        [one] {$wanted} month
       *[other] {$wanted} months
    }, and {$desk} at a time give {$there}

prc011 =
    .message = {$name} is chosen and ends on {$end}, before the plan's last day {$horizon}

prc012 =
    .message = {$product} is to be procured and in production in { $lead_months ->
        [one] {$lead_months} month
       *[other] {$lead_months} months
    }

prc013 =
    .message = {$product} is ready on {$ready}, but {$domain} is due on {$due}

pricing =
    .fixed = fixed
    .per_inhabitant = per inhabitant
    .tiered = tiered

pricing_at_length =
    .fixed = fixed
    .per_inhabitant = grows with the inhabitants
    .tiered = grows by steps with the inhabitants

priority =
    .may = may
    .must = must
    .should = should

procurements =
    .checklist_note = Checklist: Sørum kommune, e-strategi 2013–2016, chapter 7; what fails is to be rejected by default. Enter answers under `market.checklist` of the product.
    .title = Procurements
    .spent = {$name}: NOK {$spent} is spent already, whatever is chosen; it is in no sum.
    .value_note = The value, without VAT as the prices are given, is the one-off price and the yearly one over the horizon; the term with all its options may be longer.

project_kind =
    .consolidate = merge databases
    .convert = convert
    .keep = keep
    .procure = procure

proof =
    .version = its version is {$version}; this program knows version 1
    .scale = its users_scale is {$users_scale}: kroner do not come first
    .budget_price = it prices the one-off budget at {$price}: no such price there
    .unit = its unit is {$unit}; it must be at least 1
    .limit_price = it prices a limit at {$price}: no such price there
    .edge_twice = it has two messages for the edge ({$a}, {$b})
    .edge_length = its messages for the edge ({$a}, {$b}) are {$to_a} and {$to_b}, for {$of_a} and { $of_b ->
        [one] {$of_b} candidate
       *[other] {$of_b} candidates
    } left
    .no_edge = it has messages for ({$a}, {$b}), which is no edge between open domains
    .group_twice = it has two messages for the group {$number}
    .group_touch = the domain {$domain} cannot touch the group {$number} any more
    .group_closed = it has messages for the group {$number}, which is not open
    .need_messages = it has messages for the need {$number} twice, or although it is met, or for a domain that has no part in it
    .scale_users = its users_scale is {$users_scale}, and up to { $users ->
        [one] {$users} user
       *[other] {$users} users
    } may change system: kroner do not come first
    .too_big = its numbers do not fit into 128 bits
    .round = round {$number} of leaving out: {$fault}
    .all_domains = it must speak of { $count ->
        [one] {$count} domain
       *[other] {$count} domains
    }
    .not_some = what it leaves in the domain {$domain} is not some of what was left
    .better_gone = what beats others in the domain {$domain} is not left
    .not_beaten = the candidate {$number} of the domain {$domain} is not beaten by any that it names
    .possible = {$literal} can be taken with what is left
    .all_left = every domain has a candidate left
    .not_finished = the proof was not finished
    .more_claimed = {$what} is {$least}; more than {$enough} is claimed
    .gone = {$literal} is not left here
    .bound_with = the bound of its messages with {$literal}
    .bound_of = the bound of its messages
    .several_left = the domain {$domain} has more than one candidate left
    .cost_left = the cost of what is left
    .limit_joins = a limit joins all domains
    .empty_part = a part has no domains
    .not_open = the domain {$domain} is not open here
    .part_twice = the domain {$domain} is in a part twice
    .no_part = the open domain {$domain} is in no part
    .edge_joins = the edge ({$a}, {$b}) joins two of its parts
    .group_joins = the group {$number} joins two of its parts
    .remainder_joins = the remainder {$number} joins two of its parts
    .need_joins = a need joins two of its parts
    .claim_together = what is decided and what the parts claim together
    .edge_joins_two = an edge joins two of its parts
    .node = node {$number} ({$kind}): {$fault}

provision =
    .choose = the merger
    .national = the state
    .own_project = a project of its own

prv001 =
    .message = {$contract} has no data-processing agreement, and {$system} handles personal data
    .related = handles personal data

prv002 =
    .message = { $count ->
        [one] {$count} data-processing agreement
       *[other] {$count} data-processing agreements
    } of {$id} must be made again: {$contracts}

prv008 =
    .message = {$system} is said to hold no personal data, and covers {$domain}
    .related = handles special ones

prv009 =
    .all = {$count} contracts of {$municipality} for special data do not say whether there is a data-processing agreement: {$names}
    .message = {$contract} does not say whether there is a data-processing agreement, and {$system} holds special data
    .help = write `dpa: true` or `false`
    .message_2 = {$id} says of no contract whether there is a data-processing agreement; {$count} need one

reason =
    .advisory = a national advisory speaks against procuring here
    .begun_too_late = its procurement is ready on {$day}, after the domain is due
    .capacity = it can serve {$most} inhabitants at most
    .chosen_other = another one is chosen{$said}
    .contract_ends = its contract {$contract} ends {$day}, before the merger, and cannot run on
    .end_of_life = its end of life, {$day}, is not after the merger, {$merger}
    .fit = its fit, {$fit}, is too low
    .form = it is no software
    .growth = its contract {$contract} would have to grow {$percent} %: needs a clause
    .parallel_forbidden = the domain does not allow systems side by side
    .phasing_out = it is being phased out
    .rejected = it is rejected{$said}
    .terminated = notice has been given on its contract {$contract}, which ends {$day}
    .too_few_for_parallel = fewer than two systems could go on side by side
    .too_late = a procurement would have to have begun by {$day}; the planning date is {$as_of}
    .unfinished = not everything is entered here, and what is entered can go on
    .unfit = it cannot serve the new municipality

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

renewal =
    .express = only if somebody says so
    .never = no
    .tacit = by itself

renewal_word =
    .express = if said
    .never = no
    .tacit = by itself

resolve =
    .same_alias = the products {$one} and {$other} both go by {$name}
    .the_other = the other one
    .leave_name = leave the name with the product that people mean by it
    .no_municipality = there is no municipality {$name}
    .name_municipality = name a municipality of `municipalities`
    .split_sum = the percentages of `split` sum to {$sum}, not to 100
    .split_help = change them so that they sum to 100
    .no_sector = no sector {$name} is listed
    .list_sector = list it under `sectors` in a file of the catalogue
    .meant = did you mean `{$meant}`?
    .add_to_catalogue = add it under `{$list}s` in a file of the catalogue, or name another
    .wrong_kind = {$name} does not name {$wanted}
    .wrong_kind_help = a domain is written as its id, a product as product:ID, a component as component:ID, a system as municipality/system
    .domain_or_component = a domain or a component
    .product_or_component = a product or a component
    .live_after_due = {$name} may go live from {$earliest}, after it is due, {$due}
    .due_here = it is due here
    .earliest_help = `earliest` is not after `due`
    .lists_itself = the domain {$name} lists itself under `integrations`
    .lists_itself_help = take it away: an integration is between two domains
    .excludes_itself = the product {$name} excludes itself
    .excludes_itself_help = a product that is never used is not in the catalogue: take the line away
    .parallel_no_end = the domain {$name} allows side-by-side systems without saying until when
    .parallel_no_end_help = add `parallel_until:` with the day by which one system must be left
    .until_alone = `parallel_until` means nothing in {$name}: it does not allow side-by-side systems
    .until_alone_help = add `parallel: allowed`, or take it away
    .guessed_no_key = `guessed` names {$key}, and {$shape} has no such key
    .no_such_figure = `{$key}` names {$figure}, which is no figure that can say so here
    .no_such_figure_help = {$figures} can
    .guessed_help = name keys of the entry as they stand in it, such as `annual_fee` or `covers`
    .circle = domains wait for each other in a circle: {$names}
    .circle_help = take one of these `after` away
    .and_this = and this one
    .no_system_here = there is no system {$name} in this inventory
    .name_system_here = name a system of this inventory
    .lines_too_much = the lines sum to {$sum} kroner, more than the annual fee, {$fee}
    .lines_no_fee = there are `lines`, but no `annual_fee` that they are parts of
    .lines_help = `lines` are parts of `annual_fee`: correct one of them
    .two_lines = {$system} has two lines in {$contract}
    .line_not_named = {$system} does not name the contract {$contract}
    .line_help = a line pays for one system that names this contract; put two lines of one system together
    .tacit_no_months = `renewal: tacit` without `renewal_months`
    .tacit_help = say by how many months it renews itself
    .never_months = `renewal: never` with `renewal_months`
    .one_away = take one of them away
    .given_here = given here
    .options_beside = `option_months` stands beside `options`
    .options_beside_help = keep one: option_months is then (count − used) · months
    .options_here = the options one by one
    .options_used = { $used ->
        [one] {$used} option is used
       *[other] {$used} options are used
    }, but there are only {$count}
    .all_options = all of them
    .options_used_help = `count` counts all options, used ones too
    .options_long = { $count ->
        [one] {$count} option
       *[other] {$count} options
    } of { $months ->
        [one] {$months} month
       *[other] {$months} months
    } { $count ->
        [one] comes
       *[other] come
    } to more than {$most} months
    .options_long_help = give the number of options and the months of one
    .ends_first = the contract {$name} ends before it starts
    .starts_here = it starts here
    .ends_help = `end` is its last day, with the options used so far
    .terminated_first = the contract {$name} is terminated to a day before it starts
    .decided_twice = the domain {$name} is decided a second time
    .decided_here = first decided here
    .decided_help = a domain has one of `choose`, `retire` and `need`: keep the one that stands
    .decides_nothing = this decision decides nothing
    .says_several = this decision says {$names} at once
    .decision_help = a decision says one of `choose`, `reject`, `retire: true`, `need: true`, or `edge` with `drop: true`
    .edge_beside = `edge` stands beside `{$verdict}`
    .edge_beside_help = an edge is only dropped: put `drop: true` beside it, in a decision of its own
    .wants_domain = a decision to {$verdict} wants a `domain`
    .wants_domain_help = add `domain:` with the domain it is about
    .national = the domain {$name} is national and not decided here
    .national_help = take the decision away, or change the domain's `provision`
    .own_project = the domain {$name} is decided by a project of its own
    .own_project_help = only the `choose` of that project is recorded here
    .the_domain = the domain
    .false_word = `{$verdict}: false` decides nothing
    .false_word_help = take the decision away
    .cannot_choose = {$name} cannot be chosen
    .candidate_help = a candidate is municipality/system, product:ID or parallel
    .is_shared = {$name} is a shared entry, not a system
    .defined_here = defined here
    .name_root = name the system behind it: `{$root}`
    .domain_beside_drop = `domain` stands beside `drop`
    .domain_beside_drop_help = an integration is named by `edge: [a, b]` alone
    .drop_wants_edge = a decision to drop wants an `edge`
    .drop_wants_edge_help = add `edge: [a, b]`: two domains, or a domain and component:ID
    .two_ends = an integration has two ends, but `edge` names {$count}
    .two_ends_help = write two domains, or a domain and component:ID
    .both_components = both ends are components
    .both_components_help = an integration of the target is between two domains, or a domain and a component
    .no_effect_help = the decision changes nothing: take it away, or correct it
    .not_covered = {$reference} does not cover {$name}
    .not_served = {$reference} does not serve {$name}
    .no_parallel_anyway = {$name} does not allow side-by-side systems anyway
    .between = between {$domain} and {$other}
    .edge_national = the integration {$edge} is a national domain's
    .no_edge = no integration {$edge} is required or in use
    .begins_at_component = an integration begins at a system, not at a component
    .begins_help = turn it round: `from` the system, `to` the component
    .joins_itself = this integration joins {$name} with itself
    .same_system = the same system
    .joins_itself_help = name two different systems; a shared entry is its root
    .no_system_name = {$name} does not name a system
    .joins_help = an integration joins systems of this inventory, or a system and component:ID
    .add_system_here = add it under `systems`, or name another; a national component is component:ID
    .not_covered_by = {$system} does not cover {$domain}
    .the_system = the system
    .covers_these = it covers {$domains}
    .other_inventory = this is an inventory of {$whose}, but {$other} names it
    .named_here = named here
    .other_inventory_help = correct the `municipality` of the file, or the `inventory` in portfolio.yaml
    .not_of = {$name} is not {$what} of {$municipality}
    .not_of_help = an inventory names only what stands in it; to say that another municipality's system is used here, add an entry with `shared_from`
    .not_whole = {$name} is not a system's whole reference
    .not_whole_help = write it with its municipality, such as `{$reference}`
    .system_form = a system is written municipality/system
    .no_system = there is no system {$name}
    .name_system = name a system of one of the inventories, as municipality/system
    .covers_twice = {$name} covers {$domain} twice
    .covered_here = first covered here
    .covers_twice_help = put both counts into one line
    .fit_of_root = the fit of a shared entry is its root's
    .away_here = take it away here
    .no_contract_here = there is no contract {$name} in this inventory
    .add_contract_here = add it under `contracts`, or name another
    .no_product_id = {$name} is not a product's id
    .no_product_id_help = this key names the bare id: write `{$id}`
    .second = there is a second {$what} {$name}
    .first_here = first defined here
    .second_help = give it another id, or take one of them away
    .data_twice = the data set {$name} stands twice in {$domain}
    .data_twice_help = give one of them another id
    .as_of_late = the planning date {$as_of}{$whose} is after the merger, {$date}
    .from_the_line = , from the command line,
    .of_today = , today's,
    .as_of_late_help = plan from a day before day one: set `as_of` under `merger`, or give --as-of
    .day_one = day one
    .as_of_today = no planning date is given; today's, {$as_of}, is used
    .as_of_today_help = set `as_of` under `merger` so that the plan stays the same from day to day
    .growth_steps = the steps of `growth` do not rise from 1 to a last one without `to`
    .growth_steps_help = write each `to` above the one before it, such as [{"{"}to: 1.5, percent: 60{"}"}, {"{"}percent: 25{"}"}]
    .no_vendor = no product or system is of the vendor {$name}
    .no_vendor_help = correct the name, or take it away
    .phase_backwards = the phase ends in {$to}, before it begins in {$from}
    .phase_backwards_help = swap the two, or correct one
    .phase_done = the phase is said to be done, but ends in a month still to be planned, from {$first} on
    .phase_done_help = say `in_progress`, or correct the month, or plan from a later day
    .phase_under_way = the phase is said to be under way, but begins after {$first}, the first month to be planned
    .phase_under_way_help = say `slipped` to let it begin no earlier, or correct the month
    .phase_slipped = the phase is said to have slipped, but not to when
    .phase_slipped_help = add `from`, the first month it may begin in, or `months`, how long it takes now
    .ends_before = {$name} ends on {$to}, before it begins on {$from}
    .ends_before_help = swap the two days, or correct one
    .begins_here = it begins here
    .begun_twice = the procurement of {$name} has begun twice
    .first_named = first named here
    .begun_twice_help = a product is procured once: keep the one that is right
    .no_market = {$name} cannot be procured: it has no market
    .no_market_help = give the product a `market` in the catalogue, or name another
    .begun_later = it is said to have begun on {$begun}, after the planning date {$as_of}
    .begun_later_help = what is only planned does not stand here: take it away, or correct the day
    .ready_first = it is ready on {$ready}, before it began
    .began_here = it began here
    .ready_past = it was to be ready on {$ready}, before the planning date {$as_of}
    .ready_past_help = enter it in an inventory if it is in use by now, or give the day it is expected
    .root_not_covered = {$entry} covers {$domain}, but {$root} does not
    .root_not_covered_help = add the domain to the covers of the system behind it, or take it away here
    .from_itself = {$name} is said to be shared from itself
    .from_shared = {$name} is itself a shared entry
    .from_same = {$name} is a system of the same municipality
    .from_same_help = a shared entry is a use of another municipality's system; add the domains to the covers of the system itself
    .shared_circle = {$names} are shared from each other: none of them is a system
    .shared_circle_here = shared from another of them
    .shared_circle_help = the municipality that has the system gives it a `name` and takes its `shared_from` away
    .name_behind = name the system behind it
    .own_behind = the system behind it is this municipality's own `{$reference}`: take this entry away, and add its domains to the covers there
    .other_meant = name another municipality's system; did you mean `{$reference}`?
    .other_help = name another municipality's system, one with a `name` and no `shared_from`; or, if it is this municipality's own, take `shared_from` away
    .system_behind = the system behind it
    .no_domain = there is no domain {$name}
    .no_product = there is no product {$name}
    .no_component = there is no component {$name}
    .wanted_domain = a domain
    .wanted_product = a product
    .wanted_component = a component
    .wanted_system = a system
    .the_contract = a contract
    .a_sector = sector
    .a_domain = domain
    .a_product = product
    .a_component = component
    .a_municipality = municipality
    .a_system = system
    .a_contract = contract

review =
    .other_gaps = The two sums do not pay for the same: domains that are open or missing before: {$before}; after: {$after}.
    .no_gap = none
    .headline = {$what}; {$money}.
    .no_domain = No choice changes
    .one_domain = {$first} changes
    .two_domains = {$first} and {$second} change
    .domains = {$first} and { $more ->
        [one] {$more} more domain
       *[other] {$more} more domains
    } change
    .more_expensive = the plan gets NOK {$money} more expensive (+{$percent})
    .cheaper = the plan gets NOK {$money} cheaper (-{$percent})
    .same_price = the plan costs the same
    .lost = No plan is left: nothing keeps within the constraints; `portfolio plan` says why.
    .found = There is a plan again: before, nothing kept within the constraints.
    .never = There is no plan, neither before nor afterwards: nothing keeps within the constraints; `portfolio plan` says why.
    .broken = { $count ->
        [one] {$side} has an error, so nothing can be planned for.
       *[other] {$side} has {$count} errors, so nothing can be planned for.
    }
    .broken_here = { $count ->
        [one] There is an error, so nothing can be planned for.
       *[other] There are {$count} errors, so nothing can be planned for.
    }
    .nothing = Nothing changes.
    .causes = What each change brings, NOK
    .choices = Choices that change
    .errors = Errors
    .entry = {$place}  {$what}
    .entry_new = {$id} is new ({$list})
    .entry_gone = {$id} is gone ({$list})
    .value = {$what} {$before} → {$after}
    .value_new = {$what} {$after} (new)
    .value_gone = {$what} {$before} (gone)
    .more_values = and {$count} more
    .not_comparable = The two sides are not of the same years, days or people: a part of the difference is only that.
    .money = Money
    .sum = NOK over the horizon, present value
    .before = Before
    .after = After
    .change = Change
    .as_they_were = Decisions as they were
    .planned_again = Planned again
    .policies = Policies
    .paid = of that paid
    .once = of that once
    .users = Users who change system
    .plus = +{$money}
    .barred = As it was, {$candidate} would go on in {$domain}, but cannot: {$why}
    .not_there = it is not there any more
    .more_barred = { $count ->
        [one] and {$count} more choice that cannot be made any more
       *[other] and {$count} more choices that cannot be made any more
    }
    .breaks = The decisions as they were keep no longer within the constraints: {$what}
    .cause = {$entries}: {$extra}
    .alone = Each alone, with everything else as it was: together they do not come to the difference.
    .unknown_causes = { $count ->
        [one] What {$count} change brings is not told: there is no plan with it alone.
       *[other] What each of {$count} changes brings is not told: they are too many, or there is no plan with them alone.
    }
    .package = {$from} → {$to}: {$domains}
    .and_more = {$names} and {$count} more
    .side_by_side = side by side
    .open = nothing that can be chosen
    .retired = retired
    .missing = nothing entered
    .absent = not decided here
    .national = provided by the state
    .own_project = a project of its own
    .close_up = Close call: up to NOK {$stays} for {$what} nothing changes; from NOK {$turns} it does.
    .close_down = Close call: down to NOK {$stays} for {$what} nothing changes; from NOK {$turns} it does.
    .close_up_best = Close call: up to NOK {$stays} for {$what} the best plan stays the same; from NOK {$turns} it is another one.
    .close_down_best = Close call: down to NOK {$stays} for {$what} the best plan stays the same; from NOK {$turns} it is another one.
    .lock = People work by {$file}: its choices stand until it is saved again.
    .by_lock = With the choices of {$file}
    .otherwise = Would be decided otherwise since this change
    .turn = {$what} (saves NOK {$gain})
    .turn_with_others = {$what} (only together with others)
    .new_days = New days
    .gone_days = Days that are gone
    .by = By
    .act = Act
    .of = Of
    .more_days = and {$count} more: `portfolio report deadlines`
    .new_findings = New findings
    .code = Code
    .place = Place
    .message = What is wrong
    .more_findings = and {$count} more: `portfolio check`
    .fixed = No longer found: {$what}
    .beside = {$values} (NOK {$extra} over the horizon)
    .rest_left_out = Left out here, where there is room for {$count} characters: {$what}. All of it: `portfolio review -o review.html`.
    .log = {$reference}: { $count ->
        [one] {$count} commit changes
       *[other] {$count} commits change
    } what the workspace says.
    .commit = {$name} {$date} {$author}: {$subject}
    .unreadable = It cannot be told what it changes: the workspace was not there, or had errors, here or before.
    .no_date = one of the sides has no merger date
    .is_a_file = {$side} is a file; a review compares workspaces: name its folder
    .no_side = {$side} is neither a revision (`git:REV`) nor a folder with a {$manifest}

risk =
    .heap_from = From, NOK
    .heap_to = To below, NOK
    .histogram = What the plan may cost
    .histogram_lead = How many of { $worlds ->
        [one] {$worlds} world
       *[other] {$worlds} worlds
    } come to so much in cash. Red: what the plan says. Below P10 lies 1 world in 10, below P50 half of them, above P90 1 in 10.
    .histogram_table = How many worlds come to so much
    .picture = {$merger}: how sure the plan is
    .sheet_lead = What the plan may cost, what moves the money and what moves decisions.
    .turns_lead = In how many domains each figure by itself changes what is best: plain green at its low end, hatched red at its high end.
    .worlds = Worlds
    .all_figures = Every uncertain figure
    .and_more = {$named} and {$more} more
    .as_planned = Best as planned, of the worlds
    .ask_first = Ask first
    .ask_note = What is saved on average by knowing the figure exactly before deciding, in kroner of the objective. The worlds hold all that is uncertain at once.
    .below = Worlds below the printed sum
    .best_in = Best in so many worlds
    .broken = Worlds in which the plan breaks a limit
    .cash = Cash over the horizon, at present value
    .cash_high = Cash changes by, at the high end
    .cash_low = Cash changes by, at the low end
    .certain = Domains whose choice is best in every world
    .choices = Choices that another world would make otherwise
    .chosen = The plan chooses
    .counted_with = The plan counts with
    .domain = Domain
    .domains = Domains that are decided
    .draws = Worlds drawn
    .else = Else most often
    .else_in = In so many
    .exit_fee = Exit fee of {$of}
    .fee = Annual fee of {$of}
    .figure = Figure
    .figures = Uncertain figures
    .fit = Fit of {$of} in {$domain}
    .headline = {$merger}: the plan says NOK {$printed} in cash; eight of ten worlds lie between {$low} and {$high}
    .high = At most
    .low = At least
    .market = The market: ask for an offer
    .market_annual = Annual price of {$of}
    .market_fit = Fit of {$of}
    .market_one_off = One-off price of {$of}
    .market_per_inhabitant = Annual price of {$of} per inhabitant
    .moves_decisions = What moves decisions
    .moves_money = What moves the money
    .moves_note = One figure at a time from its low to its high end, the others as the plan counts them. All of them: `--format csv`.
    .nowhere = written nowhere
    .one_off = Paid once
    .origin = Range from
    .origin_assumed = assumed
    .origin_given = given
    .origin_market = market
    .origin_invoice = an invoice
    .origin_quote = an offer
    .origin_rate = rates
    .origin_written = the file
    .own_experience = Those who have done such work
    .own_ranges = Of them with a range of their own
    .p10 = 1 in 10 is below
    .p50 = In the middle
    .p90 = 1 in 10 is above
    .package = Package
    .packages = Packages
    .picture_lead = What each figure by itself makes of the plan's cash, in NOK: plain green its low end, hatched red its high end.
    .place = Where
    .printed = The plan says
    .records = Records of {$of} in {$domain}
    .regret_mean = The plan costs more than each world's best, on average
    .regret_p90 = In nine of ten worlds at most
    .regret_worst = At the most
    .running_cost = Annual cost of {$of}
    .saves = Saves on average
    .seed = Seed
    .sites = Sites of {$of} in {$domain}
    .sum = Sum
    .sums = What the plan may cost
    .sums_note = The plan stays as it is; the figures turn out otherwise. Each world is also planned again, exactly.
    .supplier = the supplier, {$supplier}
    .turns_high = Domains that change, at the high end
    .turns_low = Domains that change, at the low end
    .users = Users of {$of} in {$domain}
    .where = Which
    .whom = Ask
    .without_plan = Worlds without any plan
    .yearly = Yearly, in the target

risks =
    .low = low
    .matrix = Declared risks: probability down, consequence across
    .matrix_lead = The numbers are those of the list below.
    .probability = Probability
    .consequence = Consequence
    .number = No.
    .declared = Declared risks
    .headline = {$merger}: { $count ->
        [one] {$count} risk
       *[other] {$count} risks
    }, {$high} of them high
    .title = Risks
    .level = Level
    .risk = Risk
    .measure = Measure
    .high = high
    .middle = middle
    .note = Read off the plan and its roadmap. What only people know is not here.
    .overdue = {$by} has passed: {$act}
    .otherwise = act at once; else {$otherwise}
    .late = { $months ->
        [one] {$months} month late
       *[other] {$months} months late
    }
    .late_vital = { $months ->
        [one] {$months} month late
       *[other] {$months} months late
    }, and lives or health hang on it
    .see_roadmap = `portfolio roadmap` says what it waits for
    .open = nothing can be chosen
    .missing_several = { $count ->
        [one] {$count} domain
       *[other] {$count} domains
    } must be there, and nobody has entered anything
    .lawyer = a contract must grow by more than it allows
    .find = find a candidate: `portfolio why DOMAIN` names the nearest way out
    .enter = enter what is in use
    .ask_lawyer = ask a lawyer, and the supplier in writing
    .supplier = loses {$count} contracts, and its help is needed in all of the moves
    .agree = agree on people and prices before notice is given
    .assumed = {$percent} % of what is paid rests on assumed figures
    .ask_first = ask for the largest first: `portfolio report -o merger.html` lists them
    .measured = Measured by
    .from = From
    .benefits = Benefits
    .no_benefits = {$merger}: no benefits are declared
    .declare_benefits = Declare them in `portfolio.yaml`, as `business_case.benefits`: name, measure, from, annual, owner, domain.
    .benefits_headline = {$merger}: { $count ->
        [one] {$count} declared benefit
       *[other] {$count} declared benefits
    }, NOK {$sum} a year
    .benefits_note = As `business_case: benefits` declares them; the plan does not count them.

roadmap =
    .called = {$name}: {$domains}
    .at_once = procurements at once
    .because_after = {$who} waits for {$other}, in production after {$end}
    .because_desk = {$who} waits for the procurement desk, full through {$until} ({$holders})
    .because_earliest = {$who} may not go live before {$day}
    .because_freeze = {$who} may not begin or end its G in the frozen {$frozen}
    .because_length = {$who} begins as soon as it may, {$begin}, and takes { $months ->
        [one] {$months} month
       *[other] {$months} months
    }
    .because_team = {$who} waits for a team of {$sector}, full through {$until} ({$holders})
    .because_vendor = {$who} waits for a place with {$vendor}, full through {$until} ({$holders})
    .begin_first = Begin first
    .day_one = (1 = day one)
    .day_one_gates = (1 = day one, ^ = gate)
    .desk = The procurement desk
    .ends_not_proven = ; that each ends as early as can be is not proven
    .ends_proven = ; each ends as early as can be
    .exits = Contracts that late moves change
    .exits_note = A contract that is not kept is needed until all who work in its systems have moved, and for the overlap after that.
    .freeze = (freeze)
    .gates = The merger's phases and gates
    .in_time_first_level = Everything is in time. The last month, {$last}, is the best found.
    .in_time_proven = Everything is in time, and nothing can end before {$last} (proven){$levels}.
    .it = it
    .late =
        {$project} ({$sector}), due {$due}, ends {$ends}: {$months} { $months ->
            [one] month
           *[other] months
        } late
    .late_and = ; and{" "}
    .late_and_so_on = ; and so on through {$more} more, until{" "}
    .late_and_why = Late, and why
    .late_because = , because{" "}
    .late_best_found = Weighted months late: {$late}, the best found; no order of work has less than {$bound} (proven).
    .late_first_level = Weighted months late: {$late}; no order of work has less (proven). The last month, {$last}, is the best found.
    .late_proven = Weighted months late: {$late}; no order of work has less, nor an earlier end with that than {$last} (proven){$levels}.
    .late_see = ; for {$project} see above
    .late_under_way = , under way
    .months_late =
        { $months ->
            [one] {$months} month late
           *[other] {$months} months late
        }
    .nothing_to_do = {$name}: nothing to do
    .of_capacity = of {$capacity}
    .places_with = places with {$vendor}
    .procurements = Procurements, the first to begin first
    .projects =
        {$name}: { $count ->
            [one] {$count} project
           *[other] {$count} projects
        } from {$first} to {$last}; { $late ->
            [0] none is late
            [one] one is late
           *[other] {$late} are late
        }
    .shortages = Capacity that does not suffice
    .shortages_note = With one more: the best found, not proven for every row.
    .teams = teams in use
    .teams_of = teams of {$sector}
    .title = Roadmap
    .wishes = In time, but later than wished
    .wishes_more = and {$more} more: `portfolio roadmap -o roadmap.csv`

rounded =
    .millions = NOK {$millions} million
    .tenths = NOK {$millions}.{$tenths} million
    .kroner = NOK {$kroner}
    .plain_millions = {$millions} million
    .plain_tenths = {$millions}.{$tenths} million
    .all_assumed = {$amount} (all of it assumed)
    .of_it_assumed = {$amount} (of it assumed {$assumed})

rule_page =
    .s000 = Nye Drammen, project plan A4.2 IKT (2018): three municipalities that merged on 2020-01-01
    .s001 = Kongsbergregionen, plan of measures 2016-2018 (2015)
    .s002 = Sørum kommune, e-strategy 2013-2016 and plan of action 2013
    .s003 = Norrtälje kommun, investment plan 2015, IT (2015)
    .s004 = Asker, Hurum and Røyken, project mandate Digitale Asker 2020 (2016)
    .plans = Plans
    .of_inventories = By default {$level}; looks at the inventories.
    .of_the_target = By default {$level}; looks at the target, with `check --plan`.
    .of_reading = Found when the workspace is read; an error of this kind cannot be waived.
    .wrong = Wrong
    .right = Right

rule_stage =
    .reading = reading
    .inventory = inventory
    .plan = plan
    .change = change

rules =
    .title = Rules

scenario =
    .undone = without {$what}
    .bad_id = `{$name}` is no id: small letters, digits, `-`, `_` and `.`, such as cap-110
    .exists = {$path} exists already
    .near = there is no scenario `{$id}`; did you mean `{$near}`?
    .none_yet = there is no scenario `{$id}`: `portfolio scenario new {$id}` begins one
    .unknown = there is no scenario `{$id}`; there are {$known}
    .bad_set = --set {$part}: {$why}
    .no_value = --set {$text}: write PATH=VALUE, such as limits.one_off_budget=110000000
    .title = Scenarios
    .headline = {$id}: {$name}
    .changes = Changes
    .changes_title = What it changes
    .about = What it asks
    .place = Where
    .what = What
    .before = Before
    .after = After
    .planned = as it would be: {$what}
    .not_here = --scenario and --set look at files as they would be; this command changes them
    .all_right =
        { $count ->
            [one] {$count} scenario, nothing wrong
           *[other] {$count} scenarios, nothing wrong
        }
    .some_wrong = {$wrong} of { $count ->
        [one] {$count} scenario is
       *[other] {$count} scenarios are
    } wrong
    .shared_with_fee = {$entry} works in {$root}, and one of the two stays out: it leaves the plan; the contract {$contract} costs NOK {$fee} a year
    .shared = {$entry} works in {$root}, and one of the two stays out: it leaves the plan
    .blank_set = what would be otherwise, such as `limits.one_off_budget: 110000000` or `nord/gerica.annual_cost: 0`; null takes a value away
    .blank_decisions = decisions as in the file of decisions; a choose replaces the one there is
    .blank_without = municipalities that stay out

sch001 =
    .message = {$before} and {$phase} overlap from {$from} to {$end}
    .message_2 = no phase from the end of {$before} on {$to} to the beginning of {$phase} on {$from}
    .related = {$before} ends here
    .help = let {$phase} begin the day after {$before} ends

sch005 =
    .message = { $index ->
        [one] {$index} job of {$id} until {$due} takes
       *[other] {$index} jobs of {$id} until {$due} take
    } { $wanted ->
        [one] {$wanted} month
       *[other] {$wanted} months
    }, and the teams ({$teams}) have {$there}

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

schema =
    .of_budget = budget.yaml: a programme budget as somebody printed it, with its own sums
    .of_risks = risks.yaml: the risks that people see, each with probability and consequence
    .title = Schemas
    .of_workspace = portfolio.yaml: the merger, who merges, rates and limits, and where the other files are
    .of_catalogue = The catalogue: sectors, domains, products and national components
    .of_inventory = What one municipality has: systems, contracts, integrations
    .of_decisions = What has been decided: a candidate chosen or rejected, a domain retired, an integration dropped
    .of_progress = What has happened since: the procurements that have begun
    .of_scenario = A scenario: what would be otherwise, and what people call it
    .of_rules = The checks of this workspace: levels, waivers and rules of its own
    .of_import_map = import/FILE.map.yaml: how the tables of a file become entries of inventories
    .of_landscape = What `portfolio export json` writes: the resolved landscape with where everything stands

scope =
    .absent = nobody uses it, nobody must
    .in_scope = one candidate is chosen
    .missing = nobody has entered anything
    .national = listed, not decided here
    .own_project = listed, decided elsewhere
    .retired = retired by a decision

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

shape =
    .named = { $slug ->
       *[other] {$name}
    }
    .noun = { $slug ->
       *[other] {$name}
    }

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
    .annual_fee = Annual fee, NOK
    .end = Ends
    .contracts_of_vendor = Contracts with this supplier
    .national_component = National component
    .systems_under_it = Systems under it
    .lines_of_its_fee = Lines of its fee
    .may_not_be_chosen = May not be chosen
    .may_be_chosen = May be chosen
    .domain = Domain
    .who_works_in_it = Who works in it
    .integrations = Integrations
    .needed = needed
    .retire = retire
    .decisions = Decisions
    .headline = {$kind_words} {$reference}: {$name}
    .municipality = Municipality
    .nothing_chosen_domain = nothing is chosen in this domain
    .no = no
    .yes = yes
    .in_the_target = In the target
    .systems_of_this_product = Systems of this product
    .product = Product
    .nobody_needs_it = nobody needs it
    .project_own_decides = a project of its own decides
    .the_state_provides_it = the state provides it
    .the_domain_is_retired = the domain is retired
    .vendor = Vendor
    .choose = choose {$candidate}
    .reject = reject {$candidate}
    .drop = drop the integration with {$far}

side =
    .today = As today
    .target = With the target

size =
    .large = large
    .medium = medium
    .small = small

standing =
    .ended = ended
    .in_use = in use
    .phasing_out = being phased out
    .running = running
    .terminated = notice given

status =
    .not_comparable = {$file} counts other years, from another day, for other people or at other rates than today: a part of the difference is only that.
    .other_gaps = The two sums do not pay for the same: domains that are open or missing in {$file}: {$saved}; today: {$today}.
    .no_gap = none
    .same = Nothing has happened since {$file}: the plan is the same.
    .same_price = Against {$file}: the best plan costs the same today.
    .more_expensive = Against {$file}: the best plan costs NOK {$money} more today.
    .cheaper = Against {$file}: the best plan costs NOK {$money} less today.
    .no_plan = Against {$file}: there is no plan today, or none was saved; `portfolio plan` says why.
    .no_plan_from = From {$day} there is no plan: nothing keeps within the constraints.
    .total = In all
    .saved = As it was decided
    .kept = Its choices today
    .today = Planned again today
    .changed = Changed since: {$parts}.
    .unknown = The plan does not say what it was made of.
    .drift = Drift: what changed by itself makes its choices cost NOK {$money}.
    .decided = Decided since: NOK {$money} ({$domains}).
    .begun = Procurements that have begun: {$count}, of which NOK {$money} is spent.
    .projects = Projects: {$what}.
    .projects_done = {$count} done
    .projects_begun = {$count} under way
    .projects_late = {$count} too late
    .nothing_left = Nothing left to choose for
    .still_best = Still best: {$count} of { $all ->
        [one] {$all} choice
       *[other] {$all} choices
    }.
    .instead = Instead
    .domains = Domains
    .gain = Gain, NOK
    .otherwise = Would be decided otherwise today
    .gain_note = A gain is what the change saves by itself, all else as it was decided; empty where it cannot be made by itself.
    .closes = Closes next
    .day = Last day
    .from_then = From the day after, NOK
    .extra = More, NOK
    .none = no plan
    .changes = Changes
    .against = Against {$file}: a choice changes where that gains NOK {$gain}
    .against_any = Against {$file}: a choice changes where that saves anything

summary =
    .package = Package
    .spared =
        { $count ->
            [one] One contract is left whose supplier keeps work
           *[other] {$count} contracts are left whose suppliers keep work
        } in the target: for that {$paid} is paid, {$spared} less than in full, with the moves as they are dated. Have it confirmed.
    .cannot_alone = This cannot hold:
    .cannot_together = These facts cannot hold together:
    .cash = In all {$cash} is paid over { $years ->
        [one] {$years} year
       *[other] {$years} years
    } from {$date}, at present value.
    .changing_users =
        { $users ->
            [one] {$users} user changes system.
           *[other] {$users} users change system, counted once in each domain.
        }
    .costs_more = All in all it costs {$total}: {$amount} ({$share}) more than choosing in each domain the system that serves most inhabitants today ({$whole}): let it search longer.
    .costs_more_than_broken = All in all it costs {$total}: {$amount} ({$share}) more than choosing in each domain the system that serves most inhabitants today ({$whole}), which is not allowed: it breaks {$broken}.
    .cut_short = {$not_proven}: the search was cut short. Nothing allowed costs less than {$bound}, so it is at most {$bound_2} ({$total}) too expensive.
    .decisions = What each decision costs against leaving it open
    .decisions_note = A domain of a project of its own is not decided here without its decision; the decision is compared with one for each other candidate of the domain.
    .domains = By sector and domain
    .drop = drop: {$fact}
    .fact_at = {$fact} ({$at})
    .headline =
        {$name}: { $systems ->
            [one] {$systems} system
           *[other] {$systems} systems
        } in { $municipalities ->
            [one] one municipality
           *[other] {$municipalities} municipalities
        } { $systems ->
            [one] becomes
           *[other] become
        } {$planned}, with { $chosen ->
            [one] {$chosen} domain
           *[other] {$chosen} domains
        } decided.
    .headline_conflict = {$name}: no portfolio satisfies all that is decided and limited.
    .lift = allow {$candidate} in {$domain}: remove what rules it out
    .lift_begun = allow {$candidate} in {$domain}: record in `progress.yaml` that its procurement has begun, if it has
    .money = Money, NOK over the horizon, at present value
    .next = Next: `portfolio diff` shows what changes, `portfolio why DOMAIN` why one is chosen and what the others would cost, `portfolio report` lists what to terminate, procure and move. `--runners-up` marks close calls.
    .no_plan = no plan without it
    .no_single_change = No single change is enough: release one fact of each conflict, and ask again.
    .nor_alone = Nor can this, each by itself:
    .nor_together = Nor can these hold together:
    .not_proven = Not proven
    .proven = {$proven_optimal}: no other allowed portfolio costs less.
    .proven_optimal = Proven optimal
    .raise = raise: {$fact}
    .raise_limit = raise limits.{$limit} to {$value}
    .release_any = Release any one of them, and the others can hold. Nothing shorter explains it.
    .retire = retire {$domain}
    .saves = All in all it costs {$total}: {$amount} ({$share}) less than choosing in each domain the system that serves most inhabitants today ({$whole}).
    .saves_nothing = All in all it costs {$total}: as much as choosing in each domain the system that serves most inhabitants today.
    .saves_against_broken = All in all it costs {$total}: {$amount} ({$share}) less than choosing in each domain the system that serves most inhabitants today ({$whole}), which is not even allowed: it breaks {$broken}.
    .sum = Total
    .way_out = And now? The cheapest way out first
    .nothing_once = Nothing is paid once.
    .once = Paid once: {$amount}.
    .unpaid = Apart from that, {$amount} at present value that nobody invoices: {$quality} is time, since systems fit ill ({$hours} hours a year), and {$vendors} is following up suppliers.
    .unpaid_plain = Apart from that, {$amount} at present value that nobody invoices: {$quality} is time, since systems fit ill, and {$vendors} is following up suppliers.
    .yearly =
        Systems and contracts cost {$today} a year today, {$target} in the target: what is paid once is earned back in { $years ->
            [one] a year
           *[other] {$years} years
        }.
    .yearly_only = Systems and contracts cost {$today} a year today, {$target} in the target.
    .yearly_no_payback = Systems and contracts cost {$today} a year today, {$target} in the target: nothing is saved a year, so what is paid once is not earned back.

target =
    .packages = The domains of a package change only together: their next, margin and reason to clarify stand once, in `report packages`.
    .title = The target portfolio

task_kind =
    .agree = registration at a national component
    .close_archive = close archive
    .convert = data set: convert
    .deposit = deposit archive
    .end_parallel = end side by side
    .join = integration
    .look_up = data set: look-up
    .move = migration
    .procure = procurement
    .register = new registration
    .set_up = set up
    .switch_off = switch off
    .take_down = take down integration
    .wash = wash and quality control

task_status =
    .done = done
    .ends_late = will end late
    .late_to_begin = should have begun
    .not_begun = not begun
    .overdue = overdue
    .under_way = under way

terminate =
    .instead = {$domain}: {$name}
    .note = Days left are counted from the planning date to the last working day. The exit cost is all that is paid after day one. Of a contract that goes on, each part to terminate is a row of its own.
    .title = Contracts to terminate

threshold =
    .below = below
    .change_sources = Beyond the threshold: grows by more than {$value} of its value ({$source}, in force from {$from}) or by NOK {$value_2} or more over the horizon ({$source_2}, in force from {$from_2}). Whether a change is substantial is for a lawyer to say.
    .eea = EEA (TED)
    .national = national (Doffin)
    .none_known = No thresholds are known for {$day}: add them under `thresholds` in a file of the catalogue.
    .sources = Thresholds on {$day}: national NOK {$value} ({$source}, in force from {$from}), EEA NOK {$value_2} ({$source_2}, in force from {$from_2}).
    .unknown = no threshold known

timing =
    .not_proven = The order of the projects is the best found, not proven: {$roadmap} weighted months late; no order has less than {$roadmap_2}.
    .too_long = When the projects run is missing: they take {$months} months together, more than can be dated; look at `phases` and `size_percent` under `roadmap`, and at the products' `lead_months`.

truth =
    .no = no
    .yes = yes

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

usage =
    .usage = Usage:
    .more = --help explains the rest, in English.
    .value_wanted = {$argument} wants a value{$values}
    .no_value = `{$value}` is no value for {$argument}{$values}
    .values = : {$known}
    .wrong_value = `{$value}` is no value for {$argument}: {$why}
    .unknown = there is no {$argument} here{$hint}
    .no_command = there is no command `{$command}`{$hint}
    .conflict = {$argument} cannot stand beside {$other}
    .twice = {$argument} can be given once only
    .missing = missing: {$arguments}
    .too_many = `{$value}` is one value too many for {$argument}
    .other_number = {$argument} wants another number of values
    .no_equals = {$argument} wants its value after `=`
    .not_utf8 = an argument is not text in UTF-8
    .command_wanted = a command is missing
    .date_form = a date is written YYYY-MM-DD, from 1900 to 2199
    .no_day = no such day; a date is written YYYY-MM-DD
    .no_share = write a share of the plan's cash from 0% to 100%, such as 1% or 0.5%
    .no_rows = `{$text}` is no row; write 4, 4-5, 6- or -90
    .no_condition = write 'COLUMN ~ REGEX'

verdict =
    .bounded = Statements that only a search could recompute (what each decision costs; a runner-up without its plan; what would be chosen over other years): {$bounded}. They are checked only for being possible.
    .differences = What does not hold
    .differs = differs
    .does_not_hold = the plan does not hold
    .headline = {$merger}: {$the_plan}.
    .headline_only_stale = {$merger}: the plan is {$stale_2}, although nothing in it differs.
    .headline_stale = {$merger}: the plan is {$stale_2}: the workspace has changed since. Statements that no longer hold: {$wrong}.
    .headline_wrong = {$merger}: {$the_plan}; statements that are wrong: {$wrong}.
    .holds = the plan holds
    .infeasible = The plan says that no portfolio is allowed. Such plans carry no proof: only what it says besides was checked.
    .inputs_changed = {$stale}: the workspace has changed since the plan was made, in {$changed}.
    .inputs_same = The workspace is the one that the plan was made from.
    .inputs_unknown = The plan does not say what it rests on, so whether it is stale shows only in its figures.
    .next = Next: `portfolio plan -o FILE --force` plans again from this workspace; `--as-of DATE` verifies a plan as of its own day.
    .not_priced = What is chosen cannot be priced, so nothing that follows from it was compared.
    .not_proven = The optimum is not proven
    .not_proven_sentence = {$the_optimum}: nothing shows that no allowed portfolio costs less.
    .proven = {$the_proof}: no allowed portfolio costs less than NOK {$kroner} (steps checked: {$nodes}).
    .recomputed = Recomputed from the workspace, without the search: {$values} values (domains: {$domains}, contracts: {$contracts}, migrations: {$migrations}, integrations: {$integrations}, procurements: {$procurements}).
    .stale = stale
    .stale_lead = Stale
    .the_proof_holds = The proof holds

verdict_word =
    .choose = choose
    .drop = drop the integration
    .need = need
    .reject = reject
    .retire = retire

verify =
    .not_weighed = the plan does not choose {$name} in all of these domains
    .packages_unpriced = a runner-up is told without its plan: which domains change together cannot be told
    .not_decided_there = {$id} is not decided in that plan, so nothing is chosen
    .no_plan_says_nothing = there is no such plan, so it chooses nothing
    .written_at = it is written at {$at}
    .other_fingerprints = its fingerprints are of encoding {$version}, and this program's of {$own}: nobody can tell whether the workspace has changed since. `portfolio plan` makes it again
    .decision_at_least = without the decision a plan at hand shows that it costs at least {$least}
    .decision_at_most = what it can cost is at most {$most}
    .decision_instead = without the decision {$name} is not what would be chosen there
    .no_such_fact = the workspace has no such fact, or it stands out of order or twice: {$fact}
    .no_such_release = {$way} is no way to release this: {$fact}
    .decision_saves = the best candidate of a domain does not cost more than the one that is decided
    .no_target = there is no target, so there is none
    .no_conflict = it does not say what conflicts
    .a_target = there is a target: the systems that serve most inhabitants break no constraint
    .cheaper = with {$name} here and all else as it is the plan is allowed and costs {$extra} more
    .nothing_chosen = nothing is chosen here, so nothing else can come second
    .nothing_to_release = there is a target, so nothing is to be released
    .other_decisions = these are not the decisions of the workspace
    .otherwise_breaks = this plan breaks a constraint
    .otherwise_cheaper = the plan of the runner-up of {$with} chooses otherwise here too, and costs {$extra} more
    .otherwise_unknown = {$domain} or {$choice} is nothing that is decided here
    .out_of_order_or_twice = it stands twice, or out of order
    .own_choice = it is the domain's own choice
    .own_choice_otherwise = the plan itself chooses this
    .unknown = {$name} is nothing in this workspace
    .below = with it the plan would cost less than {$bound}, and nothing does: extra is {$extra}
    .breaks = these choices break {$constraint}
    .differs = it is not what the workspace gives
    .out_of_order = it stands out of order
    .missing = {$key} is missing
    .no_conflict_with_target = there is a target, so nothing conflicts
    .no_status = {$status} is no status
    .proves = the certificate proves {$kroner}
    .not_optimal = it is not shown to be optimal: the certificate proves {$kroner} kroner and { $users ->
        [one] {$users} user
       *[other] {$users} users
    }
    .no_certificate = there is none: nothing shows that no target costs less
    .proves_nothing = it proves nothing: {$fault}
    .not_chosen = {$id} is in scope, and nothing is chosen
    .twice = {$key}: it stands there twice
    .no_such_row = {$key}: the workspace gives no such row
    .requires = requires: {$one} needs {$other}
    .excludes = excludes: {$one} excludes {$other}
    .budget = limits.one_off_budget: it is {$money}
    .limit = limits.{$limit}: there are {$number}
    .not_served = it does not serve this domain
    .may_not = {$name} may not be chosen in {$domain}: {$reasons}
    .none_though_chosen = it is missing, although something is chosen

wanted =
    .unknown = no rule's code begins with `{$word}`, and none has that name; {$hint}
    .meant = did you mean `{$meant}`?
    .explain = `portfolio explain` names them all

why =
    .asked = The catalogue asks for a decision: {$reason}.
    .asked_by = The catalogue asks for a decision: {$reason} ({$source}).
    .clarify_bridge = the next would win if no supplier agreed to the bridgings that this plan takes for granted
    .clarify_catalogue = the catalogue asks for a decision whatever the figures say
    .clarify_fee = the next would win if a fee that only this plan pays were up to 15 % higher
    .clarify_growth = its contract says nothing about growing, and would have to grow further than is taken for granted
    .clarify_guessed = it rests on what a program filled in and nobody has confirmed
    .clarify_horizon = another period (3, 8 or 10 years) would turn it
    .other_years = Other years would turn it: {$choices}.
    .over_years = with { $years ->
        [one] {$years} year
       *[other] {$years} years
    } {$choice}
    .package = It changes only together with {$others} ({$name}); their other plan makes the whole plan NOK {$extra} more expensive.
    .package_turns = What the other plan of its package changes
    .annual_cost = annual cost, NOK
    .annual_fee = annual fee, NOK
    .annual_price = annual price, NOK
    .at_least = at least {$fit}
    .at_no_price = at no price
    .bar_at = {$why} ({$at})
    .barred = barred
    .barred_note = Of what is barred: what the plan with it would cost if what bars it were otherwise.
    .candidates = What could be chosen, everything else free to change
    .chosen = chosen
    .chosen_alone = {$choice} is chosen: it is the only allowed candidate.
    .chosen_by_constraints = {$choice} is chosen: with any other the constraints cannot be kept.
    .chosen_by_decision = {$choice} is chosen by a decision ({$at}).
    .chosen_cheaper = {$choice} is chosen: NOK {$amount} cheaper than the next, {$next}.
    .chosen_cheaper_mostly = {$choice} is chosen: NOK {$amount} cheaper than the next, {$next}; most of the difference is {$items}.
    .chosen_equal = {$choice} is chosen; {$next} would cost exactly as much, and moves at least as many users.
    .clarify = Clarify:
    .clarify_assumed = the next would win if assumed figures were up to 30 % off
    .clarify_close = the next costs hardly more
    .clarify_reasons = {$lead} {$reasons}.
    .clarify_unknown_cost = nobody said what the chosen system costs to run
    .constraints = the constraints cannot be kept with it
    .day_it_would_not_win = {$day}; it would not win
    .day_it_would_win = {$day}; it would win
    .due_no_earlier_than = due no earlier than
    .earlier_won = Planned by {$day} it would have won.
    .else_another = Were it not, another would still be chosen.
    .else_wins = Were it not, it would win.
    .else_wins_cheaper = Were it not, it would win, and the plan cost NOK {$amount} less.
    .fit_1_to_5 = fit, 1 to 5
    .headline = {$name} ({$domain})
    .is_out = {$candidate} is out: {$bars}.
    .items = Where the difference comes from
    .more_barred = {$barred} more are barred; see below.
    .named_apart = {$name} ({$reference})
    .next = next
    .not_even_5 = not even 5
    .open = Open
    .open_here = {$open}: nothing can be chosen here. What is in use today goes on as it is until somebody finds a way.
    .parallel = Side by side
    .paid_note = At present value, the plan pays NOK {$paid} in this domain; a next one that costs at most 5 % of that more is a close call.
    .planned_by = planned by
    .scope_absent = Nobody works in {$name} and it is no must ({$at}), so the plan leaves it out.
    .scope_missing = {$name} is a must ({$at}), and nobody has entered anything in it: it is missing from the plan and costs nothing there.
    .scope_national = {$name} is national ({$at}): the state provides its system, and nothing is chosen here.
    .scope_own_project = {$name} is decided by a project of its own ({$at}), which has not decided yet; a `choose` in the decisions brings it in.
    .scope_retired = {$name} is retired by a decision ({$at}): its systems are closed and nothing is chosen.
    .to_win = What would have to change, all else as it is
    .turns = What else would change
    .turns_more = and more for {$more}: `--candidate` shows all
    .way_out_less = The nearest way out: {$candidate}, if this were otherwise: {$bars}; the plan would cost NOK {$amount} less.
    .way_out_more = The nearest way out: {$candidate}, if this were otherwise: {$bars}; the plan with an answer here would cost NOK {$amount} more.
    .whatever_it_costs = whatever it costs
    .without_already = The plan does without {$not} already.
    .without_choice = Without {$not} the plan chooses {$choice} and costs NOK {$total}, NOK {$extra} more.
    .without_none = Without {$not} there is no plan that keeps within the constraints.
    .else_costs_more = Were it not, the plan with it would cost NOK {$amount} more.

work =
    .close_archive = {$municipality}: close the archive in {$name} (periodise)
    .close_archive_and_open = {$municipality}: close the archive in {$name} (periodise) and open a new one for the new municipality
    .columns_note = Columns as in the checklist for mergers of Kartverket.
    .days_note = Starts and ends: as the roadmap has it, within capacity. What moves does so in its project's G; what others wait for is done right before the first of them begins. Empty: the roadmap does not decide it.
    .end_manual_transfer = End the transfer by hand from {$from} to {$to}
    .end_parallel = {$name}: choose one of the systems that run side by side and leave the rest
    .enter_again = Enter again: {$name} ({$name_2})
    .find_archive = {$name}: no archive core in the inventory; find its archive, close and deposit it
    .forced_lookup = forced: the inventory says look-up. {$source}
    .forced_nothing = forced: the inventory says nothing is kept. {$source}
    .hand_over = {$municipality}: extract the archive of {$name} and hand it over to the depot
    .join = {$near} – {$far}: {$how}
    .join_build = build
    .join_build_locked = build, against a locked interface
    .join_keep = keep, adjust and test
    .join_reregister = register again
    .join_reuse = set up the ready-made connector
    .join_suite = let the vendor integrate its suite
    .lead = { $tasks ->
        [one] {$tasks} task
       *[other] {$tasks} tasks
    }, {$late} of them late: { $moves ->
        [one] {$moves} migration
       *[other] {$moves} migrations
    } with {$sets} data sets of their own ({$forced} forced against the inventory), { $set_ups ->
        [one] {$set_ups} system
       *[other] {$set_ups} systems
    } to set up, { $joins ->
        [one] {$joins} integration
       *[other] {$joins} integrations
    } to make or keep and {$taken_down} to take down, { $archives ->
        [one] {$archives} archive
       *[other] {$archives} archives
    } to close, { $switched_off ->
        [one] {$switched_off} system
       *[other] {$switched_off} systems
    } to switch off.
    .move_close = {$domain}: close {$from}
    .move_consolidate = {$domain}: merge the database of {$from} into {$to}
    .move_convert = {$domain}: convert {$from} into {$to}
    .move_introduce = {$domain}: introduce {$to}; users and permissions are registered again
    .move_lookup = {$domain}: keep {$from} for look-up
    .move_reenter = {$domain}: type the records of {$from} into {$to} again
    .move_rekey = {$domain}: change the municipality number in {$to}
    .no_series_goes_on = no series goes on
    .price_note = The price of a migration covers its data sets. A data set that must be converted although the inventory says look-up is not in that price.
    .procure = Procure and configure: {$name}
    .register = {$name}: register the new municipality
    .register_said = {$name}: {$said}
    .set_convert = {$domain}: convert {$set} of {$from}
    .set_lookup = {$domain}: make available for look-up {$set} of {$from}
    .set_up = Set up {$name} for the new municipality: organisation, roles, work processes, templates
    .start_note = Start by: so long before the day due as the work takes, whatever else runs then; what others wait for is due when the first of them begins. Lengths are the phases of `roadmap`, scaled by the domain's size. Status: as `roadmap.status` says, else worked out from these days.
    .switch_off = Switch off {$name}
    .take_down = Take down {$from} – {$to}
    .title = Work
    .wash = {$name}: wash {$name_2} against the population register and check it by hand

workbook =
    .assumed_column = Assumed
    .contents = Contents
    .sheet = Sheet
    .tells = What it shows
    .rows = Rows
    .assumed = ~ before a figure: it rests on an assumption. The last column of a sheet names what is assumed in each row.
    .overdue = ! before a value: it is late, or wants somebody now.
    .vat = All sums are kroner without VAT.

zone =
    .internal = internal
    .secure = secure
