//! Files written as a whole or not at all.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Fills a folder with files; an earlier one is replaced only once all of them are written.
///
/// # Errors
/// If a file can't be written; then the folder is as it was.
pub fn replace(folder: &Path, files: &[(String, String)]) -> Result<()> {
    let name = folder
        .file_name()
        .context("the output folder has no name")?
        .to_string_lossy();
    let fresh = folder.with_file_name(format!(".{name}.new"));
    let written = fill(&fresh, files);
    if written.is_err() {
        let _ = fs::remove_dir_all(&fresh);
        return written;
    }
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::rename(&fresh, folder).with_context(|| folder.display().to_string())
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
