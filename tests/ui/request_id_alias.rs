use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
struct NeverFilled {
    #[tencent(alias = "TraceId", alias = "RequestId")]
    id: String,
}

#[derive(TencentResponse)]
struct FilledByAnother {
    #[tencent(alias = "RequestId")]
    id: String,
    request_id: String,
}

#[derive(TencentData)]
struct PlainMember {
    #[tencent(alias = "RequestId")]
    id: String,
}

fn main() {
    let _ = NeverFilled::from_str("{}");
}
