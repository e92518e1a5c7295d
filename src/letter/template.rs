//! The notation of content texts: `{name}`, `{me: …|…|…}`, `{you: …|…}`, `{days: …|…|…}`.
//!
//! English needs two forms where Russian needs three: `{me: I|we}`, `{days: day|days}`.

/// A piece of a parsed text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// `{id}`: a detail, a number or a snippet.
    Named(&'a str),
    /// `{me: he|she|we}`.
    Me([&'a str; 3]),
    /// `{you: ты|вы}`.
    You([&'a str; 2]),
    /// `{number: one|few|many}`.
    Plural(Number, [&'a str; 3]),
}

/// A number that a text can count with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Number {
    OverdueDays,
}

impl Number {
    pub const ALL: [Self; 1] = [Self::OverdueDays];

    pub fn id(self) -> &'static str {
        match self {
            Self::OverdueDays => "overdue_days",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|number| number.id() == id)
    }
}

/// The pieces of a text, in order.
pub struct Template<'a> {
    rest: &'a str,
}

impl<'a> Template<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text }
    }
}

impl<'a> Iterator for Template<'a> {
    /// `Err` holds a piece that isn't in the notation; packing refuses it.
    type Item = Result<Piece<'a>, &'a str>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let Some(inside) = self.rest.strip_prefix('{') else {
            let (plain, rest) = match self.rest.find('{') {
                Some(at) => self.rest.split_at_checked(at)?,
                None => (self.rest, ""),
            };
            self.rest = rest;
            return Some(Ok(Piece::Plain(plain)));
        };
        let Some((inside, rest)) = inside.split_once('}') else {
            let broken = self.rest;
            self.rest = "";
            return Some(Err(broken));
        };
        self.rest = rest;
        Some(piece(inside).ok_or(inside))
    }
}

fn piece(inside: &str) -> Option<Piece<'_>> {
    // Packed, `me` goes without its name.
    let (name, forms) = match inside.split_once(':') {
        Some(named) => named,
        None if inside.contains('|') => ("me", inside),
        None => {
            return (!inside.is_empty() && !inside.contains([' ', '{']))
                .then_some(Piece::Named(inside));
        }
    };
    let forms: Vec<&str> = forms.split('|').map(str::trim).collect();
    match (name.trim(), forms.as_slice()) {
        ("me", [he, she, we]) => Some(Piece::Me([he, she, we])),
        ("me", [one, we]) => Some(Piece::Me([one, one, we])),
        ("you", [informal, formal]) => Some(Piece::You([informal, formal])),
        (name, [one, few, many]) => Some(Piece::Plural(Number::parse(name)?, [one, few, many])),
        (name, [one, other]) => Some(Piece::Plural(Number::parse(name)?, [one, other, other])),
        _ => None,
    }
}
