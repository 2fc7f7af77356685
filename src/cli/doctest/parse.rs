//! Texts with prompts to examples, after the rules of Python's `doctest`.

/// What a comment `# doctest: +FLAG` or the option `-o FLAG` sets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Flag {
    DontAcceptTrueForOne,
    DontAcceptBlankline,
    NormalizeWhitespace,
    Ellipsis,
    Skip,
    IgnoreExceptionDetail,
    FailFast,
    ReportUdiff,
    ReportCdiff,
    ReportNdiff,
    ReportOnlyFirstFailure,
}

impl Flag {
    /// The flag of Python's name.
    pub(super) fn named(name: &str) -> Option<Flag> {
        Some(match name {
            "DONT_ACCEPT_TRUE_FOR_1" => Flag::DontAcceptTrueForOne,
            "DONT_ACCEPT_BLANKLINE" => Flag::DontAcceptBlankline,
            "NORMALIZE_WHITESPACE" => Flag::NormalizeWhitespace,
            "ELLIPSIS" => Flag::Ellipsis,
            "SKIP" => Flag::Skip,
            "IGNORE_EXCEPTION_DETAIL" => Flag::IgnoreExceptionDetail,
            "FAIL_FAST" => Flag::FailFast,
            "REPORT_UDIFF" => Flag::ReportUdiff,
            "REPORT_CDIFF" => Flag::ReportCdiff,
            "REPORT_NDIFF" => Flag::ReportNdiff,
            "REPORT_ONLY_FIRST_FAILURE" => Flag::ReportOnlyFirstFailure,
            _ => return None,
        })
    }
}

/// A set of flags.
#[derive(Clone, Default, Debug)]
pub(super) struct Flags(Vec<Flag>);

impl Flags {
    /// Whether the flag is set.
    pub(super) fn has(&self, flag: Flag) -> bool {
        self.0.contains(&flag)
    }

    /// Sets the flag, or takes it back.
    pub(super) fn set(&mut self, flag: Flag, on: bool) {
        self.0.retain(|set| *set != flag);
        if on {
            self.0.push(flag);
        }
    }
}

/// An input, and what it is to print.
#[derive(Debug)]
pub(super) struct Example {
    /// The input without its prompts; ends in a line end.
    pub(super) source: String,
    /// The expected output; ends in a line end, or is empty.
    pub(super) want: String,
    /// The expected exception, where the output shows a traceback.
    pub(super) exception: Option<String>,
    /// The line of the first prompt, from 0.
    pub(super) line: usize,
    /// What the comments set.
    pub(super) options: Vec<(Flag, bool)>,
}

/// The examples of a text; an error says which line is wrong.
pub(super) fn parse(text: &str, name: &str) -> Result<Vec<Example>, String> {
    let text = expand_tabs(text);
    let lines: Vec<&str> = text.split('\n').collect();
    let mut examples = Vec::new();
    let mut directive = Directive::default();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        directive.read(line);
        let indent = line.len() - line.trim_start_matches(' ').len();
        if !line[indent..].starts_with(">>>") {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while at < lines.len() && lines[at].trim_start_matches(' ').starts_with("...") {
            at += 1;
        }
        let source_end = at;
        while at < lines.len()
            && !lines[at].trim_matches(' ').is_empty()
            && !lines[at].trim_start_matches(' ').starts_with(">>>")
        {
            at += 1;
        }
        let mut example = example(&lines, (start, source_end, at), indent, name)?;
        if is_blank(&example.source) {
            continue;
        }
        let mut options = directive.options.clone();
        options.append(&mut example.options);
        example.options = options;
        if directive.is_skipped {
            example.options.push((Flag::Skip, true));
        }
        examples.push(example);
    }
    Ok(examples)
}

fn example(
    lines: &[&str],
    (start, source_end, end): (usize, usize, usize),
    indent: usize,
    name: &str,
) -> Result<Example, String> {
    let mut source = String::new();
    for (number, line) in lines.iter().enumerate().take(source_end).skip(start) {
        let own = line.len() - line.trim_start_matches(' ').len();
        if own < indent || (number > start && own != indent) {
            return Err(inconsistent(number, name, line));
        }
        let rest = &line[indent + 3..];
        if !rest.is_empty() && !rest.starts_with(' ') {
            let prompt = &line[indent..indent + 3];
            return Err(format!(
                "line {} of the docstring for {name} lacks blank after {prompt}: {}",
                number + 1,
                quoted(line)
            ));
        }
        source.push_str(rest.get(1..).unwrap_or(""));
        source.push('\n');
    }
    let mut want = String::new();
    for (number, line) in lines.iter().enumerate().take(end).skip(source_end) {
        let Some(line) = line.get(indent..).filter(|_| line[..indent.min(line.len())].trim_matches(' ').is_empty())
        else {
            return Err(inconsistent(number, name, line));
        };
        want.push_str(line);
        want.push('\n');
    }
    let exception = expected_exception(&want);
    let options = options_of(&source).map_err(|word| {
        format!("line {} of the doctest for {name} has an invalid option: {}", start + 1, quoted(&word))
    })?;
    Ok(Example { source, want, exception, line: start, options })
}

