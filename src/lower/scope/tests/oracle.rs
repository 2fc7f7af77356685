//! What `compare.py` compares with CPython's code objects, for any number of files.

use super::analysed;
use crate::fiber;
use crate::lower::scope::{Place, Scope};
use std::io::Write;

/// Writes a line for each scope of the files that the file `$SCOPE_FILES` lists, to `$SCOPE_OUTPUT`.
#[test]
#[ignore = "compare.py runs it"]
fn describe_files() -> std::io::Result<()> {
    let (Some(files), Some(output)) = (std::env::var_os("SCOPE_FILES"), std::env::var_os("SCOPE_OUTPUT")) else {
        return Ok(());
    };
    fiber::init_thread();
    let mut output = std::io::BufWriter::new(std::fs::File::create(output)?);
    for file in std::fs::read_to_string(files)?.lines() {
        writeln!(output, "file {file}")?;
        let Ok(source) = std::fs::read_to_string(file) else { continue };
        match analysed(&source) {
            Ok(scope) => describe(&scope, &mut output)?,
            Err(error) => writeln!(output, "error {} {}", error.message, error.span.start)?,
        }
    }
    output.flush()
}

fn describe(scope: &Scope, output: &mut impl Write) -> std::io::Result<()> {
    let list = |names: &[crate::syntax::Symbol]| names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(",");
    let cells: Vec<_> = scope.cells.iter().map(|slot| scope.slots[*slot]).collect();
    let places = scope.names.all().iter().map(|name| {
        let letter = match name.place {
            Place::Local(_) => 'l',
            Place::Cell(_) => 'c',
            Place::Free(_) => 'f',
            Place::Global => 'g',
            Place::Namespace => 'n',
            Place::NamespaceThenFree(_) => 'm',
        };
        format!("{letter}{}", name.symbol)
    });
    let places = places.collect::<Vec<_>>().join(",");
    let (slots, cells, free) = (list(&scope.slots), list(&cells), list(&scope.free));
    let flags = u8::from(scope.is_generator) + 2 * u8::from(scope.is_async);
    writeln!(output, "scope {}\t{slots}\t{cells}\t{free}\t{flags}\t{places}", scope.qualname)?;
    scope.children.iter().try_for_each(|child| describe(child, output))
}
