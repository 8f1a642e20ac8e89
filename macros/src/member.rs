use crate::ast::{Container, Field, Role};
use crate::attr::DefaultValue;
use crate::emit::{Emit, RuntimePath};
use crate::expand::Expansion;
use crate::span::{derived, Ends};
use crate::ty;
use proc_macro2::Delimiter::Parenthesis;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote_spanned};
use syn::spanned::Spanned;

/// A field with a slot of its own.
pub struct Member<'a> {
    pub field: &'a Field<'a>,
    /// Where it stands in the table of slots.
    pub index: usize,
    pub is_defaulted: bool,
    reading: Reading,
    ends: Ends,
    local: Ident,
}

#[derive(Clone, Copy)]
enum Reading {
    Plain,
    Lenient,
    Borrowed,
    With,
}

pub fn all<'a>(expansion: &Expansion<'a>) -> Vec<Member<'a>> {
    let members = expansion.container.members().enumerate();
    let members = members.map(|(index, field)| Member::new(expansion, index, field));
    members.collect()
}

impl<'a> Member<'a> {
    fn new(expansion: &Expansion, index: usize, field: &'a Field<'a>) -> Self {
        let container = expansion.container;
        let reading = if field.attrs.with.is_some() {
            Reading::With
        } else if field.attrs.lenient.is_some() || container.attrs.lenient.is_some() {
            Reading::Lenient
        } else if container.generics.lifetimes().next().is_some() && ty::is_borrowed_cow(field.ty) {
            Reading::Borrowed
        } else {
            Reading::Plain
        };
        Member {
            field,
            index,
            is_defaulted: field.attrs.default.is_some() || container.attrs.default.is_some(),
            reading,
            ends: Ends::of(field.ty),
            local: format_ident!("__field{index}", span = expansion.site),
        }
    }

    /// Whether its type alone says how it is read, and what an absent one is.
    pub fn is_plain(&self) -> bool {
        matches!(self.reading, Reading::Plain) && !self.is_defaulted
    }

    /// An empty slot of a plain member, blaming the field's type if it cannot be decoded.
    pub fn empty(&self, private: &RuntimePath, emit: &mut Emit) {
        emit.at(self.ends, |emit| emit.path(private, "None"));
    }

    pub fn local(&self, emit: &mut Emit) {
        emit.token(self.local.clone());
    }

    /// The slot, empty.
    pub fn slot(&self, private: &RuntimePath, emit: &mut Emit) {
        self.defaulted(private, emit, |emit| match self.reading {
            Reading::Plain => emit.path(private, "None"),
            Reading::Lenient => emit.call(private, "Lenient", |emit| emit.path(private, "None")),
            Reading::Borrowed => emit.call(private, "Borrowed", |emit| emit.path(private, "None")),
            Reading::With => self.slot_of_function(private, emit),
        });
    }

    /// `With::<Self, 0, _>(None, PhantomData)`
    fn slot_of_function(&self, private: &RuntimePath, emit: &mut Emit) {
        emit.path(private, "With");
        emit.colons();
        emit.punct('<');
        emit.ident("Self");
        emit.punct(',');
        emit.number(self.index);
        emit.punct(',');
        emit.ident("_");
        emit.punct('>');
        emit.group(Parenthesis, |emit| {
            emit.path(private, "None");
            emit.punct(',');
            emit.path(private, "PhantomData");
        });
    }

    /// The slot as the table holds it, blaming the field's type if it cannot be decoded.
    pub fn reference(&self, emit: &mut Emit) {
        emit.at(self.ends, |emit| {
            emit.punct('&');
            emit.ident("mut");
            emit.ident("__slots");
            emit.punct('.');
            emit.number(self.index);
        });
    }

    /// Takes the value, or what there is of it, out of the slot.
    pub fn pattern(&self, private: &RuntimePath, emit: &mut Emit) {
        self.defaulted(private, emit, |emit| match self.reading {
            Reading::Plain => self.value_pattern(private, emit),
            Reading::Lenient => {
                emit.call(private, "Lenient", |emit| self.value_pattern(private, emit));
            }
            Reading::Borrowed => emit.call(private, "Borrowed", |emit| {
                self.value_pattern(private, emit);
            }),
            Reading::With => emit.call(private, "With", |emit| {
                self.value_pattern(private, emit);
                emit.punct(',');
                emit.ident("_");
            }),
        });
    }

    fn value_pattern(&self, private: &RuntimePath, emit: &mut Emit) {
        if self.is_defaulted {
            emit.token(self.local.clone());
        } else {
            emit.call(private, "Some", |emit| emit.token(self.local.clone()));
        }
    }

    fn defaulted(&self, private: &RuntimePath, emit: &mut Emit, slot: impl Fn(&mut Emit)) {
        if self.is_defaulted {
            emit.call(private, "Defaulted", slot);
        } else {
            slot(emit);
        }
    }

