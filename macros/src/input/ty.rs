//! What a type looks like, by its spelling.

use proc_macro2::Ident;
use syn::{GenericArgument, Lifetime, PathArguments, PathSegment, Type};

/// Calls `visit` with `ty` and the types in it, outermost first; it returns whether to look inside.
pub fn walk(ty: &Type, visit: &mut dyn FnMut(&Type) -> bool) {
    if !visit(ty) {
        return;
    }
    match ty {
        Type::Array(ty) => walk(&ty.elem, visit),
        Type::Group(ty) => walk(&ty.elem, visit),
        Type::Paren(ty) => walk(&ty.elem, visit),
        Type::Ptr(ty) => walk(&ty.elem, visit),
        Type::Reference(ty) => walk(&ty.elem, visit),
        Type::Slice(ty) => walk(&ty.elem, visit),
        Type::Tuple(ty) => ty.elems.iter().for_each(|ty| walk(ty, visit)),
        Type::Path(ty) => {
            if let Some(qself) = &ty.qself {
                walk(&qself.ty, visit);
            }
            for argument in ty.path.segments.iter().flat_map(arguments) {
                match argument {
                    GenericArgument::Type(ty) => walk(ty, visit),
                    GenericArgument::AssocType(assoc) => walk(&assoc.ty, visit),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// The lifetimes that stand in `ty`.
pub fn lifetimes(ty: &Type) -> Vec<Lifetime> {
    let mut found = Vec::new();
    walk(ty, &mut |ty| {
        match ty {
            Type::Reference(ty) => found.extend(ty.lifetime.clone()),
            Type::Path(ty) => found.extend(ty.path.segments.iter().flat_map(segment_lifetimes)),
            _ => {}
        }
        true
    });
    found
}

fn segment_lifetimes(segment: &PathSegment) -> Vec<Lifetime> {
    let arguments = arguments(segment).into_iter();
    let lifetimes = arguments.filter_map(|argument| match argument {
        GenericArgument::Lifetime(lifetime) => Some(lifetime.clone()),
        _ => None,
    });
    lifetimes.collect()
}

/// The arguments in `<..>`; those in parentheses stand in bounds only, where nothing is decoded.
fn arguments(segment: &PathSegment) -> Vec<&GenericArgument> {
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().collect(),
        _ => Vec::new(),
    }
}

/// `Cow<'a, str>` or `Cow<'a, [u8]>`, or an `Option` or `Vec` of it.
pub fn is_borrowed_cow(ty: &Type) -> bool {
    let Type::Path(path) = ungroup(ty) else {
        return false;
    };
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    match arguments(last).as_slice() {
        [GenericArgument::Lifetime(lifetime), GenericArgument::Type(ty)] => {
            last.ident == "Cow" && lifetime.ident != "static" && is_text_or_bytes(ty)
        }
        [GenericArgument::Type(ty)] => {
            let names = ["Option", "Vec"];
            names.iter().any(|name| last.ident == name) && is_borrowed_cow(ty)
        }
        _ => false,
    }
}

/// What to write in place of a type without a size, if `ty` looks like one.
pub fn sized_instead_of(ty: &Type) -> Option<&'static str> {
    match ungroup(ty) {
        Type::Slice(_) => Some("`Vec<..>`"),
        Type::TraitObject(_) => Some("`Box<dyn ..>`"),
        ty if is_path(ty, "str") => Some("`String`, or `&str` to borrow"),
        _ => None,
    }
}

fn is_text_or_bytes(ty: &Type) -> bool {
    match ungroup(ty) {
        Type::Slice(ty) => is_path(&ty.elem, "u8"),
        ty => is_path(ty, "str"),
    }
}

fn is_path(ty: &Type, name: &str) -> bool {
    matches!(ungroup(ty), Type::Path(ty) if ty.path.is_ident(name))
}

/// The first of `params` that `ty` starts with: `T` of `T` and of `T::Item`.
pub fn leading_param<'p>(ty: &Type, params: &[&'p Ident]) -> Option<&'p Ident> {
    let Type::Path(ty) = ty else { return None };
    if ty.qself.is_some() || ty.path.leading_colon.is_some() {
        return None;
    }
    let first = &ty.path.segments.first()?.ident;
    params.iter().find(|param| **param == first).copied()
}

pub fn is_phantom(ty: &Type) -> bool {
    let Type::Path(ty) = ty else { return false };
    let last = ty.path.segments.last();
    last.is_some_and(|last| last.ident == "PhantomData")
}

/// A type that came through a `macro_rules` stands in an invisible group.
pub fn ungroup(mut ty: &Type) -> &Type {
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    ty
}

#[cfg(test)]
mod tests;
