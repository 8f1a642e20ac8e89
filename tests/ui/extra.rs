use std::collections::BTreeMap;
use tencent_response::{TencentData, TencentResponse};

#[derive(TencentResponse)]
struct Twice {
    #[tencent(extra)]
    extra: BTreeMap<String, String>,
    #[tencent(extra)]
    more: BTreeMap<String, String>,
}

#[derive(TencentResponse)]
struct NoEffect {
    #[tencent(extra, rename = "Extra", alias = "More", default)]
    extra: BTreeMap<String, String>,
}

#[derive(TencentData)]
struct NoEffectEither {
    #[tencent(extra, request_id, lenient)]
    #[serde(with = "module")]
    extra: BTreeMap<String, String>,
}

#[derive(TencentData)]
struct NoMap {
    #[tencent(extra)]
    extra: String,
}

struct Foreign;

#[derive(TencentData)]
struct NoDefault {
    #[tencent(extra)]
    extra: Foreign,
}

#[derive(TencentData)]
struct NoValue {
    #[tencent(extra)]
    extra: BTreeMap<String, Foreign>,
}

fn main() {}
