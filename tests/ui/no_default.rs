use tencent_response::TencentData;

struct NoDefault;

#[derive(TencentData)]
struct Zone {
    #[tencent(skip)]
    skipped: NoDefault,
    #[tencent(default)]
    zone: Box<dyn Fn(u8) -> u8>,
}

#[derive(TencentData)]
#[tencent(default)]
struct Region {
    region: String,
}

fn main() {}
