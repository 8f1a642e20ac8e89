union U<const N: usize> { #[tencent(default = "a::<b>::c")] a: [u8; N], b: fn(&str) -> Option<Box<dyn Fn()>> }
