//! The impls by which a struct is decoded: its slots, one call of the driver, the struct.

use super::bound::unused;
use super::expansion::Expansion;
use super::member::{self, Member};
use super::path::Item;
use super::span::{derived, generated, Ends};
use super::table::table;
use crate::input::attr::DefaultValue;
use crate::input::{Container, Field, Kind, Role};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use syn::ext::IdentExt;
use syn::spanned::Spanned;

/// The most slots that the runtime takes in a tuple: as many as its `row.rs` has rows.
const MOST: usize = 32;

pub fn impls(expansion: &Expansion) -> Vec<TokenStream> {
    let members = member::all(expansion);
    let mut impls = if fits_row(expansion.container, &members) {
        vec![deserialize(expansion, &row(expansion, &members))]
    } else {
        let Expansion { private, .. } = expansion;
        let keys = keys(expansion, &members);
        let body = quote_mixed!(#private::deserialize(__deserializer, #keys));
        vec![fields(expansion, &members), deserialize(expansion, &body)]
    };
    let with = members
        .iter()
        .filter_map(|member| member.with_field(expansion));
    impls.extend(with);
    impls
}

fn deserialize(expansion: &Expansion, body: &TokenStream) -> TokenStream {
    let Expansion {
        private, lifetime, ..
    } = expansion;
    let format = unused("__D", expansion.container.generics);
    write_impl!(expansion, expansion.decoding(), (#private::Deserialize<#lifetime>) {
        fn deserialize<#format: #private::Deserializer<#lifetime>>(
            __deserializer: #format,
        ) -> #private::Result<Self, #format::Error> {
            #body
        }
    })
}

fn fields(expansion: &Expansion, members: &[Member]) -> TokenStream {
    let Expansion {
        private, lifetime, ..
    } = expansion;
    let body = slots(expansion, members);
    let access = unused("__A", expansion.container.generics);
    write_impl!(expansion, expansion.decoding(), (#private::Fields<#lifetime>) {
        fn decode<#access: #private::MapAccess<#lifetime>>(
            __members: #private::Members<'_, #lifetime, #access>,
        ) -> #private::Result<Self, #access::Error> {
            #body
        }
    })
}

/// Whether the fields are read by their own types alone, as most are.
fn fits_row(container: &Container, members: &[Member]) -> bool {
    (1..=MOST).contains(&members.len())
        && members.iter().all(Member::is_plain)
        && container.with_role(Role::Extra).is_none()
        && container.attrs.default.is_none()
}

/// All in one call.
fn row(expansion: &Expansion, members: &[Member]) -> TokenStream {
    let private = &expansion.private;
    let (let_request_id, request_id) = request_id(expansion);
    let row = read_method(expansion, "row", "row_response");
    let slots = members.iter().map(|member| member.row_slot(private));
    let locals = members.iter().map(|member| &member.local);
    let (names, values) = values(expansion, members);
    let keys = keys(expansion, members);
    quote_mixed! {
        #let_request_id
        match #private::#row(__deserializer, #keys, (#(#slots,)*) #(, &mut #request_id)*) {
            #private::Ok((#(#locals,)*)) => #private::Ok(Self { #(#names: #values,)* }),
            #private::Err(__error) => #private::Err(__error),
        }
    }
}

/// Step by step: a table of slots, and a value out of each.
fn slots(expansion: &Expansion, members: &[Member]) -> TokenStream {
    let private = &expansion.private;
    let slots = tuple(members, |member| member.slot(private));
    let slots = slots.iter();
    let (let_request_id, request_id) = request_id(expansion);
    let (let_extra, extra) = extra(expansion);
    let let_default = let_default(expansion);
    let read = read_method(expansion, "read", "read_response");
    let patterns = tuple(members, |member| member.pattern(private));
    let patterns = patterns.iter();
    let can_fail = members.iter().any(|member| !member.is_defaulted);
    let or_fail =
        can_fail.then(|| quote_mixed!(else { return #private::Err(#private::unfilled()) }));
    let (names, values) = values(expansion, members);
    quote_mixed! {
        #(let mut __slots = #slots;)*
        #let_request_id
        #let_extra
        #let_default
        if let #private::Err(__error) = __members
            #(.extra(#extra))*
            .#read(&mut [#(#members,)*] #(, &mut #request_id)*)
        {
            return #private::Err(__error)
        }
        #(let #patterns = __slots #or_fail;)*
        #private::Ok(Self { #(#names: #values,)* })
    }
}

/// `(a, b,)`, if there are any elements.
fn tuple<'e>(
    members: &'e [Member],
    element: impl Fn(&'e Member<'e>) -> Box<dyn ToTokens + 'e>,
) -> Option<Tuple<'e>> {
    let elements: Vec<_> = members.iter().map(element).collect();
    (!elements.is_empty()).then_some(Tuple(elements))
}

struct Tuple<'e>(Vec<Box<dyn ToTokens + 'e>>);

