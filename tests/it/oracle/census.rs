//! Whether the random workspaces reach what they are made for.

use super::evaluate::Oracle;
use super::generate::generate;
use super::read::read;

const MOST: u64 = 20_000;

/// The oracle of a seed.
pub fn oracle(seed: u64, most: u64) -> Oracle {
    let files = generate(seed, most);
    Oracle::new(read(&files).unwrap_or_else(|refused| panic!("seed {seed}: {} {files:#?}", refused.0)))
}

#[test]
fn the_same_seed_gives_the_same_files() {
    for seed in 0..50 {
        assert_eq!(generate(seed, MOST), generate(seed, MOST));
    }
    assert_ne!(generate(1, MOST), generate(2, MOST));
}

#[test]
fn the_combinations_stay_below_what_was_asked() {
    for most in [1, 16, 200] {
        for seed in 0..300 {
            let combinations = oracle(seed, most).combinations();
            assert!(combinations <= u128::from(most), "seed {seed}, most {most}: {combinations}");
        }
    }
}
