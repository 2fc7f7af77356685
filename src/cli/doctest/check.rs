//! Whether an output is the expected one, after the flags.

use super::parse::{Flag, Flags};

const BLANKLINE: &str = "<BLANKLINE>";

/// Whether what an example printed is what it was to print.
pub(super) fn fits(want: &str, got: &str, flags: &Flags) -> bool {
    if want == got {
        return true;
    }
    if !flags.has(Flag::DontAcceptTrueForOne) && matches!((got, want), ("True\n", "1\n") | ("False\n", "0\n")) {
        return true;
    }
    let (mut want, mut got) = (want.to_owned(), got.to_owned());
    if !flags.has(Flag::DontAcceptBlankline) {
        want = each_line(&want, |line| if line.trim_end() == BLANKLINE { "" } else { line });
        got = each_line(&got, |line| if line.trim().is_empty() { "" } else { line });
        if want == got {
            return true;
        }
    }
    if flags.has(Flag::NormalizeWhitespace) {
        want = want.split_whitespace().collect::<Vec<_>>().join(" ");
        got = got.split_whitespace().collect::<Vec<_>>().join(" ");
        if want == got {
            return true;
        }
    }
    flags.has(Flag::Ellipsis) && fits_with_gaps(&want, &got)
}

fn each_line(text: &str, change: impl Fn(&str) -> &str) -> String {
    text.split('\n').map(change).collect::<Vec<_>>().join("\n")
}

/// Whether the pieces between `...` come one after the other.
fn fits_with_gaps(want: &str, got: &str) -> bool {
    let pieces: Vec<&str> = want.split("...").collect();
    let [first, inner @ .., last] = &pieces[..] else { return want == got };
    let Some(rest) = got.strip_prefix(first) else { return false };
    let Some(mut rest) = rest.strip_suffix(last) else { return false };
    for piece in inner {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    true
}

/// The name of an exception's class, without module and message.
pub(super) fn without_detail(message: &str) -> &str {
    let line = message.split('\n').next().unwrap_or_default();
    let name = line.split(':').next().unwrap_or_default();
    name.rsplit('.').next().unwrap_or_default()
}
