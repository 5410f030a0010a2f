//! Runs conformance vectors: `cargo run -p conformance -- DIR…`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    if folders.is_empty() {
        eprintln!("name the folders whose vectors to run");
        return ExitCode::from(2);
    }
    let summary = conformance::run_folders(&folders);
    println!("{summary}");
    if summary.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
