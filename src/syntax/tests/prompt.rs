//! Inputs at a prompt: the modes, and when a prompt asks for more lines.

use crate::syntax::{Mode, is_incomplete, parse};

#[test]
fn unfinished_inputs_ask_for_more() {
    for source in [
        "x = (1,\n",
        "f(\n",
        "'''abc\n",
        "x = 1 + \\\n",
        "if x:\n",
        "if x:\n    y\n",
        "if x: y\n",
        "def f():\n",
        "@x\n",
        "try:\n    x\n",
        "class A:\n    # comment\n",
        "for x in y:\n\n    z\n",
        "match x:\n",
        "match x:\n    case 1:\n",
    ] {
        assert!(is_incomplete(source), "{source:?}");
    }
}

#[test]
fn finished_and_bad_inputs_do_not() {
    for source in [
        "",
        "\n",
        "# x\n",
        "x\n",
        "x = 1; y = 2\n",
        "if x:\n    y\n\n",
        "if x: y\n\n",
        "a b\n",
        "x = )\n",
        "'abc\n",
        "x = \n",
    ] {
        assert!(!is_incomplete(source), "{source:?}");
    }
}

#[test]
fn a_single_input_is_one_statement_or_line() {
    let count = |source: &str| parse(source, Mode::Single).map(|module| module.body.len());
    assert_eq!(count("x\n"), Ok(1));
    assert_eq!(count("x; y;\n"), Ok(2));
    assert_eq!(count("if x:\n    y\n\n"), Ok(1));
    assert_eq!(count("\n"), Ok(0));
    for source in ["x\ny\n", "if x: y\nz\n"] {
        let message = count(source).map_err(|error| error.message);
        assert_eq!(message, Err("multiple statements found while compiling a single statement".to_string()));
    }
}

#[test]
fn an_expression_is_the_modules_only_statement() {
    assert_eq!(parse("1 + 2\n\n", Mode::Eval).map(|module| module.body.len()), Ok(1));
    assert_eq!(parse("a, b", Mode::Eval).map(|module| module.body.len()), Ok(1));
    for source in ["x = 1", "", "x; y", "pass"] {
        assert!(parse(source, Mode::Eval).is_err(), "{source:?}");
    }
}
