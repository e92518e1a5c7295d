//! A small threaded web server for a folder of static files; tests start it too.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{fs, thread};

/// What the strictest page that we promise to work in allows, and two lines
/// that only our own pages need.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; frame-src 'self'";

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves on 127.0.0.1; port 0 takes a free one.
    pub fn start(folder: PathBuf, port: u16) -> Result<Self> {
        let folder = fs::canonicalize(&folder).map_err(|error| {
            std::io::Error::new(error.kind(), format!("{}: {error}", folder.display()))
        })?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let folder = folder.clone();
                thread::spawn(move || stream.and_then(|stream| answer_all(stream, &folder)));
            }
        });
        Ok(Server { address, stopping, thread: Some(thread) })
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address); // wakes the thread that accepts
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Request {
    method: String,
    path: String,
    brotli: bool,
    close: bool,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

fn answer_all(stream: TcpStream, folder: &Path) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    while let Some(request) = read_request(&mut reader)? {
        let response = respond(&request, folder);
        let mut head =
            format!("HTTP/1.1 {}\r\ncontent-length: {}\r\n", response.status, response.body.len());
        for (name, value) in response.headers {
            head += &format!("{name}: {value}\r\n");
        }
        writer.write_all((head + "\r\n").as_bytes())?;
        if request.method != "HEAD" {
            writer.write_all(&response.body)?;
        }
        if request.close {
            break;
        }
    }
    Ok(())
}

fn read_request(reader: &mut impl BufRead) -> Result<Option<Request>> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let mut request = Request {
        method: words.next().unwrap_or_default(),
        path: words.next().unwrap_or_default(),
        brotli: false,
        close: false,
    };
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            return Ok(Some(request));
        }
        let header = header.to_ascii_lowercase();
        let (name, value) = header.split_once(':').unwrap_or((&header, ""));
        request.brotli |=
            name == "accept-encoding" && value.split(',').any(|coding| coding.trim() == "br");
        request.close |= name == "connection" && value.trim() == "close";
    }
}

fn respond(request: &Request, folder: &Path) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        return plain("405 Method Not Allowed");
    }
    let Some(path) = resolve(&request.path, folder) else {
        return plain("404 Not Found");
    };
    let compressed = PathBuf::from(format!("{}.br", path.display()));
    let brotli = request.brotli && compressed.is_file();
    let Ok(body) = fs::read(if brotli { &compressed } else { &path }) else {
        return plain("404 Not Found");
    };
    let mut headers = vec![
        ("content-type", mime(&path).to_owned()),
        ("cache-control", cache(&path).to_owned()),
        ("content-security-policy", POLICY.to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        ("access-control-allow-origin", "*".to_owned()),
        ("vary", "accept-encoding".to_owned()),
    ];
    if brotli {
        headers.push(("content-encoding", "br".to_owned()));
    }
    Response { status: "200 OK", headers, body }
}

fn plain(status: &'static str) -> Response {
    let headers = vec![("content-type", "text/plain".to_owned())];
    Response { status, headers, body: status.into() }
}

/// The file a request names, if it is one inside the folder.
fn resolve(target: &str, folder: &Path) -> Option<PathBuf> {
    let path = unescape(target.split(['?', '#']).next()?)?;
    let inner = Path::new(path.strip_prefix('/')?);
    if !inner.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut full = folder.join(inner);
    if full.is_dir() {
        full.push("index.html");
    }
    let full = fs::canonicalize(full).ok()?; // a link must not lead out either
    (full.starts_with(folder) && full.is_file()).then_some(full)
}

fn unescape(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(piece.get(2..)?.as_bytes());
    }
    String::from_utf8(bytes).ok().filter(|path| !path.contains('\0'))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("txt") => "text/plain",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    }
}

/// A name that carries a hash of its content never goes stale.
fn cache(path: &Path) -> &'static str {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let hash = stem.rsplit('-').next().unwrap_or_default();
    if hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}
