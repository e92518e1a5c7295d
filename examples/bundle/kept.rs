//! Results that took seconds to make, kept in target/ by what they were made from.

use crate::Result;
use crate::names::{hash, list};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const FOLDER: &str = "target/bundle";
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The place of one result.
pub struct Kept(PathBuf);

impl Kept {
    pub fn of(kind: &str, input: &[u8]) -> Self {
        Kept(Path::new(FOLDER).join(format!("{:016x}.{kind}", hash(input))))
    }

    pub fn read(&self) -> Option<Vec<u8>> {
        fs::read(&self.0).ok()
    }

    /// Through another name, so that a broken run leaves no half of a result.
    pub fn write(&self, bytes: &[u8]) -> Result<()> {
        fs::create_dir_all(FOLDER)?;
        let part = self.0.with_extension("part");
        fs::write(&part, bytes)?;
        Ok(fs::rename(part, &self.0)?)
    }
}

/// Drops what was made more than a week ago.
pub fn tidy() -> Result<()> {
    for path in list(Path::new(FOLDER))? {
        if fs::metadata(&path)?.modified()?.elapsed().is_ok_and(|age| age > WEEK) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
