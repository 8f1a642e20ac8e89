const _: () = {
    use my_sdk::runtime as __tencent_response;
    #[automatically_derived]
    #[allow(deprecated, unused_qualifications)]
    impl<
        '__de: 'a,
        'a,
        T: Clone,
        const N: usize,
    > __tencent_response::__private::Fields<'__de> for Everything<'a, T, N>
    where
        T: Send,
        T: __tencent_response::__private::Deserialize<'__de>,
        Self: __tencent_response::__private::Default,
    {
        fn decode<__A: __tencent_response::__private::MapAccess<'__de>>(
            __members: __tencent_response::__private::Members<'_, '__de, __A>,
        ) -> __tencent_response::__private::Result<Self, __A::Error> {
            let mut __slots = (
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::None,
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::None,
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::With::<
                        Self,
                        2,
                        _,
                    >(
                        __tencent_response::__private::None,
                        __tencent_response::__private::PhantomData,
                    ),
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::Lenient(
                        __tencent_response::__private::None,
                    ),
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::Borrowed(
                        __tencent_response::__private::None,
                    ),
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::None,
                ),
            );
            let mut __request_id = __tencent_response::__private::None;
            let mut __extra: BTreeMap<&'a str, T> = __tencent_response::__private::Default::default();
            let __default: Self = __tencent_response::__private::Default::default();
            if let __tencent_response::__private::Err(__error) = __members
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
                return __tencent_response::__private::Err(__error);
            }
            let (
                __tencent_response::__private::Defaulted(__field0),
                __tencent_response::__private::Defaulted(__field1),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::With(__field2, _),
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::Lenient(__field3),
                ),
                __tencent_response::__private::Defaulted(
                    __tencent_response::__private::Borrowed(__field4),
                ),
                __tencent_response::__private::Defaulted(__field5),
            ) = __slots;
            __tencent_response::__private::Ok(Self {
                renamed: match __field0 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => __default.renamed,
                },
                own_default: match __field1 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => seven(),
                },
                with: match __field2 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => __default.with,
                },
                skipped: __default.skipped,
                lenient: match __field3 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => __default.lenient,
                },
                borrowed: match __field4 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => __default.borrowed,
                },
                error: match __field5 {
                    __tencent_response::__private::Some(__value) => __value,
                    __tencent_response::__private::None => __default.error,
                },
                extra: __extra,
                id: __tencent_response::__private::RequestIdField::from_text(
                    __request_id,
                ),
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
    > __tencent_response::__private::Deserialize<'__de> for Everything<'a, T, N>
    where
        T: Send,
        T: __tencent_response::__private::Deserialize<'__de>,
        Self: __tencent_response::__private::Default,
    {
        fn deserialize<__D: __tencent_response::__private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __tencent_response::__private::Result<Self, __D::Error> {
            __tencent_response::__private::deserialize(
                __deserializer,
                &__tencent_response::__private::Keys {
                    name: "Everything",
                    names: &[
                        "UUI",
                        "ownDefault",
                        "with",
                        "lenient",
                        "borrowed",
                        "Error",
                        "\0\u{4}%\0\0\0\0\0\u{4}\u{5}\0\u{2}\u{6}\0\u{3}\u{1}\u{7}\u{8}\0UUI\"\0\0\0\0\0\0\0\0\0\0\0\0ownDefault\"\0\0\0\0\0with\"\0\0\0\0\0\0\0\0\0\0\0lenient\"\0\0\0\0\0\0\0\0borrowed\"\0\0\0\0\0\0\0Error\"\0\0\0\0\0\0\0\0\0\0",
                    ],
                    exact: &[0, 5],
                    aliases: &[("Uui", 0), ("uui", 0)],
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
    > __tencent_response::__private::WithField<'__de, 2, [u8; N]>
    for Everything<'a, T, N>
    where
        T: Send,
        T: __tencent_response::__private::Deserialize<'__de>,
        Self: __tencent_response::__private::Default,
    {
        fn with<__D: __tencent_response::__private::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> __tencent_response::__private::Result<[u8; N], __D::Error> {
            module::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    #[allow(deprecated, unused_qualifications)]
    impl<'a, T: Clone, const N: usize> __tencent_response::TencentResponse
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
    impl<'a, T: Clone, const N: usize> __tencent_response::RequestId
    for Everything<'a, T, N>
    where
        T: Send,
    {
        fn request_id(
            &self,
        ) -> __tencent_response::__private::Option<&::core::primitive::str> {
            __tencent_response::__private::RequestIdField::id(&self.id)
        }
    }
};
