//! A description as a Rust module.

use anyhow::{Context, Result};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::codes;
use crate::description::{Action, Description, Kind, Member, Object};
use crate::docs;
use crate::names::{self, FieldName};
use crate::recursion::needs_box;

/// What a generator's user may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Derives beside ours, as `Debug` or `serde::Serialize`.
    pub derives: Vec<String>,
    /// Whether every struct reads leniently.
    pub lenient: bool,
    /// Which derive decodes.
    pub decoder: Decoder,
}

/// The derive that decodes; others than ours are for comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Decoder {
    #[default]
    Tencent,
    Serde,
    None,
}

impl Options {
    fn serializes(&self) -> bool {
        self.derives
            .iter()
            .any(|derive| derive.ends_with("Serialize"))
    }
}

/// Writes a service version as one formatted module, with its error codes where they are known.
///
/// # Errors
/// If a member's name gives none in Rust, or a derive is no path.
pub fn module(description: &Description, options: &Options) -> Result<String> {
    let responses = description.responses();
    let error = error_code(description, options);
    let service = &description.service;
    let error_enum = error
        .as_ref()
        .map(|ident| codes::emit::codes(ident, service, &description.codes));
    let structs = description.reachable().into_iter().map(|name| {
        let object = &description.objects[name];
        structure(
            description,
            options,
            name,
            object,
            responses.get(name).copied(),
            error.as_ref(),
        )
    });
    let structs = structs.collect::<Result<Vec<_>>>()?;
    let doc = docs::lines(&format!(
        "The responses of {}, version {}.",
        description.service, description.version
    ));
    let file = syn::parse2(quote! {
        #(#![doc = #doc])*
        // Whoever wrote the documents did not mark what is code in them.
        #![allow(clippy::doc_markdown)]
        #(#structs)*
        #error_enum
    });
    Ok(prettyplease::unparse(
        &file.context("the module does not parse")?,
    ))
}

/// The enum of the service's codes, told apart from a data type of that name.
fn error_code(description: &Description, options: &Options) -> Option<Ident> {
    if description.codes.is_empty() || options.decoder != Decoder::Tencent {
        return None;
    }
    let mut name = codes::names::of_enum(&description.service);
    while description.objects.contains_key(&name) {
        name.push_str("Enum");
    }
    Some(format_ident!("{name}"))
}

