//! The register at national size: 10,000 organisations, 200 alerts, about 2,000,000 response records.
//!
//! At the end stands one table: what was measured before, as `register_before.txt` says, and now.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use alert_response::{
    Action, Actor, AlertId, Command, Entry, InProgress, Mode, OdsCode, RecordResponse, Register, Timestamp,
    UserId,
};
use conformance::generator::{
    Given, Plan, Random, Scale, administrator, afterwards, alert, issued, organisation, unit_user,
};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};

/// How many samples a measurement has.
const SAMPLES: usize = 30;
/// The memory into which the yardstick reads that the table compares with.
const LARGE: usize = 256;

/// What was measured, in nanoseconds.
#[derive(Default)]
struct Figures(Vec<(String, f64)>);

impl Figures {
    /// Measures what takes so long for so many times.
    fn measure(
        &mut self,
        group: &mut BenchmarkGroup<'_, WallTime>,
        name: &str,
        mut run: impl FnMut(u64) -> Duration,
    ) {
        let mut samples = Vec::new();
        group.bench_function(name, |b| {
            b.iter_custom(|iterations| {
                let took = run(iterations);
                samples.push(took.as_secs_f64() * 1e9 / iterations.max(1) as f64);
                took
            });
        });
        // The first samples are the warming up.
        let mut last = samples.split_off(samples.len().saturating_sub(SAMPLES));
        last.sort_by(f64::total_cmp);
        if let Some(median) = last.get(last.len() / 2) {
            self.0.push((name.into(), *median));
        }
    }

    /// Measures a question.
    fn ask<T>(
        &mut self,
        group: &mut BenchmarkGroup<'_, WallTime>,
        name: &str,
        mut question: impl FnMut() -> T,
    ) {
        self.measure(group, name, |iterations| {
            let start = Instant::now();
            for _ in 0..iterations {
                black_box(question());
            }
            start.elapsed()
        });
    }

    fn of(figures: &[(String, f64)], name: &str) -> Option<f64> {
        figures.iter().find(|(other, _)| other == name).map(|(_, nanoseconds)| *nanoseconds)
    }

