//! Decimal numbers, exactly.

use serde_json::{Number, Value};

/// More places than this are not calculated with.
const MOST_PLACES: u32 = 15;

/// Numbers with a fraction are not greater than this.
const EXACT: u128 = 1 << 43;

/// `digits` divided by ten to the power of `places`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Decimal {
    digits: i128,
    pub(super) places: u32,
}

impl Decimal {
    /// A number as it is written; nothing where it is too large or too precise.
    pub(super) fn of(number: &Number) -> Option<Decimal> {
        let text = number.to_string();
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
        let places = i64::try_from(fraction.len()).ok()? - exponent.parse::<i64>().ok()?;
        if places >= 0 {
            let places = u32::try_from(places).ok().filter(|places| *places <= MOST_PLACES)?;
            return Some(Decimal { digits, places });
        }
        let factor = power(u32::try_from(-places).ok()?)?;
        let digits = digits.checked_mul(factor).filter(|digits| digits.checked_abs().is_some_and(is_moderate))?;
        Some(Decimal { digits, places: 0 })
    }

    /// The number in units of ten to the power of minus `places`; nothing where it is too large.
    pub(super) fn scaled(self, places: u32) -> Option<i128> {
        self.digits.checked_mul(power(places.checked_sub(self.places)?)?)
    }
}

fn is_moderate(digits: i128) -> bool {
    digits < 10_i128.pow(22)
}

/// Ten to the power of `exponent`.
pub(super) fn power(exponent: u32) -> Option<i128> {
    10_i128.checked_pow(exponent)
}

/// The JSON number that is `digits` divided by ten to the power of `places`; nothing where it would be rounded so far
/// that it may leave its bounds.
pub(super) fn to_json(digits: i128, places: u32) -> Option<Value> {
    let unit = power(places)?;
    let whole = digits.checked_div(unit)?;
    let rest = digits.checked_rem(unit)?.unsigned_abs();
    if rest == 0 {
        return integer(whole);
    }
    if whole.unsigned_abs() > EXACT {
        return None;
    }
    let sign = if digits < 0 { "-" } else { "" };
    let width = usize::try_from(places).ok()?;
    let text = format!("{sign}{}.{rest:0width$}", whole.unsigned_abs());
    Number::from_f64(text.parse().ok()?).map(Value::Number)
}

fn integer(whole: i128) -> Option<Value> {
    if let Ok(number) = i64::try_from(whole) {
        return Some(Value::from(number));
    }
    match u64::try_from(whole) {
        Ok(number) => Some(Value::from(number)),
        Err(_) if (whole as f64) as i128 != whole => None,
        Err(_) => Number::from_f64(whole as f64).map(Value::Number),
    }
}

/// The least number that is a multiple of both.
pub(super) fn common_multiple(left: i128, right: i128) -> Option<i128> {
    let (mut greater, mut less) = (left.checked_abs()?, right.checked_abs()?);
    while less != 0 {
        (greater, less) = (less, greater.checked_rem(less)?);
    }
    left.checked_abs()?.checked_div(greater)?.checked_mul(right.checked_abs()?)
}
