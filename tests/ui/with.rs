use tencent_response::TencentData;

#[derive(TencentData)]
struct Zone {
    #[tencent(with = "number")]
    wrong_type: String,
    #[tencent(deserialize_with = "no_function")]
    wrong_shape: u64,
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
