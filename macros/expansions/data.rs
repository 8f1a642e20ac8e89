#[automatically_derived]
impl<'__de> ::tencent_response::__private::Deserialize<'__de> for InstanceStatus {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        match ::tencent_response::__private::row(
            __deserializer,
            &::tencent_response::__private::Keys {
                name: "InstanceStatus",
                names: &[
                    "InstanceId",
                    "InstanceState",
                    "\0\u{2}\u{1c}\0\0\u{2}\u{1}InstanceId\"\0\0\0\0\0InstanceState\"\0\0",
                ],
                exact: &[],
                aliases: &[],
            },
            (::tencent_response::__private::None, ::tencent_response::__private::None),
        ) {
            ::tencent_response::__private::Ok((__field0, __field1)) => {
                ::tencent_response::__private::Ok(Self {
                    instance_id: __field0,
                    instance_state: __field1,
                })
            }
            ::tencent_response::__private::Err(__error) => {
                ::tencent_response::__private::Err(__error)
            }
        }
    }
}
