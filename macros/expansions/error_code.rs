#[automatically_derived]
impl ::tencent_response::__private::codes::Codes for StopInstancesError {
    const TABLE: &'static [(
        &'static ::core::primitive::str,
        &'static ::core::primitive::str,
    )] = &[
        ("ResourceNotFound", "There is *no* such instance."),
        ("ResourceInUse.Creating", "The instance is being created."),
    ];
    type __Held = ErrorCode;
    fn position(
        &self,
    ) -> ::tencent_response::__private::Result<::core::primitive::usize, &Self::__Held> {
        ::tencent_response::__private::Ok(
            match self {
                Self::NotFound => 0,
                Self::Creating => 1,
                Self::Other(__code) => return ::tencent_response::__private::Err(__code),
            },
        )
    }
    fn at(
        __position: ::core::primitive::usize,
    ) -> ::tencent_response::__private::Option<Self> {
        ::tencent_response::__private::Some(
            match __position {
                0 => Self::NotFound,
                1 => Self::Creating,
                _ => return ::tencent_response::__private::None,
            },
        )
    }
    fn other(__code: Self::__Held) -> Self {
        Self::Other(__code)
    }
}
#[automatically_derived]
#[allow(dead_code)]
impl StopInstancesError {
    /// Every code that is listed, in the order of declaration.
    pub const ALL: &'static [Self] = &[Self::Creating, Self::NotFound];
    /// The code's text, exactly as the service sends it.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        ::tencent_response::__private::codes::as_str(self)
    }
    /// What the code means, if that is known.
    #[must_use]
    pub fn description(
        &self,
    ) -> ::tencent_response::__private::Option<&'static ::core::primitive::str> {
        ::tencent_response::__private::codes::description(self)
    }
    /// The entry of the common table for the code's first segment.
    #[must_use]
    pub fn family(
        &self,
    ) -> ::tencent_response::__private::Option<::tencent_response::CommonErrorCode> {
        ::tencent_response::__private::codes::family(self)
    }
    /// Whether it is that code, or one under it by dotted segment.
    #[must_use]
    pub fn is(
        &self,
        code: ::tencent_response::CommonErrorCode,
    ) -> ::core::primitive::bool {
        ::tencent_response::__private::codes::is(self, code)
    }
    /// Whether it is that code, or one under it, for families outside the common table.
    #[must_use]
    pub fn is_under(&self, code: &::core::primitive::str) -> ::core::primitive::bool {
        ::tencent_response::__private::codes::is_under(self, code)
    }
    /// Whether requests come too often.
    #[must_use]
    pub fn is_throttled(&self) -> ::core::primitive::bool {
        ::tencent_response::__private::codes::is_throttled(self)
    }
    /// The code's category.
    #[must_use]
    pub fn kind(&self) -> ::tencent_response::ErrorKind {
        ::tencent_response::__private::codes::kind(self)
    }
    /// Whether to send the same request again.
    #[must_use]
    pub fn retry(&self) -> ::tencent_response::Retry {
        ::tencent_response::__private::codes::retry(self)
    }
    /// What to do next, for the person who reads the log; its wording is subject to change.
    #[must_use]
    pub fn advice(&self) -> &'static ::core::primitive::str {
        ::tencent_response::__private::codes::advice(self)
    }
}
#[automatically_derived]
impl ::tencent_response::__private::From<::tencent_response::ErrorCode>
for StopInstancesError {
    fn from(__code: ::tencent_response::ErrorCode) -> Self {
        ::tencent_response::__private::codes::from_code(__code)
    }
}
#[automatically_derived]
impl ::tencent_response::__private::From<&::tencent_response::ErrorCode>
for StopInstancesError {
    fn from(__code: &::tencent_response::ErrorCode) -> Self {
        ::tencent_response::__private::codes::from_code_ref(__code)
    }
}
#[automatically_derived]
impl ::tencent_response::__private::From<StopInstancesError>
for ::tencent_response::ErrorCode {
    fn from(__code: StopInstancesError) -> Self {
        ::tencent_response::__private::codes::to_code(&__code)
    }
}
#[automatically_derived]
impl ::tencent_response::__private::FromStr for StopInstancesError {
    type Err = ::tencent_response::__private::Infallible;
    fn from_str(
        __code: &::core::primitive::str,
    ) -> ::tencent_response::__private::Result<
        Self,
        ::tencent_response::__private::Infallible,
    > {
        ::tencent_response::__private::Ok(
            ::tencent_response::__private::codes::from_code(
                ::tencent_response::__private::From::from(__code),
            ),
        )
    }
}
#[automatically_derived]
impl ::tencent_response::__private::Display for StopInstancesError {
    fn fmt(
        &self,
        __f: &mut ::tencent_response::__private::Formatter<'_>,
    ) -> ::tencent_response::__private::Formatted {
        ::tencent_response::__private::Display::fmt(
            ::tencent_response::__private::codes::as_str(self),
            __f,
        )
    }
}
#[automatically_derived]
impl ::tencent_response::__private::Serialize for StopInstancesError {
    fn serialize<__S: ::tencent_response::__private::Serializer>(
        &self,
        __serializer: __S,
    ) -> ::tencent_response::__private::Result<__S::Ok, __S::Error> {
        ::tencent_response::__private::Serialize::serialize(
            ::tencent_response::__private::codes::as_str(self),
            __serializer,
        )
    }
}
#[automatically_derived]
impl<'__de> ::tencent_response::__private::Deserialize<'__de> for StopInstancesError {
    fn deserialize<__D: ::tencent_response::__private::Deserializer<'__de>>(
        __deserializer: __D,
    ) -> ::tencent_response::__private::Result<Self, __D::Error> {
        ::tencent_response::__private::codes::deserialize(__deserializer)
    }
}
