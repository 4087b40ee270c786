//! Chance from a seed: a small generator with published constants, and the draws that the methods need.
//!
//! Invariant: a seed and a stream give the same draws on every machine; streams of one seed do not meet. The generator is
//! xoshiro256++ (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"), filled by SplitMix64.

use crate::numbers::{exp, ln, ln_gamma};

/// A generator of chance.
#[derive(Clone, Debug)]
pub struct Chance {
    state: [u64; 4],
}

impl Chance {
    /// The generator of one seed and one stream of it; a chain, a replicate or a list has its own stream.
    pub fn new(seed: u64, stream: u64) -> Chance {
        let mut mixed = seed;
        let first = split_mix(&mut mixed);
        let mut filling = first ^ stream.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(17);
        Chance { state: std::array::from_fn(|_| split_mix(&mut filling)) }
    }

    /// The next 64 bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.state;
        let out = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// A number between 0 and 1, neither of them.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) * (1.0 / (1u64 << 52) as f64)
    }

    /// A whole number below `end`, each as likely (Lemire 2019); 0 if `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        if end == 0 {
            return 0;
        }
        let forbidden = end.wrapping_neg() % end;
        loop {
            let wide = u128::from(self.bits()) * u128::from(end);
            if (wide as u64) >= forbidden {
                return (wide >> 64) as u64;
            }
        }
    }

    /// A standard normal draw (Marsaglia's polar method).
    pub fn normal(&mut self) -> f64 {
        loop {
            let (u, v) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = u * u + v * v;
            if square < 1.0 && square > 0.0 {
                return u * (-2.0 * ln(square) / square).sqrt();
            }
        }
    }

    /// An exponential draw of mean 1.
    pub fn exponential(&mut self) -> f64 {
        -ln(self.uniform())
    }

    /// The logarithm of a gamma draw of this shape and rate 1 (Marsaglia and Tsang 2000); safe for shapes near 0.
    pub fn ln_gamma_draw(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.ln_gamma_draw(shape + 1.0) + ln(self.uniform()) / shape;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v <= 0.0 {
                continue;
            }
            let v = v * v * v;
            let u = self.uniform();
            if u < 1.0 - 0.0331 * x * x * x * x || ln(u) < 0.5 * x * x + d * (1.0 - v + ln(v)) {
                return ln(d * v);
            }
        }
    }

    /// A gamma draw of this shape and rate 1.
    pub fn gamma(&mut self, shape: f64) -> f64 {
        exp(self.ln_gamma_draw(shape))
    }

    /// A beta draw.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let (x, y) = (self.ln_gamma_draw(a), self.ln_gamma_draw(b));
        1.0 / (1.0 + exp(y - x))
    }

    /// How many of `n` trials succeed. Below a mean of 10 by inversion, else Hörmann's BTRS (1993).
    pub fn binomial(&mut self, n: u64, p: f64) -> u64 {
        if n == 0 || p.is_nan() || p <= 0.0 {
            return 0;
        }
        if p >= 1.0 {
            return n;
        }
        if p > 0.5 {
            return n - self.binomial(n, 1.0 - p);
        }
        if n as f64 * p < 10.0 { self.binomial_by_inversion(n, p) } else { self.binomial_by_rejection(n, p) }
    }

    fn binomial_by_inversion(&mut self, n: u64, p: f64) -> u64 {
        let odds = p / (1.0 - p);
        let start = exp(n as f64 * crate::numbers::ln_1p(-p));
        loop {
            let (mut left, mut chance, mut k) = (self.uniform(), start, 0u64);
            while left > chance && k < n && k < 400 {
                left -= chance;
                k += 1;
                chance *= odds * (n - k + 1) as f64 / k as f64;
            }
            if left <= chance {
                return k;
            }
        }
    }

    fn binomial_by_rejection(&mut self, n: u64, p: f64) -> u64 {
        let (size, odds) = (n as f64, p / (1.0 - p));
        let spread = (size * p * (1.0 - p)).sqrt();
        let b = 1.15 + 2.53 * spread;
        let a = -0.0873 + 0.0248 * b + 0.01 * p;
        let centre = size * p + 0.5;
        let tight = 0.92 - 4.2 / b;
        let alpha = (2.83 + 5.1 / b) * spread;
        let mode = ((size + 1.0) * p).floor();
        let top = ln_gamma(mode + 1.0) + ln_gamma(size - mode + 1.0);
        loop {
            let (u, v) = (self.uniform() - 0.5, self.uniform());
            let side = 0.5 - u.abs();
            let k = ((2.0 * a / side + b) * u + centre).floor();
            if side >= 0.07 && v <= tight {
                return k as u64;
            }
            if k < 0.0 || k > size {
                continue;
            }
            let v = ln(v * alpha / (a / (side * side) + b));
            let bound = top - ln_gamma(k + 1.0) - ln_gamma(size - k + 1.0) + (k - mode) * ln(odds);
            if v <= bound {
                return k as u64;
            }
        }
    }

    /// A Poisson draw. Below a mean of 10 by multiplying, else Hörmann's PTRS (1993).
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean.is_nan() || mean <= 0.0 {
            return 0;
        }
        if mean < 10.0 {
            let (end, mut product, mut k) = (exp(-mean), self.uniform(), 0);
            while product > end {
                product *= self.uniform();
                k += 1;
            }
            return k;
        }
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.02483 * b;
        let alpha = 1.1239 + 1.1328 / (b - 3.4);
        let tight = 0.9277 - 3.6224 / (b - 2.0);
        loop {
            let (u, v) = (self.uniform() - 0.5, self.uniform());
            let side = 0.5 - u.abs();
            let k = ((2.0 * a / side + b) * u + mean + 0.43).floor();
            if side >= 0.07 && v <= tight {
                return k as u64;
            }
            if k < 0.0 || (side < 0.013 && v > side) {
                continue;
            }
            let left = ln(v * alpha / (a / (side * side) + b));
            if left <= k * ln(mean) - mean - ln_gamma(k + 1.0) {
                return k as u64;
            }
        }
    }

    /// Splits `n` over the cells in proportion to their weights, by binomials; `out` has as many places as weights.
    pub fn multinomial(&mut self, n: u64, weights: &[f64], out: &mut [u64]) {
        let mut rest: f64 = weights.iter().sum();
        let mut left = n;
        out.fill(0);
        for (at, (place, weight)) in out.iter_mut().zip(weights).enumerate() {
            let last = at + 1 == weights.len();
            *place = if last { left } else { self.binomial(left, (weight / rest).min(1.0)) };
            left -= *place;
            rest -= weight;
            if left == 0 {
                return;
            }
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_and_variance(mut draw: impl FnMut(&mut Chance) -> f64) -> (f64, f64) {
        let mut chance = Chance::new(20_240_601, 3);
        let draws: Vec<f64> = (0..40_000).map(|_| draw(&mut chance)).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        (mean, draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64)
    }

    #[track_caller]
    fn check(draw: impl FnMut(&mut Chance) -> f64, mean: f64, variance: f64) {
        let (m, v) = mean_and_variance(draw);
        assert!((m - mean).abs() < 5.0 * (variance / 40_000.0).sqrt(), "mean {m}, not {mean}");
        assert!((v / variance - 1.0).abs() < 0.08, "variance {v}, not {variance}");
    }

    #[test]
    fn a_seed_gives_the_same_bits_everywhere() {
        // The first outputs of the authors' C program from this state.
        let mut chance = Chance { state: [1, 2, 3, 4] };
        assert_eq!(
            [chance.bits(), chance.bits(), chance.bits()],
            [41_943_041, 58_720_359, 3_588_806_011_781_223]
        );
        assert_eq!(Chance::new(1, 0).bits(), Chance::new(1, 0).bits());
        assert_ne!(Chance::new(1, 0).bits(), Chance::new(1, 1).bits());
        assert_ne!(Chance::new(1, 0).bits(), Chance::new(2, 0).bits());
    }

    #[test]
    fn draws_have_the_mean_and_variance_of_their_distribution() {
        check(Chance::uniform, 0.5, 1.0 / 12.0);
        check(Chance::normal, 0.0, 1.0);
        check(Chance::exponential, 1.0, 1.0);
        check(|c| c.gamma(0.3), 0.3, 0.3);
        check(|c| c.gamma(7.5), 7.5, 7.5);
        check(|c| c.beta(2.0, 3.0), 0.4, 0.04);
        check(|c| c.binomial(20, 0.1) as f64, 2.0, 1.8);
        check(|c| c.binomial(1000, 0.7) as f64, 700.0, 210.0);
        check(|c| c.poisson(3.0) as f64, 3.0, 3.0);
        check(|c| c.poisson(250.0) as f64, 250.0, 250.0);
        check(|c| c.below(7) as f64, 3.0, 4.0);
    }

    #[test]
    fn a_split_loses_nobody() {
        let mut chance = Chance::new(5, 0);
        let mut out = [0; 4];
        for n in 0..500 {
            chance.multinomial(n, &[0.1, 0.0, 5.0, 2.0], &mut out);
            assert_eq!(out.iter().sum::<u64>(), n);
            assert_eq!(out[1], 0);
        }
    }
}
