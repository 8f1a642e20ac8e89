//! An allocator that counts, for each thread by itself.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// What a piece of work has allocated, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// All of it, freed or not.
    pub total: usize,
    /// The most that was held at a time.
    pub peak: usize,
}

/// Counts what a piece of work allocates, the result of which is dropped behind the count.
pub fn cost<T>(work: impl FnOnce() -> T) -> Cost {
    TOTAL.set(0);
    LIVE.set(0);
    PEAK.set(0);
    let result = work();
    let cost = Cost {
        total: TOTAL.get(),
        peak: usize::try_from(PEAK.get()).unwrap(),
    };
    drop(result);
    cost
}

thread_local! {
    static TOTAL: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A thread that is ending has no counters any more, and nobody to ask for them.
fn count(bytes: usize, freed: usize) {
    let _ = TOTAL.try_with(|total| total.set(total.get() + bytes));
    let _ = LIVE.try_with(|live| {
        live.set(live.get() + bytes.cast_signed() - freed.cast_signed());
        let _ = PEAK.try_with(|peak| peak.set(peak.get().max(live.get())));
    });
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { System.dealloc(pointer, layout) }
    }

    /// What is added counts, since an allocator mostly grows a block in its place.
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(
            size.saturating_sub(layout.size()),
            layout.size().saturating_sub(size),
        );
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[test]
fn what_is_held_and_what_was_ever_allocated_are_counted() {
    let held = cost(|| vec![0_u8; 10_000]);
    assert_eq!((held.total, held.peak), (10_000, 10_000));
    let freed = cost(|| {
        for _ in 0..10 {
            drop(vec![0_u8; 10_000]);
        }
    });
    assert_eq!((freed.total, freed.peak), (100_000, 10_000));
}