impl ToTokens for Tuple<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let elements = &self.0;
        tokens.extend(quote_mixed!((#(#elements,)*)));
    }
}

fn read_method(expansion: &Expansion, data: &str, response: &str) -> Ident {
    let is_response = expansion.container.kind == Kind::Response;
    Ident::new(
        if is_response { response } else { data },
        Span::mixed_site(),
    )
}

/// The local for the `RequestId` of a response, and what takes it: nothing, if it is not declared.
fn request_id<'e>(expansion: &'e Expansion) -> (Option<TokenStream>, Vec<Box<dyn ToTokens + 'e>>) {
    let private = &expansion.private;
    let is_declared = expansion.container.with_role(Role::RequestId).is_some();
    let let_local = is_declared.then(|| quote_mixed!(let mut __request_id = #private::None;));
    let taker: Box<dyn ToTokens> = if is_declared {
        Box::new(Ident::new("__request_id", Span::mixed_site()))
    } else {
        Box::new(private.item(&["None"]))
    };
    let is_response = expansion.container.kind == Kind::Response;
    (
        let_local,
        is_response.then_some(taker).into_iter().collect(),
    )
}

/// The local for the undeclared members, and the reference to it, blaming the field's type if it is no map.
fn extra(expansion: &Expansion) -> (Option<TokenStream>, Vec<TokenStream>) {
    let field = expansion.container.with_role(Role::Extra);
    let let_local = field.map(|Field { ty, .. }| {
        let empty = default_of_type(expansion, Ends::of(ty));
        quote_mixed!(let mut __extra: #ty = #empty;)
    });
    let reference = field.map(|field| {
        let Ends { first, last } = Ends::of(field.ty);
        let local = Ident::new("__extra", last);
        quote_spanned!(first=> &mut #local)
    });
    (let_local, reference.into_iter().collect())
}

/// The struct's default, if a field takes its own from it.
fn let_default(expansion: &Expansion) -> Option<TokenStream> {
    let given = expansion.container.attrs.default.as_ref()?;
    let mut fields = expansion.container.fields.iter();
    let is_taken = fields.any(|field| {
        matches!(field.role, Role::Member | Role::Skipped) && field.attrs.default.is_none()
    });
    let value = default_of(expansion, &given.value, Ends::at(given.name.span()));
    is_taken.then(|| quote_mixed!(let __default: Self = #value;))
}

/// The names and values of the struct literal.
fn values<'e>(
    expansion: &'e Expansion,
    members: &'e [Member],
) -> (Vec<Ident>, Vec<Box<dyn ToTokens + 'e>>) {
    let mut members = members.iter();
    let fields = expansion.container.fields.iter().map(|field| {
        let value: Box<dyn ToTokens> = match field.role {
            Role::Member => Box::new(members.next().map(|member| value(expansion, member))),
            Role::RequestId => Box::new(request_id_value(expansion, field)),
            Role::Extra => Box::new(quote_mixed!(__extra)),
            Role::Skipped => default(expansion, field),
        };
        (derived(field.ident), value)
    });
    fields.unzip()
}

fn value<'e>(expansion: &'e Expansion, member: &'e Member) -> Box<dyn ToTokens + 'e> {
    let (private, local) = (&expansion.private, &member.local);
    if !member.is_defaulted {
        return Box::new(local);
    }
    let default = default(expansion, member.field);
    Box::new(quote_mixed! {
        match #local { #private::Some(__value) => __value, #private::None => #default }
    })
}

fn request_id_value<'e>(expansion: &'e Expansion, field: &Field) -> Item<'e> {
    let ends = Ends::of(field.ty);
    let item = expansion.private.item(&["RequestIdField", "from_text"]);
    item.at(ends).call(Ident::new("__request_id", ends.first))
}

/// The value of an absent member.
fn default<'e>(expansion: &'e Expansion, field: &'e Field) -> Box<dyn ToTokens + 'e> {
    match (&field.attrs.default, &expansion.container.attrs.default) {
        (Some(given), _) => default_of(expansion, &given.value, Ends::of(field.ty)),
        (None, Some(_)) => {
            let name = derived(field.ident);
            Box::new(quote_mixed!(__default.#name))
        }
        (None, None) => Box::new(default_of_type(expansion, Ends::of(field.ty))),
    }
}

/// The default that is given, blaming what stands between `ends` if its type has none.
fn default_of<'e>(
    expansion: &'e Expansion,
    given: &DefaultValue,
    ends: Ends,
) -> Box<dyn ToTokens + 'e> {
    match given {
        DefaultValue::Trait => Box::new(default_of_type(expansion, ends)),
        DefaultValue::Function(path) => {
            let call = quote_spanned!(generated(path.span())=> ());
            Box::new(quote!(#path #call))
        }
    }
}

fn default_of_type<'e>(expansion: &'e Expansion, ends: Ends) -> Item<'e> {
    let item = expansion.private.item(&["Default", "default"]);
    item.at(ends).call(TokenStream::new())
}

/// The names by which the slots are found.
fn keys(expansion: &Expansion, members: &[Member]) -> TokenStream {
    let private = &expansion.private;
    let name = expansion.container.ident.unraw().to_string();
    let names = members.iter().map(|member| &member.field.key);
    let exact = members.iter().filter(|member| !member.field.folds());
    let exact = exact.map(|member| &member.index);
    let aliases = members.iter().flat_map(|member| {
        let aliases = member.field.aliases().into_iter();
        aliases.map(|alias| (alias, &member.index))
    });
    let (aliases, indices): (Vec<String>, Vec<&Literal>) = aliases.unzip();
    let own: Vec<&str> = names.clone().map(String::as_str).collect();
    let others: Vec<&str> = aliases.iter().map(String::as_str).collect();
    let table = table(&own, &others);
    quote_mixed! {
        &#private::Keys {
            name: #name,
            names: &[#(#names,)* #table],
            exact: &[#(#exact),*],
            aliases: &[#((#aliases, #indices)),*],
        }
    }
}
