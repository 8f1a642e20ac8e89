use crate::attr::{ContainerAttrs, FieldAttrs};
use crate::case::Rule;
use crate::check;
use crate::errors::Errors;
use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Data, DeriveInput, Error, Fields, Generics, Path, Type};

/// The key that Tencent Cloud gives the id of a request.
pub const REQUEST_ID: &str = "RequestId";

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

/// What a struct with mistakes leaves for its fallback.
pub struct Failed {
    pub error: Error,
    pub runtime: Option<Path>,
    pub error_code: Option<Type>,
    pub has_request_id: bool,
}

impl<'a> Container<'a> {
    pub fn from_syn(input: &'a DeriveInput, kind: Kind) -> Result<Self, Box<Failed>> {
        let mut errors = Errors::default();
        let attrs = ContainerAttrs::from_syn(&input.attrs, &mut errors);
        let fields = match named_fields(input, kind) {
            Ok(fields) => fields,
            Err(error) => return Err(failed(error, attrs, &[])),
        };
        let rule = attrs
            .rename_all
            .as_ref()
            .map_or_else(Rule::default, |given| given.value);
        let fields = fields
            .into_iter()
            .map(|field| Field::from_syn(field, rule, &mut errors));
        let mut fields: Vec<Field> = fields.collect();
        if kind == Kind::Response {
            assign_request_id(&mut fields);
        }
        let (ident, generics) = (&input.ident, &input.generics);
        let container = Container {
            ident,
            generics,
            kind,
            attrs,
            fields,
        };
        check::check(&container, &mut errors);
        match errors.into_error() {
            None => Ok(container),
            Some(error) => Err(failed(error, container.attrs, &container.fields)),
        }
    }

    /// The fields that stand in the table of slots, in order.
    pub fn members(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields
            .iter()
            .filter(|field| field.role == Role::Member)
    }

    pub fn with_role(&self, role: Role) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.role == role)
    }

    /// The name under which messages speak of the response.
    pub fn action(&self) -> String {
        if let Some(action) = &self.attrs.action {
            return action.value.value();
        }
        let name = syn::ext::IdentExt::unraw(self.ident).to_string();
        match name.strip_suffix("Response") {
            Some(action) if !action.is_empty() => action.to_owned(),
            _ => name,
        }
    }
}

fn named_fields(input: &DeriveInput, kind: Kind) -> syn::Result<Vec<&syn::Field>> {
    let name = kind.name();
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Ok(fields.named.iter().collect()),
            Fields::Unit => Ok(Vec::new()),
            Fields::Unnamed(fields) => {
                let message =
                    format_args!("`{name}` needs named fields: their keys follow from their names");
                Err(Error::new_spanned(fields, message))
            }
        },
        Data::Enum(data) => {
            let way_out = match kind {
                Kind::Response => "for an enum of error codes derive `TencentErrorCode`",
                Kind::Data => {
                    "for an enum derive serde's `Deserialize`; it may be the type of a field"
                }
            };
            let message = format_args!("`{name}` is for structs; {way_out}");
            Err(Error::new_spanned(data.enum_token, message))
        }
        Data::Union(data) => {
            let message = format_args!("`{name}` is for structs; a union cannot be decoded");
            Err(Error::new_spanned(data.union_token, message))
        }
    }
}

fn failed(error: Error, attrs: ContainerAttrs, fields: &[Field]) -> Box<Failed> {
    Box::new(Failed {
        error,
        runtime: attrs.runtime.map(|given| given.value),
        error_code: attrs.error.map(|given| given.value),
        has_request_id: fields.iter().any(|field| field.role == Role::RequestId),
    })
}

/// The `RequestId` goes to the field so marked, else to the one with its key, else to the one whose key folds to it.
fn assign_request_id(fields: &mut [Field]) {
    let rules: [fn(&Field) -> bool; 3] = [
        |field| field.attrs.request_id.is_some(),
        |field| field.key == REQUEST_ID,
        |field| field.folds() && field.key.eq_ignore_ascii_case(REQUEST_ID),
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
        let ty = &field.ty;
        Field {
            ident,
            ty,
            attrs,
            role,
            key,
        }
    }

    /// A key that follows from the field's name also matches when its case differs.
    pub fn folds(&self) -> bool {
        self.attrs.rename.is_none()
    }

    /// What gave the field its key.
    pub fn key_tokens(&self) -> &dyn ToTokens {
        match (&self.attrs.rename, &self.attrs.request_id) {
            (Some(rename), _) => &rename.value,
            (None, Some(marked)) => &marked.name,
            (None, None) => &self.ident,
        }
    }

    /// The aliases, without those that repeat the key.
    pub fn aliases(&self) -> Vec<String> {
        let mut aliases: Vec<String> = self
            .attrs
            .alias
            .iter()
            .map(|alias| alias.value.value())
            .collect();
        aliases.retain(|alias| *alias != self.key);
        aliases.dedup();
        aliases
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
