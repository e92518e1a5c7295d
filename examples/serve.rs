//! Serves a folder as a site with a strict content policy would: `serve [FOLDER] [PORT]`.

#[path = "serve/server.rs"]
mod server;

use std::env;
use std::io::Result;
use std::path::PathBuf;

fn main() -> Result<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "dist".to_owned());
    let port = env::args().nth(2).and_then(|port| port.parse().ok()).unwrap_or(8080);
    let server = server::Server::start(PathBuf::from(folder), port)?;
    println!("http://localhost:{}", server.port());
    server.wait();
    Ok(())
}
