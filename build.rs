//! Runs lalrpop over `grammar/`; `src/syntax/grammar.rs` includes what it writes.

fn main() {
    println!("cargo:rerun-if-changed=grammar");
    let outcome = lalrpop::Configuration::new().set_in_dir("grammar").set_out_dir(out_dir()).process();
    if let Err(error) = outcome {
        // A conflict in the grammar has been printed in full already.
        println!("cargo:warning=the grammar does not build: {error}");
        std::process::exit(1);
    }
}

fn out_dir() -> std::path::PathBuf {
    std::env::var_os("OUT_DIR").unwrap_or_default().into()
}
