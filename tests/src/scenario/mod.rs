//! Random scenarios over a small universe, made of plain bytes so that any source of bytes will do and shrinking
//! bytes shrinks the scenario. Zero is always the simplest choice.

mod commands;
mod dice;
mod prologue;
mod questions;

use std::fmt;

use alert_response::{Actor, Command, InputError, Timestamp};
use serde_json::{Value, json};

pub use questions::{codes, every_question};

use commands::Focus;
use dice::Dice;

/// The bytes that make one command.
pub type Draw = [u8; 32];

const HOUR: i64 = 3_600_000_000;

/// A command with its actor and instant.
#[derive(Clone, PartialEq)]
pub struct Step {
    /// The instant.
    pub at: Timestamp,
    /// The actor.
    pub by: Actor,
    /// The command.
    pub command: Command,
}

/// A sequence of commands on a new register: a prologue that makes organisations and people known, then anything.
#[derive(Clone)]
pub struct Scenario {
    /// The commands, in the order of arrival.
    pub steps: Vec<Step>,
}

/// The instant that many hours and microseconds after the usual beginning of a scenario.
#[must_use]
pub fn instant(hours: i64, micros: i64) -> Timestamp {
    Timestamp::from_unix_micros(Beginning::Usual.micros() + hours * HOUR + micros).unwrap_or(Timestamp::MAX)
}

/// Most scenarios begin in an ordinary week, some in the last week of the year 9999.
#[derive(Clone, Copy)]
enum Beginning {
    Usual,
    AtTheEnd,
}

impl Beginning {
    const fn micros(self) -> i64 {
        match self {
            Self::Usual => 1_777_593_600_000_000,
            Self::AtTheEnd => 253_401_782_400_000_000,
        }
    }
}

/// The time of a scenario: hours since its beginning, so that equal instants are common.
#[derive(Clone, Copy)]
struct Grid {
    beginning: Beginning,
    now: i64,
}

impl Grid {
    fn at(self, hours: i64, micros: i64) -> Timestamp {
        Timestamp::from_unix_micros(self.beginning.micros() + hours * HOUR + micros).unwrap_or(Timestamp::MAX)
    }

    /// The instant of the next command: mostly now or soon, sometimes long after, sometimes late in arriving.
    fn next(&mut self, dice: &mut Dice<'_>) -> (i64, Timestamp) {
        let micros = i64::from(dice.one_in(12));
        let steps: &[i64] = if dice.tight { &[2, 3] } else { &[2, 3, 4, 24, 47, 48] };
        let hours = match dice.roll(16) {
            0..=6 => self.now,
            7..=9 => {
                self.now += 1;
                self.now
            }
            10 | 11 => {
                self.now += dice.pick(steps);
                self.now
            }
            12 if !dice.tight => self.now - dice.pick(&[6, 8, 10, 12, 24, 48]),
            _ => self.now - dice.pick_near(&[1, 2, 3, 4, 5]),
        };
        (hours, self.at(hours, micros))
    }
}

impl Scenario {
    /// The scenario that those bytes make: the first draw makes the prologue.
    ///
    /// # Errors
    /// A command that cannot be read, which is a mistake in the generator.
    pub fn new(draws: &[Draw]) -> Result<Self, InputError> {
        let mut draws = draws.iter();
        let empty = Draw::default();
        let mut dice = Dice::new(draws.next().unwrap_or(&empty), false);
        let tight = dice.roll(2) == 1;
        let beginning = if dice.one_in(10) { Beginning::AtTheEnd } else { Beginning::Usual };
        let focus = dice.pick(&[Focus::Everything, Focus::Clocks, Focus::Access]);
        let mut grid = Grid { beginning, now: 0 };
        let mut written = prologue::prologue(grid, &mut dice);
        grid.now = 12;
        for draw in draws {
            let mut dice = Dice::new(draw, tight);
            let (hours, at) = grid.next(&mut dice);
            written.push(commands::command(focus, grid, hours, at, &mut dice));
        }
        let steps: Result<Vec<Step>, InputError> = written.iter().map(Written::read).collect();
        Ok(Self { steps: steps? })
    }
}

/// A step as JSON.
struct Written {
    at: Timestamp,
    by: Value,
    command: Value,
}

impl Written {
    fn read(&self) -> Result<Step, InputError> {
        let (command, by, at) =
            Command::read(&self.command.to_string(), &self.by.to_string(), &json!(self.at).to_string())?;
        Ok(Step { at, by, command })
    }
}

impl fmt::Display for Step {
    /// As a step of a vector.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", json!({"at": self.at, "by": self.by, "do": self.command}))
    }
}

impl fmt::Debug for Scenario {
    /// As the steps of a vector, one a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.steps.iter().try_for_each(|step| write!(f, "\n{step},"))
    }
}
