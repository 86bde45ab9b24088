# What the program says in English. A key is group.entry: an entry is an attribute of its group.
# Never part of a text: numbers, money and days, which are arguments.

act =
    .begin = start
    .bridge = prolong
    .notice = give notice
    .option = use the option
    .procure = begin to procure
    .renew = make a new agreement
    .start = at once
    .withdraw = withdraw

action =
    .expire = expires
    .extend = extend
    .keep = keep
    .terminate = terminate

arc001 =
    .message = {$names} must archive, but the workspace names no archive domain
    .related = archive: required
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
    .a_core_it_is_joined_to = a core it is joined to
    .a_core_of_its_own = a core of its own
    .a_new_archive_begins = a new archive begins
    .archive_cores_today = Archive cores today:{" "}
    .archive_plan = Archive plan
    .archives_of_municipalities_are_closed = {$closed} archives of {$count} municipalities are closed on {$unwrap_or}, {$handed} of them handed over. Target systems that archive nowhere: {$loose}.
    .converted_into = converted into {$to}
    .find_it_close_it_hand_it = find it, close it, hand it over
    .in_the_system_itself = in the system itself
    .in_the_target = ); in the target:{" "}
    .look_up_in_the_old_system = look-up in the old system
    .no_core_in_the_inventory = no core in the inventory
    .no_series_of_a_municipality = No series of a municipality that ends goes on. Handing over by {$add_months}, the switch-off, is an assumption: agree the day with the depot.
    .none_name_a_solution = none: name a solution
    .nothing_not_joined = nothing: not joined
    .procured_a_new_archive_begins = procured: a new archive begins
    .the_archive_plan_cores_today_and = the archive plan: cores today and in the target, who integrates with which, what is closed and handed over
    .the_central_core = the central core
    .today = Today

bar =
    .advisory = a national advisory speaks against procuring here
    .chosen_other = another one is chosen: {$decision}
    .contract_ends = its contract {$contract} ends {$day}, before the merger, and cannot run on
    .decision = decision {$number}
    .decision_said = decision {$number} ({$said})
    .end_of_life = its end of life, {$day}, is not after the merger, {$merger}
    .not_extendable = its contract {$contract} cannot be extended to the municipalities that do not use it
    .parallel_forbidden = the domain does not allow systems side by side
    .phasing_out = it is being phased out
    .rejected = it is rejected: {$decision}
    .terminated = notice has been given on its contract {$contract}, which ends {$day}
    .too_few_for_parallel = fewer than two systems could go on side by side
    .too_late = a procurement would have to have begun by {$day}; the planning date is {$as_of}

capacity =
    .desk = the procurement desk

cat001 =
    .message = {$product} requires {$name}, and they exclude each other
    .related = excluded here

cat002 =
    .message = {$product} requires {$name}, which no municipality has and which cannot be procured
    .related = without a market

cat003 =
    .message = {$product} has a market, but serves no domain
    .help = name its `domains`

cat004 =
    .message = {$domain} is wished for {$wish}, after it is due on {$due}
    .related = due here

