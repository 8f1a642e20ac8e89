//! Makes a plain library of the macro crate, which as a macro crate nothing can link: its modules where they stand, and its
//! entry points over `proc_macro2`.

use std::path::Path;
use std::{env, fs};

fn main() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../macros/src");
    println!("cargo:rerun-if-changed={}", sources.display());
    let library = fs::read_to_string(sources.join("lib.rs")).expect("the macro crate");
    let lines = library.lines().filter_map(|line| plain(line, &sources));
    let made: String = lines.map(|line| line + "\n").collect();
    let folder = env::var_os("OUT_DIR").expect("cargo names the folder");
    fs::write(Path::new(&folder).join("macros.rs"), made).expect("the folder can be written");
}

/// A line of the macro crate as it stands in a plain library; none of what only a macro crate has.
fn plain(line: &str, sources: &Path) -> Option<String> {
    let left_out = ["//!", "#![", "#[proc_macro", "#[doc = include_str!"];
    if left_out.iter().any(|start| line.starts_with(start)) {
        return None;
    }
    if let Some(name) = line
        .strip_prefix("mod ")
        .and_then(|rest| rest.strip_suffix(';'))
    {
        let file = sources.join(format!("{name}.rs"));
        let file = if file.is_file() {
            file
        } else {
            sources.join(name).join("mod.rs")
        };
        return Some(format!("#[path = {file:?}]\n{line}"));
    }
    let parsed = "match syn::parse2::<DeriveInput>(input) { Ok(input) => input, Err(error) => return error.to_compile_error() }";
    let line = line.replace("parse_macro_input!(input as DeriveInput)", parsed);
    let line = line.replace(
        "use syn::{parse_macro_input, DeriveInput};",
        "use syn::DeriveInput;",
    );
    Some(line.replace(
        "use proc_macro::TokenStream",
        "use proc_macro2::TokenStream",
    ))
}
