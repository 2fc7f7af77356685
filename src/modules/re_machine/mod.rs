//! A search by backtracking, with as many places to go back to as there is memory for.
//!
//! `re_program.rs` uses it where the crate's own search gives up, and for groups in repetitions of what may match
//! nothing, which hold here what they hold in CPython: a last round that matches nothing counts as a round.
//!
//! ```text
//!   pattern ──crate's parser──► Expr ──build──► Steps ──run──► slots: begin and end of each group,
//!                                                 │            then counts and places of repetitions
//!                                                 └─ what to go back to: ways not taken, slots as they were
//! ```

mod build;

use super::re_program::Spans;
use fancy_regex::Regex;

/// The value of a slot that nothing was put into.
const NOWHERE: usize = usize::MAX;
/// How many entries there may be to go back to: a gigabyte and a half.
const MOST_ENTRIES: usize = 64 << 20;

/// A pattern as steps.
pub(super) struct Machine {
    steps: Vec<Step>,
    slots: usize,
    groups: usize,
}

/// What is done at a place of the pattern; places are numbers of steps.
enum Step {
    /// One character.
    Letter(char),
    /// One character of some.
    Set(Box<Set>),
    /// One character, any or any but the end of a line.
    Any {
        newline: bool,
    },
    /// As many of one kind of character as there are, within limits.
    Run {
        one: Box<Step>,
        least: usize,
        most: usize,
    },
    Jump(usize),
    /// Goes on at the first, and where that fails at the second.
    Split(usize, usize),
    /// Puts where the search stands into a slot.
    Save(usize),
    /// Begins a repetition: its count stands in the slot, and in the next one where its latest round began.
    Repeat {
        slot: usize,
        test: usize,
    },
    /// A round has ended.
    Again {
        slot: usize,
    },
    /// Whether there is another round.
    Test {
        slot: usize,
        least: usize,
        most: usize,
        greedy: bool,
        body: usize,
    },
    /// Another round of a repetition that takes as few as it can.
    Another {
        slot: usize,
        most: usize,
        body: usize,
    },
    /// What a group matched, once more.
    Reference {
        group: usize,
        folds: bool,
    },
    /// Goes on behind where the group has matched nothing.
    IfSet {
        group: usize,
        otherwise: usize,
    },
    /// Begins what is not gone back into; the slot holds how much there is to go back to, the next one the place.
    Enter {
        slot: usize,
    },
    /// Ends it; looking around goes back to the place.
    Leave {
        slot: usize,
        returns: bool,
    },
    /// Begins what must not match.
    EnterNot {
        slot: usize,
        after: usize,
    },
    /// It has matched.
    LeaveNot {
        slot: usize,
    },
    /// Goes back by so many characters.
    Back(usize),
    Check(Check),
    End,
}

/// What can be asked about a place.
enum Check {
    Start,
    End,
    StartOfLine,
    EndOfLine,
    /// Between a character of the set and another one, or not.
    Boundary {
        word: Box<Set>,
        wanted: bool,
    },
}

/// Some characters.
struct Set {
    ascii: [bool; 128],
    others: Regex,
}

impl Set {
    fn has(&self, letter: char) -> bool {
        match self.ascii.get(letter as usize) {
            Some(answer) => *answer,
            None => self.others.is_match(letter.encode_utf8(&mut [0; 4])).unwrap_or_default(),
        }
    }
}

impl Step {
    fn fits(&self, letter: char) -> bool {
        match self {
            Step::Letter(wanted) => *wanted == letter,
            Step::Set(set) => set.has(letter),
            Step::Any { newline } => *newline || letter != '\n',
            _ => false,
        }
    }
}

/// What the search goes back to.
#[derive(Clone, Copy)]
enum Entry {
    /// A way that was not taken.
    Way { step: usize, at: usize },
    /// A run that may give back characters.
    Shorter { step: usize, least: usize, at: usize },
    /// A slot as it was.
    Slot { slot: usize, value: usize },
}

/// There is no memory for more to go back to.
pub(super) struct Full;

