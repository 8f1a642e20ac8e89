//! Files written as a whole or not at all.

use std::fs;
use std::path::Path;

use anyhow::{bail, ensure, Context, Result};

use crate::emit::HEAD;

/// Fills a folder with files; an earlier one is replaced only once all of them are written.
///
/// # Errors
/// If a file can't be written; then the folder is as it was.
pub fn replace(folder: &Path, files: &[(String, String)]) -> Result<()> {
    replace_after(folder, files, |_| Ok(()))
}

/// Fills a folder with files, as [`replace`] does, after something was done to them where they are first written.
///
/// # Errors
/// If a file can't be written, or what is to be done fails; then the folder is as it was.
pub fn replace_after(
    folder: &Path,
    files: &[(String, String)],
    finish: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    let name = folder
        .file_name()
        .context("the output folder has no name")?
        .to_string_lossy();
    let fresh = folder.with_file_name(format!(".{name}.new"));
    let written = fill(&fresh, files).and_then(|()| finish(&fresh));
    if written.is_err() {
        let _ = fs::remove_dir_all(&fresh);
        return written;
    }
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::rename(&fresh, folder).with_context(|| folder.display().to_string())
}

/// Whether a folder may be replaced: it is new, or holds nothing but files that the generator wrote.
///
/// # Errors
/// If it holds anything else.
pub fn check_replaceable(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry.with_context(|| folder.display().to_string())?.path();
        if path.is_dir() && !path.is_symlink() {
            check_replaceable(&path)?;
            continue;
        }
        check_own(&path, &fs::read_to_string(&path).unwrap_or_default())?;
    }
    Ok(())
}

/// Whether a file's text is the generator's.
///
/// # Errors
/// If it is not.
pub fn check_own(path: &Path, text: &str) -> Result<()> {
    let mark = HEAD.trim_start_matches(['/', ' ']);
    let first = text.lines().next().unwrap_or_default();
    ensure!(
        first.trim_start_matches(['/', '#', ' ']).starts_with(mark),
        "{}: not written by the generator, and would be lost; choose another output folder, or move it",
        path.display()
    );
    Ok(())
}

fn fill(folder: &Path, files: &[(String, String)]) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    for (name, text) in files {
        let path = folder.join(name);
        let Some(parent) = path.parent() else {
            bail!("a file without a folder");
        };
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
