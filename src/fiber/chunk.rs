//! The memory behind the pool: chunks of address space, guard pages, and giving memory back.
//!
//! Only [`stack`](super::stack) uses it, where its list of free slots does not suffice.
//!
//! ```text
//!                 carve              take                drop
//!   mapped chunk ------> untouched ------> in use ------------> free list (has memory)
//!                            ^                ^                   |      |
//!                            |                `-------- take -----'      |
//!                            `--------------------- trim ----------------'  (a chunk all free: unmapped)
//! ```
//!
//! A chunk is reserved, not committed: the kernel finds a page when it is first touched, and each fiber begins by
//! touching one. Huge pages are refused, or a chunk would be backed 2 MB at a time. Giving memory back, and finding it
//! again, costs microseconds a slot where reuse costs nanoseconds, so a trim waits until much is to be had, and then
//! does neighbours in one call. Chunks that are all free are unmapped, as their page tables are memory too.
//!
//! Guarantees to safe callers: a slot handed out is mapped until it is given back, and a chunk is unmapped only when
//! all of its slots are free.
#![allow(unsafe_code, reason = "stacks are mapped, protected and unmapped by the system's calls")]

use std::cell::RefCell;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::stack::{FREE, FreeList, GUARD_SIZE, OutOfStacks, STACK_SIZE, Slot};

/// How many free slots there must be before a trim is considered.
pub(super) const CONSIDER_TRIM_ABOVE: usize = 256;

/// How much memory free slots may hold on to: that of 12,000 fibers that touched a page each.
const KEEP: usize = 48 << 20;

/// How many free slots are looked at to estimate the memory of all.
const SAMPLE: usize = 16;

/// The slots mapped at a time: 66 MB of addresses.
const SLOTS_PER_CHUNK: usize = 512;
const CHUNK_SIZE: usize = SLOTS_PER_CHUNK * STACK_SIZE;

/// How many slots are carved one by one. Beyond, some are carved at a time, and their first pages touched in a row: the
/// kernel finds pages in two thirds of the time where it does nothing else, and many greenlets wait for that mostly.
const TOUCH_ABOVE: usize = 512;
const TOUCHED_AHEAD: usize = 32;

/// The addresses that stacks leave to all else, where the system limits them (`ulimit -v`).
const ROOM_FOR_OBJECTS: usize = 128 << 20;

/// How many slots of the process get a guard page.
///
/// Setting one up takes 0.7 us on Linux 6.13 and later, which mark the page in its page tables. Before, it takes 5 us and
/// two of the 65,530 memory maps that Linux allows a process. A guarded chunk is not unmapped before its thread ends:
/// setting its guards up anew would take longer than its tables are worth.
const MAX_GUARDS: usize = 4_000;

/// The advice to mark pages as guards, which the C library's headers do not have yet.
const MADV_GUARD_INSTALL: libc::c_int = 102;

/// The guard pages of all threads' stacks.
static GUARDS: AtomicUsize = AtomicUsize::new(0);

/// A thread's mapped memory.
struct Chunks {
    /// All chunks, the one being carved last.
    mapped: Vec<Chunk>,
    /// How many slots of the last chunk have been carved.
    carved_of_last: usize,
    /// How many slots have been carved from all chunks.
    carved: usize,
    /// The tops of carved slots without memory.
    untouched: Vec<NonNull<u8>>,
}

/// A run of slots that was mapped in one piece.
struct Chunk {
    base: NonNull<u8>,
    /// How many of its slots have a guard page.
    guards: usize,
}

thread_local! {
    /// Touching this registers a destructor, so that the thread's end gives the memory back.
    static CHUNKS: RefCell<Chunks> = const {
        RefCell::new(Chunks { mapped: Vec::new(), carved_of_last: 0, carved: 0, untouched: Vec::new() })
    };
}

/// Takes a slot when the list of free ones is empty.
#[cold]
pub(super) fn take_untouched() -> Result<Slot, OutOfStacks> {
    // How much of each slot is used may have changed since it was last looked at.
    FREE.with(|free| free.trim_above.set(CONSIDER_TRIM_ABOVE));
    // A thread that is ending has lost its chunks already.
    let taken = CHUNKS.try_with(|chunks| chunks.borrow_mut().take());
    taken.unwrap_or(Err(OutOfStacks))
}

/// Gives memory back if free slots hold much of it, by itself and by the measure of what is in use.
#[cold]
pub(super) fn consider_trim() {
    let _ = CHUNKS.try_with(|chunks| {
        let mut chunks = chunks.borrow_mut();
        let half = chunks.in_use() / 2;
        let next = FREE.with(|free| {
            let (count, held) = (free.count(), resident(free));
            if count > half && held > KEEP {
                chunks.trim();
                return 0;
            }
            // When there would be too much, or at the latest when there are twice as many slots.
            (count * KEEP / held.max(1)).min(2 * count)
        });
        // A trim takes time for each slot in the list, so the next must have earned it.
        FREE.with(|free| free.trim_above.set(next.max(half).max(CONSIDER_TRIM_ABOVE)));
    });
}