/// Where a match may end.
#[derive(Clone, Copy)]
pub(super) enum Ending {
    Anywhere,
    /// At the end of the text.
    AtEnd,
    /// Not where the search began.
    NotAt(usize),
}

impl Machine {
    /// The first match that begins at the place or, where it need not begin there, behind it.
    pub(super) fn find(&self, text: &str, start: usize, anchored: bool, ending: Ending) -> Result<Option<Spans>, Full> {
        let mut search = Search { machine: self, text, slots: vec![NOWHERE; self.slots], entries: Vec::new(), ending };
        let rest = text.get(start..).unwrap_or_default();
        let places = rest.char_indices().map(|(at, _)| start + at).chain([text.len()]);
        for place in places.take(if anchored { 1 } else { usize::MAX }) {
            search.slots.fill(NOWHERE);
            search.entries.clear();
            if let Some(end) = search.run(place)? {
                search.slots[..2].copy_from_slice(&[place, end]);
                let span = |ends: &[usize]| (ends[1] != NOWHERE).then_some((ends[0], ends[1]));
                return Ok(Some(search.slots[..2 * (self.groups + 1)].chunks(2).map(span).collect()));
            }
        }
        Ok(None)
    }
}

struct Search<'s> {
    machine: &'s Machine,
    text: &'s str,
    slots: Vec<usize>,
    entries: Vec<Entry>,
    ending: Ending,
}

