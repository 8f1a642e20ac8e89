use tencent_response::{ErrorCode, TencentErrorCode};

#[derive(TencentErrorCode)]
enum Duplicate {
    #[tencent(code = "ResourceInUse")]
    InUse,
    #[tencent(code = "ResourceInUse")]
    Busy,
    #[tencent(code = "ResourceNotFound", code = "ResourceMissing")]
    NotFound,
    #[tencent(other)]
    Other(ErrorCode),
    #[tencent(other)]
    Unknown(ErrorCode),
}

#[derive(TencentErrorCode)]
enum Empty {
    #[tencent(code = "")]
    Nothing,
    #[tencent(code)]
    NoValue,
    NoCode,
    #[tencent(other, other)]
    Other(ErrorCode),
}

#[derive(TencentErrorCode)]
enum NoOther {
    #[tencent(code = "ResourceInUse")]
    InUse,
}

#[derive(TencentErrorCode)]
enum Fields {
    #[tencent(code = "ResourceInUse")]
    InUse(u8),
    #[tencent(code = "ResourceNotFound")]
    NotFound { id: String },
    #[tencent(other)]
    Other,
}

#[derive(TencentErrorCode)]
enum Alone {
    #[tencent(other)]
    Other { code: ErrorCode },
}

#[derive(TencentErrorCode)]
enum Both {
    #[tencent(other, code = "ResourceInUse")]
    Other(ErrorCode),
}

#[derive(TencentErrorCode)]
#[tencent(code = "ResourceInUse", colour = "red")]
enum Words {
    #[tencent(coed = "ResourceInUse")]
    InUse,
    #[tencent(crate = "sdk")]
    NotFound,
    #[tencent(other)]
    Other(ErrorCode),
}

#[derive(TencentErrorCode)]
enum Generic<T> {
    #[tencent(other)]
    Other(T),
}

#[derive(TencentErrorCode)]
struct NoEnum {
    code: ErrorCode,
}

#[derive(TencentErrorCode)]
union NoEnumEither {
    code: u8,
}

fn main() {
    // The use sites stay silent.
    let code: NoOther = ErrorCode::from("ResourceInUse").into();
    println!("{code}: {:?} of {:?}", code.description(), NoOther::ALL.len());
    let _: ErrorCode = code.into();
}