fn structure(
    description: &Description,
    options: &Options,
    name: &str,
    object: &Object,
    action: Option<&Action>,
    error: Option<&Ident>,
) -> Result<TokenStream> {
    let ident = format_ident!("{name}");
    let names = names::fields(object.members.iter().map(|member| &*member.name));
    let fields = object.members.iter().zip(&names);
    let fields = fields
        .map(|(member, field)| self::field(description, options, name, action, member, field));
    let fields = fields.collect::<Result<Vec<_>>>()?;
    let attributes = attributes(description, options, name, action, error)?;
    let text = match action {
        Some(action) if object.document.is_empty() => &action.document,
        _ => &object.document,
    };
    let doc = doc(text, name);
    let camel = (name.contains('_') || name.starts_with(char::is_lowercase))
        .then(|| quote!(#[allow(non_camel_case_types)]));
    let deprecated = action.filter(|action| action.deprecated).map(|action| {
        let note = format!("the action {} is about to go", action.name);
        quote!(#[deprecated(note = #note)])
    });
    Ok(quote! {
        #(#[doc = #doc])*
        #attributes
        #deprecated
        #camel
        pub struct #ident { #(#fields)* }
    })
}

fn attributes(
    description: &Description,
    options: &Options,
    name: &str,
    action: Option<&Action>,
    error: Option<&Ident>,
) -> Result<TokenStream> {
    let derives = options
        .derives
        .iter()
        .map(|derive| syn::parse_str::<syn::Path>(derive));
    let derives = derives
        .collect::<Result<Vec<_>, _>>()
        .context("a derive is no path")?;
    let decoder = match (options.decoder, action) {
        (Decoder::Tencent, Some(_)) => Some(quote!(::tencent_response::TencentResponse)),
        (Decoder::Tencent, None) => Some(quote!(::tencent_response::TencentData)),
        (Decoder::Serde, _) => Some(quote!(::serde::Deserialize)),
        (Decoder::None, _) => None,
    };
    let derives = derives.into_iter().map(|path| quote!(#path)).chain(decoder);
    let rule = uses_serde(options).then(|| quote!(#[serde(rename_all = "PascalCase")]));
    let tencent = (options.decoder == Decoder::Tencent)
        .then(|| tencent(description, options, name, action, error));
    Ok(quote!(#[derive(#(#derives),*)] #rule #tencent))
}

fn tencent(
    description: &Description,
    options: &Options,
    name: &str,
    action: Option<&Action>,
    error: Option<&Ident>,
) -> TokenStream {
    let mut arguments = Vec::new();
    if let Some(action) = action {
        let (version, service) = (&description.version, &description.service);
        arguments.push(quote!(version = #version));
        arguments.push(quote!(service = #service));
        if names::default_action(name) != action.name {
            let action = &action.name;
            arguments.push(quote!(action = #action));
        }
        arguments.extend(error.map(|error| quote!(error = #error)));
    }
    if options.lenient {
        arguments.push(quote!(lenient));
    }
    if arguments.is_empty() {
        return TokenStream::new();
    }
    quote!(#[tencent(#(#arguments),*)])
}

/// With serde's derives beside ours, names are written once, in serde's words.
fn uses_serde(options: &Options) -> bool {
    options.serializes() || options.decoder == Decoder::Serde
}

fn field(
    description: &Description,
    options: &Options,
    object: &str,
    action: Option<&Action>,
    member: &Member,
    name: &FieldName,
) -> Result<TokenStream> {
    let raw = if name.raw { "r#" } else { "" };
    let ident: Ident = syn::parse_str(&format!("{raw}{}", name.name)).with_context(|| {
        format!(
            "objects.{object}: no name for the field of `{}`",
            member.name
        )
    })?;
    let request_id = action.is_some() && member.name == "RequestId";
    let ty = if request_id {
        quote!(::std::string::String)
    } else {
        self::ty(description, object, member)
    };
    let wire = &member.name;
    let rename = match (name.renamed, options.decoder, uses_serde(options)) {
        (false, ..) | (_, Decoder::None, false) => None,
        (true, _, true) => Some(quote!(#[serde(rename = #wire)])),
        (true, ..) => Some(quote!(#[tencent(rename = #wire)])),
    };
    let default =
        (request_id && options.decoder == Decoder::Serde).then(|| quote!(#[serde(default)]));
    let deprecated = member
        .disabled
        .then(|| quote!(#[deprecated(note = "the service no longer fills it")]));
    let doc = doc(&member.document, wire);
    Ok(quote! {
        #(#[doc = #doc])*
        #rename
        #default
        #deprecated
        pub #ident: #ty,
    })
}

/// Any member may be null or absent, whatever its description says: measured, the flags are not to be relied on.
fn ty(description: &Description, object: &str, member: &Member) -> TokenStream {
    let plain = match &member.kind {
        Kind::Text => quote!(::std::string::String),
        Kind::Signed => quote!(i64),
        Kind::Unsigned => quote!(u64),
        Kind::Float => quote!(f64),
        Kind::Bool => quote!(bool),
        Kind::Object(kind) => {
            let ident = format_ident!("{kind}");
            if !member.list && needs_box(description, object, kind) {
                quote!(::std::boxed::Box<#ident>)
            } else {
                quote!(#ident)
            }
        }
    };
    if member.list {
        quote!(::std::option::Option<::std::vec::Vec<#plain>>)
    } else {
        quote!(::std::option::Option<#plain>)
    }
}

/// The lines of a doc comment, of the name where there is nothing to read in the document.
pub(crate) fn doc(document: &str, name: &str) -> Vec<String> {
    let lines = docs::lines(document);
    if lines.is_empty() {
        docs::lines(name)
    } else {
        lines
    }
}
