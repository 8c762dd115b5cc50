//! What is wrong with a request.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::Operation;
use crate::media_type::is_json;
use crate::message::{Violation, texts};
use crate::parameter::Parameter;

impl Operation {
    /// Every violation of the JSON body; of a form: its parts as an object, files as strings.
    ///
    /// Each line has its JSON pointer first: `/width: 0 is less than the minimum of 1`. A missing property is
    /// `/name: is required`, one that the schema does not allow is `/foo: is not a known field`. A hundred lines at most.
    pub fn check_body(&self, body: &Value) -> Vec<String> {
        texts(self.body.as_ref().map(|known| known.check(body)).unwrap_or_default())
    }

    /// What is wrong with a part of a JSON body: members that are missing, at any depth, are not. None of these lines goes
    /// away where more members are added; what alternatives (`anyOf`, `if`, `not`, …) leave open is not told.
    ///
    /// Where the body may be of several JSON media types, nothing is wrong with what one of them allows.
    pub fn check_body_part(&self, part: &Value) -> Vec<String> {
        let contents = self.request_contents().iter().filter(|content| is_json(content.media_type()));
        let wrong: Vec<Vec<Violation>> = contents.map(|content| content.check_part(part)).collect();
        let is_allowed = wrong.iter().any(Vec::is_empty);
        texts(wrong.into_iter().next().filter(|_| !is_allowed).unwrap_or_default())
    }

    /// The values of the path's variables, by their schemas: an integer's `3` becomes 3, text that is not an integer stays
    /// text and is reported.
    ///
    /// # Errors
    /// Every violation, the variable as its JSON pointer: `/imageId: "x" does not match the pattern …`.
    pub fn check_path(&self, variables: &[(String, String)]) -> Result<Map<String, Value>, Vec<String>> {
        self.path_values(variables).map_err(texts)
    }

    /// The values of the query parameters, with the document's defaults for those that are left out. `query` is what
    /// stands after the question mark, as it was sent. Unknown parameters are ignored.
    ///
    /// # Errors
    /// Every violation, the parameter as its JSON pointer: `/take: 0 is less than the minimum of 1`. One that is given
    /// more than once is a violation, where it is not a list.
    pub fn check_query(&self, query: &str) -> Result<Map<String, Value>, Vec<String>> {
        self.query_values(query).map_err(texts)
    }

    /// The values of the header parameters, under the names that the document gives them; other headers are not asked
    /// for. `get` is called with names in lower case.
    ///
    /// # Errors
    /// Every violation, the header's name as its JSON pointer.
    pub fn check_headers<'h>(
        &self,
        get: impl Fn(&str) -> Option<Cow<'h, str>>,
    ) -> Result<Map<String, Value>, Vec<String>> {
        self.header_values(get).map_err(texts)
    }

    pub(crate) fn path_values(&self, variables: &[(String, String)]) -> Values {
        collect(&self.path_parameters, |parameter, values, lines| {
            let variable = variables.iter().find(|(name, _)| *name == parameter.name);
            match variable {
                Some((_, text)) => parameter.read(&[text], values, lines),
                None => parameter.read(&[], values, lines),
            }
        })
    }

    pub(crate) fn query_values(&self, query: &str) -> Values {
        if self.query_parameters.is_empty() {
            return Ok(Map::new());
        }
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(query.as_bytes()).collect();
        collect(&self.query_parameters, |parameter, values, lines| parameter.read_pairs(&pairs, values, lines))
    }

    pub(crate) fn header_values<'h>(&self, get: impl Fn(&str) -> Option<Cow<'h, str>>) -> Values {
        collect(&self.header_parameters, |parameter, values, lines| match get(&parameter.lower_name) {
            Some(text) => parameter.read(&[&text], values, lines),
            None => parameter.read(&[], values, lines),
        })
    }

    /// The values of the cookie parameters. `cookies` is the value of the `Cookie` header (RFC 6265, 4.2).
    pub(crate) fn cookie_values(&self, cookies: Option<&str>) -> Values {
        if self.cookie_parameters.is_empty() {
            return Ok(Map::new());
        }
        let pairs: Vec<_> =
            cookie_pairs(cookies.unwrap_or_default()).map(|(name, text)| (name.into(), text.into())).collect();
        collect(&self.cookie_parameters, |parameter, values, lines| parameter.read_pairs(&pairs, values, lines))
    }
}

/// What is known of a request's parameters: their values, or everything that is wrong with them.
pub(crate) type Values = Result<Map<String, Value>, Vec<Violation>>;

/// Names and values of a `Cookie` header.
pub(crate) fn cookie_pairs(cookies: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = cookies.split(';').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.trim(), value.trim().trim_matches('"')))
}

fn collect(
    parameters: &[Parameter],
    mut read: impl FnMut(&Parameter, &mut Map<String, Value>, &mut Vec<Violation>),
) -> Values {
    let mut values = Map::new();
    let mut lines = Vec::new();
    for parameter in parameters {
        read(parameter, &mut values, &mut lines);
    }
    match lines.is_empty() {
        true => Ok(values),
        false => Err(lines),
    }
}
