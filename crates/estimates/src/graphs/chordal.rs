//! The decomposable graphs on a few lists, each as a sum of terms, one for each list.
//!
//! Invariant: every labelled chordal graph on the lists occurs once: 2, 8, 61, 822, 18,154 and 617,675 for 2 to 7 lists
//! (OEIS A058862). A graph's terms are those of a perfect elimination: list v with the neighbours that leave after it. The
//! score of a graph is Σ L(v and them) - L(them), which equals Σ cliques - Σ separators (Lauritzen 1996, section 4.4).

use std::sync::OnceLock;

/// The most lists for which all graphs are enumerated.
pub const MOST: usize = 7;

/// All graphs on some number of lists.
pub struct Graphs {
    /// How many lists.
    pub lists: usize,
    /// `lists` terms for each graph, one after another; term `v << lists | neighbours`.
    terms: Vec<u16>,
}

impl Graphs {
    /// The graphs on `lists` lists, 1 to [`MOST`]; they are enumerated once and kept.
    pub fn on(lists: usize) -> Option<&'static Graphs> {
        static KEPT: [OnceLock<Graphs>; MOST] = [const { OnceLock::new() }; MOST];
        let kept = KEPT.get(lists.checked_sub(1)?)?;
        Some(kept.get_or_init(|| enumerate(lists)))
    }

    /// How many graphs there are.
    pub fn len(&self) -> usize {
        self.terms.len() / self.lists
    }

    /// The terms of one graph.
    pub fn terms(&self, graph: usize) -> &[u16] {
        &self.terms[graph * self.lists..(graph + 1) * self.lists]
    }

    /// The greatest sets of lists that all depend on each other, sorted; each set as bits.
    pub fn cliques(&self, graph: usize) -> Vec<u8> {
        let mask = (1u16 << self.lists) - 1;
        let whole = self.terms(graph).iter().map(|term| (term & mask) as u8 | 1 << (term >> self.lists));
        let whole: Vec<u8> = whole.collect();
        let inside = |one: &u8| whole.iter().any(|other| other != one && one & other == *one);
        let mut greatest: Vec<u8> = whole.iter().copied().filter(|one| !inside(one)).collect();
        greatest.sort_by_key(|set| std::cmp::Reverse(set.reverse_bits()));
        greatest
    }
}

/// A graph without one vertex is chordal too, so the graphs on one list more are found among those on one less.
fn enumerate(lists: usize) -> Graphs {
    let mut graphs: Vec<[u8; MOST]> = vec![[0; MOST]];
    for vertex in 1..lists {
        let larger =
            graphs.iter().flat_map(|graph| (0..1u8 << vertex).map(|next| joined(*graph, vertex, next)));
        graphs = larger.filter(|graph| eliminate(graph, vertex + 1, &mut |_| {})).collect();
    }
    let mut terms = Vec::with_capacity(graphs.len() * lists);
    for graph in &graphs {
        eliminate(graph, lists, &mut |(v, later)| terms.push((v as u16) << lists | u16::from(later)));
    }
    Graphs { lists, terms }
}

fn joined(mut graph: [u8; MOST], vertex: usize, neighbours: u8) -> [u8; MOST] {
    graph[vertex] = neighbours;
    for (at, place) in graph.iter_mut().enumerate().take(vertex) {
        *place |= (neighbours >> at & 1) << vertex;
    }
    graph
}

/// Takes out one vertex after another whose neighbours all know each other; whether all could be taken out.
fn eliminate(graph: &[u8; MOST], vertices: usize, each: &mut impl FnMut((usize, u8))) -> bool {
    let mut left: u8 = if vertices == 8 { u8::MAX } else { (1 << vertices) - 1 };
    while left != 0 {
        let simplicial = bits(left).find(|v| {
            let neighbours = graph[*v] & left;
            bits(neighbours).all(|u| (graph[u] | 1 << u) & neighbours == neighbours)
        });
        let Some(v) = simplicial else { return false };
        left &= !(1 << v);
        each((v, graph[v] & left));
    }
    true
}

fn bits(mut set: u8) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_as_many_graphs_as_are_known() {
        let found: Vec<usize> = (1..=MOST).map(|lists| Graphs::on(lists).unwrap().len()).collect();
        assert_eq!(found, [1, 2, 8, 61, 822, 18_154, 617_675]);
        assert!(Graphs::on(8).is_none() && Graphs::on(0).is_none());
    }

    #[test]
    fn each_graph_occurs_once() {
        let graphs = Graphs::on(5).unwrap();
        let all: BTreeSet<Vec<u8>> = (0..graphs.len()).map(|graph| graphs.cliques(graph)).collect();
        assert_eq!(all.len(), 822);
        let three: BTreeSet<Vec<u8>> = (0..8).map(|graph| Graphs::on(3).unwrap().cliques(graph)).collect();
        let known: [&[u8]; 8] = [&[1, 2, 4], &[3, 4], &[5, 2], &[1, 6], &[3, 5], &[3, 6], &[5, 6], &[7]];
        assert_eq!(three, known.iter().map(|graph| graph.to_vec()).collect());
    }

    #[test]
    fn the_square_is_not_among_them() {
        let square = [0b1010, 0b0101, 0b1010, 0b0101, 0, 0, 0];
        assert!(!eliminate(&square, 4, &mut |_| {}));
    }
}
