//! The structs as Rust text, formatted as rustfmt would.

use std::fmt;

use super::named::{self, Field, Struct};
use super::names;
use super::Inferred;

/// The derives of a user's structs, besides the decoder.
pub const DERIVES: &str = "Debug, Clone, PartialEq";

/// The longest line that rustfmt leaves alone.
const WIDTH: usize = 100;

/// The structs of a response, displayed as Rust.
pub struct Text {
    samples: usize,
    /// Set if the derive would take another action from the struct's name.
    action: Option<String>,
    structs: Vec<Struct>,
    derives: String,
}

impl Text {
    /// Adds these derives to the decoder.
    pub fn new(inferred: &Inferred, derives: &str) -> Self {
        let structs = named::structs(inferred);
        let action = &inferred.action;
        let is_default = structs
            .first()
            .is_some_and(|it| names::default_action(&it.name) == action);
        Self {
            samples: inferred.samples,
            action: (!is_default).then(|| action.clone()),
            structs,
            derives: derives.to_owned(),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let samples = match self.samples {
            1 => "a sample".to_owned(),
            several => format!("{several} samples"),
        };
        writeln!(
            f,
            "// Inferred from {samples}. Make a field an `Option` if the service may leave it out."
        )?;
        imports(f, &self.structs)?;
        for (index, it) in self.structs.iter().enumerate() {
            let decoder = if index == 0 {
                "TencentResponse"
            } else {
                "TencentData"
            };
            writeln!(f, "\n#[derive({}, {decoder})]", self.derives)?;
            if let (0, Some(action)) = (index, &self.action) {
                write_argument(f, "", "action", action)?;
            }
            write_struct(f, it)?;
        }
        Ok(())
    }
}

fn imports(f: &mut fmt::Formatter<'_>, structs: &[Struct]) -> fmt::Result {
    let mut fields = structs.iter().flat_map(|it| &it.fields);
    if fields.any(|field| field.ty.contains("BTreeMap<")) {
        f.write_str("use std::collections::BTreeMap;\n\n")?;
    }
    f.write_str(match structs.len() {
        1 => "use tencent_response::TencentResponse;\n",
        _ => "use tencent_response::{TencentData, TencentResponse};\n",
    })
}

fn write_struct(f: &mut fmt::Formatter<'_>, it: &Struct) -> fmt::Result {
    let head = format!("pub struct {}", it.name);
    let brace = if head.len() + " {".len() <= WIDTH {
        " {"
    } else {
        "\n{"
    };
    writeln!(f, "{head}{brace}")?;
    for field in &it.fields {
        write_field(f, field)?;
    }
    f.write_str("}\n")
}

fn write_field(f: &mut fmt::Formatter<'_>, field: &Field) -> fmt::Result {
    if let Some(note) = &field.note {
        writeln!(f, "    // {note}")?;
    }
    if field.name.renamed {
        write_argument(f, "    ", "rename", &field.key)?;
    }
    let raw = if field.name.raw { "r#" } else { "" };
    let name = format!("    pub {raw}{}:", field.name.ident);
    let one_line = name.len() + field.ty.len() + " ,".len() <= WIDTH;
    let space = if one_line { " " } else { "\n        " };
    writeln!(f, "{name}{space}{},", field.ty)
}

/// A short one fits on a line; rustfmt breaks one that reaches the width.
fn write_argument(f: &mut fmt::Formatter<'_>, indent: &str, name: &str, text: &str) -> fmt::Result {
    let one_line = format!("{indent}#[tencent({name} = {text:?})]");
    if one_line.chars().count() < WIDTH {
        return writeln!(f, "{one_line}");
    }
    writeln!(f, "{indent}#[tencent(")?;
    writeln!(f, "{indent}    {name} = {text:?}")?;
    writeln!(f, "{indent})]")
}
