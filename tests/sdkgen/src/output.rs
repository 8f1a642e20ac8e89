//! Files written as a whole or not at all.

use std::fs;
use std::path::Path;

use anyhow::{ensure, Context, Result};

/// What the module that lists the others begins with.
pub const MARK: &str = "//! Responses of Tencent Cloud API 3.0.\n";

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

/// Whether a folder may be replaced: it is new, empty, or holds only Rust modules with a `mod.rs` of the generator's.
///
/// # Errors
/// If it holds anything else.
pub fn check_replaceable(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let own = fs::read_to_string(folder.join("mod.rs")).is_ok_and(|text| text.starts_with(MARK));
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        ensure!(
            own && path.is_file() && path.extension().is_some_and(|end| end == "rs"),
            "{}: not written by the generator, and would be lost; choose another output folder, or move it",
            path.display()
        );
    }
    Ok(())
}

fn fill(folder: &Path, files: &[(String, String)]) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().context("a file without a folder")?;
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
