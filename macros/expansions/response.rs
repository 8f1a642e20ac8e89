#[automatically_derived]
impl<'__de> ::tencent_response::__private::Deserialize<'__de>
for DescribeInstancesStatusResponse {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        let mut __request_id = ::tencent_response::__private::None;
        match ::tencent_response::__private::row_response(
            __deserializer,
            &::tencent_response::__private::Keys {
                name: "DescribeInstancesStatusResponse",
                names: &[
                    "TotalCount",
                    "InstanceStatusSet",
                    "\0\u{2}\u{1c}\u{1}\0\0\u{2}TotalCount\"\0\0\0\0\0InstanceStatusSe",
                ],
                exact: &[],
                aliases: &[],
            },
            (::tencent_response::__private::None, ::tencent_response::__private::None),
            &mut __request_id,
        ) {
            ::tencent_response::__private::Ok((__field0, __field1)) => {
                ::tencent_response::__private::Ok(Self {
                    total_count: __field0,
                    instance_status_set: __field1,
                    request_id: ::tencent_response::__private::RequestIdField::from_text(
                        __request_id,
                    ),
                })
            }
            ::tencent_response::__private::Err(__error) => {
                ::tencent_response::__private::Err(__error)
            }
        }
    }
}
#[automatically_derived]
impl ::tencent_response::TencentResponse for DescribeInstancesStatusResponse {
    const ACTION: &'static ::core::primitive::str = "DescribeInstancesStatus";
    const VERSION: ::tencent_response::__private::Option<
        &'static ::core::primitive::str,
    > = ::tencent_response::__private::Some("2017-03-12");
    const SERVICE: ::tencent_response::__private::Option<
        &'static ::core::primitive::str,
    > = ::tencent_response::__private::Some("cvm");
    type ErrorCode = ::tencent_response::ErrorCode;
}
#[automatically_derived]
impl ::tencent_response::RequestId for DescribeInstancesStatusResponse {
    fn request_id(
        &self,
    ) -> ::tencent_response::__private::Option<&::core::primitive::str> {
        ::tencent_response::__private::RequestIdField::id(&self.request_id)
    }
}
