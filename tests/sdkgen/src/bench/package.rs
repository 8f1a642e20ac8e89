//! The package that is compiled: a library of structs and a program that decodes each response.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::description::source::Named;
use crate::emit::{self, Decoder, Options};
use crate::{output, scratch};

pub fn folder() -> PathBuf {
    scratch::target().join("compile-bench")
}

pub fn write(folder: &Path, name: &str, descriptions: &[Named], options: &Options) -> Result<()> {
    let mut library = String::from("#![allow(deprecated, dead_code)]\n");
    let mut program = format!(
        "#![allow(deprecated)]\n{}\nfn main() {{\n",
        decode(options.decoder)
    );
    program.push_str("    let body = std::env::args().next().unwrap_or_default();\n");
    let mut files = scratch::manifest(&format!("structs_{name}"), &[])?;
    for Named {
        module,
        description,
    } in descriptions
    {
        library.push_str(&format!("pub mod {module};\n"));
        for action in &description.actions {
            program.push_str(&format!(
                "    decode::<structs_{name}::{module}::{}>(&body);\n",
                action.output
            ));
        }
        files.push((
            format!("src/{module}.rs"),
            emit::module(description, options)?,
        ));
    }
    program.push_str("}\n");
    files.push(("src/lib.rs".to_owned(), library));
    files.push((format!("src/bin/all_{name}.rs"), program));
    output::replace(folder, &files)
}

fn decode(decoder: Decoder) -> &'static str {
    match decoder {
        Decoder::Tencent => {
            "fn decode<T: tencent_response::TencentResponse + serde::de::DeserializeOwned>(body: &str) {
    std::hint::black_box(T::from_slice(body.as_bytes()).is_ok());
}"
        }
        Decoder::Serde => {
            "#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct Body<T> {
    #[serde(rename = \"Response\")]
    response: T,
}
fn decode<T: serde::de::DeserializeOwned>(body: &str) {
    std::hint::black_box(serde_json::from_slice::<Body<T>>(body.as_bytes()).is_ok());
}"
        }
        Decoder::None => {
            "fn decode<T>(body: &str) {
    std::hint::black_box(body.len() + size_of::<T>());
}"
        }
    }
}