changes =
    .all = All
    .and_later_and_when_the = and {$later} later, and when the projects start: `portfolio report deadlines`
    .begin_by = begin by 
    .by_sector = By sector
    .close = close
    .contracts = Contracts:{" "}
    .contracts_that_differ = Contracts that differ
    .contracts_that_end_soonest_notice_first = Contracts that end, soonest notice first
    .contracts_that_grow_or_shrink = Contracts that grow or shrink
    .contracts_to_prolong_they_end_too = Contracts to prolong: they end too early
    .convert = convert
    .day_one = {" "}(day one{" "}
    .decided = decided
    .domains =
        { $count ->
            [one] {$count} domain
           *[other] {$count} domains
        }:{" "}
    .everybody_on_the_largests_systems = everybody on the largest's systems
    .extended = extended
    .extended_without_some_systems = extended, without some systems
    .getting_there_costs_nok_migrations = Getting there costs NOK {$sum}: migrations {$migration}, integrations {$integration}, leaving contracts {$exit}; procurements come on top.
    .integrations = Integrations:{" "}
    .integrations_lost_they_end_with_a = Integrations lost: they end with a system, and none comes in their place
    .integrations_that_differ = Integrations that differ
    .integrations_to_make = Integrations to make
    .introduce_in = introduce in
    .it_costs_nok = It costs NOK 
    .keep_for_look_up = keep for look-up
    .less_than = {" "}less than{" "}
    .merge = merge
    .more_than = {" "}more than{" "}
    .next_portfolio_show_domain_tells = Next: `portfolio show DOMAIN` tells who has what and what may be chosen.
    .next_to_a_plan = Next: `portfolio show DOMAIN` tells who could be chosen, `portfolio report` lists the work, `portfolio plan -o plan.json` keeps it.
    .next_two_plans = Next: `portfolio show DOMAIN` tells who could be chosen in a domain.
    .nok = NOK 
    .nok_in = , NOK 
    .nok_migration = ; NOK 
    .not_proven_optimal = not proven optimal
    .nothing = nothing
    .nothing_changes = Nothing changes.
    .over = {" "}over{" "}
    .proven_optimal = proven optimal
    .reduced = reduced
    .systems_against = {" "}systems against{" "}
    .systems_and_contracts_cost_nok = Systems and contracts cost NOK {$before} a year today, NOK {$after} a year in the target.
    .systems_become = {" "}systems become{" "}
    .target = target
    .the_same_as = , the same as{" "}
    .today = today
    .unchanged = Same
    .users =
        { $count ->
            [one] {$count} user
           *[other] {$count} users
        }
    .users_change_system_counted_once = {$changing_users} users change system, counted once in each domain.
    .users_move =
        { $count ->
            [one] {$count} user moves
           *[other] {$count} users move
        }
    .what = What
    .which_breaks = {" "}(which breaks{" "}
    .who_moves = Who moves
    .without_a_notice_day_a_contract = Without a notice day a contract ends by itself.
    .years = {" "}years

changes-domain-outcome =
    .added = added
    .different = different
    .dropped = dropped
    .moved = moved
    .parallel = parallel
    .procured = procured
    .retired = retired

column =
    .a = Between
    .a_from = A from
    .a_name = Domain name
    .a_to = A to
    .about = What it tells
    .access = Access to the closed archive
    .act = Act
    .action = Action
    .added = Added
    .advisory = Advisory against procuring, by
    .after = After
    .afterwards = Afterwards
    .aliases = Also called
    .annual = Annual, NOK
    .annual_after = NOK a year then
    .annual_before = NOK a year today
    .annual_cost = Own cost a year, NOK
    .annual_fee = Annual fee, NOK
    .archive_core = Archive core
    .archive_required = Must be archived
    .archives = Archives in
    .assumed = Of that assumed
    .at = Where
    .at_stake = To the next exit, NOK
    .b = And
    .b_name = With name
    .before = Before
    .begin = Begin
    .beyond_threshold = Beyond the threshold
    .breaks_integrations = … integrations that break
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
    .can_be_procured = Can be procured
    .candidate = Candidate
    .capacity = Short
    .change = Any one of these changes
    .changing_users = Users who move
    .choice = Choice
    .clarify = To clarify
    .close_on = Series closed on
    .code = Code
    .connected_from = Connectors from
    .connects = Connectors to
    .contract = Contract
    .contract_annual_fee = Its fee a year, NOK
    .contract_ends = Contract ends
    .contract_shared_by = … under the same contract
    .cores = Core
    .cost = Cost, NOK
    .cost_pricing = Its pricing
    .count = Projects
    .criticality = Criticality
    .data = Data
    .data_set = Data set
    .date = Date
    .days_left = Days left
    .decided = How
    .decided_by = Decided by
    .decision = Decision
    .dependants = … systems that lose their data
    .deposit_by = Handed over by
    .difference = Difference
    .different = Different
    .document = The plan says
    .domain = Domain
    .domain_name = Domain name
    .domains = Domains
    .dpa = Data-processing agreement
    .dropped = Dropped
    .due = Due
    .due_wish = Wished for
    .earliest_exit = Earliest exit
    .eea_threshold = EEA threshold, NOK
    .end = End
    .end_of_life = End of life
    .ends = Ends
    .excluded_by = Excluded by
    .excludes = Excludes
    .exit_bridge_to = … to be bridged to
    .exit_cost = Exit cost, NOK
    .exit_difference = Exit cost, difference
    .exit_ends = … ends
    .exit_fee = Exit fee, NOK
    .exit_fee_paid = Exit fee paid
    .exit_notice_by = … notice by
    .exit_way = If left at the merger
    .extendable = May grow
    .extra = More expensive by, NOK
    .failed_points = Failed points
    .fate = Then
    .figure = Figure
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
    .hosting = Hosting
    .id = Number
    .implemented = Ready after
    .inhabitants = Serves today
    .inhabitants_served = Inhabitants served
    .instead = Without it
    .integrations = Must be joined to
    .integrations_from = Must be joined to it
    .irrevocable_until = Irrevocable to
    .item = Item
    .kind = Kind
    .last_day = Last day
    .last_notice_day = Last notice day today
    .last_notice_working_day = Last working day before it
    .late = Months late
    .late_months = Months late
    .late_projects = Late projects
    .late_with_one_more = with one more
    .lead_months = Lead time, months
    .level = Level
    .locked_interface = Locked interface
    .looks_at = Looks at
    .maintainer = Maintainer
    .manager = Manager
    .may_be_chosen = May it be chosen?
    .may_be_procured = May it be procured?
    .members = Who goes on
    .message = What is wrong
    .migration = Migration, NOK
    .month = Begin in
    .months = Months
    .moved = Moved
    .moving_users = Users who move
    .municipality = Municipality
    .municipality_number = Keyed by municipality number
    .name = Name
    .national_threshold = National threshold, NOK
    .needed = To be chosen
    .next_exit = Next exit
    .nickname = Called
    .notes = Notes
    .notice = Notice
    .notice_by = Give notice by
    .notice_months = Notice, months
    .notice_to = Exits take effect on
    .notice_working_day = Last working day for notice
    .now = Now
    .number = No.
    .one_off = One-off, NOK
    .open = Projects not ended by then
    .open_points = Open points
    .option_by = Use the next option by
    .option_months = Options left, months
    .options = Options left
    .options_count = Options in all
    .options_decide_months = … decided months before the end
    .options_months = … months each
    .options_used = … used
    .organisation_number = Organisation number
    .otherwise = Otherwise
    .outcome = What
    .owner = Owner
    .p_from = P from
    .parallel = Parallel
    .parallel_until = Side by side until
    .part = When
    .phase = Phase
    .place = Where
    .pricing = Price basis
    .priority = Priority
    .procured = Procured
    .product = Product
    .products = Products
    .project = Project
    .projects = Which
    .provision = Decided by
    .reason = Reason
    .records = Records
    .reduce = Reduce
    .reference = Largest's systems
    .remaining = Remaining commitment, NOK
    .renewal = Renews
    .renewal_months = Renews by, months
    .replaced_by = Replaced by
    .report = Report
    .required_by = Required by
    .requires = Requires
    .responsible = Responsible
    .retired = Retired
    .runner_up = Runner-up
    .runner_up_extra = Runner-up more expensive by, NOK
    .scope = In this merger
    .sector = Sector
    .sector_name = … called
    .served_share = Serves today, %
    .shared_entry = Asked for
    .shared_entry_place = … stands in
    .shared_with = Shared with
    .size = Size
    .slack = Slack, days
    .sso = Single sign-on
    .start = Start
    .start_by = Begin by
    .starts = Starts
    .state = State
    .status = Status
    .subject = Of
    .suite = Suite
    .summary = What is wrong
    .supplier = Supplier
    .switch_off = Switched off
    .system = System
    .systems = Systems
    .target = Target
    .task = Task
    .tender_from = Tender from
    .tender_to = to
    .term_end = Term end
    .terminated_to = Notice given, ends
    .threshold = Threshold
    .to = To
    .to_name = To system
    .today = Today
    .total = Whole plan, NOK
    .touches_domains = … domains
    .touches_municipalities = Replacing it touches
    .touches_neighbours = … joined to
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
    .what = What
    .why = Why
    .why_not = Why not
    .with = With
    .with_one_more = with one more
    .work = Work
    .workspace = The workspace gives
    .zone = Zone

con001 =
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
    .related = extendable: no

con006 =
    .message = the plan lets {$name} grow for {$domains}, and it is unknown whether it may
    .help = ask the supplier and a lawyer, then record `extendable: yes` or `no`

con007 =
    .message = {$contract} carries a chosen system, but ends on {$last}, before the switch-off on {$switch_off}

con008 =
    .message = the plan lets {$contract} grow from {$served} to {$all} inhabitants, and it is unknown whether it may
    .help = ask a lawyer, then record `extendable: yes` or `no`

con010 =
    .message = {$contract} runs to {$ends}, while its system is switched off on {$switch_off}; {$cost} kr are paid after the merger
    .help = negotiate an earlier end

con011 =
    .message = the plan {$change} {$contract}, which {$others} share
    .help = agree with the parties outside the merger
    .extends = extends
    .leaves = leaves

con016 =
    .message = ; until then its fixed price counts as growing
    .message_2 = it is not known whether {$contract} may grow to the whole new municipality{$price}
    .help = record `extendable: yes` or `no`

con017 =
    .message = the fixed price of {$contract} is counted as {$counted} kr a year instead of {$annual_fee} kr
    .help = record `extendable: yes` once the supplier confirms the price for everybody

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

conflict =
    .drop = drop: {$fact}
    .lift = allow {$candidate} in {$domain}: remove what rules it out
    .raise = raise: {$fact}
    .raise_limit = raise limits.{$limit} to {$value}
    .retire = retire {$domain}

console =
    .rules = Rules
    .schemas = Schemas

contract-outcome =
    .added = added
    .different = different
    .dropped = dropped
    .expired = that expire
    .extended = extended
    .kept = kept
    .reduced = reduced
    .terminated = to terminate

contracts =
    .no_system_names_it = no system names it
    .register_of_contracts = Register of contracts
    .remaining_commitment_the_yearly_cost = Remaining commitment: the yearly cost from the planning date, {$as_of}, to the earliest exit, in whole months.
    .the_register_of_contracts_terms_last = the register of contracts: terms, last notice day, what remains to be paid, and what becomes of each

cost_pricing =
    .fixed = fixed
    .per_inhabitant = grows with the inhabitants

criticality =
    .life_health = life and health
    .operational = operational
    .statutory = statutory
    .support = support

data =
    .convert = converted
    .lookup = kept for look-up
    .none = none kept

deadlines =
    .all_days_by_which_somebody_must = all days by which somebody must act, soonest first; as a calendar too: --format ics
    .and = ; and{" "}
    .begun_after_it_is_not = begun after {$last} it is not in production by {$due}
    .begun_after_it_stands_in = begun after {$last} it stands in the way of others, or is late
    .days_left_are_counted_from = Days left are counted from {$as_of}. Notice, options and prolongations are to be settled by the last Norwegian working day on or before the last day. A project starts on the day that the roadmap has; its last day is the one on which it may start without being late or in the way of others, if all others keep their months.
    .days_to_act_by = Days to act by
    .days_to_act_by_as = {$count} days to act by, as of {$as_of}: {$overdue} overdue, {$within} within 30 days, {$within_2} within 90, {$within_3} within a year.
    .it_begins_in_and_is = it begins in {$begin} and is {$late} months late; `portfolio roadmap` says why
    .it_begins_in_and_is_2 = it begins in {$begin} and is 1 month late; `portfolio roadmap` says why
    .it_ends_on = it ends on {$end}
    .it_ends_on_for_good = it ends on {$last} for good; what it carries goes on
    .it_ends_on_its_systems = it ends on {$ends}; its systems are in use until {$to}
    .it_goes_on_from_to = it goes on from {$ends} to {$next}
    .it_is_not_in_production = it is not in production by {$due}
    .more = {" "}more
    .no_working_day_left = no working day left
    .of_contracts =
        Contracts: {$count} days; the first is {$first}, { $days ->
            [one] {$days} day
           *[other] {$days} days
        } from now: {$act}, {$subject}.
    .procurements_the_last_day_to_begin = Procurements, the last day to begin:{" "}
    .projects_to_start_end_late = Projects to start: {$all}; {$late} end late even so, {$now} more must start at once or be late or in the way of others.
    .soon = soon
    .start_tender = start tender

deadlines-act =
    .start = late even so

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

decommissioned =
    .systems_that_are_switched_off = Systems that are switched off
    .the_systems_that_are_switched_off = the systems that are switched off, what replaces them and what becomes of their data

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

domain-outcome =
    .added = Added
    .different = Different
    .dropped = Dropped
    .kept = kept
    .moved = Moved
    .national = national
    .own_project = own project
    .parallel = Parallel
    .procured = Procured
    .retired = Retired

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

events =
    .domains = Domains: {$what}
    .last_day = Last day: {$what}
    .municipality = Municipality: {$what}
    .otherwise = Otherwise: {$what}
    .responsible = Responsible: {$what}
    .to_the_next_exit_nok = To the next exit: NOK {$what}

exit_way =
    .buy_out = give notice, pay the exit fee
    .expire = ends by itself
    .wait = give notice, let it run out

extendable =
    .no = no
    .unknown = unknown
    .yes = yes

extendable-2 =
    .unknown = unknown: ask

fact =
    .barred = {$candidate}: {$why}
    .cannot_be_chosen = {$fact}, which cannot be chosen: {$why}
    .chooses = decision {$number} chooses {$candidate} in {$domain}
    .drops = decision {$number} drops an integration of {$domain}
    .excludes = {$product} excludes {$other}
    .limit = limits.{$limit} is {$value}
    .no_candidate = {$domain} has no candidate: {$why}
    .no_candidate_there = {$fact}, which is no candidate there
    .nothing_serves = {$domain} has no candidate: no system covers it and no product of the market serves it
    .rejects = decision {$number} rejects {$candidate} in {$domain}
    .requires = {$product} requires {$other}
    .retires = decision {$number} retires {$domain}

fate =
    .deposited = closed and handed over
    .new_part = closed; the system goes on with a new archive

figure =
    .annual = annual price, NOK
    .cost = annual cost, NOK
    .fee = annual fee, NOK

fin004 =
    .message = {$product} is bought once and costs nothing a year
    .help = give `annual` or `annual_per_inhabitant`

fin007 =
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

findings =
    .code = Code
    .errors =
        { $count ->
            [one] {$count} error
           *[other] {$count} errors
        }
    .gone = Gone since the baseline: {$names}.
    .help = help:
    .help_word = help
    .infos =
        { $count ->
            [one] {$count} info
           *[other] {$count} infos
        }
    .known = {$count} known from the baseline.
    .more = and {$count} more
    .none = No findings.
    .place = Place
    .sentence = {$what}.
    .summary =
        {$counts} in { $files ->
            [one] {$files} file
           *[other] {$files} files
        }
    .waived = {$count} waived.
    .warnings =
        { $count ->
            [one] {$count} warning
           *[other] {$count} warnings
        }
    .wrong = What is wrong

gov001 =
    .message = {$system} must be in place for {$domain}, and nobody owns it
    .message_2 = {$id} names no owner of any system; {$count} of them must be in place

gov002 =
    .message = {$system} must be in place for {$domain}, and nobody manages it

gov009 =
    .message = the decision about {$domain} says neither who made it nor why
    .help = add `by`, `date` and `reason`

growth =
    .beyond_the_threshold_grows_by = Beyond the threshold: grows by more than {$saturating_mul} of its value ({$source}, in force from {$from}) or by NOK {$from_2} or more over the horizon ({$source_2}, in force from {$from_3}). Whether a change is substantial is for a lawyer to say.
    .does_not_grow = does not grow
    .no_thresholds_are_known_for = No thresholds are known for {$day}: add them under `thresholds` in a file of the catalogue.
    .thresholds_on_national_nok_in = Thresholds on {$day}: national NOK {$from} ({$source}, in force from {$from_2}), EEA NOK {$from_3} ({$source_2}, in force from {$from_4}).
    .yes_have_it_assessed = yes: have it assessed

hosting =
    .hosted = hosted
    .on_premises = own server room
    .saas = as a service

how =
    .national = national
    .own_project = own project
    .parallel = side by side
    .product = procured
    .retired = retired
    .system = established

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

integration-outcome =
    .added = added
    .built = to make
    .different = different
    .dropped = dropped
    .kept = kept
    .lost = of today's lost
    .replaced = of today's replaced
    .reregistered = to register again
    .within = inside one system

integrations =
    .the_integrations_of_the_target_and = the integrations of the target, and the work each takes

inv004 =
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
    .message = {$contract} is with {$supplier}, a joint company, and is not said to be shared
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
    .message = the {$key} of {$subject} is `{$text}`, which says that it is unknown
    .help = leave `{$key}` out

inv023 =
    .message = {$entry} is a use of {$root}, which is being phased out
    .related = being phased out

item =
    .exit = Leaving contracts
    .fees = Contract fees
    .integration = Integration
    .migration = Migration
    .procurement = Procurement
    .quality = Ill fit
    .running = Running costs
    .vendors = Vendor relations

item-in-a-sentence =
    .exit = leaving contracts
    .fees = contract fees
    .integration = integration
    .migration = migration
    .procurement = procurement
    .quality = ill fit
    .running = running costs
    .vendors = vendor relations

joining =
    .build = build
    .build_locked = build, against a locked interface
    .keep = keep, adjust and test
    .reregister = register again
    .reuse = set up the ready-made connector
    .suite = let the vendor integrate its suite
    .what = {$one} – {$other}: {$work}

list =
    .and = {" "}and{" "}
    .comma = ,{" "}
    .more = {$names} and {$count} more
    .or = {" "}or{" "}

lists =
    .reports = Reports

mig002 =
    .message = {$entry} is not converted, though {$name} must be
    .related = must be converted

mig006 =
    .message = {$entry} is closed, and no record of {$domain} is kept
    .help = write `data: convert`, or `lookup`

mig009 =
    .message = {$system} is kept, and has the municipality number in its keys
    .help = order the change of keys for day one

migration-kind =
    .close = close
    .consolidate = merge databases
    .convert = convert
    .introduce = introduce
    .lookup = keep for look-up
    .rekey = new municipality number

migrations =
    .migrations = Migrations
    .who_moves_where_users_records_kind = who moves where: users, records, kind and price of each migration

moving =
    .close = {$domain}: close {$from}
    .consolidate = {$domain}: merge the database of {$from} into {$to}
    .convert = {$domain}: convert {$from} into {$to}
    .convert_set = {$domain}: convert {$set} of {$from}
    .forced_look_up = forced: the inventory says look-up. {$source}
    .forced_nothing = forced: the inventory says that nothing is kept. {$source}
    .introduce = {$domain}: introduce {$to}; users and permissions are registered again
    .look_up_set = {$domain}: make {$set} of {$from} available for look-up
    .lookup = {$domain}: keep {$from} for look-up
    .rekey = {$domain}: change the municipality number in {$to}

nav001 =
    .message = {$names} are kept for social assistance, where only one can be used

nav002 =
    .message = social assistance has no integration with NAV in the target
    .related = the component

nav003 =
    .message = social assistance has no integration with {$domain} in the target
    .related = the other one

notice-to =
    .any = to any day
    .month = to the end of a month
    .quarter = to the end of a quarter
    .year = to the end of a year

notice_to =
    .any = any day
    .month = the end of a month
    .quarter = the end of a quarter
    .year = the end of a year

paper =
    .assumed = Assumed
    .implementation = implementation
    .in_files_also = In files also: {$left_out}.
    .none = (none)
    .planning = planning
    .pre_project = pre-project
    .red_frame_after_its_due_day = red frame: after its due day
    .rests_on_an_assumed_figure = `~` rests on an assumed figure.
    .rests_on_an_assumed_figure_a = ~ rests on an assumed figure: a default rate, a typical count or an assumed cost

personal_data =
    .none = none
    .ordinary = ordinary
    .special = special categories

planned =
    .text = {$sector} {$sector_2}

point =
    .not_relevant = not relevant

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

pricing =
    .fixed = fixed
    .per_inhabitant = grows with the inhabitants

priority =
    .may = may
    .must = must
    .should = should

procurements =
    .below = below
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
    .checklist_s_rum_kommune_e_strategi = Checklist: Sørum kommune, e-strategi 2013–2016, chapter 7; what fails is to be rejected by default. Enter answers under `market.checklist` of the product.
    .eea_ted = EEA (TED)
    .national_doffin = national (Doffin)
    .no_locked = no: locked
    .open = open
    .open_a_year = open: NOK {$annual} a year
    .open_no_core_of_its_own = open: no core of its own
    .own_core = own core
    .procurements = Procurements
    .the_value_without_vat_as_the = The value, without VAT as the prices are given, is the one-off price and the yearly one over the horizon; the term with all its options may be longer.
    .what_is_procured_when_to_begin = what is procured: when to begin, slack, price, threshold, and the ten-point checklist

project-kind =
    .consolidate = merge databases
    .convert = convert
    .keep = keep
    .procure = procure

provision =
    .choose = the merger
    .national = the state
    .own_project = a project of its own

prv001 =
    .message = {$contract} has no data-processing agreement, and {$system} handles personal data
    .related = handles personal data

prv002 =
    .message = {$count} data-processing agreements of {$id} must be made again: {$contracts}

prv008 =
    .message = {$system} is said to hold no personal data, and covers {$domain}
    .related = handles special ones

prv009 =
    .message = {$contract} does not say whether there is a data-processing agreement, and {$system} holds special data
    .help = write `dpa: true` or `false`
    .message_2 = {$id} says of no contract whether there is a data-processing agreement; {$count} need one

register =
    .before_a_term_ends = before a term ends
    .choose = {$domain}: choose {$choice}
    .ends_by_itself = ends by itself
    .months =
        { $number ->
            [one] {$number} month
           *[other] {$number} months
        }
    .months_in_all = {$option_months} months in all
    .n_1_month = 1 month
    .none_of = none of {$count}
    .of_each_to_be_used = {$left} of {$count}, {$each} each, to be used {$before} before
    .on_a_day = {$what} ({$day})
    .reject = {$domain}: reject {$choice}
    .retire = {$domain}: retire

renewal =
    .express = if said
    .never = no
    .tacit = by itself

renewal-2 =
    .express = only if somebody says so

roadmap =
    .and = ; and{" "}
    .and_so_on_through = ; and so on through{" "}
    .and_takes = , and takes{" "}
    .because = , because{" "}
    .begin_first = Begin first
    .begins_as_soon_as_it_may = begins as soon as it may,{" "}
    .capacity_that_does_not_suffice = Capacity that does not suffice
    .day_one_1 = (day one 1)
    .day_one_1_gates = (day one 1, gates ^)
    .due = ), due{" "}
    .each_ends_as_early_as_can = ; each ends as early as can be
    .ends = , ends{" "}
    .everything_is_in_time_and = Everything is in time, and nothing can end before {$last} (proven){$sums}.
    .everything_is_in_time_the = Everything is in time. The last month, {$last}, is the best found.
    .for = ; for{" "}
    .freeze = (freeze)
    .full_through = , full through{" "}
    .in_production_after = , in production after{" "}
    .it = it{" "}
    .late_and_why = Late, and why
    .may_not_begin_or_end_its = may not begin or end its G in the frozen{" "}
    .month_late = {" "}month late
    .months = {" "}months
    .months_late =
        { $months ->
            [one] {$months} month late
           *[other] {$months} months late
        }
    .more_until = {" "}more, until{" "}
    .n_1_month_late = 1 month late
    .nothing_to_do = {$name}: nothing to do
    .of_capacity = of {$capacity}
    .procurements_at_once = procurements at once
    .procurements_the_first_to_begin_first = Procurements, the first to begin first
    .projects_from_to =
        {$name}: {$count} projects from {$from} to {$to}; { $late ->
            [0] none is late
            [one] one is late
           *[other] {$late} are late
        }
    .roadmap = Roadmap
    .see_above = {" "}see above
    .teams_in_use = teams in use
    .teams_of = teams of {$sector}
    .that_each_ends_as_early_as = ; that each ends as early as can be is not proven
    .the_mergers_phases_and_gates = The merger's phases and gates
    .the_procurement_desk = The procurement desk
    .under_way = , under way
    .waits_for = waits for{" "}
    .waits_for_a_team_of = waits for a team of{" "}
    .waits_for_the_procurement_desk = waits for the procurement desk
    .weighted_months_late_no_order = Weighted months late: {$late}; no order of work has less, nor an earlier end with that than {$last} (proven){$sums}.
    .weighted_months_late_no_order_2 = Weighted months late: {$late}; no order of work has less (proven). The last month, {$last}, is the best found.
    .weighted_months_late_the_best = Weighted months late: {$late}, the best found; no order of work has less than {$bound} (proven).
    .with_one_more_the_best_found = With one more: the best found, not proven for every row.

sch001 =
    .message = {$before} and {$phase} overlap from {$from} to {$end}
    .message_2 = no phase from the end of {$before} on {$to} to the beginning of {$phase} on {$from}
    .related = {$before} ends here
    .help = let {$phase} begin the day after {$before} ends

sch005 =
    .message = {$index} jobs of {$id} until {$due} take {$wanted} months, and {$teams} teams have {$there}

scope =
    .absent = nobody uses it, nobody must
    .in_scope = one candidate is chosen
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
    .info = info
    .warning = warning

show =
    .a_national_advisory_speaks_against_procuring = a national advisory speaks against procuring here
    .a_procurement_would_have_to = a procurement would have to have begun by {$day}; the planning date is {$as_of}
    .a_project_of_its_own_decides = a project of its own decides
    .choose = choose
    .contract = Contract
    .decision = decision {$number}{$tail}
    .decisions = Decisions
    .drop_the_integration_with = drop the integration with
    .fewer_than_two_systems_could_go = fewer than two systems could go on side by side
    .it_is_being_phased_out = it is being phased out
    .its_contract_ends_before_the = its contract {$contract} ends {$day}, before the merger, and cannot run on
    .its_contract_may_not_grow = its contract {$contract} may not grow to all, and not all work in it already
    .its_end_of_life_is = its end of life, {$day}, is not after the merger, {$merger}
    .may_be_chosen = May be chosen
    .may_not_be_chosen = May not be chosen
    .national_component = National component
    .nobody_needs_it = nobody needs it
    .nothing_is_chosen_in_this_domain = nothing is chosen in this domain
    .notice_has_been_given_on = notice has been given on its contract {$contract}, which ends {$day}
    .product = Product
    .reject = reject
    .system = System
    .systems_of_this_product = Systems of this product
    .systems_under_it = Systems under it
    .the_domain_does_not_allow_systems = the domain does not allow systems side by side
    .the_domain_is_retired = the domain is retired
    .the_state_provides_it = the state provides it
    .who_works_in_it = Who works in it

size =
    .large = large
    .medium = medium
    .small = small

status =
    .done = done
    .ended = ended
    .ends_late = will end late
    .in_use = in use
    .late_to_begin = should have begun
    .not_begun = not begun
    .overdue = overdue
    .phasing_out = being phased out
    .running = running
    .terminated = notice given
    .under_way = under way

summary =
    .a_domain_of_a_project_of = A domain of a project of its own is not decided here without its decision; the decision is compared with one for each other candidate of the domain.
    .and_later_and_when_the = and {$more} later, and when the projects start: `portfolio report deadlines`
    .and_now_the_cheapest_way_out = And now? The cheapest way out first
    .by_sector_and_domain = By sector and domain
    .costs_more = It costs NOK {$more} ({$share}) more than moving everybody to the largest municipality's systems (NOK {$total}): search longer.
    .costs_more_than_what_breaks = It costs NOK {$more} ({$share}) more than moving everybody to the largest municipality's systems (NOK {$total}), which is not allowed: it breaks {$broken}.
    .it_costs_nok_over_years = It costs NOK {$total} over {$horizon_years} years from {$date}; {$share} of that rests on assumed figures.
    .money_nok_over_the_horizon_at = Money, NOK over the horizon, at present value
    .next_portfolio_diff_shows_what_changes = Next: `portfolio diff` shows what changes, `portfolio why DOMAIN` why one is chosen and what the others would cost, `portfolio report` lists what to terminate, procure and move. `--runners-up` marks close calls.
    .no_other_allowed_portfolio_costs = {$t}: no other allowed portfolio costs less.
    .no_plan_without_it = no plan without it
    .no_portfolio_satisfies_all_that = {$merger}: no portfolio satisfies all that is decided and limited.
    .not_enough_alone = not enough alone
    .not_enough_alone_something_else_is = Not enough alone: something else is in conflict too. Change one, and ask again.
    .not_proven = Not proven
    .proven_optimal = Proven optimal
    .release_any_one_of_them_and = Release any one of them, and the others can hold. Nothing shorter explains it.
    .saves = It saves NOK {$saved} ({$share}) against moving everybody to the largest municipality's systems (NOK {$total}).
    .saves_against_what_breaks = It saves NOK {$saved} ({$share}) against moving everybody to the largest municipality's systems (NOK {$total}), which is not even allowed: it breaks {$broken}.
    .systems_in_municipalities_become_with = {$merger}: {$count} systems in {$count_2} municipalities become {$target_size}, with {$chosen} domains decided.
    .the_search_was_cut_short = {$t}: the search was cut short. Nothing allowed costs less than NOK {$bound}, so it is at most NOK {$bound_2} ({$share}) too expensive.
    .these_facts_cannot_hold_together = These facts cannot hold together:
    .this_cannot_hold = This cannot hold:
    .total = Total
    .users_change_system_counted_once = {$changing_users} users change system, counted once in each domain.
    .what_each_decision_costs_against_leaving = What each decision costs against leaving it open

target =
    .the_target_portfolio = The target portfolio
    .the_target_portfolio_what_is_chosen = the target portfolio: what is chosen in each domain

term =
    .act_first = Act first
    .domain = Domain
    .in_the_target = In the target
    .integrations = Integrations
    .no = no
    .no_threshold_known = no threshold known
    .overdue = overdue
    .procurement = procurement
    .withdraw = withdraw
    .yes = yes

terminate =
    .contracts_to_terminate = Contracts to terminate
    .days_left_are_counted_from_the = Days left are counted from the planning date to the last working day. The exit cost is all that is paid after day one.
    .the_contracts_to_terminate_by_when = the contracts to terminate: by when, at what price, and why

terms =
    .close_call = close call
    .close_call_rests_on_assumptions = close call, rests on assumptions
    .close_call_running_cost_unknown = close call, running cost unknown
    .fixed = fixed
    .per_inhabitant = per inhabitant
    .rests_on_assumptions = rests on assumptions
    .rests_on_assumptions_running_cost_unknown = rests on assumptions, running cost unknown
    .running_cost_unknown = running cost unknown

timing =
    .the_order_of_the_projects = The order of the projects is the best found, not proven: {$weighted_late} weighted months late; no order has less than {$weighted_late_bound}.
    .when_the_projects_run_is = When the projects run is missing: they take {$months} months together, more than can be dated; look at `phases` and `size_percent` under `roadmap`, and at the products' `lead_months`.

verdict =
    .choose = choose
    .differs = differs
    .drop = drop the integration
    .next_portfolio_plan_o_file_force = Next: `portfolio plan -o FILE --force` makes a new plan from this workspace; `--as-of DATE` verifies a plan as of its own day.
    .no_allowed_portfolio_costs_less = {$t}: no allowed portfolio costs less than NOK {$oney} (steps checked: {$nodes}).
    .nothing_shows_that_no_allowed = {$t}: nothing shows that no allowed portfolio costs less.
    .old = stale
    .recomputed = Recomputed from the workspace, without the search: {$values} values (domains: {$domains}, contracts: {$contracts}, migrations: {$migrations}, integrations: {$integrations}, procurements: {$procurements}).
    .reject = reject
    .retire = retire
    .stale = Stale
    .statements_that_are_wrong = {$merger}: {$t}; statements that are wrong: {$wrong}.
    .the_optimum_is_not_proven = The optimum is not proven
    .the_plan_does_not_hold = the plan does not hold
    .the_plan_does_not_say_what = The plan does not say what it rests on, so whether it is stale shows only in its figures.
    .the_plan_holds = the plan holds
    .the_plan_is_although_nothing = {$merger}: the plan is {$t}, although nothing in it differs.
    .the_plan_says_that_no_portfolio = The plan says that no portfolio is allowed. Such plans carry no proof: only what it says besides was checked.
    .the_proof_holds = The proof holds
    .the_workspace_has_changed_since = {$t}: the workspace has changed since the plan was made, in {$changed}.
    .the_workspace_is_the_one_that = The workspace is the one that the plan was made from.
    .what_does_not_hold = What does not hold
    .what_is_chosen_cannot_be_priced = What is chosen cannot be priced, so nothing that follows from it was compared.

verify =
    .does_not_serve = it does not serve this domain
    .may_not_be_chosen = {$candidate} may not be chosen in {$domain}: {$reasons}

why =
    .and = {" "}and{" "}
    .and_costs_nok = {" "}and costs NOK 
    .and_more_for_candidate_shows = and more for {$more}: `--candidate` shows all
    .assumed = the next would win if assumed figures were up to 30 % off
    .at_least = at least {$fit}
    .bar_at = {$why} ({$at})
    .barred = barred
    .by_decision = {" "}by decision{" "}
    .cheaper_than_the_next = {" "}cheaper than the next,{" "}
    .chosen = chosen
    .clarify = Clarify:
    .close = the next costs hardly more
    .day_it_would_not_win = {$day}; it would not win
    .day_it_would_win = {$day}; it would win
    .due_no_earlier_than = due no earlier than
    .fit_1_to_5 = fit, 1 to 5
    .is_chosen = {" "}is chosen
    .is_decided_by_a_project = {$name} is decided by a project of its own ({$at}), which has not decided yet; a `choose` in the decisions brings it in.
    .is_national_the_state_provides = {$name} is national ({$at}): the state provides its system, and nothing is chosen here.
    .is_out = {" "}is out:{" "}
    .is_retired_by_decision_its = {$name} is retired by decision {$number} ({$at}): its systems are closed and nothing is chosen.
    .it_is_the_only_one_that = : it is the only one that may be.
    .it_would_have_won = {" "}it would have won.
    .it_would_not_win = ; it would not win
    .it_would_win = ; it would win
    .less = {" "}less.
    .more = {" "}more.
    .more_are_barred_see_below = {$count} more are barred; see below.
    .mostly = , mostly{" "}
    .next = next
    .nobody_works_in_and_it = No one works in {$name} and it is not a must ({$at}), so the plan leaves it out.
    .nok = : NOK 
    .nok_there = , NOK 
    .not_even = not even 5
    .not_even_for_nothing = not even for nothing
    .of_what_is_barred_what_the = Of what is barred: what the plan with it would cost if what bars it were otherwise.
    .planned_by = {" "}Planned by{" "}
    .planned_by_then = planned by
    .the_constraints_cannot_be_kept_with = the constraints cannot be kept with it
    .the_plan_chooses = {" "}the plan chooses{" "}
    .the_plan_does_without_already = The plan does without {$not} already.
    .the_plan_pays_nok_in = The plan pays NOK {$paid} in this domain; a next one more expensive by at most 5 % of that is a close call.
    .unknown_cost = it is unknown what the chosen system costs to run
    .were_it_not_another_would_still = {" "}Were it not, another would still be chosen.
    .were_it_not_it_would_win = {" "}Were it not, it would win.
    .were_it_not_the_plan_with = {" "}Were it not, the plan with it would cost NOK 
    .what_else_would_change = What else would change
    .what_would_have_to_change_all = What would have to change, all else as it is
    .whatever_it_costs = whatever it costs
    .where_the_difference_comes_from = Where the difference comes from
    .who_could_be_chosen_everything_else = Who could be chosen, everything else free to change
    .with_any_other_the_constraints_cannot = : with any other the constraints cannot be kept.
    .without = Without{" "}
    .without_there_is_no_plan = Without {$not} there is no plan that keeps within the constraints.
    .would_cost_exactly_as_much_and = {" "}would cost exactly as much, and moves at least as many users.
    .would_win_otherwise = {" "}Were it not, it would win, and the plan cost NOK 

work =
    .agree = registration at a national component
    .build = build
    .build_locked = build, locked interface
    .choose_one_of_the_systems = {$domain}: choose one of the systems that run side by side and leave the rest
    .close_archive = close archive
    .close_the_archive_in_periodise = {$municipality}: close the archive in {$name} (periodise)
    .close_the_archive_in_periodise_2 = {$municipality}: close the archive in {$name} (periodise) and open a new one for the new municipality
    .columns_as_in_the_checklist_for = Columns as in the checklist for mergers of Kartverket.
    .convert = convert
    .convert_set = data set: convert
    .deposit = deposit archive
    .end_parallel = end side by side
    .end_the_transfer_by_hand = End the transfer by hand from {$from} to {$to}
    .enter_anew = Enter again: {$set} ({$domain})
    .every_task_who_moves_what_and = every task: who moves what and how, predecessors, who is responsible, start, length, due, status
    .extract_the_archive_of_and = {$municipality}: extract the archive of {$name} and hand it over to the depot
    .join = integration
    .keep = keep
    .look_up_set = data set: look-up
    .make_available_for_look_up = make available for look-up
    .migrate = migration
    .no_archive_core_in_the = {$municipality}: no archive core in the inventory; find its archive, close and deposit it
    .no_series_goes_on = no series goes on
    .nothing_is_kept = nothing is kept
    .own_core = own archive core
    .procure = procurement
    .procure_configure_and_put_into = Procure, configure and put into production: {$name}
    .register = new registration
    .register_the_new_municipality = {$component}: register the new municipality
    .reregister = register again
    .reuse = connector exists
    .same = same system
    .set_up = set up
    .set_up_for_the_new = Set up {$system} for the new municipality: organisation, roles, work processes, templates
    .start_by_so_long_before_the = Start by: as long before the day due as the work takes, whatever else runs then; what others wait for is due when the first of them begins. Lengths are the phases of `roadmap`, scaled by the domain's size. Status: as `roadmap.status` says, else reckoned from these days.
    .starts_and_ends_as_the_roadmap = Starts and ends: as the roadmap has it, within capacity. What moves does so in its project's G; what others wait for is done right before the first of them begins. Empty: the roadmap does not decide it.
    .suite = vendor's suite
    .switch_off = Switch off {$system}
    .take_down = Take down {$from} – {$to}
    .tasks_of_them_late_migrations = {$count} tasks, {$late} of them late: {$of} migrations with {$of_2} data sets of their own ({$forced} forced against the inventory), {$of_3} systems to set up, {$of_4} integrations to make or keep and {$of_5} to take down, {$of_6} archives to close, {$of_7} systems to switch off.
    .text = {$component}: {$said}
    .the_price_of_a_migration_covers = The price of a migration covers its data sets. A data set that must be converted although the inventory says look-up is not in that price.
    .wash = wash and quality control
    .wash_against_the_population_register = {$domain}: wash {$set} against the population register and check it by hand
    .work = Work

work-migration-kind =
    .lookup = look-up

work-work =
    .switch_off = switch off
    .take_down = take down integration

zone =
    .internal = internal
    .secure = secure