fn inconsistent(number: usize, name: &str, line: &str) -> String {
    format!("line {} of the docstring for {name} has inconsistent leading whitespace: {}", number + 1, quoted(line))
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}

fn is_blank(source: &str) -> bool {
    source.lines().all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#'))
}

/// The message of an expected traceback: from the first line on that begins with a word.
fn expected_exception(want: &str) -> Option<String> {
    let mut lines = want.split_inclusive('\n');
    let header = lines.next()?.trim_end();
    if header != "Traceback (most recent call last):" && header != "Traceback (innermost last):" {
        return None;
    }
    let mut rest = &want[want.find('\n')? + 1..];
    while !rest.starts_with(|first: char| first.is_alphanumeric() || first == '_') {
        rest = &rest[rest.find('\n')? + 1..];
    }
    Some(rest.to_owned())
}

/// The flags in the comments of a source; an unknown word is an error.
fn options_of(source: &str) -> Result<Vec<(Flag, bool)>, String> {
    let mut options = Vec::new();
    for line in source.lines() {
        let Some(at) = line.rfind('#') else { continue };
        let Some(words) = line[at + 1..].trim_start().strip_prefix("doctest:") else { continue };
        if words.contains(['\'', '"']) {
            continue;
        }
        flags_of(words, &mut options)?;
    }
    Ok(options)
}

fn flags_of(words: &str, options: &mut Vec<(Flag, bool)>) -> Result<(), String> {
    for word in words.replace(',', " ").split_whitespace() {
        let (on, flag) = match (word.strip_prefix('+'), word.strip_prefix('-')) {
            (Some(name), _) => (true, Flag::named(name)),
            (_, Some(name)) => (false, Flag::named(name)),
            _ => (false, None),
        };
        options.push((flag.ok_or_else(|| word.to_owned())?, on));
    }
    Ok(())
}

/// The `.. doctest::` block of a reStructuredText that a line stands in.
#[derive(Default)]
struct Directive {
    indent: Option<usize>,
    is_skipped: bool,
    options: Vec<(Flag, bool)>,
}

impl Directive {
    fn read(&mut self, line: &str) {
        let text = line.trim();
        if text.is_empty() {
            return;
        }
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(opened) = self.indent
            && indent <= opened
        {
            *self = Directive::default();
        }
        if text.starts_with(".. doctest::") {
            *self = Directive { indent: Some(indent), ..Directive::default() };
        } else if self.indent.is_some() {
            if let Some(version) = text.strip_prefix(":pyversion:") {
                self.is_skipped = !fits_version(version.trim());
            } else if let Some(words) = text.strip_prefix(":options:") {
                // Whoever reads the block as Python's doctest does knows nothing of its options.
                let _ = flags_of(words, &mut self.options);
            }
        }
    }
}

/// Whether the language's version fits a condition such as `>= 3.8, < 4`.
fn fits_version(condition: &str) -> bool {
    let (major, minor, micro) = crate::modules::VERSION;
    let mine = [major, minor, micro];
    condition.split(',').all(|part| {
        let part = part.trim();
        let (operator, version) = part.split_at(part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len()));
        let wanted: Vec<i64> = version.trim().split('.').filter_map(|number| number.parse().ok()).collect();
        let order = mine[..wanted.len().min(3)].cmp(&wanted[..wanted.len().min(3)]);
        match operator.trim() {
            "<" => order.is_lt(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            ">=" | "~=" => order.is_ge(),
            "!=" => order.is_ne(),
            _ => order.is_eq(),
        }
    })
}

/// Tabs to blanks, as `str.expandtabs` does.
fn expand_tabs(text: &str) -> String {
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\t' => {
                let width = 8 - column % 8;
                expanded.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            '\n' => {
                expanded.push('\n');
                column = 0;
            }
            other => {
                expanded.push(other);
                column += 1;
            }
        }
    }
    expanded
}