/// An estimate of the memory that the free slots hold.
fn resident(free: &FreeList) -> usize {
    let sample = free.first(SAMPLE);
    let page = page_size();
    let mut pages = vec![0; STACK_SIZE / page];
    let mut found = 0;
    for top in &sample {
        // SAFETY: the slot reaches STACK_SIZE down from its top.
        let low = unsafe { top.sub(STACK_SIZE) };
        // SAFETY: the call looks at no memory, and writes a byte for each page of the slot.
        unsafe { libc::mincore(low.as_ptr().cast(), STACK_SIZE, pages.as_mut_ptr()) };
        found += pages.iter().filter(|&&state| state & 1 == 1).count();
    }
    found * page * free.count() / sample.len().max(1)
}

/// Gives the memory of all free slots back to the system.
#[cfg(test)]
pub(super) fn trim() {
    let _ = CHUNKS.try_with(|chunks| chunks.borrow_mut().trim());
}

/// The pool of a thread in numbers.
#[cfg(test)]
#[derive(Debug)]
pub(super) struct Usage {
    /// Chunks.
    pub(super) mapped: usize,
    /// Slots carved from them.
    pub(super) carved: usize,
    /// Slots of these without memory.
    pub(super) untouched: usize,
    /// Slots that have an owner.
    pub(super) in_use: usize,
}

#[cfg(test)]
pub(super) fn usage() -> Usage {
    CHUNKS.with(|chunks| {
        let chunks = chunks.borrow();
        Usage {
            mapped: chunks.mapped.len(),
            carved: chunks.carved,
            untouched: chunks.untouched.len(),
            in_use: chunks.in_use(),
        }
    })
}

impl Chunks {
    /// The slots that have an owner.
    fn in_use(&self) -> usize {
        self.carved - self.untouched.len() - FREE.with(|free| free.count())
    }

    fn take(&mut self) -> Result<Slot, OutOfStacks> {
        if self.in_use() >= FREE.with(|free| free.max_stacks.get()) {
            return Err(OutOfStacks);
        }
        if self.untouched.is_empty() && self.carved >= TOUCH_ABOVE {
            self.carve_ahead();
        }
        let top = match self.untouched.pop() {
            Some(top) => top,
            None => self.carve()?,
        };
        // SAFETY: the slot was just carved, or just taken off the list of untouched ones.
        Ok(unsafe { Slot::from_top(top) })
    }

    /// Cuts the next slots, and has the kernel find memory for the first page of each.
    fn carve_ahead(&mut self) {
        for _ in 0..TOUCHED_AHEAD {
            let Ok(top) = self.carve() else { break };
            // SAFETY: the slot was just carved, and nobody uses it yet.
            unsafe { top.sub(1).write_volatile(0) };
            self.untouched.push(top);
        }
        // The one that was carved first is taken first.
        self.untouched.reverse();
    }

    /// Cuts the next slot from the last chunk, mapping a further one when that is used up.
    fn carve(&mut self) -> Result<NonNull<u8>, OutOfStacks> {
        if self.mapped.is_empty() || self.carved_of_last == SLOTS_PER_CHUNK {
            self.mapped.push(Chunk::map()?);
            self.carved_of_last = 0;
        }
        let chunk = self.mapped.last_mut().ok_or(OutOfStacks)?;
        let top = chunk.carve(self.carved_of_last);
        self.carved_of_last += 1;
        self.carved += 1;
        Ok(top)
    }

    /// Unmaps the chunks that are all free, and lets the kernel take the pages of the other free slots.
    fn trim(&mut self) {
        let mut free = std::mem::take(&mut self.untouched);
        free.append(&mut FREE.with(FreeList::take_all));
        free.sort_unstable();

        // The addresses are in order within the chunks, and the chunks come in any order.
        let mut rest = free.as_slice();
        let mut order: Vec<usize> = (0..self.mapped.len()).collect();
        order.sort_unstable_by_key(|&index| self.mapped[index].base);
        let mut emptied = vec![false; self.mapped.len()];
        for index in order {
            let chunk = &self.mapped[index];
            let (own, others) = rest.split_at(rest.partition_point(|top| top.addr().get() <= chunk.end()));
            rest = others;
            // The chunk being carved is all free only if it is all carved.
            if own.len() == SLOTS_PER_CHUNK && chunk.guards == 0 {
                emptied[index] = true;
            } else {
                forget_pages(own);
                self.untouched.extend_from_slice(own);
            }
        }
        self.unmap(&emptied);
    }

