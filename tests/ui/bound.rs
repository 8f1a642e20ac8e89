use tencent_response::{TencentData, TencentResponse};

macro_rules! list {
    ($element:ty) => { Vec<$element> };
}

#[derive(TencentResponse)]
struct Hidden<T> {
    list: list!(T),
}

#[derive(TencentData)]
#[serde(bound = "T: serde::Deserialize<'de>")]
struct Taken<'de, T> {
    name: &'de str,
    value: T,
}

#[derive(TencentData)]
struct Reference<'a, T> {
    value: &'a T,
}

fn main() {}