    fn value(&self, expansion: &Expansion, emit: &mut Emit) {
        let local = &self.local;
        if !self.is_defaulted {
            return emit.token(local.clone());
        }
        let private = &expansion.private;
        let mut default = Emit::new(expansion.site);
        write_default(expansion, self.field, &mut default);
        let default = default.finish();
        emit.all(quote_spanned! {expansion.site=>
            match #local { #private::Some(__value) => __value, #private::None => #default }
        });
    }

    /// The impl by which the slot calls the user's function.
    pub fn with_field(&self, expansion: &Expansion) -> Option<TokenStream> {
        let with = &self.field.attrs.with.as_ref()?.value;
        let (function, end) = (with.function(), with.path.span());
        let argument = Ident::new("__deserializer", Ends::at(end).last);
        let mut call = Emit::new(Ends::at(end).last);
        call.all(function);
        call.group(Parenthesis, |emit| emit.token(argument));
        let call = call.finish();

        let Expansion {
            site,
            private,
            ident,
            head,
            ..
        } = expansion;
        let lifetime = &expansion.bounds.lifetime;
        let (impl_generics, ty_generics, where_clause) = expansion.generics();
        let index = Literal::usize_unsuffixed(self.index);
        let ty = self.field.ty;
        Some(quote_spanned! {*site=>
            #head
            impl #impl_generics #private::WithField<#lifetime, #index, #ty> for #ident #ty_generics #where_clause {
                fn with<__D: #private::Deserializer<#lifetime>>(
                    __deserializer: __D,
                ) -> #private::Result<#ty, __D::Error> {
                    #call
                }
            }
        })
    }
}

/// The fields of the struct literal.
pub fn write_values(expansion: &Expansion, members: &[Member], emit: &mut Emit) {
    let mut members = members.iter();
    for field in &expansion.container.fields {
        emit.token(derived(field.ident));
        emit.punct(':');
        match field.role {
            Role::Member => {
                if let Some(member) = members.next() {
                    member.value(expansion, emit);
                }
            }
            Role::RequestId => write_request_id(expansion, field, emit),
            Role::Extra => emit.ident("__extra"),
            Role::Skipped => write_default(expansion, field, emit),
        }
        emit.punct(',');
    }
}

fn write_request_id(expansion: &Expansion, field: &Field, emit: &mut Emit) {
    emit.at(Ends::of(field.ty), |emit| {
        emit.path(&expansion.private, "RequestIdField");
        emit.colons();
        emit.ident("from_text");
        emit.group(Parenthesis, |emit| emit.ident("__request_id"));
    });
}

/// `&mut __extra`, blaming the field's type if it is no map.
pub fn write_extra_reference(field: &Field, emit: &mut Emit) {
    emit.at(Ends::of(field.ty), |emit| {
        emit.punct('&');
        emit.ident("mut");
        emit.ident("__extra");
    });
}

/// What must be there before the body is read: the undeclared members, and the struct's default.
pub fn write_locals(expansion: &Expansion, emit: &mut Emit) {
    let container = expansion.container;
    if let Some(field) = container.with_role(Role::Extra) {
        let ty = field.ty;
        emit.all(quote_spanned!(expansion.site=> let mut __extra: #ty =));
        write_default_of_type(expansion, Ends::of(ty), emit);
        emit.punct(';');
    }
    if let Some(given) = container
        .attrs
        .default
        .as_ref()
        .filter(|_| takes_default(container))
    {
        emit.all(quote_spanned!(expansion.site=> let __default: Self =));
        match &given.value {
            DefaultValue::Function(path) => write_default_call(path, emit),
            DefaultValue::Trait => {
                write_default_of_type(expansion, Ends::at(given.name.span()), emit);
            }
        }
        emit.punct(';');
    }
}

/// Whether a field's default is that of the struct.
fn takes_default(container: &Container) -> bool {
    let mut fields = container.fields.iter();
    fields.any(|field| {
        matches!(field.role, Role::Member | Role::Skipped) && field.attrs.default.is_none()
    })
}

/// The value of an absent member.
fn write_default(expansion: &Expansion, field: &Field, emit: &mut Emit) {
    match (&field.attrs.default, &expansion.container.attrs.default) {
        (Some(given), _) => match &given.value {
            DefaultValue::Function(path) => write_default_call(path, emit),
            DefaultValue::Trait => write_default_of_type(expansion, Ends::of(field.ty), emit),
        },
        (None, Some(_)) => {
            emit.ident("__default");
            emit.punct('.');
            emit.token(derived(field.ident));
        }
        (None, None) => write_default_of_type(expansion, Ends::of(field.ty), emit),
    }
}

fn write_default_call(path: &syn::ExprPath, emit: &mut Emit) {
    emit.all(quote::ToTokens::to_token_stream(path));
    emit.at(Ends::at(path.span()), |emit| {
        emit.group(Parenthesis, |_| {});
    });
}

fn write_default_of_type(expansion: &Expansion, ends: Ends, emit: &mut Emit) {
    emit.at(ends, |emit| {
        emit.path(&expansion.private, "Default");
        emit.colons();
        emit.ident("default");
        emit.group(Parenthesis, |_| {});
    });
}