    /// Unmaps the chunks that are marked.
    fn unmap(&mut self, emptied: &[bool]) {
        if emptied.last() == Some(&true) {
            // The chunk that takes the last place is carved to its end.
            self.carved_of_last = SLOTS_PER_CHUNK;
        }
        let mut marks = emptied.iter();
        self.mapped.retain(|chunk| {
            let gone = marks.next() == Some(&true);
            if gone {
                chunk.unmap();
                self.carved -= SLOTS_PER_CHUNK;
            }
            !gone
        });
    }
}

impl Drop for Chunks {
    /// Runs at the thread's end. What a stack still in use needs stays mapped for good.
    fn drop(&mut self) {
        if self.in_use() == 0 {
            self.mapped.iter().for_each(Chunk::unmap);
            drop(FREE.with(FreeList::take_all));
        }
    }
}

impl Chunk {
    fn map() -> Result<Chunk, OutOfStacks> {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_STACK;
        // SAFETY: a new mapping, at an address of the kernel's choice, touches no memory of others.
        let address =
            unsafe { libc::mmap(ptr::null_mut(), CHUNK_SIZE, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
        if address == libc::MAP_FAILED {
            return Err(OutOfStacks);
        }
        if !leaves_room() {
            // SAFETY: the range was just mapped, and nobody knows it.
            unsafe { libc::munmap(address, CHUNK_SIZE) };
            return Err(OutOfStacks);
        }
        // SAFETY: the range was just mapped. Where there are no huge pages, the call fails and nothing is lost.
        unsafe { libc::madvise(address, CHUNK_SIZE, libc::MADV_NOHUGEPAGE) };
        Ok(Chunk { base: NonNull::new(address.cast()).ok_or(OutOfStacks)?, guards: 0 })
    }

    /// The address just above the chunk.
    fn end(&self) -> usize {
        self.base.addr().get() + CHUNK_SIZE
    }

    /// The top of the slot at `index`, for its first use.
    fn carve(&mut self, index: usize) -> NonNull<u8> {
        // SAFETY: `index` is below SLOTS_PER_CHUNK, so both ends of the slot are within the mapping or at its end.
        let (low, top) = unsafe { (self.base.add(index * STACK_SIZE), self.base.add((index + 1) * STACK_SIZE)) };
        if GUARDS.load(Ordering::Relaxed) < MAX_GUARDS && page_size() <= GUARD_SIZE && guard(low) {
            GUARDS.fetch_add(1, Ordering::Relaxed);
            self.guards += 1;
        }
        top
    }

    fn unmap(&self) {
        // SAFETY: the mapping is this chunk's own, and none of its slots is in use.
        unsafe { libc::munmap(self.base.as_ptr().cast(), CHUNK_SIZE) };
        GUARDS.fetch_sub(self.guards, Ordering::Relaxed);
    }
}

/// Whether addresses are left for all else when a chunk has been mapped: a script can do without a further stack, which
/// raises an exception, but not without its objects.
fn leaves_room() -> bool {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a new mapping, at an address of the kernel's choice, which is taken back at once.
    unsafe {
        let address = libc::mmap(ptr::null_mut(), ROOM_FOR_OBJECTS, libc::PROT_NONE, flags, -1, 0);
        address != libc::MAP_FAILED && libc::munmap(address, ROOM_FOR_OBJECTS) == 0
    }
}

/// Lets no access to the lowest page of an unused slot through. False where the system refuses: a guard is a second line
/// of defence, behind the software limit, and without it things go on.
fn guard(low: NonNull<u8>) -> bool {
    let page = low.as_ptr().cast();
    // SAFETY: nobody uses the page, and nobody will.
    unsafe {
        libc::madvise(page, GUARD_SIZE, MADV_GUARD_INSTALL) == 0
            || libc::mprotect(page, GUARD_SIZE, libc::PROT_NONE) == 0
    }
}

/// Gives the pages of free slots back; `tops` is sorted, and neighbours are done in one call.
fn forget_pages(tops: &[NonNull<u8>]) {
    for run in tops.chunk_by(|low, high| high.addr().get() - low.addr().get() == STACK_SIZE) {
        // SAFETY: each slot reaches STACK_SIZE down from its top.
        let low = unsafe { run[0].sub(STACK_SIZE) };
        // SAFETY: the slots of the run are free, and nothing in them is ever read again. If the kernel refuses, they
        // keep their memory, which does no harm.
        unsafe { libc::madvise(low.as_ptr().cast(), run.len() * STACK_SIZE, libc::MADV_DONTNEED) };
    }
}

/// The size of the system's pages.
fn page_size() -> usize {
    // SAFETY: the call reads a constant of the system.
    let size = unsafe { libc::sysconf(libc::_SC_PAGESIZE) };
    usize::try_from(size).unwrap_or(GUARD_SIZE)
}