    /// The machine is seldom quiet, so each figure also stands in random reads of the same run.
    fn print(&self) {
        let before: Vec<(String, f64)> = include_str!("register_before.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.rsplit_once('|'))
            .map(|(name, figure)| (name.trim().into(), figure.trim().parse().expect("nanoseconds")))
            .collect();
        let yardstick = yardstick_name(LARGE);
        let reads = |figures: &[(String, f64)], figure: f64| {
            Self::of(figures, &yardstick).map_or(f64::NAN, |read| figure / read)
        };
        let header = ["what", "before", "now", "now/before", "reads before", "reads now"];
        let [what, columns @ ..] = header;
        println!("\n| {what:<42} |{}", columns.map(|column| format!(" {column:>12} |")).concat());
        println!("|---|{}", "---:|".repeat(columns.len()));
        for (name, now) in &self.0 {
            let was = Self::of(&before, name).unwrap_or(f64::NAN);
            let ratios = [now / was, reads(&before, was), reads(&self.0, *now)];
            let figures = [was, *now].map(|figure| format!(" {:>12} |", in_words(figure)));
            println!(
                "| {name:<42} |{}{}",
                figures.concat(),
                ratios.map(|ratio| format!(" {ratio:>12.2} |")).concat()
            );
        }
        println!("Reads are random reads into {LARGE} MiB in the same run.");
    }
}

fn in_words(nanoseconds: f64) -> String {
    match nanoseconds {
        few if few < 1e3 => format!("{few:.0} ns"),
        some if some < 1e6 => format!("{:.2} µs", some / 1e3),
        many => format!("{:.2} ms", many / 1e6),
    }
}

struct National {
    register: Register,
    entries: Vec<Entry>,
    users: Vec<UserId>,
    codes: Vec<OdsCode>,
    alerts: Vec<AlertId>,
    now: Timestamp,
    scale: Scale,
}

fn build(scale: Scale) -> National {
    let plan = Plan::new(scale);
    let mut register = Register::new();
    let mut entries = Vec::new();
    let mut give = |(command, actor, at): Given| {
        let decision = register.execute(command, &actor, at).expect("a command of the generator is accepted");
        entries.extend(decision.entries);
    };
    plan.give_setup(&mut give);
    plan.give_responses(&mut give);
    println!("{} response records, {} entries", plan.records(), entries.len());
    National {
        register,
        entries,
        users: (0..scale.organisations).map(administrator).collect(),
        codes: (0..scale.organisations).map(organisation).collect(),
        alerts: (0..scale.alerts).map(alert).collect(),
        now: afterwards(scale.alerts),
        scale,
    }
}

/// Pairs whose response is open at the end, with the actor who may answer.
fn open_pairs(national: &National, random: &mut Random, count: usize) -> Vec<(AlertId, OdsCode, Actor)> {
    let view = national.register.as_of(national.now);
    let mut pairs = Vec::new();
    while pairs.len() < count {
        let place = random.place(national.scale.organisations);
        let alert = national.alerts[random.place(national.scale.alerts)];
        let position = view.position(alert, national.codes[place]).expect("in scope");
        if position.first_response_at.is_some() && !position.closed {
            pairs.push((alert, national.codes[place], Actor::User(national.users[place].clone())));
        }
    }
    pairs
}

fn update(alert: AlertId, organisations: Vec<OdsCode>, number: usize) -> Command {
    let actions = format!("Patching the servers; see change record {number}.").parse().expect("a text");
    let status = InProgress { actions: Some(actions), ..InProgress::default() };
    Command::from(RecordResponse {
        mode: Mode::BestEffort,
        ..RecordResponse::new(alert, organisations, status)
    })
}

fn questions(c: &mut Criterion, national: &National, figures: &mut Figures) {
    let mut group = c.benchmark_group("national");
    let mut random = Random::new(1);
    let view = national.register.as_of(national.now);
    let past = issued(national.scale.alerts / 2);
    let past = past.plus_hours(72).expect("in range");
    let back_then = national.register.as_of(past);

    let mut any = |from: usize| random.place(from);
    figures.ask(&mut group, "may (own role)", || {
        let place = any(national.codes.len());
        black_box(view.may(&national.users[place], Action::Respond(national.codes[place])))
    });
    let unit = unit_user(0);
    let mut place = 0;
    figures.ask(&mut group, "may (access, 1,000 grants around)", || {
        place = (place * 5 + 7) % 1_000;
        black_box(view.may(&unit, Action::Respond(national.codes[place])))
    });
    figures.ask(&mut group, "position", || {
        let (alert, code) = (any(national.alerts.len()), any(national.codes.len()));
        black_box(view.position(national.alerts[alert], national.codes[code]).is_ok())
    });
    let early = &national.alerts[..national.scale.alerts / 2];
    figures.ask(&mut group, "position, as of the past", || {
        let (alert, code) = (any(early.len()), any(national.codes.len()));
        black_box(back_then.position(early[alert], national.codes[code]).is_ok())
    });
    let mut number = 0;
    figures.ask(&mut group, "report", || {
        number = (number + 7) % national.alerts.len();
        black_box(view.report(national.alerts[number]).expect("known"))
    });
    let early = &national.alerts[..national.scale.alerts / 2];
    figures.ask(&mut group, "report, as of the past", || {
        number = (number + 7) % early.len();
        black_box(back_then.report(early[number]).expect("known"))
    });
    figures.ask(&mut group, "positions of one alert", || {
        number = (number + 7) % national.alerts.len();
        black_box(view.positions(national.alerts[number]).expect("known"))
    });
    let unit = unit_user(1);
    figures
        .ask(&mut group, "worklist of 250 organisations", || black_box(view.worklist(&unit).expect("known")));
    let year = (issued(0), issued(73));
    figures.ask(&mut group, "evidence for a year", || {
        let code = national.codes[any(national.codes.len())];
        black_box(view.evidence(code, year.0, year.1).expect("known"))
    });
    group.finish();
}

fn commands(c: &mut Criterion, national: &mut National, figures: &mut Figures) {
    let mut group = c.benchmark_group("national");
    let mut random = Random::new(2);
    let pairs = open_pairs(national, &mut random, 1 << 15);
    let now = national.now;
    figures.measure(&mut group, "response (decide and apply)", |iterations| {
        let mut took = Duration::ZERO;
        let mut left = usize::try_from(iterations).unwrap_or(usize::MAX);
        while left > 0 {
            // A command is fresh when it is given: make a few at a time.
            let few: Vec<_> = (0..left.min(32))
                .map(|number| {
                    let (alert, code, actor) = &pairs[random.place(pairs.len())];
                    (update(*alert, vec![*code], number), actor)
                })
                .collect();
            left -= few.len();
            let start = Instant::now();
            for (command, actor) in few {
                black_box(national.register.execute(command, actor, now).expect("accepted"));
            }
            took += start.elapsed();
        }
        took
    });
    let rows: Vec<(Command, Actor, Timestamp)> = pairs
        .iter()
        .take(2)
        .enumerate()
        .map(|(number, (alert, code, actor))| (update(*alert, vec![*code], number), actor.clone(), now))
        .collect();
    figures.ask(&mut group, "preview of two rows", || {
        black_box(national.register.preview(rows.clone()).filter(Result::is_ok).count())
    });
    let unit = Actor::User(unit_user(1));
    let first = 4 * national.scale.grants;
    let codes = national.codes[first..first + national.scale.grants].to_vec();
    let open: Vec<(AlertId, Vec<OdsCode>)> = national
        .alerts
        .iter()
        .map(|alert| {
            let view = national.register.as_of(now);
            let closed =
                |code: &&OdsCode| !view.position(*alert, **code).is_ok_and(|position| position.closed);
            (*alert, codes.iter().filter(closed).copied().collect())
        })
        .collect();
    figures.measure(&mut group, "bulk response for 250", |iterations| {
        // Every alert still asks, so whoever has not closed its response may record another status: take as
        // many pairs as it needs for 250.
        let register = &mut national.register;
        let mut took = Duration::ZERO;
        for number in 0..iterations {
            let number = usize::try_from(number).unwrap_or(0);
            let (alert, codes) = &open[number % open.len()];
            let command = update(*alert, codes.clone(), number);
            let start = Instant::now();
            let decision = black_box(register.execute(command, &unit, now).expect("accepted"));
            let recorded = u32::try_from(decision.entries.len()).unwrap_or(u32::MAX);
            took += start.elapsed() * 250 / recorded.max(1);
        }
        took
    });
    group.finish();
}

fn yardstick_name(mebibytes: usize) -> String {
    format!("yardstick: one random read in {mebibytes} MiB")
}

/// What one look-up must cost on this machine: a read that depends on the one before, anywhere in that much memory.
fn yardstick(mebibytes: usize, figures: &mut Figures) {
    let length = mebibytes * (1 << 20) / size_of::<[u32; 16]>();
    let mut lines = vec![[0_u32; 16]; length];
    let mut order: Vec<u32> = (0..u32::try_from(length).expect("in range")).collect();
    let mut random = Random::new(3);
    for place in (1..length).rev() {
        order.swap(place, random.place(place + 1));
    }
    for pair in order.windows(2) {
        lines[pair[0] as usize][0] = pair[1];
    }
    lines[order[length - 1] as usize][0] = order[0];
    let reads = 1_000_000_u32;
    let mut place = 0;
    let start = Instant::now();
    for _ in 0..reads {
        place = lines[place as usize][0];
    }
    let each = start.elapsed().as_secs_f64() * 1e9 / f64::from(black_box(reads));
    black_box(place);
    figures.0.push((yardstick_name(mebibytes), each));
}

/// A measurement that takes seconds is repeated a few times and the best is told, with its rate.
fn replay(national: &National, figures: &mut Figures) {
    let entries = &national.entries;
    let mut rate = |what: &str, run: &mut dyn FnMut() -> Duration| {
        let best = (0..3).map(|_| run()).min().unwrap_or_default();
        let each = best.as_secs_f64() * 1e9 / entries.len() as f64;
        println!("{what:<40} {:>12.0} entries/s  ({each:.0} ns an entry)", 1e9 / each);
        figures.0.push((what.into(), each));
    };
    rate("replay from memory, an entry", &mut || {
        let copy = entries.clone();
        let start = Instant::now();
        let register = Register::replay(copy).expect("applies");
        let took = start.elapsed();
        assert_eq!(register.last_seq(), entries.len() as u64);
        took
    });
    let mut journal = String::new();
    for entry in entries {
        journal.push_str(&entry.to_json());
        journal.push('\n');
    }
    println!("{:<40} {:>12} bytes an entry", "national/journal as JSON lines", journal.len() / entries.len());
    rate("replay from JSON lines, an entry", &mut || {
        let start = Instant::now();
        let mut register = Register::new();
        for line in journal.lines() {
            register.apply(Entry::from_json(line).expect("reads")).expect("applies");
        }
        let took = start.elapsed();
        assert_eq!(register.last_seq(), entries.len() as u64);
        took
    });
}

fn national(c: &mut Criterion) {
    let mut figures = Figures::default();
    [1, 4, 16, LARGE].into_iter().for_each(|mebibytes| yardstick(mebibytes, &mut figures));
    let mut national = build(Scale::NATIONAL);
    questions(c, &national, &mut figures);
    replay(&national, &mut figures);
    national.entries = Vec::new();
    commands(c, &mut national, &mut figures);
    figures.print();
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3)).sample_size(SAMPLES);
    targets = national
}
criterion_main!(benches);
