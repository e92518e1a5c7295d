//! Files named by their content, and their compressed twins.

use crate::Result;
use crate::kept::Kept;
use partwell::squeezed::{squeeze, unsqueeze};
use std::fs;
use std::path::{Path, PathBuf};

/// The published folder, while it fills.
pub struct Out<'a> {
    folder: &'a Path,
}

impl<'a> Out<'a> {
    pub fn new(folder: &'a Path) -> Self {
        Out { folder }
    }

    /// Writes a file whose name carries its hash; returns that name.
    pub fn hashed(&mut self, stem: &str, end: &str, bytes: impl AsRef<[u8]>) -> Result<String> {
        let name = format!("{stem}-{:012x}.{end}", hash(bytes.as_ref()) >> 16);
        self.plain(&name, bytes)?;
        Ok(name)
    }

    /// The same in fewer bytes, once it is known that they come back.
    pub fn squeezed(&mut self, stem: &str, bytes: &[u8]) -> Result<String> {
        let squeezed = squeeze(bytes);
        if unsqueeze(&squeezed) != bytes {
            return Err(format!("what was squeezed for {stem} doesn't come back").into());
        }
        self.hashed(stem, "bin", squeezed)
    }

    /// Writes a file whose name is a promise to those who link to it.
    pub fn plain(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> Result<()> {
        Ok(fs::write(self.folder.join(name), bytes)?)
    }

    /// Writes `NAME.br` beside each file of text or wasm; returns names and sizes, as they are and
    /// as they are sent.
    pub fn compress(&self) -> Result<Vec<(String, usize, usize)>> {
        let mut sizes = Vec::new();
        for path in list(self.folder)? {
            let name = file_name(&path);
            if [".js", ".wasm", ".css", ".json", ".html", ".svg"]
                .iter()
                .any(|end| name.ends_with(end))
            {
                let bytes = fs::read(&path)?;
                let small = brotli(&bytes)?;
                sizes.push((name.clone(), bytes.len(), small.len()));
                fs::write(self.folder.join(name + ".br"), small)?;
            } else if name.ends_with(".bin") {
                let squeezed = usize::try_from(fs::metadata(&path)?.len())?;
                sizes.push((name, squeezed, squeezed));
            }
        }
        Ok(sizes)
    }
}

/// The one file of the folder with this end.
pub fn find(folder: &Path, end: &str) -> Result<PathBuf> {
    let found: Vec<_> =
        list(folder)?.into_iter().filter(|path| file_name(path).ends_with(end)).collect();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        other => {
            Err(format!("expected one *{end} in {}, found {}", folder.display(), other.len())
                .into())
        }
    }
}

pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// FNV-1a: the names only need to differ when the content does.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf29ce484222325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100000001b3)
    })
}

fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let kept = Kept::of("br", bytes);
    if let Some(small) = kept.read() {
        return Ok(small);
    }
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut small, &params)?;
    kept.write(&small)?;
    Ok(small)
}
