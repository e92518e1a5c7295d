//! Sums of money as visitors type them and as letters show them.

use super::{Locale, is_letter};

/// A positive sum in whole units with its currency sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Money {
    amount: u64,
    /// Minor units, two digits, when the visitor typed them.
    cents: Option<String>,
    /// As typed; empty when it wasn't.
    currency: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoneyProblem {
    NotANumber,
    NotPositive,
    TooLarge,
}

const NO_BREAK_SPACE: char = '\u{a0}';

impl Money {
    /// Reads `45000`, `45 000 ₽`, `450,50 €` or `$300`.
    ///
    /// # Errors
    /// Says why the text is no sum that a letter could name.
    pub fn parse(text: &str) -> Result<Self, MoneyProblem> {
        let text = text.trim();
        if text.starts_with(['-', '−', '–']) {
            return Err(MoneyProblem::NotPositive);
        }
        let is_number =
            |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') || c.is_whitespace();
        // A sign may stand before the number, a sign or a word after it.
        let (before, rest) = text
            .split_at_checked(
                text.find(|c: char| c.is_ascii_digit()).ok_or(MoneyProblem::NotANumber)?,
            )
            .unwrap_or_default();
        let (number, after) = rest
            .split_at_checked(rest.find(|c| !is_number(c)).unwrap_or(rest.len()))
            .unwrap_or_default();
        let (before, after) = (before.trim(), after.trim());
        let is_word =
            |c: char| is_letter(c) || matches!(c, '.' | '€' | '$' | '₽' | '₸' | '£' | '₴');
        if before.chars().any(|c| is_letter(c) || c.is_ascii_digit())
            || before.chars().count() > 2
            || after.chars().count() > 12
            || !after.chars().all(is_word)
            || !before.is_empty() && !after.is_empty()
        {
            return Err(MoneyProblem::NotANumber);
        }
        let currency = [before, after].concat();
        let is_group = |group: &str| group.chars().take_while(char::is_ascii_digit).count() == 3;
        if !number.split_whitespace().skip(1).all(is_group) {
            return Err(MoneyProblem::NotANumber);
        }
        let digits: String = number.split_whitespace().collect();
        let (whole, cents) = split_cents(digits.trim_end_matches(['.', ',']))?;
        if whole.len() > 12 {
            return Err(MoneyProblem::TooLarge);
        }
        let amount: u64 = whole.parse().map_err(|_| MoneyProblem::NotANumber)?;
        if amount == 0 && cents.is_none() {
            return Err(MoneyProblem::NotPositive);
        }
        Ok(Self { amount, cents, currency })
    }

    /// `45 000 ₽` with no-break spaces, in English `€45,000`; without a sign, in roubles or as a bare number.
    pub fn format(&self, locale: Locale) -> String {
        // English is written in many countries, so it doesn't guess.
        let (group, point, usual) = match locale {
            Locale::Ru => (NO_BREAK_SPACE, ',', "₽"),
            Locale::En => (',', '.', ""),
        };
        let currency = if self.currency.is_empty() { usual } else { &self.currency };
        let before = locale == Locale::En && !currency.starts_with(is_letter);
        // In Russian four digits aren't grouped.
        let shortest = if locale == Locale::Ru { 4 } else { 3 };
        let digits = self.amount.to_string();
        let mut shown = if before { currency.to_owned() } else { String::new() };
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > shortest {
                shown.push(group);
            }
            shown.push(digit);
        }
        if let Some(cents) = &self.cents {
            shown.push(point);
            shown.push_str(cents);
        }
        if !before && !currency.is_empty() {
            shown.push(NO_BREAK_SPACE);
            shown.push_str(currency);
        }
        shown
    }
}

/// Parts `1.234,50` into its digits and cents; a mark before three digits groups thousands.
fn split_cents(digits: &str) -> Result<(String, Option<String>), MoneyProblem> {
    let marks = |c: char| matches!(c, '.' | ',' | '\'');
    let (whole, cents) = match digits.rsplit_once(marks) {
        Some((whole, cents)) if matches!(cents.len(), 1 | 2) => (whole, Some(cents)),
        _ => (digits, None),
    };
    if whole.split(marks).skip(1).any(|group| group.len() != 3) {
        return Err(MoneyProblem::NotANumber);
    }
    let whole: String = whole.chars().filter(|c| !marks(*c)).collect();
    let cents = cents.filter(|cents| cents.chars().any(|c| c != '0'));
    let cents =
        cents.map(|cents| if cents.len() == 1 { cents.to_owned() + "0" } else { cents.to_owned() });
    Ok((whole, cents))
}
