#[automatically_derived]
impl<'__de> ::tencent_response::__private::Fields<'__de> for InstanceStatus {
    fn decode<__A: ::tencent_response::__private::MapAccess<'__de>>(
        __members: ::tencent_response::__private::Members<'_, '__de, __A>,
    ) -> ::tencent_response::__private::Result<Self, __A::Error> {
        let mut __slots = (
            ::tencent_response::__private::None,
            ::tencent_response::__private::None,
        );
        if let ::tencent_response::__private::Err(__error) = __members
            .read(&mut [&mut __slots.0, &mut __slots.1])
        {
            return ::tencent_response::__private::Err(__error);
        }
        let (
            ::tencent_response::__private::Some(__field0),
            ::tencent_response::__private::Some(__field1),
        ) = __slots else {
            return ::tencent_response::__private::Err(
                ::tencent_response::__private::unfilled(),
            )
        };
        ::tencent_response::__private::Ok(Self {
            instance_id: __field0,
            instance_state: __field1,
        })
    }
}
#[automatically_derived]
impl<'__de> ::tencent_response::__private::Deserialize<'__de> for InstanceStatus {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        ::tencent_response::__private::deserialize(
            __deserializer,
            &::tencent_response::__private::Keys {
                name: "InstanceStatus",
                names: &["InstanceId", "InstanceState"],
                exact: &[],
                aliases: &[],
            },
        )
    }
}
