//! The `portfolio` command.

fn main() -> std::process::ExitCode {
    portfolio::cli::main()
}
