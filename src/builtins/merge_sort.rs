//! The sort that asks script code: a stable merge sort of the runs that a list has (Tim Peters' "listsort", with the order
//! of merges of Munro and Wild's powersort), which asks the same questions in the same order as CPython 3.11.
//!
//! ```text
//!   list:     ┌ run ┬ run ┬── run ──┬ ... ┐    a short run is made longer by insertion
//!   pending:  │ power │ power │            two neighbours are merged where a third one stands higher in the tree of merges
//! ```
//!
//! Where one side of a merge gives many places in a row, the next ones are looked for by *galloping*: at distances that
//! double, and then by bisection between the last two.

use crate::object::Result;

/// The longest piece that is sorted by insertion.
const PIECE: usize = 64;

/// How many places in a row one side gives before a merge gallops, at first.
const GALLOP: usize = 7;

/// Sorts places by `less`. An error leaves a permutation of them.
///
/// # Errors
/// What `less` raises.
pub(super) fn sort(order: &mut [usize], less: impl Fn(usize, usize) -> Result<bool>) -> Result<()> {
    Sorter { order, less, pending: Vec::new(), gallop: GALLOP }.sort()
}

/// A sorted stretch that waits to be merged.
struct Run {
    start: usize,
    length: usize,
    /// How deep in the tree of merges it is merged with its right neighbour.
    power: u32,
}

struct Sorter<'a, L> {
    order: &'a mut [usize],
    less: L,
    pending: Vec<Run>,
    /// How many places in a row one side gives before a merge gallops.
    gallop: usize,
}

/// From where a place is looked for by galloping.
#[derive(Clone, Copy)]
enum From {
    Start,
    End,
}

/// Where a place goes among those that are equal to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

