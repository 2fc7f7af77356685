//! The `wattle` command.

/// Small objects are made and freed at every step: their allocator is the one thing that all programs feel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    wattle::cli::main()
}
