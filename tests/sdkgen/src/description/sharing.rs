//! Actions that are answered with the same object: a response knows one action, so each gets a response of its own.

use anyhow::{ensure, Result};

use super::{Action, Description};
use crate::names::{default_action, is_type};

/// Gives every object to one action: to the one that it is named after, or else to the first by name. Each other action
/// gets a copy under its own name, `{action}Response`.
///
/// # Errors
/// If there is an object of a copy's name.
pub fn separate(description: &mut Description) -> Result<()> {
    // By name, whether or not the file's order was kept.
    description
        .actions
        .sort_by(|one, other| one.name.cmp(&other.name));
    for index in 0..description.actions.len() {
        if !owns(&description.actions, index) {
            copy(description, index)?;
        }
    }
    Ok(())
}

fn owns(actions: &[Action], index: usize) -> bool {
    let named = |action: &Action| default_action(&action.output) == Some(&action.name);
    let output = &actions[index].output;
    let mut rivals = actions
        .iter()
        .enumerate()
        .filter(|(other, action)| *other != index && action.output == *output);
    named(&actions[index]) || rivals.all(|(other, action)| other > index && !named(action))
}

fn copy(description: &mut Description, index: usize) -> Result<()> {
    let action = &mut description.actions[index];
    let name = format!("{}Response", action.name);
    let shared = format!(
        "action `{}`: its output `{}` is another action's too",
        action.name, action.output
    );
    ensure!(
        is_type(&name),
        "{shared}, and a response of its own cannot be called `{name}`"
    );
    ensure!(
        !description.objects.contains_key(&name),
        "{shared}, and there is an object `{name}` already"
    );
    if let Some(object) = description.objects.get(&action.output).cloned() {
        description.objects.insert(name.clone(), object);
    }
    action.output = name;
    Ok(())
}
