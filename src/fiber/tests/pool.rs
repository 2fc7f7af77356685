//! What the pool does with stacks that are free.

use super::*;

/// Makes a stack be used and stay in use.
fn suspended() -> Coroutine {
    let coroutine = Coroutine::new(suspend).unwrap();
    assert!(coroutine.resume());
    coroutine
}

/// Ends it without the cost of unwinding.
fn end(coroutine: Coroutine) {
    assert!(!coroutine.resume());
}

#[test]
fn free_stacks_are_used_again_before_new_ones() {
    on_threads(|| {
        for _ in 0..10 {
            (0..200).map(|_| suspended()).collect::<Vec<_>>().into_iter().for_each(end);
        }
        assert_eq!(chunk::usage().carved, 200);
    });
}

#[test]
fn memory_goes_back_when_most_stacks_are_free() {
    on_threads(|| {
        const COUNT: usize = 50_000;
        let stacks: Vec<_> = (0..COUNT).map(|_| suspended()).collect();
        let before = chunk::usage();
        assert_eq!(before.carved - before.untouched, COUNT);
        stacks.into_iter().for_each(end);
        let after = chunk::usage();
        // A chunk with guard pages stays mapped, and so does what the pool may keep.
        assert!(after.mapped < before.mapped / 2, "{after:?}");
        assert!(after.carved - after.untouched < COUNT / 2, "{after:?}");
    });
}

#[test]
fn memory_goes_back_from_stacks_between_others() {
    on_threads(|| {
        const COUNT: usize = 40_000;
        let (mut kept, mut ended) = (Vec::new(), Vec::new());
        for number in 0..COUNT {
            if number % 4 == 0 { &mut kept } else { &mut ended }.push(suspended());
        }
        ended.into_iter().for_each(end);
        let after = chunk::usage();
        assert!(after.untouched > COUNT / 4 && after.carved == COUNT, "{after:?}");
        // They are used again before more is mapped.
        let again: Vec<_> = (0..COUNT / 2).map(|_| suspended()).collect();
        assert_eq!(chunk::usage().mapped, after.mapped);
        kept.into_iter().chain(again).for_each(end);
    });
}

#[test]
fn an_emptied_pool_starts_over() {
    on_threads(|| {
        for _ in 0..3 {
            (0..2000).map(|_| suspended()).collect::<Vec<_>>().into_iter().for_each(end);
            chunk::trim();
            let usage = chunk::usage();
            assert_eq!(usage.carved, usage.untouched, "{usage:?}");
        }
    });
}
