//! Schemas computed from Rust types, with the bounds and formats that the type cannot carry.

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::{Schema, SchemaObject};
use serde_json::{Value, json};

/// A schema that started as the one of a Rust type.
pub struct Shape(SchemaObject);

/// The schema of `T`: a reference where `T` is a component of the document.
pub fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Shape {
    Shape(generator.subschema_for::<T>().into_object())
}

/// The schema of `T` written out in place, also where `T` could be a component.
pub fn inline<T: JsonSchema>(generator: &mut SchemaGenerator) -> Shape {
    Shape(T::json_schema(generator).into_object())
}

/// The schema that any JSON value fits.
pub fn any() -> Shape {
    Shape(SchemaObject::default())
}

/// The schema of binary content.
pub fn binary() -> Shape {
    Shape(SchemaObject {
        instance_type: Some(schemars::schema::InstanceType::String.into()),
        format: Some("binary".to_owned()),
        ..SchemaObject::default()
    })
}

impl Shape {
    /// Sets `format`, or removes it.
    pub fn format(mut self, format: Option<&str>) -> Shape {
        self.0.format = format.map(str::to_owned);
        self
    }

    /// Sets both bounds of a number, or removes them.
    pub fn range(mut self, minimum: Option<f64>, maximum: Option<f64>) -> Shape {
        let number = self.0.number();
        (number.minimum, number.maximum) = (minimum, maximum);
        self
    }

    /// Sets both bounds of a number as ones that the number may not reach itself.
    pub fn exclusive_range(mut self, minimum: Option<f64>, maximum: Option<f64>) -> Shape {
        let number = self.0.number();
        (number.exclusive_minimum, number.exclusive_maximum) = (minimum, maximum);
        self
    }

    /// Sets what a number must be a multiple of.
    pub fn multiple_of(mut self, step: f64) -> Shape {
        self.0.number().multiple_of = Some(step);
        self
    }

    /// Sets the bounds of a text's length, in characters.
    pub fn length(mut self, minimum: Option<u32>, maximum: Option<u32>) -> Shape {
        let string = self.0.string();
        (string.min_length, string.max_length) = (minimum, maximum);
        self
    }

    /// Sets the pattern of a text.
    pub fn pattern(mut self, pattern: &str) -> Shape {
        self.0.string().pattern = Some(pattern.to_owned());
        self
    }

    /// Sets the bounds of a list's length.
    pub fn items(mut self, minimum: Option<u32>, maximum: Option<u32>) -> Shape {
        let array = self.0.array();
        (array.min_items, array.max_items) = (minimum, maximum);
        self
    }

    /// Says that a list has no two equal items.
    pub fn unique(mut self) -> Shape {
        self.0.array().unique_items = Some(true);
        self
    }

    /// Replaces the schema of a list's items.
    pub fn item(mut self, item: Schema) -> Shape {
        self.0.array().items = Some(item.into());
        self
    }

    /// Replaces the schema of a map's values.
    pub fn values(mut self, value: Schema) -> Shape {
        self.0.object().additional_properties = Some(Box::new(value));
        self
    }

    /// Sets the values that there are.
    pub fn one_of(mut self, values: &[&str]) -> Shape {
        self.0.enum_values = Some(values.iter().map(|value| json!(value)).collect());
        self
    }

    /// Sets the numbers that there are.
    pub fn one_of_numbers(mut self, values: &[i64]) -> Shape {
        self.0.enum_values = Some(values.iter().map(|value| json!(value)).collect());
        self
    }

    /// Says that null is allowed too.
    pub fn nullable(self) -> Shape {
        let mut shape = self.beside_reference();
        shape.0.extensions.insert("nullable".to_owned(), Value::Bool(true));
        shape
    }

    /// Sets the default.
    pub fn default(self, value: Value) -> Shape {
        let mut shape = self.beside_reference();
        shape.0.metadata().default = Some(value);
        shape
    }

    /// Sets the title.
    pub fn title(self, title: &str) -> Shape {
        let mut shape = self.beside_reference();
        shape.0.metadata().title = Some(title.to_owned());
        shape
    }

    /// Sets the description.
    pub fn description(self, description: &str) -> Shape {
        let mut shape = self.beside_reference();
        shape.0.metadata().description = Some(description.to_owned());
        shape
    }

    /// Wraps the schema as the only member of `allOf`: dropshot takes description and default from a bare parameter
    /// schema, and keeps those of a wrapped one.
    pub fn wrapped(self) -> Shape {
        let mut outer = SchemaObject::default();
        outer.subschemas().all_of = Some(vec![Schema::Object(self.0)]);
        Shape(outer)
    }

    /// The finished schema.
    pub fn build(self) -> Schema {
        Schema::Object(self.0)
    }

    /// A reference has no siblings in OpenAPI 3.0: it moves into `allOf` before it gets any.
    fn beside_reference(self) -> Shape {
        if self.0.reference.is_none() {
            return self;
        }
        self.wrapped()
    }
}

/// The schema of a list.
pub fn list(item: Schema) -> Shape {
    Shape(SchemaObject { instance_type: Some(schemars::schema::InstanceType::Array.into()), ..SchemaObject::default() })
        .item(item)
}

/// The schema of a map with any keys.
pub fn map(value: Schema) -> Shape {
    Shape(SchemaObject {
        instance_type: Some(schemars::schema::InstanceType::Object.into()),
        ..SchemaObject::default()
    })
    .values(value)
}

/// The schema of exactly one of some.
pub fn one_of(variants: Vec<Schema>) -> Shape {
    let mut union = SchemaObject::default();
    union.subschemas().one_of = Some(variants);
    Shape(union)
}

/// The schema of at least one of some.
pub fn any_of(variants: Vec<Schema>) -> Shape {
    let mut union = SchemaObject::default();
    union.subschemas().any_of = Some(variants);
    Shape(union)
}
