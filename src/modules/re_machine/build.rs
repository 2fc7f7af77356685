//! The steps of a pattern, made of what the crate's parser reads in it.

use super::{Check, Machine, Set, Step};
use fancy_regex::{Assertion, Expr, LookAround, Regex};

impl Machine {
    /// The machine of a pattern in the crate's syntax; None where something in it is not known here.
    pub(in crate::modules) fn new(pattern: &str, groups: usize) -> Option<Machine> {
        let tree = Expr::parse_tree(pattern).ok()?;
        let mut builder = Builder { steps: Vec::new(), slots: 2 * (groups + 1), group: 0 };
        builder.add(&tree.expr)?;
        builder.steps.push(Step::End);
        Some(Machine { steps: builder.steps, slots: builder.slots, groups })
    }
}

struct Builder {
    steps: Vec<Step>,
    slots: usize,
    /// The number of the group that was added last.
    group: usize,
}

impl Builder {
    fn here(&self) -> usize {
        self.steps.len()
    }

    /// Adds a step that is written once it is known where it goes.
    fn leave_out(&mut self) -> usize {
        self.steps.push(Step::End);
        self.here() - 1
    }

    /// So many slots in a row.
    fn take_slots(&mut self, count: usize) -> usize {
        self.slots += count;
        self.slots - count
    }

    fn add(&mut self, expression: &Expr) -> Option<()> {
        match expression {
            Expr::Empty => {}
            Expr::Any { .. } | Expr::Delegate { .. } => self.steps.push(one(expression)?),
            Expr::Literal { val, casei } => {
                for letter in val.chars() {
                    self.steps.push(letter_step(letter, *casei)?);
                }
            }
            Expr::Assertion(assertion) => self.steps.push(Step::Check(check(assertion)?)),
            Expr::Concat(parts) => {
                for part in parts {
                    self.add(part)?;
                }
            }
            Expr::Alt(branches) => self.alternatives(branches)?,
            Expr::Group(inner) => {
                self.group += 1;
                let group = self.group;
                self.steps.push(Step::Save(2 * group));
                self.add(inner)?;
                self.steps.push(Step::Save(2 * group + 1));
            }
            Expr::Repeat { child, lo, hi, greedy } => self.repeat(child, (*lo, *hi), *greedy)?,
            Expr::Backref { group, casei } => self.steps.push(Step::Reference { group: *group, folds: *casei }),
            Expr::AtomicGroup(inner) => {
                let slot = self.take_slots(2);
                self.steps.push(Step::Enter { slot });
                self.add(inner)?;
                self.steps.push(Step::Leave { slot, returns: false });
            }
            Expr::LookAround(inner, direction) => self.look(inner, direction)?,
            Expr::Conditional { condition, true_branch, false_branch } => {
                let Expr::BackrefExistsCondition { group, relative_recursion_level: None } = &**condition else {
                    return None;
                };
                let test = self.leave_out();
                self.add(true_branch)?;
                let jump = self.leave_out();
                self.steps[test] = Step::IfSet { group: *group, otherwise: self.here() };
                self.add(false_branch)?;
                self.steps[jump] = Step::Jump(self.here());
            }
            _ => return None,
        }
        Some(())
    }

    fn alternatives(&mut self, branches: &[Expr]) -> Option<()> {
        let mut jumps = Vec::new();
        let Some((last, others)) = branches.split_last() else { return Some(()) };
        for branch in others {
            let split = self.leave_out();
            self.add(branch)?;
            jumps.push(self.leave_out());
            self.steps[split] = Step::Split(split + 1, self.here());
        }
        self.add(last)?;
        for jump in jumps {
            self.steps[jump] = Step::Jump(self.here());
        }
        Some(())
    }

