//! Long histories beside histories of twice the length: what a command cost on the way, and what questions cost at
//! the end. A ratio near one does not grow; near two it grows as the history does.
//!
//! `cargo bench -p conformance --bench growth -- 500` measures histories of 500 and 1,000 rounds.

#![expect(clippy::arithmetic_side_effects, reason = "a benchmark that overflows fails, as it should")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use conformance::histories::{HISTORIES, History, lowered_and_raised};

/// Nanoseconds of one run: the best of some rounds that take a while each.
fn nanoseconds(mut run: impl FnMut()) -> f64 {
    let mut times = 1_u32;
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        loop {
            let start = Instant::now();
            (0..times).for_each(|_| run());
            let took = start.elapsed();
            if took >= Duration::from_millis(5) {
                best = best.min(took.as_secs_f64() * 1e9 / f64::from(times));
                break;
            }
            times = times.saturating_mul(2);
        }
    }
    best
}

/// The history, and the nanoseconds of one of its commands with the reading of its JSON.
fn made(history: impl Fn() -> History) -> (History, f64) {
    let start = Instant::now();
    let made = history();
    let each = start.elapsed().as_secs_f64() * 1e9 / made.commands as f64;
    (made, each)
}

fn row(what: &str, once: f64, twice: f64) {
    println!("  {what:<24} {once:>12.0} ns {twice:>12.0} ns {:>6.2}", twice / once);
}

fn beside(name: &str, rounds: usize, history: impl Fn(usize) -> History) {
    println!("{name}: {rounds} and {} rounds", 2 * rounds);
    let [(once, each), (twice, each_of_twice)] = [rounds, 2 * rounds].map(|rounds| made(|| history(rounds)));
    row("a command", each, each_of_twice);
    for (place, (what, question)) in once.questions.iter().enumerate() {
        let asked = |history: &History| {
            let question = history.questions.get(place).map_or(question, |(_, question)| question);
            nanoseconds(|| drop(black_box(history.register.as_of(history.now).ask(question))))
        };
        row(what, asked(&once), asked(&twice));
    }
}

/// The peak resident size of this process in bytes, as the kernel counts it.
fn peak_resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

fn main() {
    let rounds = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(10_000);
    let organisations = 10_000;
    let before = lowered_and_raised(0, organisations);
    let at_first = peak_resident();
    let (flipped, _) = made(|| lowered_and_raised(rounds, organisations));
    if let (Some(at_first), Some(peak)) = (at_first, peak_resident()) {
        // The first register still stands, so the second one's own size is in the difference, beside its flips.
        println!(
            "severity lowered and raised {rounds} times over {organisations} organisations: {} bytes beyond a register \
             without",
            peak - at_first
        );
    }
    for (name, history) in [("without", &before), ("with", &flipped)] {
        for (what, question) in &history.questions {
            let took = nanoseconds(|| drop(black_box(history.register.as_of(history.now).ask(question))));
            println!("  {what:<24} {name:<8} {took:>12.0} ns");
        }
    }
    drop((before, flipped));
    for (name, history) in HISTORIES {
        beside(name, rounds, history);
    }
}
