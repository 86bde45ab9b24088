//! Which box stands in which column, and in which order: from those who send to those who receive.
//!
//! What enters: how many boxes there are and which are joined. What leaves: numbers. What always holds: an arrow leads to a later
//! column, save where boxes are joined in a circle or would need more columns than anybody reads; the same input gives the same columns.

/// How many columns a sheet has at most.
const MOST: usize = 12;

/// The column of every box; `None` of one that nothing joins.
pub fn layers(count: usize, arrows: &[(usize, usize)]) -> Vec<Option<usize>> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut joined = vec![false; count];
    for &(from, to) in arrows {
        joined[from] = true;
        joined[to] = true;
        if from != to && !next[from].contains(&to) {
            next[from].push(to);
        }
    }
    let order = turned(&mut next);
    let mut layer = vec![0; count];
    for &from in &order {
        for &to in &next[from] {
            layer[to] = layer[to].max(layer[from] + 1);
        }
    }
    // Who only sends stands right before the first who receives.
    let mut receives = vec![false; count];
    next.iter().flatten().for_each(|&to| receives[to] = true);
    for from in (0..count).filter(|&from| !receives[from]) {
        if let Some(first) = next[from].iter().map(|&to| layer[to]).min() {
            layer[from] = first - 1;
        }
    }
    // What is joined in many circles would stand in a row without end.
    let deepest = layer.iter().max().map_or(0, |last| last + 1);
    let column = |layer: usize| if deepest > MOST { layer * MOST / deepest } else { layer };
    (0..count).map(|index| joined[index].then_some(column(layer[index]))).collect()
}

/// Turns the arrows that close a circle; the boxes so that every arrow leads to a later one.
fn turned(next: &mut [Vec<usize>]) -> Vec<usize> {
    let count = next.len();
    let mut finished: Vec<usize> = Vec::new();
    let mut state = vec![State::New; count];
    let mut closing: Vec<(usize, usize)> = Vec::new();
    for start in 0..count {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        let mut path = vec![(start, 0)];
        while let Some((at, tried)) = path.last_mut() {
            let at = *at;
            let Some(&to) = next[at].get(*tried) else {
                state[at] = State::Done;
                finished.push(at);
                path.pop();
                continue;
            };
            *tried += 1;
            match state[to] {
                State::New => {
                    state[to] = State::Open;
                    path.push((to, 0));
                }
                State::Open => closing.push((at, to)),
                State::Done => {}
            }
        }
    }
    for (from, to) in closing {
        next[from].retain(|&other| other != to);
        if !next[to].contains(&from) {
            next[to].push(from);
        }
    }
    finished.reverse();
    finished
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// The order within each place (a lane and a column) with few crossings: by the middle of what a box is joined to, some times over.
pub fn ordered(places: &mut [Vec<usize>], lanes: &[usize], arrows: &[(usize, usize)], count: usize) {
    let mut joined: Vec<Vec<usize>> = vec![Vec::new(); count];
    for &(from, to) in arrows.iter().filter(|(from, to)| from != to) {
        joined[from].push(to);
        joined[to].push(from);
    }
    const LANE: i64 = 1_000_000;
    let mut at = vec![0_i64; count];
    let stand = |place: &[usize], at: &mut [i64]| {
        for (row, &index) in place.iter().enumerate() {
            at[index] = lanes[index] as i64 * LANE + row as i64 * 1000;
        }
    };
    places.iter().for_each(|place| stand(place, &mut at));
    for _ in 0..6 {
        for place in places.iter_mut() {
            place.sort_by_key(|&index| {
                let others = &joined[index];
                let sum: i64 = others.iter().map(|&other| at[other]).sum();
                (if others.is_empty() { at[index] } else { sum / others.len() as i64 }, index)
            });
            // At once: two columns that turn at the same time would turn back and forth for ever.
            stand(place, &mut at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_to_the_right_and_circles_end() {
        let arrows = [(0, 1), (1, 2), (2, 0), (3, 2), (4, 4)];
        let layers = layers(6, &arrows);
        assert_eq!(layers, [Some(0), Some(1), Some(2), Some(1), Some(0), None]);
    }

    #[test]
    fn a_long_chain_is_folded_into_the_columns_of_a_sheet() {
        let chain: Vec<(usize, usize)> = (0..40).map(|index| (index, index + 1)).collect();
        let columns: Vec<usize> = layers(41, &chain).into_iter().flatten().collect();
        assert!(columns.is_sorted(), "{columns:?}");
        assert_eq!((columns[0], columns[40]), (0, MOST - 1));
    }

    #[test]
    fn boxes_follow_what_they_are_joined_to() {
        let mut places = vec![vec![0, 1], vec![2, 3]];
        ordered(&mut places, &[0, 0, 0, 0], &[(0, 3), (1, 2)], 4);
        let crossed = (places[0] == [0, 1]) != (places[1] == [3, 2]);
        assert!(!crossed, "{places:?}");
    }
}
