pub enum Code { /** A comment. */ #[tencent(code = "A.B", description = "")] Ab, #[tencent(code = "C")] C, #[tencent(other)] Other(ErrorCode) }
