#[serde(rename_all = "camelCase", default = "made")]
struct Data { #[tencent(lenient)] r#type: u64, #[serde(with = "a::b")] with: u8, #[tencent(extra)] rest: BTreeMap<String, Value>, #[tencent(skip)] skipped: u8 }
