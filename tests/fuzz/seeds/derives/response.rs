#[tencent(action = "A", version = "1", service = "s", default)]
pub struct AResponse<'a, T: Clone> where T: Copy { #[tencent(rename = "B", alias = "C")] b: Option<T>, #[tencent(borrow)] c: Cow<'a, str>, request_id: String }