impl<L: Fn(usize, usize) -> Result<bool>> Sorter<'_, L> {
    fn sort(&mut self) -> Result<()> {
        let length = self.order.len();
        if length < 2 {
            return Ok(());
        }
        let piece = piece_length(length);
        let mut start = 0;
        while start < length {
            let mut end = self.run(start)?;
            if end - start < piece {
                let wanted = (start + piece).min(length);
                self.insert(start, end, wanted)?;
                end = wanted;
            }
            self.add(start, end - start)?;
            start = end;
        }
        self.merge_all()
    }

    /// The end of the run that begins at `start`; a descending one is turned round.
    fn run(&mut self, start: usize) -> Result<usize> {
        let limit = self.order.len();
        let mut end = start + 1;
        if end == limit {
            return Ok(end);
        }
        let descends = (self.less)(self.order[end], self.order[start])?;
        end += 1;
        while end < limit && (self.less)(self.order[end], self.order[end - 1])? == descends {
            end += 1;
        }
        if descends {
            self.order[start..end].reverse();
        }
        Ok(end)
    }

    /// Inserts the places from `sorted` up to `end` into the sorted stretch before them.
    fn insert(&mut self, start: usize, sorted: usize, end: usize) -> Result<()> {
        for next in sorted..end {
            let place = self.bisect(self.order[next], &self.order[start..next], 0, next - start, Side::Behind)?;
            self.order[start + place..=next].rotate_right(1);
        }
        Ok(())
    }

    /// A run follows those that wait: merges which of them stand deeper in the tree than the new border.
    fn add(&mut self, start: usize, length: usize) -> Result<()> {
        if let Some(last) = self.pending.last() {
            let power = power(last.start, last.length, length, self.order.len());
            while let [.., before, _] = &self.pending[..]
                && before.power > power
            {
                self.merge_at(self.pending.len() - 2)?;
            }
            if let Some(last) = self.pending.last_mut() {
                last.power = power;
            }
        }
        self.pending.push(Run { start, length, power: 0 });
        Ok(())
    }

    fn merge_all(&mut self) -> Result<()> {
        while let Some(last_but_one) = self.pending.len().checked_sub(2) {
            let is_between =
                last_but_one > 0 && self.pending[last_but_one - 1].length < self.pending[last_but_one + 1].length;
            self.merge_at(if is_between { last_but_one - 1 } else { last_but_one })?;
        }
        Ok(())
    }

    /// Merges a run that waits with the next one.
    fn merge_at(&mut self, place: usize) -> Result<()> {
        let right = self.pending.remove(place + 1);
        let left = &mut self.pending[place];
        let (start, middle) = (left.start, right.start);
        left.length += right.length;
        // What stands right already is left out of the merge on both sides.
        let first = self.order[middle];
        let start = start + self.gallop(first, &self.order[start..middle], From::Start, Side::Behind)?;
        if start == middle {
            return Ok(());
        }
        let last = self.order[middle - 1];
        let length = self.gallop(last, &self.order[middle..middle + right.length], From::End, Side::Before)?;
        if length == 0 {
            return Ok(());
        }
        if middle - start <= length {
            self.merge_from_start(start, middle, middle + length)
        } else {
            self.merge_from_end(start, middle, middle + length)
        }
    }

    /// Merges two stretches whose left one is not longer: it is copied away, and the list is filled from its start.
    fn merge_from_start(&mut self, start: usize, middle: usize, end: usize) -> Result<()> {
        let left = self.order[start..middle].to_vec();
        let mut merge = Merge { next: start, left: 0, right: middle };
        let outcome = self.fill_from_start(&left, &mut merge, end);
        let rest = &left[merge.left..];
        let gap = if outcome.is_ok() {
            // The last of the left side is greater than what the right one has left.
            self.order.copy_within(merge.right..end, merge.next);
            merge.next + (end - merge.right)
        } else {
            merge.next
        };
        self.order[gap..gap + rest.len()].copy_from_slice(rest);
        outcome
    }

    /// Fills the list until one side has no more places, or the left one has its last, which is the greatest.
    fn fill_from_start(&mut self, left: &[usize], merge: &mut Merge, end: usize) -> Result<()> {
        merge.give_right(self.order);
        if merge.right == end || left.len() == 1 {
            return Ok(());
        }
        loop {
            let (mut lefts, mut rights) = (0, 0);
            while lefts < self.gallop && rights < self.gallop {
                if (self.less)(self.order[merge.right], left[merge.left])? {
                    merge.give_right(self.order);
                    (lefts, rights) = (0, rights + 1);
                    if merge.right == end {
                        return Ok(());
                    }
                } else {
                    merge.give_left(self.order, left);
                    (lefts, rights) = (lefts + 1, 0);
                    if merge.left + 1 == left.len() {
                        return Ok(());
                    }
                }
            }
            self.gallop += 1;
            loop {
                self.gallop -= usize::from(self.gallop > 1);
                let lefts = self.gallop(self.order[merge.right], &left[merge.left..], From::Start, Side::Behind)?;
                for _ in 0..lefts {
                    merge.give_left(self.order, left);
                }
                // All of the left side only where the answers contradict one another.
                if merge.left + 1 >= left.len() && lefts > 0 {
                    return Ok(());
                }
                merge.give_right(self.order);
                if merge.right == end {
                    return Ok(());
                }
                let rights = self.gallop(left[merge.left], &self.order[merge.right..end], From::Start, Side::Before)?;
                for _ in 0..rights {
                    merge.give_right(self.order);
                }
                if merge.right == end {
                    return Ok(());
                }
                merge.give_left(self.order, left);
                if merge.left + 1 == left.len() {
                    return Ok(());
                }
                if lefts < GALLOP && rights < GALLOP {
                    break;
                }
            }
            self.gallop += 1;
        }
    }

    /// Merges two stretches whose right one is shorter: it is copied away, and the list is filled from its end.
    fn merge_from_end(&mut self, start: usize, middle: usize, end: usize) -> Result<()> {
        let right = self.order[middle..end].to_vec();
        let mut merge = Merge { next: end, left: middle, right: right.len() };
        let outcome = self.fill_from_end(&right, &mut merge, start);
        let rest = &right[..merge.right];
        let gap = if outcome.is_ok() {
            // The first of the right side is smaller than what the left one has left.
            self.order.copy_within(start..merge.left, start + rest.len());
            start
        } else {
            merge.left
        };
        self.order[gap..gap + rest.len()].copy_from_slice(rest);
        outcome
    }

    /// Fills the list until one side has no more places, or the right one has its first, which is the smallest.
    fn fill_from_end(&mut self, right: &[usize], merge: &mut Merge, start: usize) -> Result<()> {
        merge.take_left(self.order);
        if merge.left == start || right.len() == 1 {
            return Ok(());
        }
        loop {
            let (mut lefts, mut rights) = (0, 0);
            while lefts < self.gallop && rights < self.gallop {
                if (self.less)(right[merge.right - 1], self.order[merge.left - 1])? {
                    merge.take_left(self.order);
                    (lefts, rights) = (lefts + 1, 0);
                    if merge.left == start {
                        return Ok(());
                    }
                } else {
                    merge.take_right(self.order, right);
                    (lefts, rights) = (0, rights + 1);
                    if merge.right == 1 {
                        return Ok(());
                    }
                }
            }
            self.gallop += 1;
            loop {
                self.gallop -= usize::from(self.gallop > 1);
                let stretch = &self.order[start..merge.left];
                let lefts = stretch.len() - self.gallop(right[merge.right - 1], stretch, From::End, Side::Behind)?;
                for _ in 0..lefts {
                    merge.take_left(self.order);
                }
                if merge.left == start {
                    return Ok(());
                }
                merge.take_right(self.order, right);
                if merge.right == 1 {
                    return Ok(());
                }
                let stretch = &right[..merge.right];
                let rights =
                    stretch.len() - self.gallop(self.order[merge.left - 1], stretch, From::End, Side::Before)?;
                for _ in 0..rights {
                    merge.take_right(self.order, right);
                }
                // All of the right side only where the answers contradict one another.
                if merge.right <= 1 && rights > 0 {
                    return Ok(());
                }
                merge.take_left(self.order);
                if merge.left == start {
                    return Ok(());
                }
                if lefts < GALLOP && rights < GALLOP {
                    break;
                }
            }
            self.gallop += 1;
        }
    }

    /// Where a place goes in a sorted stretch, looked for by galloping from its start or end.
    fn gallop(&self, place: usize, stretch: &[usize], from: From, side: Side) -> Result<usize> {
        let hint = match from {
            From::Start => 0,
            From::End => stretch.len() - 1,
        };
        let goes_behind = |at: usize| self.goes_behind(place, stretch[at], side);
        let (mut near, mut far) = (0, 1);
        let step = |far: usize| far * 2 + 1;
        if goes_behind(hint)? {
            let most = stretch.len() - hint;
            while far < most && goes_behind(hint + far)? {
                (near, far) = (far, step(far));
            }
            self.bisect(place, stretch, hint + near + 1, hint + far.min(most), side)
        } else {
            let most = hint + 1;
            while far < most && !goes_behind(hint - far)? {
                (near, far) = (far, step(far));
            }
            self.bisect(place, stretch, most - far.min(most), hint - near, side)
        }
    }

    /// Where a place goes between `low` and `high` of a sorted stretch.
    fn bisect(&self, place: usize, stretch: &[usize], mut low: usize, mut high: usize, side: Side) -> Result<usize> {
        while low < high {
            let middle = low + (high - low) / 2;
            if self.goes_behind(place, stretch[middle], side)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(high)
    }

    /// Whether a place goes behind another one.
    fn goes_behind(&self, place: usize, other: usize, side: Side) -> Result<bool> {
        match side {
            Side::Before => (self.less)(other, place),
            Side::Behind => (self.less)(place, other).map(|is_less| !is_less),
        }
    }
}

