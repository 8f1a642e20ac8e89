::core::compile_error! {
    "unknown argument `renam`, did you mean `rename`? expected one of `rename`, `alias`, `default`, `with`, `deserialize_with`, `skip`, `borrow`, `lenient`, `extra`, `request_id`"
}
impl<'__de> ::tencent_response::__private::Deserialize<'__de> for Broken {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        _: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        ::tencent_response::__private::Err(::tencent_response::__private::unfilled())
    }
}
impl ::tencent_response::TencentResponse for Broken {
    const ACTION: &'static ::core::primitive::str = "";
    type ErrorCode = ::tencent_response::ErrorCode;
}
impl ::tencent_response::RequestId for Broken {
    fn request_id(
        &self,
    ) -> ::tencent_response::__private::Option<&::core::primitive::str> {
        ::tencent_response::__private::None
    }
}
