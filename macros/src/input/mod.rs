//! The struct as it was declared: its fields, their keys, and what its attributes say.

pub mod attr;
pub mod case;
pub mod errors;
pub mod ty;

use attr::{Arguments, ContainerAttrs, FieldAttrs};
use case::Rule;
use errors::Errors;
use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Error, Fields, Generics, LitStr, Path, Type};

/// The key that Tencent Cloud gives the id of a request.
pub const REQUEST_ID: &str = "RequestId";

/// Which derive it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Response,
    Data,
}

pub struct Container<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub kind: Kind,
    pub attrs: ContainerAttrs,
    pub fields: Vec<Field<'a>>,
}

pub struct Field<'a> {
    pub ident: &'a Ident,
    pub ty: &'a Type,
    pub attrs: FieldAttrs,
    pub role: Role,
    pub key: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Takes the member whose key it has.
    Member,
    RequestId,
    /// Takes the members that no other field has declared.
    Extra,
    Skipped,
}

impl<'a> Container<'a> {
    /// Reads as much as can be read; the rest is among the errors.
    pub fn from_syn(input: &'a DeriveInput, kind: Kind, errors: &mut Errors) -> Self {
        let attrs = ContainerAttrs::from_syn(&input.attrs, errors);
        let naming = attrs.rename_all.as_ref().map(|given| given.value);
        let naming = naming.unwrap_or_default();
        let fields = named_fields(input, kind).unwrap_or_else(|error| {
            errors.push(error);
            Vec::new()
        });
        let fields = fields.into_iter();
        let mut fields: Vec<Field> = fields
            .map(|field| Field::from_syn(field, naming, errors))
            .collect();
        if kind == Kind::Response {
            assign_request_id(&mut fields);
        }
        Container {
            ident: &input.ident,
            generics: &input.generics,
            kind,
            attrs,
            fields,
        }
    }

    /// The fields that stand in the table of slots, in order.
    pub fn members(&self) -> impl Iterator<Item = &Field<'a>> {
        let fields = self.fields.iter();
        fields.filter(|field| field.role == Role::Member)
    }

    pub fn with_role(&self, role: Role) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.role == role)
    }

    /// The name under which messages speak of the response, if one is given or follows from the struct's.
    pub fn action(&self) -> Option<String> {
        if let Some(action) = &self.attrs.action {
            return Some(action.value.value());
        }
        let name = self.ident.unraw().to_string();
        let action = name.strip_suffix("Response").unwrap_or(&name);
        (!action.is_empty()).then(|| action.to_owned())
    }

    /// Whether no field's type looks like one without a size.
    pub fn is_sized(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.all(|field| ty::sized_instead_of(field.ty).is_none())
    }

    /// Where the runtime is, if `crate` says so.
    pub fn runtime(&self) -> Option<&Path> {
        self.attrs.runtime.as_ref().map(|given| &given.value)
    }

    /// The `bound` of the struct, and those of its fields.
    pub fn bounds(&self) -> impl Iterator<Item = &attr::Given<Vec<syn::WherePredicate>>> {
        let of_fields = self
            .fields
            .iter()
            .filter_map(|field| field.attrs.bound.as_ref());
        self.attrs.bound.iter().chain(of_fields)
    }
}

fn named_fields(input: &DeriveInput, kind: Kind) -> syn::Result<Vec<&syn::Field>> {
    let name = kind.name();
    let (tokens, message): (&dyn ToTokens, _) = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => return Ok(fields.named.iter().collect()),
            Fields::Unit => return Ok(Vec::new()),
            Fields::Unnamed(fields) if kind == Kind::Data => {
                let message = "needs named fields; derive serde's `Deserialize` on a newtype or a tuple struct";
                (fields, message)
            }
            Fields::Unnamed(fields) => {
                let message = "needs named fields: their keys follow from their names";
                (fields, message)
            }
        },
        Data::Enum(data) if kind == Kind::Response => {
            let message = "is for structs; for an enum of error codes derive `TencentErrorCode`";
            (&data.enum_token, message)
        }
        Data::Enum(data) => {
            let message = "is for structs; for an enum derive serde's `Deserialize`; it may be the type of a field";
            (&data.enum_token, message)
        }
        Data::Union(data) => (
            &data.union_token,
            "is for structs; a union cannot be decoded",
        ),
    };
    Err(Error::new_spanned(tokens, format!("`{name}` {message}")))
}

/// The `RequestId` goes to the field so marked, else to the one with its key, else to the one whose key folds to it.
fn assign_request_id(fields: &mut [Field]) {
    let rules: [fn(&Field) -> bool; 3] = [
        |field| field.attrs.request_id.is_some(),
        |field| field.key == REQUEST_ID,
        |field| field.folds_to(REQUEST_ID),
    ];
    for rule in rules {
        let mut members = fields.iter_mut().filter(|field| field.role == Role::Member);
        if let Some(field) = members.find(|field| rule(field)) {
            field.role = Role::RequestId;
            REQUEST_ID.clone_into(&mut field.key);
            return;
        }
    }
}

impl<'a> Field<'a> {
    fn from_syn(field: &'a syn::Field, naming: Rule, errors: &mut Errors) -> Self {
        let attrs = FieldAttrs::from_syn(&field.attrs, errors);
        let ident = field.ident.as_ref().expect("a named field has a name");
        let key = match &attrs.rename {
            Some(rename) => rename.value.value(),
            None => naming.apply(ident),
        };
        let role = if attrs.skip.is_some() {
            Role::Skipped
        } else if attrs.extra.is_some() {
            Role::Extra
        } else {
            Role::Member
        };
        Field {
            ident,
            ty: &field.ty,
            attrs,
            role,
            key,
        }
    }

    /// A key that follows from the field's name also matches when its case differs.
    pub fn folds(&self) -> bool {
        self.attrs.rename.is_none()
    }

    fn folds_to(&self, key: &str) -> bool {
        self.folds() && self.key.eq_ignore_ascii_case(key)
    }

    /// Whether the member `key` is this field's.
    pub fn takes(&self, key: &str) -> bool {
        self.folds_to(key) || self.key == key || self.alias(key).is_some()
    }

    pub fn alias(&self, key: &str) -> Option<&LitStr> {
        let mut aliases = self.attrs.alias.iter().map(|given| &given.value);
        aliases.find(|alias| alias.value() == key)
    }

    /// What gave the field its key.
    pub fn key_tokens(&self) -> &dyn ToTokens {
        match (&self.attrs.rename, &self.attrs.request_id) {
            (Some(rename), _) => &rename.value,
            (None, Some(marked)) => &marked.name,
            (None, None) => &self.ident,
        }
    }

    /// The aliases, without those that repeat the key or one another.
    pub fn aliases(&self) -> Vec<String> {
        let mut aliases = Vec::new();
        for alias in self.attrs.alias.iter().map(|given| given.value.value()) {
            if alias != self.key && !aliases.contains(&alias) {
                aliases.push(alias);
            }
        }
        aliases
    }

    /// The key, then the aliases.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = vec![self.key.clone()];
        keys.append(&mut self.aliases());
        keys
    }
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Response => "TencentResponse",
            Kind::Data => "TencentData",
        }
    }
}
