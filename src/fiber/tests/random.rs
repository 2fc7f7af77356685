//! Everything at once, in an order drawn by chance (the same in every run).

use std::cell::Cell;

use super::*;

const FIBERS: usize = 40;
const STEPS: usize = 60_000;

/// What the fibers of a run share.
struct World {
    fibers: RefCell<Vec<Option<Fiber>>>,
    seed: Cell<u64>,
    steps: Cell<usize>,
    /// Frames that have begun and not ended.
    frames: Cell<usize>,
    panics: Cell<usize>,
}

impl World {
    /// A number below `bound`.
    fn draw(&self, bound: usize) -> usize {
        self.seed.set(self.seed.get().wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407));
        (self.seed.get() >> 33) as usize % bound
    }

    fn fiber(&self, place: usize) -> Option<Fiber> {
        self.fibers.borrow()[place].clone()
    }
}

/// A frame that checks that nobody wrote to it.
struct Frame<'a> {
    world: &'a World,
    number: usize,
    pattern: [usize; 32],
}

impl Frame<'_> {
    fn new(world: &World) -> Frame<'_> {
        world.frames.set(world.frames.get() + 1);
        let number = world.draw(usize::MAX);
        Frame { world, number, pattern: [number; 32] }
    }
}

impl Drop for Frame<'_> {
    fn drop(&mut self) {
        assert!(std::hint::black_box(&self.pattern).iter().all(|&word| word == self.number));
        self.world.frames.set(self.world.frames.get() - 1);
    }
}

/// Does something at random, again and again, until it is time to end.
fn live(world: &Rc<World>, depth: usize, in_coroutine: bool) {
    let _frame = Frame::new(world);
    while world.steps.get() < STEPS {
        world.steps.set(world.steps.get() + 1);
        let place = world.draw(FIBERS);
        match world.draw(16) {
            0..5 => {
                let target = world.fiber(place);
                transfer(target.as_ref());
            }
            5 => transfer(None),
            6..9 if in_coroutine => suspend(),
            9..11 if depth < 12 => {
                let inner = world.clone();
                let coroutine = Coroutine::new(move || live(&inner, depth + 1, true)).unwrap();
                for _ in 0..world.draw(6) {
                    if !coroutine.resume() {
                        break;
                    }
                }
            }
            11 if depth < 12 => grow(|| live(world, depth + 1, in_coroutine)).unwrap(),
            12 if depth < 12 => live(world, depth + 1, in_coroutine),
            13 => {
                // The old one is dropped outside of the borrow: it may be suspended, and is unwound.
                let new = spawn(world);
                let old = world.fibers.borrow_mut()[place].replace(new);
                drop(old);
            }
            14 if world.draw(8) == 0 => {
                world.panics.set(world.panics.get() + 1);
                std::panic::resume_unwind(Box::new("expected"));
            }
            15 => return,
            _ => {}
        }
    }
}

fn spawn(world: &Rc<World>) -> Fiber {
    let world = world.clone();
    Fiber::new(move || {
        live(&world, 0, false);
        world.fiber(world.draw(FIBERS))
    })
    .unwrap()
}

#[test]
fn no_order_of_events_leaves_a_frame_or_harms_one() {
    on_threads(|| {
        for seed in 0..8 {
            let world = Rc::new(World {
                fibers: RefCell::new(vec![None; FIBERS]),
                seed: Cell::new(seed),
                steps: Cell::new(0),
                frames: Cell::new(0),
                panics: Cell::new(0),
            });
            let mut caught = 0;
            while world.steps.get() < STEPS {
                world.steps.set(world.steps.get() + 1);
                let place = world.draw(FIBERS);
                let fiber = world.fiber(place).filter(|fiber| !fiber.is_finished());
                let fiber = fiber.unwrap_or_else(|| spawn(&world));
                world.fibers.borrow_mut()[place] = Some(fiber.clone());
                let run = std::panic::AssertUnwindSafe(|| transfer(Some(&fiber)));
                caught += usize::from(std::panic::catch_unwind(run).is_err());
                assert!(current().is_none() && !stack_is_low());
            }
            let rest = world.fibers.take();
            drop(rest);
            assert_eq!((world.frames.get(), Rc::strong_count(&world)), (0, 1));
            assert_eq!(caught, world.panics.get());
            assert!(caught > 10);
        }
    });
}
