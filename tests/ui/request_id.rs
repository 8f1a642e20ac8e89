use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
struct WrongType {
    request_id: u64,
}

#[derive(TencentResponse)]
struct WrongTypeInside {
    request_id: Option<Vec<u8>>,
}

#[derive(TencentResponse)]
struct Twice {
    #[tencent(request_id)]
    id: String,
    #[tencent(request_id)]
    trace: String,
}

#[derive(TencentResponse)]
struct NoEffect {
    #[tencent(request_id, rename = "Id", lenient)]
    id: String,
}

#[derive(TencentResponse)]
struct NoEffectEither {
    #[tencent(alias = "TraceId", with = "module")]
    request_id: String,
}

#[derive(TencentResponse)]
struct NeverAbsent {
    #[tencent(default = "unknown")]
    request_id: String,
}

#[derive(TencentData)]
struct Job {
    #[tencent(request_id)]
    id: String,
}

fn main() {
    let _ = Twice::from_str("{}");
}
