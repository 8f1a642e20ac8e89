use tencent_response::TencentData;

#[derive(TencentData)]
struct Zone {
    #[tencent(skip, rename = "Zone", lenient)]
    zone: String,
    #[serde(skip)]
    #[tencent(alias = "Status")]
    state: String,
    #[tencent(with = "module", lenient)]
    total: u64,
    #[tencent(skip, extra)]
    extra: Option<u64>,
}

fn main() {}
