//! What is refused, in which words, and where.

use super::analysed;
use crate::syntax::LineIndex;

/// Cases are parted by empty lines: a source with `| ` in front of each line, then `=> start-end message` or `=> ok`.
const CASES: &str = include_str!("errors.txt");

#[test]
fn sources_are_refused_as_cpython_refuses_them() {
    let mut wrong = Vec::new();
    for case in CASES.split("\n\n").filter(|case| !case.trim().is_empty()) {
        let source: String =
            case.lines().filter_map(|line| line.strip_prefix("| ")).flat_map(|line| [line, "\n"]).collect();
        let expected = case.lines().find_map(|line| line.strip_prefix("=> ")).unwrap_or_default();
        let got = match analysed(&source) {
            Ok(_) => "ok".to_string(),
            Err(error) => {
                let index = LineIndex::new(&source);
                let place = |offset| {
                    let (line, column) = index.position(&source, offset);
                    format!("{line}:{}", column + 1)
                };
                format!("{}-{} {}", place(error.span.start), place(error.span.end), error.message)
            }
        };
        if got != expected {
            wrong.push(format!("{source}expected {expected}\n     got {got}\n"));
        }
    }
    assert!(wrong.is_empty(), "{} cases differ\n{}", wrong.len(), wrong.join("\n"));
}
