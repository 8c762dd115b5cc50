//! Numbers: the multiples between two bounds, counted exactly.

use serde_json::{Number, Value};

use super::decimal::{Decimal, common_multiple, power, to_json};
use super::error::Ungeneratable;
use super::part::Flat;
use super::plausible;
use super::random::Random;

/// How many places a number has where nothing is said.
const PLACES: u32 = 2;

/// How many numbers from a bound on are looked at where the likely ones are not allowed.
const NEAR: i128 = 1_000;

/// The bounds that formats of integers set.
const FORMATS: [(&str, i128, i128); 8] = [
    ("int8", -0x80, 0x7f),
    ("uint8", 0, 0xff),
    ("int16", -0x8000, 0x7fff),
    ("uint16", 0, 0xffff),
    ("int32", -0x8000_0000, 0x7fff_ffff),
    ("uint32", 0, 0xffff_ffff),
    ("int64", i64::MIN as i128, i64::MAX as i128),
    ("uint64", 0, u64::MAX as i128),
];

/// A number that meets what `flat` says.
pub(super) fn number(flat: &Flat<'_>, name: &str, whole: bool, random: &mut Random) -> Result<Value, Ungeneratable> {
    let Some(grid) = Grid::of(flat, whole) else { return approximate(flat, whole) };
    let found = grid.windows(name).into_iter().find_map(|(low, high)| grid.multiple(low, high, random));
    found.or_else(|| approximate(flat, whole).ok()).ok_or_else(|| {
        let keywords = ["multipleOf", "exclusiveMinimum", "exclusiveMaximum", "minimum", "maximum"];
        let keyword = keywords.into_iter().find(|keyword| flat.has(keyword)).unwrap_or("type");
        flat.error(keyword, "no number is within the bounds")
    })
}

/// The numbers that are allowed: multiples of `step` from `low` to `high`, in units of ten to the power of minus `places`.
struct Grid {
    places: u32,
    unit: i128,
    step: i128,
    low: Option<i128>,
    high: Option<i128>,
}

impl Grid {
    /// Nothing where a number is too large or too precise.
    fn of(flat: &Flat<'_>, whole: bool) -> Option<Grid> {
        let multiples = decimals(flat, "multipleOf")?;
        let lower = [decimals(flat, "minimum")?, decimals(flat, "exclusiveMinimum")?];
        let upper = [decimals(flat, "maximum")?, decimals(flat, "exclusiveMaximum")?];
        let all = multiples.iter().chain(lower.iter().flatten()).chain(upper.iter().flatten());
        let places = all.map(|decimal| decimal.places).max().unwrap_or(0);
        let places = if whole || !multiples.is_empty() { places } else { places + PLACES };
        let unit = power(places)?;
        let mut step = if whole { unit } else { 1 };
        for multiple in multiples {
            step = common_multiple(step, multiple.scaled(places)?).filter(|step| *step > 0)?;
        }
        let [minimum, above] = lower.map(|bounds| scaled(&bounds, places));
        let [maximum, below] = upper.map(|bounds| scaled(&bounds, places));
        let mut low = minimum?.into_iter().chain(above?.into_iter().map(|bound| bound.saturating_add(1))).max();
        let mut high = maximum?.into_iter().chain(below?.into_iter().map(|bound| bound.saturating_sub(1))).min();
        for (least, greatest) in formats(flat) {
            low = low.max(least.checked_mul(unit));
            high = Some(high.unwrap_or(i128::MAX).min(greatest.checked_mul(unit)?));
        }
        Some(Grid { places, unit, step, low, high })
    }

    /// From where to where a number is looked for, the likely ones first.
    fn windows(&self, name: &str) -> Vec<(i128, i128)> {
        let (least, greatest) = plausible::bounds(name);
        let likely = (least.saturating_mul(self.unit), greatest.saturating_mul(self.unit));
        let near = self.unit.max(self.step).saturating_mul(NEAR);
        let narrow =
            self.low.zip(self.high).filter(|(low, high)| high.saturating_sub(*low) < likely.1.saturating_sub(likely.0));
        let from_low = self.low.map(|low| (low, low.saturating_add(near)));
        let to_high = self.high.map(|high| (high.saturating_sub(near), high));
        let around = (near.saturating_neg(), near);
        [narrow, Some(likely), from_low, to_high, Some(around)].into_iter().flatten().collect()
    }

    /// An allowed number from `low` to `high`.
    fn multiple(&self, low: i128, high: i128, random: &mut Random) -> Option<Value> {
        let low = self.low.unwrap_or(low).max(low);
        let high = self.high.unwrap_or(high).min(high);
        let last = high.checked_div_euclid(self.step)?;
        let first = low.checked_neg()?.checked_div_euclid(self.step)?.checked_neg()?;
        if low > high || first > last {
            return None;
        }
        to_json(random.between(first, last).checked_mul(self.step)?, self.places)
    }
}

fn formats<'f>(flat: &'f Flat<'_>) -> impl Iterator<Item = (i128, i128)> + 'f {
    let named = |format: &Value| FORMATS.iter().find(|(name, ..)| format.as_str() == Some(name));
    flat.all("format").filter_map(named).map(|(_, low, high)| (*low, *high))
}

/// The numbers that a keyword has; nothing where one of them is too large or too precise.
fn decimals(flat: &Flat<'_>, keyword: &str) -> Option<Vec<Decimal>> {
    flat.all(keyword).filter_map(as_number).map(Decimal::of).collect()
}

fn as_number(value: &Value) -> Option<&Number> {
    match value {
        Value::Number(number) => Some(number),
        _ => None,
    }
}

fn scaled(bounds: &[Decimal], places: u32) -> Option<Vec<i128>> {
    bounds.iter().map(|bound| bound.scaled(places)).collect()
}

/// A number where the bounds are too large or too precise to count: a bound, or what is next to it.
fn approximate(flat: &Flat<'_>, whole: bool) -> Result<Value, Ungeneratable> {
    let keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    let named = keywords.iter().flat_map(|keyword| flat.all(keyword)).filter_map(Value::as_f64);
    let mut candidates = vec![1.0, 0.0, -1.0];
    for bound in named {
        candidates.extend([bound, bound.next_up(), bound.next_down(), bound * 2.0, bound / 2.0]);
    }
    let found = candidates.into_iter().find(|number| (!whole || number.fract() == 0.0) && is_within(flat, *number));
    let keyword = keywords.into_iter().find(|keyword| flat.has(keyword)).unwrap_or("type");
    let error = || flat.error(keyword, "no number was found within the bounds");
    let number = found.ok_or_else(error)?;
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return Ok(Value::from(number as i64));
    }
    Number::from_f64(number).map(Value::Number).ok_or_else(error)
}

fn is_within(flat: &Flat<'_>, number: f64) -> bool {
    let all = |keyword: &str, allows: &dyn Fn(f64) -> bool| flat.all(keyword).filter_map(Value::as_f64).all(allows);
    all("minimum", &|bound| number >= bound)
        && all("maximum", &|bound| number <= bound)
        && all("exclusiveMinimum", &|bound| number > bound)
        && all("exclusiveMaximum", &|bound| number < bound)
        && all("multipleOf", &|step| number % step == 0.0)
}
