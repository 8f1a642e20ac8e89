#[automatically_derived]
#[allow(deprecated, unused_qualifications)]
impl<'__de: 'a, 'a, T: Clone, const N: usize> my_sdk::runtime::__private::Fields<'__de>
for Everything<'a, T, N>
where
    T: Send,
    T: my_sdk::runtime::__private::Deserialize<'__de>,
    Self: my_sdk::runtime::__private::Default,
{
    fn decode<__A: my_sdk::runtime::__private::MapAccess<'__de>>(
        __members: my_sdk::runtime::__private::Members<'_, '__de, __A>,
    ) -> my_sdk::runtime::__private::Result<Self, __A::Error> {
        let mut __slots = (
            my_sdk::runtime::__private::Defaulted(my_sdk::runtime::__private::None),
            my_sdk::runtime::__private::Defaulted(my_sdk::runtime::__private::None),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::With::<
                    Self,
                    2,
                    _,
                >(
                    my_sdk::runtime::__private::None,
                    my_sdk::runtime::__private::PhantomData,
                ),
            ),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::Lenient(my_sdk::runtime::__private::None),
            ),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::Borrowed(my_sdk::runtime::__private::None),
            ),
            my_sdk::runtime::__private::Defaulted(my_sdk::runtime::__private::None),
        );
        let mut __request_id = my_sdk::runtime::__private::None;
        let mut __extra: BTreeMap<&'a str, T> = my_sdk::runtime::__private::Default::default();
        let __default: Self = my_sdk::runtime::__private::Default::default();
        if let my_sdk::runtime::__private::Err(__error) = __members
            .extra(&mut __extra)
            .read_response(
                &mut [
                    &mut __slots.0,
                    &mut __slots.1,
                    &mut __slots.2,
                    &mut __slots.3,
                    &mut __slots.4,
                    &mut __slots.5,
                ],
                &mut __request_id,
            )
        {
            return my_sdk::runtime::__private::Err(__error);
        }
        let (
            my_sdk::runtime::__private::Defaulted(__field0),
            my_sdk::runtime::__private::Defaulted(__field1),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::With(__field2, _),
            ),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::Lenient(__field3),
            ),
            my_sdk::runtime::__private::Defaulted(
                my_sdk::runtime::__private::Borrowed(__field4),
            ),
            my_sdk::runtime::__private::Defaulted(__field5),
        ) = __slots;
        my_sdk::runtime::__private::Ok(Self {
            renamed: match __field0 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => __default.renamed,
            },
            own_default: match __field1 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => seven(),
            },
            with: match __field2 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => __default.with,
            },
            skipped: __default.skipped,
            lenient: match __field3 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => __default.lenient,
            },
            borrowed: match __field4 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => __default.borrowed,
            },
            error: match __field5 {
                my_sdk::runtime::__private::Some(__value) => __value,
                my_sdk::runtime::__private::None => __default.error,
            },
            extra: __extra,
            id: my_sdk::runtime::__private::RequestIdField::from_text(__request_id),
        })
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications)]
impl<
    '__de: 'a,
    'a,
    T: Clone,
    const N: usize,
> my_sdk::runtime::__private::Deserialize<'__de> for Everything<'a, T, N>
where
    T: Send,
    T: my_sdk::runtime::__private::Deserialize<'__de>,
    Self: my_sdk::runtime::__private::Default,
{
    fn deserialize<__D: my_sdk::runtime::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> my_sdk::runtime::__private::Result<Self, __D::Error> {
        my_sdk::runtime::__private::deserialize(
            __deserializer,
            &my_sdk::runtime::__private::Keys {
                name: "Everything",
                names: &["UUI", "ownDefault", "with", "lenient", "borrowed", "Error"],
                exact: &[0, 5],
                aliases: &[("Uui", 0), ("uui", 0)],
                table: b"\x05\0\0\0\x01\x07\x03\x08\x04\x02\0\0\0\0\0\x06",
            },
        )
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications)]
impl<
    '__de: 'a,
    'a,
    T: Clone,
    const N: usize,
> my_sdk::runtime::__private::WithField<'__de, 2, [u8; N]> for Everything<'a, T, N>
where
    T: Send,
    T: my_sdk::runtime::__private::Deserialize<'__de>,
    Self: my_sdk::runtime::__private::Default,
{
    fn with<__D: my_sdk::runtime::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> my_sdk::runtime::__private::Result<[u8; N], __D::Error> {
        module::deserialize(__deserializer)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications)]
impl<'a, T: Clone, const N: usize> my_sdk::runtime::TencentResponse
for Everything<'a, T, N>
where
    T: Send,
{
    const ACTION: &'static ::core::primitive::str = "RunInstances";
    const __DECLARED: &'static [&'static ::core::primitive::str] = &[
        "UUI",
        "Uui",
        "uui",
        "ownDefault",
        "with",
        "lenient",
        "borrowed",
        "Error",
    ];
    type ErrorCode = Code;
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications)]
impl<'a, T: Clone, const N: usize> my_sdk::runtime::RequestId for Everything<'a, T, N>
where
    T: Send,
{
    fn request_id(&self) -> my_sdk::runtime::__private::Option<&::core::primitive::str> {
        my_sdk::runtime::__private::RequestIdField::id(&self.id)
    }
}
