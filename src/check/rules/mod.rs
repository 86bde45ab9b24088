//! The rules, one file each, in one list. The file's own documentation is the rule's page.
//!
//! What always holds: a file is named after its rule's code and name, and stands in the list (a test walks the folder).

use super::rule::Rule;

macro_rules! rules {
    ($($file:ident),* $(,)?) => {
        $(mod $file;)*

        /// Every rule, sorted by code.
        pub static ALL: &[&Rule] = &[$(&$file::RULE),*];
    };
}

rules! {
    arc001_archive_required_without_core,
    arc002_archive_not_joined,
    cat001_requires_what_it_excludes,
    cat002_required_product_unobtainable,
    cat003_market_without_domain,
    cat004_wish_after_due,
    con001_system_without_contract,
    con002_contract_without_system,
    con003_notice_day_passed,
    con004_notice_due_soon,
    con005_target_not_extendable,
    con006_target_extension_unknown,
    con007_target_contract_ends,
    con011_contract_shared_outside,
    con016_extension_not_asked,
    con017_fixed_price_not_confirmed,
    con018_option_must_be_used,
    con019_bridging_extension_needed,
    con020_contract_has_ended,
    con021_exit_fee_without_use,
    con022_notice_longer_than_renewal,
    con024_irrevocable_beyond_end,
    con025_terminated_under_living_system,
    con026_organisation_number_wrong,
    con027_supplier_spelt_two_ways,
    con028_end_stands_for_never,
    con029_notice_looks_like_days,
    con030_phased_out_but_renewing,
    con033_option_day_passed,
    dec007_chosen_system_phasing_out,
    dec008_chosen_past_end_of_life,
    dec009_chosen_contract_terminated,
    dec010_chosen_does_not_serve,
    dec011_chosen_and_rejected,
    dec012_must_domain_retired,
    dec013_decision_in_the_future,
    dom001_several_systems_in_domain,
    dom002_must_domain_without_target,
    dom003_domain_without_target,
    dom004_parallel_forbidden,
    dom006_parallel_end_passed,
    dom007_duplicate_in_municipality,
    dom008_critical_domain_side_by_side,
    dom012_system_chosen_in_part,
    dom016_no_plan_possible,
    dom017_own_project_undecided,
    due003_due_before_merger,
    due004_due_before_predecessor,
    fin004_procurement_without_running_cost,
    fin007_annual_cost_assumed,
    fin008_choice_rests_on_assumed_cost,
    fin009_market_without_price,
    fin014_cost_counted_twice,
    fin015_fee_far_from_others,
    gov001_system_without_owner,
    gov009_decision_without_record,
    int001_required_integration_without_partner,
    int002_locked_interface_in_target,
    int004_standalone_system,
    int008_manual_transfer,
    inv004_product_not_named,
    inv005_name_is_anothers_nickname,
    inv008_inventory_far_smaller,
    inv009_amounts_look_like_thousands,
    inv011_joint_company_not_shared,
    inv014_shared_system_entered_twice,
    inv015_more_users_than_inhabitants,
    inv016_in_use_without_users,
    inv019_must_domain_missing,
    inv020_vendor_spelt_two_ways,
    inv021_counts_mostly_missing,
    inv022_placeholder_text,
    inv023_shared_system_phasing_out,
    mig009_municipality_number_in_keys,
    nav001_two_social_systems,
    prc001_procurement_too_late,
    prc002_procurement_slack_small,
    prc003_procurement_against_advice,
    prc011_choice_ends_within_horizon,
    prc012_lead_time_too_short,
    prv001_no_processing_agreement,
    sec001_special_data_outside_secure_zone,
    sec009_out_of_support_at_merger,
    sec010_special_data_likely_in_internal_zone,
}

/// The rule of a code.
pub(super) fn find(code: &str) -> Option<&'static Rule> {
    ALL.binary_search_by(|rule| rule.code.cmp(code)).ok().map(|index| ALL[index])
}
