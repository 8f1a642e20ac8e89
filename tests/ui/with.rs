use tencent_response::TencentData;

#[derive(TencentData)]
struct Zone {
    #[tencent(with = "number")]
    wrong_type: String,
    #[tencent(deserialize_with = "no_function")]
    wrong_shape: u64,
}

#[derive(TencentData)]
struct Region {
    #[tencent(with = "empty")]
    no_deserialize: String,
    #[tencent(default = "seven")]
    other_type: String,
    #[tencent(default = "empty::default")]
    no_default: u64,
}

mod empty {}

fn seven() -> u64 {
    7
}

mod number {
    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        serde::Deserialize::deserialize(deserializer)
    }
}

fn no_function(text: &str) -> u64 {
    text.len() as u64
}

fn main() {}
