//! The types that hostile bodies are decoded to.

#![allow(dead_code, reason = "what is decoded is measured, not read")]

use std::collections::BTreeMap;

use tencent_response::TencentResponse;

#[derive(TencentResponse)]
pub struct PlainResponse {
    pub total_count: Option<i64>,
    pub text: Option<String>,
    pub numbers: Option<Vec<f64>>,
    pub request_id: String,
}

#[derive(TencentResponse)]
pub struct RequiredResponse {
    pub total_count: i64,
    pub request_id: String,
}

#[derive(TencentResponse)]
#[tencent(lenient)]
pub struct LenientResponse {
    pub lists: Option<BTreeMap<String, Vec<u64>>>,
    pub request_id: String,
}

macro_rules! wide {
    ($($field:ident)*) => {
        /// As many fields as the widest struct of the public API has, and a few more.
        #[derive(TencentResponse)]
        pub struct WideResponse {
            $(pub $field: Option<i64>,)*
        }

        pub const WIDE: &[&str] = &[$(stringify!($field)),*];
    };
}

wide!(
    field_name_0 field_name_1 field_name_2 field_name_3 field_name_4 field_name_5 field_name_6 field_name_7
    field_name_8 field_name_9 field_name_10 field_name_11 field_name_12 field_name_13 field_name_14 field_name_15
    field_name_16 field_name_17 field_name_18 field_name_19 field_name_20 field_name_21 field_name_22 field_name_23
    field_name_24 field_name_25 field_name_26 field_name_27 field_name_28 field_name_29 field_name_30 field_name_31
    field_name_32 field_name_33 field_name_34 field_name_35 field_name_36 field_name_37 field_name_38 field_name_39
    field_name_40 field_name_41 field_name_42 field_name_43 field_name_44 field_name_45 field_name_46 field_name_47
    field_name_48 field_name_49 field_name_50 field_name_51 field_name_52 field_name_53 field_name_54 field_name_55
    field_name_56 field_name_57 field_name_58 field_name_59 field_name_60 field_name_61 field_name_62 field_name_63
    field_name_64 field_name_65 field_name_66 field_name_67 field_name_68 field_name_69 field_name_70 field_name_71
    field_name_72 field_name_73 field_name_74 field_name_75 field_name_76 field_name_77 field_name_78 field_name_79
    field_name_80 field_name_81 field_name_82 field_name_83 field_name_84 field_name_85 field_name_86 field_name_87
    field_name_88 field_name_89 field_name_90 field_name_91 field_name_92 field_name_93 field_name_94 field_name_95
    field_name_96 field_name_97 field_name_98 field_name_99 field_name_100 field_name_101 field_name_102
    field_name_103 field_name_104 field_name_105 field_name_106 field_name_107 field_name_108 field_name_109
);
