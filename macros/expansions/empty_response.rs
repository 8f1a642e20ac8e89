#[automatically_derived]
impl<'__de> ::tencent_response::__private::Fields<'__de> for StopInstancesResponse {
    fn decode<__A: ::tencent_response::__private::MapAccess<'__de>>(
        __members: ::tencent_response::__private::Members<'_, '__de, __A>,
    ) -> ::tencent_response::__private::Result<Self, __A::Error> {
        if let ::tencent_response::__private::Err(__error) = __members
            .read_response(&mut [], &mut ::tencent_response::__private::None)
        {
            return ::tencent_response::__private::Err(__error);
        }
        ::tencent_response::__private::Ok(Self {})
    }
}
#[automatically_derived]
impl<'__de> ::tencent_response::__private::Deserialize<'__de> for StopInstancesResponse {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        ::tencent_response::__private::deserialize(
            __deserializer,
            &::tencent_response::__private::Keys {
                name: "StopInstancesResponse",
                names: &["\0\0\u{1c}\0"],
                exact: &[],
                aliases: &[],
            },
        )
    }
}
#[automatically_derived]
impl ::tencent_response::TencentResponse for StopInstancesResponse {
    const ACTION: &'static ::core::primitive::str = "StopInstances";
    type ErrorCode = ::tencent_response::ErrorCode;
}