    fn repeat(&mut self, child: &Expr, (least, most): (usize, usize), greedy: bool) -> Option<()> {
        if let (true, Some(one)) = (greedy, one(child)) {
            self.steps.push(Step::Run { one: Box::new(one), least, most });
            return Some(());
        }
        let slot = self.take_slots(2);
        let begin = self.leave_out();
        let body = self.here();
        self.add(child)?;
        self.steps.push(Step::Again { slot });
        self.steps[begin] = Step::Repeat { slot, test: self.here() };
        self.steps.push(Step::Test { slot, least, most, greedy, body });
        if !greedy {
            self.steps.push(Step::Another { slot, most, body });
        }
        Some(())
    }

    fn look(&mut self, inner: &Expr, direction: &LookAround) -> Option<()> {
        let is_behind = matches!(direction, LookAround::LookBehind | LookAround::LookBehindNeg);
        let is_negative = matches!(direction, LookAround::LookAheadNeg | LookAround::LookBehindNeg);
        let slot = self.take_slots(2);
        let begin = self.leave_out();
        if is_behind {
            self.steps.push(Step::Back(width(inner)?));
        }
        self.add(inner)?;
        if is_negative {
            self.steps.push(Step::LeaveNot { slot });
            self.steps[begin] = Step::EnterNot { slot, after: self.here() };
        } else {
            self.steps.push(Step::Leave { slot, returns: true });
            self.steps[begin] = Step::Enter { slot };
        }
        Some(())
    }
}

/// The step of what matches one character.
fn one(expression: &Expr) -> Option<Step> {
    match expression {
        Expr::Any { newline, crlf: false } => Some(Step::Any { newline: *newline }),
        Expr::Delegate { inner, casei } => set(inner, *casei).map(|set| Step::Set(Box::new(set))),
        Expr::Literal { val, casei } => {
            let mut letters = val.chars();
            let (letter, None) = (letters.next()?, letters.next()) else { return None };
            letter_step(letter, *casei)
        }
        _ => None,
    }
}

fn letter_step(letter: char, folds: bool) -> Option<Step> {
    match folds && letter.is_alphabetic() {
        true => set(&letter.to_string(), true).map(|set| Step::Set(Box::new(set))),
        false => Some(Step::Letter(letter)),
    }
}

fn set(pattern: &str, folds: bool) -> Option<Set> {
    let others = Regex::new(&format!("\\A(?{}:{pattern})\\z", if folds { "i" } else { "" })).ok()?;
    let mut ascii = [false; 128];
    for (code, answer) in (0u8..).zip(ascii.iter_mut()) {
        *answer = others.is_match(char::from(code).encode_utf8(&mut [0; 4])).ok()?;
    }
    Some(Set { ascii, others })
}

fn check(assertion: &Assertion) -> Option<Check> {
    Some(match assertion {
        Assertion::StartText => Check::Start,
        Assertion::EndText => Check::End,
        Assertion::StartLine { crlf: false } => Check::StartOfLine,
        Assertion::EndLine { crlf: false } => Check::EndOfLine,
        Assertion::WordBoundary => Check::Boundary { word: Box::new(set("\\w", false)?), wanted: true },
        Assertion::NotWordBoundary => Check::Boundary { word: Box::new(set("\\w", false)?), wanted: false },
        _ => return None,
    })
}

/// How many characters the expression matches, where that is always the same.
fn width(expression: &Expr) -> Option<usize> {
    match expression {
        Expr::Empty | Expr::Assertion(_) | Expr::LookAround(..) => Some(0),
        Expr::Any { .. } | Expr::Delegate { .. } => Some(1),
        Expr::Literal { val, .. } => Some(val.chars().count()),
        Expr::Concat(parts) => parts.iter().map(width).sum(),
        Expr::Alt(branches) => {
            let first = width(branches.first()?)?;
            branches.iter().all(|branch| width(branch) == Some(first)).then_some(first)
        }
        Expr::Group(inner) => width(inner),
        Expr::AtomicGroup(inner) => width(inner),
        Expr::Repeat { child, lo, hi, .. } if lo == hi => Some(width(child)? * lo),
        _ => None,
    }
}