/// How far a merge is: the next place that is filled, and the next ones of both sides; filled from the end, each is the
/// one behind it.
struct Merge {
    next: usize,
    left: usize,
    right: usize,
}

impl Merge {
    fn give_left(&mut self, order: &mut [usize], left: &[usize]) {
        order[self.next] = left[self.left];
        self.next += 1;
        self.left += 1;
    }

    fn give_right(&mut self, order: &mut [usize]) {
        order[self.next] = order[self.right];
        self.next += 1;
        self.right += 1;
    }

    fn take_left(&mut self, order: &mut [usize]) {
        self.next -= 1;
        self.left -= 1;
        order[self.next] = order[self.left];
    }

    fn take_right(&mut self, order: &mut [usize], right: &[usize]) {
        self.next -= 1;
        self.right -= 1;
        order[self.next] = right[self.right];
    }
}

/// How deep in the tree of merges of a list the border of two neighbouring runs stands.
fn power(start: usize, left: usize, right: usize, length: usize) -> u32 {
    // The middles of both runs, in halves of a place, as binary fractions of the list: the first digit that differs.
    let (mut low, mut high) = (2 * start + left, 2 * start + 2 * left + right);
    let mut power = 1;
    loop {
        if low >= length {
            low -= length;
            high -= length;
        } else if high >= length {
            return power;
        }
        low *= 2;
        high *= 2;
        power += 1;
    }
}

/// How long pieces should be, so that their number is a power of two or a little less.
fn piece_length(length: usize) -> usize {
    let (mut rest, mut odd) = (length, 0);
    while rest >= PIECE {
        odd |= rest & 1;
        rest >>= 1;
    }
    rest + odd
}
