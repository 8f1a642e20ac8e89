//! An allocator that counts, for each thread by itself, and refuses what it is told to.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

/// What a piece of work has allocated, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// All of it, freed or not.
    pub total: usize,
    /// The most that was held at a time.
    pub peak: usize,
    /// What the result holds.
    pub kept: usize,
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
        kept: usize::try_from(LIVE.get()).unwrap(),
    };
    drop(result);
    cost
}

/// Does a piece of work on a thread to which no block longer than this is given.
pub fn refusing<T>(longest: usize, work: impl FnOnce() -> T) -> T {
    LONGEST.set(longest);
    let result = work();
    LONGEST.set(usize::MAX);
    result
}

fn is_refused(bytes: usize) -> bool {
    LONGEST.try_with(|longest| bytes > longest.get()) == Ok(true)
}

thread_local! {
    static LONGEST: Cell<usize> = const { Cell::new(usize::MAX) };
    static TOTAL: Cell<usize> = const { Cell::new(0) };
    static LIVE: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A thread that is ending has no counters any more, and nobody to ask for them.
fn allocated(bytes: usize) {
    let _ = TOTAL.try_with(|total| total.set(total.get() + bytes));
    hold(bytes as isize);
}

/// So many bytes more, or fewer.
fn hold(bytes: isize) {
    let _ = LIVE.try_with(|live| {
        live.set(live.get() + bytes);
        let _ = PEAK.try_with(|peak| peak.set(peak.get().max(live.get())));
    });
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if is_refused(layout.size()) {
            return null_mut();
        }
        allocated(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if is_refused(layout.size()) {
            return null_mut();
        }
        allocated(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        hold(-(layout.size() as isize));
        unsafe { System.dealloc(pointer, layout) }
    }

    /// In total, only what is added counts, since an allocator mostly grows a block in its place; at the peak, both blocks
    /// do, since it may not.
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if is_refused(size) {
            return null_mut();
        }
        let _ = TOTAL.try_with(|total| total.set(total.get() + size.saturating_sub(layout.size())));
        hold(size as isize);
        hold(-(layout.size() as isize));
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
    assert_eq!((held.kept, freed.kept), (10_000, 0));
    let grown = cost(|| {
        let mut bytes = vec![0_u8; 10_000];
        bytes.reserve_exact(20_000);
        bytes
    });
    assert_eq!(
        (grown.total, grown.peak, grown.kept),
        (30_000, 40_000, 30_000)
    );
}
