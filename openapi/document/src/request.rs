//! What is wrong with a request.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::Operation;
use crate::parameter::Parameter;

impl Operation {
    /// Every violation of the JSON body; of a form: its parts as an object, files as strings.
    ///
    /// Each line has its JSON pointer first: `/width: 0 is less than the minimum of 1`. A missing property is
    /// `/name: is required`, one that the schema does not allow is `/foo: is not a known field`. A hundred lines at most.
    pub fn check_body(&self, body: &Value) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(schema) = self.body.as_ref().and_then(|body| body.schema.as_ref()) {
            schema.check(body, "", &mut lines);
        }
        lines
    }

    /// The values of the path's variables, by their schemas: an integer's `3` becomes 3, text that is no integer stays
    /// text and is reported.
    ///
    /// # Errors
    /// Every violation, the variable as its JSON pointer: `/imageId: "x" does not match the pattern …`.
    pub fn check_path(&self, variables: &[(String, String)]) -> Result<Map<String, Value>, Vec<String>> {
        collect(&self.path_parameters, |parameter, values, lines| {
            let variable = variables.iter().find(|(name, _)| *name == parameter.name);
            match variable {
                Some((_, text)) => parameter.read(&[text], values, lines),
                None => parameter.read(&[], values, lines),
            }
        })
    }

    /// The values of the query parameters, with the document's defaults for those that are left out. `query` is what
    /// stands after the question mark, as it was sent. Unknown parameters are ignored.
    ///
    /// # Errors
    /// Every violation, the parameter as its JSON pointer: `/take: 0 is less than the minimum of 1`. One that is given
    /// more than once is a violation, where it is no list.
    pub fn check_query(&self, query: &str) -> Result<Map<String, Value>, Vec<String>> {
        if self.query_parameters.is_empty() {
            return Ok(Map::new());
        }
        let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(query.as_bytes()).collect();
        collect(&self.query_parameters, |parameter, values, lines| {
            let texts: Vec<&str> =
                pairs.iter().filter(|(name, _)| *name == parameter.name).map(|(_, text)| &**text).collect();
            parameter.read(&texts, values, lines);
        })
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
        collect(&self.header_parameters, |parameter, values, lines| match get(&parameter.lower_name) {
            Some(text) => parameter.read(&[&text], values, lines),
            None => parameter.read(&[], values, lines),
        })
    }
}

fn collect(
    parameters: &[Parameter],
    mut read: impl FnMut(&Parameter, &mut Map<String, Value>, &mut Vec<String>),
) -> Result<Map<String, Value>, Vec<String>> {
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
