// Generated from bounds.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
}
/// Two letters.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Code(
    #[schemars(schema_with = "things_detail::code_value")]
    pub ::std::string::String,
);
impl ::std::fmt::Display for Code {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Percent(#[schemars(schema_with = "things_detail::percent_value")] pub u8);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Codes(
    #[schemars(schema_with = "things_detail::codes_value")]
    pub ::std::vec::Vec<Code>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ThingAnyObject {}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    pub code: Code,
    pub codes: Codes,
    /// Of all.
    #[serde(default = "things_detail::default_thing_percent")]
    pub percent: Percent,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_i8")]
    pub i8: ::std::option::Option<i8>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_u8")]
    pub u8: ::std::option::Option<u8>,
    #[serde(rename = "u8Bounded")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_u8_bounded")]
    pub u8_bounded: ::std::option::Option<u8>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_u64")]
    pub u64: ::std::option::Option<u64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_i64")]
    pub i64: ::std::option::Option<i64>,
    #[schemars(schema_with = "things_detail::thing_whole")]
    pub whole: i64,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_negative")]
    pub negative: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_step")]
    pub step: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_number")]
    pub number: ::std::option::Option<f64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_double")]
    pub double: ::std::option::Option<f64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_float")]
    pub float: ::std::option::Option<f32>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_money")]
    pub money: ::std::option::Option<f64>,
    #[schemars(schema_with = "things_detail::thing_level")]
    pub level: i64,
    #[serde(default = "things_detail::default_thing_text")]
    pub text: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_pattern")]
    pub pattern: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_long")]
    pub long: ::std::option::Option<::std::string::String>,
    #[serde(default = "things_detail::default_thing_list")]
    #[schemars(schema_with = "things_detail::thing_list")]
    pub list: ::std::vec::Vec<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_lists")]
    pub lists: ::std::option::Option<
        ::std::vec::Vec<::std::vec::Vec<::std::string::String>>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_set")]
    pub set: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_map")]
    pub map: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, i32>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_maps")]
    pub maps: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<f64>>,
    >,
    #[schemars(schema_with = "things_detail::thing_anything")]
    pub anything: ::serde_json::Value,
    #[serde(rename = "anyObject")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_any_object")]
    pub any_object: ::std::option::Option<ThingAnyObject>,
    #[serde(rename = "anyMap")]
    #[serde(default = "things_detail::default_thing_any_map")]
    pub any_map: ::std::collections::BTreeMap<
        ::std::string::String,
        ::serde_json::Value,
    >,
    pub uuid: ::uuid::Uuid,
    #[serde(rename = "uuidDefault")]
    #[serde(default = "things_detail::default_thing_uuid_default")]
    pub uuid_default: ::uuid::Uuid,
    pub at: specbound_runtime::Timestamp,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_day")]
    pub day: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_link")]
    pub link: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_ip")]
    pub ip: ::std::option::Option<::std::net::IpAddr>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_ipv4")]
    pub ipv4: ::std::option::Option<::std::net::Ipv4Addr>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_ipv6")]
    pub ipv6: ::std::option::Option<::std::net::Ipv6Addr>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_bytes")]
    pub bytes: ::std::option::Option<::std::string::String>,
    #[serde(default = "things_detail::default_thing_truth")]
    pub truth: bool,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn code_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::Some(2u32), ::std::option::Option::Some(2u32))
            .pattern("^[A-Z]+$")
            .build()
    }
    pub(super) fn percent_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u8>(generator)
            .range(
                ::std::option::Option::Some(0f64),
                ::std::option::Option::Some(100f64),
            )
            .build()
    }
    pub(super) fn codes_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<Code>>(generator)
            .items(::std::option::Option::Some(1u32), ::std::option::Option::Some(3u32))
            .unique()
            .build()
    }
    pub(super) fn default_thing_percent() -> Percent {
        ::serde_json::from_value::<Percent>(::serde_json::json!(50))
            .expect("the document's default fits its schema")
    }
    pub(super) fn thing_i8(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i8>(generator).build()
    }
    pub(super) fn thing_u8(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u8>(generator).build()
    }
    pub(super) fn thing_u8_bounded(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u8>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::Some(7f64))
            .build()
    }
    pub(super) fn thing_u64(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u64>(generator)
            .range(
                ::std::option::Option::Some(0f64),
                ::std::option::Option::Some(18446744073709552000f64),
            )
            .build()
    }
    pub(super) fn thing_i64(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .range(
                ::std::option::Option::Some(-9223372036854776000f64),
                ::std::option::Option::None,
            )
            .build()
    }
    pub(super) fn thing_whole(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn thing_negative(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .exclusive_range(
                ::std::option::Option::None,
                ::std::option::Option::Some(0f64),
            )
            .build()
    }
    pub(super) fn thing_step(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::Some(-10f64), ::std::option::Option::None)
            .multiple_of(5f64)
            .build()
    }
    pub(super) fn thing_number(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn thing_double(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .range(
                ::std::option::Option::Some(-1.5f64),
                ::std::option::Option::Some(1000f64),
            )
            .build()
    }
    pub(super) fn thing_float(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f32>(generator)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .exclusive_range(
                ::std::option::Option::Some(0f64),
                ::std::option::Option::Some(1f64),
            )
            .build()
    }
    pub(super) fn thing_money(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .format(::std::option::Option::Some("money"))
            .range(::std::option::Option::None, ::std::option::Option::None)
            .multiple_of(0.01f64)
            .build()
    }
    pub(super) fn thing_level(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .one_of_numbers(&[-1i64, 0i64, 7i64])
            .build()
    }
    pub(super) fn default_thing_text() -> ::std::string::String {
        ::std::string::ToString::to_string("with \"quotes\",\nlines and ü")
    }
    pub(super) fn thing_pattern(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(
                ::std::option::Option::None,
                ::std::option::Option::Some(4000000000u32),
            )
            .pattern("^(?=.*\\d)[^\"]+$")
            .build()
    }
    pub(super) fn thing_long(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::Some(10u32), ::std::option::Option::None)
            .build()
    }
    pub(super) fn default_thing_list() -> ::std::vec::Vec<i64> {
        ::serde_json::from_value::<::std::vec::Vec<i64>>(::serde_json::json!([1, 2]))
            .expect("the document's default fits its schema")
    }
    pub(super) fn thing_list(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<i64>(generator)
                .format(::std::option::Option::None)
                .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn thing_lists(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = {
                let item = specbound_runtime::schema::of::<
                    ::std::string::String,
                >(generator)
                    .length(
                        ::std::option::Option::None,
                        ::std::option::Option::Some(3u32),
                    )
                    .build();
                specbound_runtime::schema::list(item)
            }
                .items(::std::option::Option::None, ::std::option::Option::Some(2u32))
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn thing_set(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .unique()
            .build()
    }
    pub(super) fn thing_map(generator: &mut SchemaGenerator) -> Schema {
        {
            let value = specbound_runtime::schema::of::<i32>(generator)
                .range(
                    ::std::option::Option::Some(1f64),
                    ::std::option::Option::Some(9f64),
                )
                .build();
            specbound_runtime::schema::map(value)
        }
            .build()
    }
    pub(super) fn thing_maps(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::collections::BTreeMap<::std::string::String, ::std::vec::Vec<f64>>,
        >(generator)
            .build()
    }
    pub(super) fn thing_anything(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::any().build()
    }
    pub(super) fn thing_any_object(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingAnyObject>(generator).build()
    }
    pub(super) fn default_thing_any_map() -> ::std::collections::BTreeMap<
        ::std::string::String,
        ::serde_json::Value,
    > {
        ::serde_json::from_value::<
            ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
        >(::serde_json::json!({ "a" : [1, null] }))
            .expect("the document's default fits its schema")
    }
    pub(super) fn default_thing_uuid_default() -> ::uuid::Uuid {
        ::serde_json::from_value::<
            ::uuid::Uuid,
        >(::serde_json::json!("00000000-0000-0000-0000-000000000000"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn thing_day(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("date"))
            .build()
    }
    pub(super) fn thing_link(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .length(::std::option::Option::None, ::std::option::Option::Some(200u32))
            .build()
    }
    pub(super) fn thing_ip(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::net::IpAddr>(generator).build()
    }
    pub(super) fn thing_ipv4(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::net::Ipv4Addr>(generator).build()
    }
    pub(super) fn thing_ipv6(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::net::Ipv6Addr>(generator).build()
    }
    pub(super) fn thing_bytes(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("byte"))
            .build()
    }
    pub(super) fn default_thing_truth() -> bool {
        true
    }
}
/// The path parameters of `putThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PutThingPath {
    #[schemars(schema_with = "things_parameters::put_thing_path_size")]
    pub size: i32,
}
/// The query parameters of `putThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PutThingQuery {
    #[serde(default = "things_parameters::default_put_thing_query_name")]
    #[schemars(schema_with = "things_parameters::put_thing_query_name")]
    pub name: ::std::string::String,
    #[schemars(schema_with = "things_parameters::put_thing_query_ratio")]
    pub ratio: f64,
    #[serde(default = "things_parameters::default_put_thing_query_most")]
    #[schemars(schema_with = "things_parameters::put_thing_query_most")]
    pub most: i64,
    #[serde(default = "things_parameters::default_put_thing_query_exact")]
    #[schemars(schema_with = "things_parameters::put_thing_query_exact")]
    pub exact: bool,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::put_thing_query_at")]
    pub at: ::std::option::Option<specbound_runtime::Timestamp>,
}
/// The header parameters of `putThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PutThingHeaders {
    #[serde(rename = "X-Weight")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::put_thing_headers_x_weight")]
    pub x_weight: ::std::option::Option<f32>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn put_thing_path_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(-5f64), ::std::option::Option::Some(5f64))
            .build()
    }
    pub(super) fn default_put_thing_query_name() -> ::std::string::String {
        ::std::string::ToString::to_string("a")
    }
    pub(super) fn put_thing_query_name(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(
                ::std::option::Option::Some(1u32),
                ::std::option::Option::Some(20u32),
            )
            .pattern("^[a-z\"\\\\]+$")
            .default(::serde_json::json!("a"))
            .wrapped()
            .build()
    }
    pub(super) fn put_thing_query_ratio(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .format(::std::option::Option::None)
            .range(
                ::std::option::Option::Some(0.5f64),
                ::std::option::Option::Some(1.5f64),
            )
            .build()
    }
    pub(super) fn default_put_thing_query_most() -> i64 {
        10
    }
    pub(super) fn put_thing_query_most(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(
                ::std::option::Option::Some(1f64),
                ::std::option::Option::Some(100f64),
            )
            .default(::serde_json::json!(10))
            .wrapped()
            .build()
    }
    pub(super) fn default_put_thing_query_exact() -> bool {
        false
    }
    pub(super) fn put_thing_query_exact(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<bool>(generator)
            .default(::serde_json::json!(false))
            .wrapped()
            .build()
    }
    pub(super) fn put_thing_query_at(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<specbound_runtime::Timestamp>(generator).build()
    }
    pub(super) fn put_thing_headers_x_weight(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f32>(generator)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .exclusive_range(
                ::std::option::Option::Some(0f64),
                ::std::option::Option::None,
            )
            .build()
    }
}
/// 200 of `putThing`: The same.
#[derive(Debug)]
pub struct PutThingOk {
    /// The body.
    pub body: Thing,
    /// Header `X-Count`. How many.
    pub x_count: i64,
    /// Header `X-Name`.
    pub x_name: ::std::option::Option<::std::string::String>,
}
impl specbound_runtime::Answer for PutThingOk {
    type Error = super::errors::PutThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// How many.
            #[serde(rename = "X-Count")]
            #[schemars(schema_with = "things_answers::put_thing_ok_headers_x_count")]
            pub x_count: i64,
            #[serde(rename = "X-Name")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(schema_with = "things_answers::put_thing_ok_headers_x_name")]
            pub x_name: ::std::option::Option<::std::string::String>,
        }
        specbound_runtime::describe::<Thing, Headers>(200u16, "The same.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PutThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("X-Count", ::std::option::Option::Some(self.x_count))?
            .with("X-Name", self.x_name)?;
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod things_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn put_thing_ok_headers_x_count(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::Some(0f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn put_thing_ok_headers_x_name(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(9u32))
            .pattern("^a")
            .build()
    }
}
