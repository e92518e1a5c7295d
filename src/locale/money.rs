//! Sums of money as visitors type them and as letters show them.

/// A positive sum in whole units with its currency sign.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Money {
    amount: u64,
    /// Minor units, two digits, when the visitor typed them.
    cents: Option<String>,
    currency: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoneyProblem {
    NotANumber,
    NotPositive,
    TooLarge,
}

const LARGEST: u64 = 999_999_999_999;
const CURRENCY: &str = "₽";
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
        let number: String = text
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| is_number(*c))
            .collect();
        let currency = text.replacen(number.as_str(), "", 1);
        let currency = currency.trim();
        if number.is_empty()
            || currency.chars().count() > 5
            || currency.chars().any(|c| c.is_ascii_digit() || c == '-')
        {
            return Err(MoneyProblem::NotANumber);
        }
        let digits: String = number.split_whitespace().collect();
        let (whole, cents) = split_cents(&digits)?;
        if whole.len() > 12 {
            return Err(MoneyProblem::TooLarge);
        }
        let amount: u64 = whole.parse().map_err(|_| MoneyProblem::NotANumber)?;
        match amount {
            0 => Err(MoneyProblem::NotPositive),
            amount if amount > LARGEST => Err(MoneyProblem::TooLarge),
            amount => Ok(Self {
                amount,
                cents,
                currency: if currency.is_empty() { CURRENCY } else { currency }.to_owned(),
            }),
        }
    }

    /// `45 000 ₽` with no-break spaces.
    pub fn format(&self) -> String {
        let digits = self.amount.to_string();
        let mut shown = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
                shown.push(NO_BREAK_SPACE);
            }
            shown.push(digit);
        }
        if let Some(cents) = &self.cents {
            shown.push(',');
            shown.push_str(cents);
        }
        shown.push(NO_BREAK_SPACE);
        shown.push_str(&self.currency);
        shown
    }
}

/// Parts `1.234,50` into its digits and cents; a mark before three digits groups thousands.
fn split_cents(digits: &str) -> Result<(String, Option<String>), MoneyProblem> {
    let marks = |c: char| matches!(c, '.' | ',' | '\'');
    let (whole, cents) = match digits.rsplit_once(marks) {
        Some((whole, cents)) if matches!(cents.len(), 1 | 2) => (whole, Some(cents)),
        Some((_, "")) => return Err(MoneyProblem::NotANumber),
        _ => (digits, None),
    };
    let whole: String = whole.chars().filter(|c| !marks(*c)).collect();
    let cents = cents
        .filter(|cents| cents.chars().any(|c| c != '0'))
        .map(|cents| if cents.len() == 1 { cents.to_owned() + "0" } else { cents.to_owned() });
    Ok((whole, cents))
}
