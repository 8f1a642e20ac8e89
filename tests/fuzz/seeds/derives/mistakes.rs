#[tencent(nonsense, action = 1)] #[serde(flatten, tag = "a")] struct S(#[tencent(rename)] u8, #[serde(untagged)] u8);