impl Search<'_> {
    /// Where the match that begins at the place ends.
    fn run(&mut self, start: usize) -> Result<Option<usize>, Full> {
        let machine = self.machine;
        let mut next = Some((0, start));
        while let Some((step, at)) = next {
            if self.entries.len() >= MOST_ENTRIES {
                return Err(Full);
            }
            let behind = step + 1;
            let went = match &machine.steps[step] {
                one @ (Step::Letter(_) | Step::Set(_) | Step::Any { .. }) => {
                    self.letter(at).filter(|letter| one.fits(*letter)).map(|letter| (behind, at + letter.len_utf8()))
                }
                Step::Run { one, least, most } => self.run_of(one, *least, *most, at).map(|(shortest, end)| {
                    if end > shortest {
                        self.entries.push(Entry::Shorter { step: behind, least: shortest, at: end });
                    }
                    (behind, end)
                }),
                Step::Jump(to) => Some((*to, at)),
                Step::Split(first, second) => {
                    self.entries.push(Entry::Way { step: *second, at });
                    Some((*first, at))
                }
                Step::Save(slot) => {
                    self.set(*slot, at);
                    Some((behind, at))
                }
                Step::Repeat { slot, test } => {
                    self.set(*slot, 0);
                    self.set(slot + 1, NOWHERE);
                    Some((*test, at))
                }
                Step::Again { slot } => {
                    self.set(*slot, self.slots[*slot] + 1);
                    Some((behind, at))
                }
                Step::Test { slot, least, most, greedy, body } => {
                    let (count, latest) = (self.slots[*slot], self.slots[slot + 1]);
                    if count < *least {
                        Some((*body, at))
                    } else if !greedy {
                        self.entries.push(Entry::Way { step: behind, at });
                        Some((behind + 1, at))
                    } else if count < *most && at != latest {
                        self.entries.push(Entry::Way { step: behind, at });
                        self.set(slot + 1, at);
                        Some((*body, at))
                    } else {
                        Some((behind, at))
                    }
                }
                Step::Another { slot, most, body } => {
                    (self.slots[*slot] < *most && at != self.slots[slot + 1]).then(|| {
                        self.set(slot + 1, at);
                        (*body, at)
                    })
                }
                Step::Reference { group, folds } => self.reference(*group, *folds, at).map(|end| (behind, end)),
                Step::IfSet { group, otherwise } => {
                    Some((if self.slots[2 * group + 1] == NOWHERE { *otherwise } else { behind }, at))
                }
                Step::Enter { slot } => {
                    let height = self.entries.len();
                    self.set(*slot, height);
                    self.set(slot + 1, at);
                    Some((behind, at))
                }
                Step::Leave { slot, returns } => {
                    self.forget_ways(self.slots[*slot]);
                    Some((behind, if *returns { self.slots[slot + 1] } else { at }))
                }
                Step::EnterNot { slot, after } => {
                    let height = self.entries.len();
                    self.entries.push(Entry::Way { step: *after, at });
                    self.set(*slot, height);
                    Some((behind, at))
                }
                Step::LeaveNot { slot } => {
                    let height = self.slots[*slot];
                    while self.entries.len() > height {
                        if let Some(Entry::Slot { slot, value }) = self.entries.pop() {
                            self.slots[slot] = value;
                        }
                    }
                    None
                }
                Step::Back(count) => {
                    let before = self.text.get(..at).unwrap_or_default();
                    match count {
                        0 => Some((behind, at)),
                        count => before.char_indices().nth_back(count - 1).map(|(place, _)| (behind, place)),
                    }
                }
                Step::Check(check) => self.holds(check, at).then_some((behind, at)),
                Step::End => {
                    let is_end = match self.ending {
                        Ending::Anywhere => true,
                        Ending::AtEnd => at == self.text.len(),
                        Ending::NotAt(place) => at != place,
                    };
                    if is_end {
                        return Ok(Some(at));
                    }
                    None
                }
            };
            next = went.or_else(|| self.go_back());
        }
        Ok(None)
    }

    fn letter(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn letter_before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    fn set(&mut self, slot: usize, value: usize) {
        self.entries.push(Entry::Slot { slot, value: self.slots[slot] });
        self.slots[slot] = value;
    }

    /// Where the shortest run ends that will do, and where the longest.
    fn run_of(&self, one: &Step, least: usize, most: usize, at: usize) -> Option<(usize, usize)> {
        let (mut end, mut shortest, mut count) = (at, at, 0);
        for letter in self.text.get(at..)?.chars().take(most) {
            if !one.fits(letter) {
                break;
            }
            end += letter.len_utf8();
            count += 1;
            if count == least {
                shortest = end;
            }
        }
        (count >= least).then_some((shortest, end))
    }

    fn reference(&self, group: usize, folds: bool, at: usize) -> Option<usize> {
        let (start, end) = (self.slots[2 * group], self.slots[2 * group + 1]);
        if end == NOWHERE {
            return None;
        }
        let (before, here) = (self.text.get(start..end)?, self.text.get(at..)?);
        if !folds {
            return here.starts_with(before).then_some(at + before.len());
        }
        let mut place = at;
        let mut letters = here.chars();
        for wanted in before.chars() {
            let letter = letters.next()?;
            if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
                return None;
            }
            place += letter.len_utf8();
        }
        Some(place)
    }

    fn holds(&self, check: &Check, at: usize) -> bool {
        match check {
            Check::Start => at == 0,
            Check::End => at == self.text.len(),
            Check::StartOfLine => self.letter_before(at).is_none_or(|letter| letter == '\n'),
            Check::EndOfLine => self.letter(at).is_none_or(|letter| letter == '\n'),
            Check::Boundary { word, wanted } => {
                let is_word = |letter: Option<char>| letter.is_some_and(|letter| word.has(letter));
                (is_word(self.letter_before(at)) != is_word(self.letter(at))) == *wanted
            }
        }
    }

    /// Leaves no way back into what was entered with so many entries; slots are still put back.
    fn forget_ways(&mut self, height: usize) {
        let mut kept = height;
        for place in height..self.entries.len() {
            if let entry @ Entry::Slot { .. } = self.entries[place] {
                self.entries[kept] = entry;
                kept += 1;
            }
        }
        self.entries.truncate(kept);
    }

    fn go_back(&mut self) -> Option<(usize, usize)> {
        loop {
            match self.entries.pop()? {
                Entry::Way { step, at } => return Some((step, at)),
                Entry::Slot { slot, value } => self.slots[slot] = value,
                Entry::Shorter { step, least, at } => {
                    let at = at - self.letter_before(at).map_or(1, char::len_utf8);
                    if at > least {
                        self.entries.push(Entry::Shorter { step, least, at });
                    }
                    return Some((step, at));
                }
            }
        }
    }
}
