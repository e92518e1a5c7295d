//! A civil date without time or zone.

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Day(i32);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

const DAYS_OF_400_YEARS: i32 = 146_097;
const EPOCH_FROM_MARCH_0000: i32 = 719_468;

impl Day {
    /// The date, if the month has such a day; years 1–9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let month = i32::try_from(month).ok()?;
        let day = i32::try_from(day).ok()?;
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        // Years are counted from March, so that the leap day is the last of a year.
        let march_year = if month <= 2 { year - 1 } else { year };
        let era = march_year.div_euclid(400);
        let year_of_era = march_year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let date = Self(era * DAYS_OF_400_YEARS + day_of_era - EPOCH_FROM_MARCH_0000);
        (date.parts() == (year, month, day)).then_some(date)
    }

    /// Reads `2026-12-12`, the form of date fields and saved data.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        Self::new(i32::try_from(year).ok()?, month, day)
    }

    /// Year, month 1–12, day 1–31.
    fn parts(self) -> (i32, i32, i32) {
        let days = self.0 + EPOCH_FROM_MARCH_0000;
        let era = days.div_euclid(DAYS_OF_400_YEARS);
        let day_of_era = days.rem_euclid(DAYS_OF_400_YEARS);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month, day)
    }

    pub fn year(self) -> i32 {
        self.parts().0
    }

    /// 0 for January.
    pub fn month_index(self) -> usize {
        usize::try_from(self.parts().1 - 1).unwrap_or_default()
    }

    pub fn day_of_month(self) -> i32 {
        self.parts().2
    }

    pub fn weekday(self) -> Weekday {
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to `self`, negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// This day, or the Monday after when it falls on a weekend. Knows no holidays.
    #[must_use]
    pub fn or_monday(self) -> Self {
        match self.weekday() {
            Weekday::Saturday => self.plus(2),
            Weekday::Sunday => self.plus(1),
            _ => self,
        }
    }

    /// The form of date fields and saved data.
    pub fn iso(self) -> String {
        let (year, month, day) = self.parts();
        [&pad(year, 4), "-", &pad(month, 2), "-", &pad(day, 2)].concat()
    }
}

fn pad(number: i32, width: usize) -> String {
    let digits = number.to_string();
    let mut padded = String::new();
    for _ in digits.len()..width {
        padded.push('0');
    }
    padded + &digits
}
