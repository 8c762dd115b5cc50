//! `Prefer` asks for a certain documented answer.

use serde_json::json;

use crate::common::{Got, call, engine};

const WEATHER: &str = r##"
openapi: 3.1.0
info: { title: Weather, version: '1' }
paths:
  /weather:
    get:
      operationId: getWeather
      responses:
        '200':
          description: it
          headers: { X-Station: { required: true, schema: { type: string }, example: north } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Weather' }
              examples:
                sun: { value: { sky: clear, degrees: 25 } }
                rain: { value: { sky: wet, degrees: 12 } }
        '404':
          description: nowhere
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Error' }
              examples: { sea: { value: { message: no station at sea } } }
        5XX:
          description: broken
          content: { application/json: { schema: { $ref: '#/components/schemas/Error' } } }
  /nothing:
    get:
      operationId: getNothing
      responses: { '204': { description: nothing } }
components:
  schemas:
    Weather:
      type: object
      required: [sky, degrees]
      properties: { sky: { type: string }, degrees: { type: integer, minimum: -90, maximum: 60 } }
    Error:
      type: object
      required: [message]
      properties: { message: { type: string } }
"##;

fn ask(prefer: &str) -> Got {
    call("GET /weather").prefer(prefer).of(&engine(WEATHER))
}

#[test]
fn a_code_is_answered_with_its_documented_answer() {
    assert_eq!(ask("code=404").is(404).json(), json!({ "message": "no station at sea" }));
    assert_eq!(ask("code=200").is(200).header("x-station"), Some("north"));
    assert!(ask("code=503").is(503).json()["message"].is_string(), "a range has it");
}

#[test]
fn an_example_is_answered_with_its_status() {
    assert_eq!(ask("example=rain").is(200).json()["sky"], "wet");
    assert_eq!(ask("example=sea").is(404).json()["message"], "no station at sea");
    assert_eq!(ask("example=\"rain\"").is(200).json()["sky"], "wet");
    assert_eq!(ask("CODE=200; Example=rain").is(200).json()["sky"], "wet");
}

#[test]
fn several_headers_are_one() {
    let got = call("GET /weather").prefer("respond-async").prefer("code=200, example=rain").of(&engine(WEATHER));
    assert_eq!(got.is(200).json()["sky"], "wet");
    assert_eq!(ask("example=rain, example=sun").is(200).json()["sky"], "wet", "the first counts");
}

#[test]
fn a_dynamic_answer_follows_from_the_seed() {
    let made = |prefer: &str| ask(prefer).is(200).json();
    assert_eq!(made("dynamic=true, seed=1"), made("dynamic, seed=1"));
    assert_eq!(made("dynamic=false"), made("example=sun"));
    let skies: Vec<_> = (0..8).map(|seed| made(&format!("dynamic=true, seed={seed}")).to_string()).collect();
    assert!(skies.iter().any(|sky| *sky != skies[0]), "eight seeds give one answer: {skies:?}");
    assert!(skies.iter().any(|sky| !sky.contains("clear")), "no example: {skies:?}");
}

#[test]
fn what_the_operation_does_not_have_is_named() {
    for (prefer, named) in [
        ("code=409", "/Prefer: getWeather has no code 409; it has 200, 404, 5XX"),
        ("code=many", "/Prefer: getWeather has no code many; it has 200, 404, 5XX"),
        ("example=snow", "/Prefer: getWeather has no example snow; it has sun (200), rain (200), sea (404)"),
        ("code=404, example=sun", "/Prefer: getWeather has no example sun; it has sea"),
        (
            "fault=bang, code=404",
            "/Prefer: bang is not a fault; words are ok, a status from 400 to 599, retry-after=SECONDS, delay=TIME, slow=BYTES a second, reset, empty, cut, stall, garbage, malformed, at=BYTES",
        ),
    ] {
        let got = ask(prefer).is(404);
        let told: Vec<String> = got
            .violations()
            .iter()
            .map(|line| format!("/Prefer: {}", line["message"].as_str().unwrap_or_default()))
            .collect();
        assert_eq!(told, [named], "{prefer}");
        assert!(got.text().contains(named.split_once(": ").expect("two parts").1), "{}", got.text());
    }
    let both = ask("code=999, retry-after=x").violations();
    assert_eq!(both.len(), 2, "{both:?}");
    let nothing = call("GET /nothing").prefer("example=any").of(&engine(WEATHER)).is(400);
    assert_eq!(nothing.header("content-type"), Some("application/problem+json"));
    assert!(nothing.text().contains("getNothing has no example any, and no other"), "{}", nothing.text());
}

/// The words of a fault stand as in a rule, with spaces, or apart as preferences.
#[test]
fn a_fault_of_several_words() {
    for prefer in ["fault=503 retry-after=2", "fault=\"503 retry-after=2\"", "fault=503, retry-after=2"] {
        let got = ask(prefer).is(503);
        assert_eq!(got.header("retry-after"), Some("2"), "{prefer}");
    }
    let got = call("GET /weather?__fault=503%20retry-after=3").of(&engine(WEATHER)).is(503);
    assert_eq!(got.header("retry-after"), Some("3"));
    for (prefer, why) in [
        ("fault=503 bang", "bang is not a fault"),
        ("fault=", "is not a fault"),
        ("fault=reset retry-after=2", "beside a status"),
    ] {
        let told = ask(prefer).violations();
        assert!(told[0]["message"].as_str().is_some_and(|told| told.contains(why)), "{prefer}: {told:?}");
    }
}

/// As users of Prism write it, where a header cannot be set.
#[test]
fn the_query_says_the_same() {
    let at = |query: &str| call(&format!("GET /weather?{query}"));
    let engine = engine(WEATHER);
    at("__code=404").of(&engine).is(404);
    assert_eq!(at("__example=rain").of(&engine).is(200).json()["sky"], "wet");
    at("__code=404").prefer("code=200").of(&engine).is(200);
    assert!(at("__fault=reset").of(&engine).reply.fault.is_some());
    at("__other=1&code=404").of(&engine).is(200);
}

#[test]
fn a_text_is_a_seed_as_well() {
    let made = |seed: &str| ask(&format!("dynamic=true, seed={seed}")).is(200).text();
    assert_eq!(made("spring"), made("spring"));
    let all: Vec<String> = ["spring", "summer", "autumn", "winter", "-1"].map(made).into();
    assert!(all.iter().any(|text| *text != all[0]), "five seeds give one answer: {all:?}");
}

#[test]
fn other_preferences_are_ignored() {
    for prefer in ["respond-async", "return=minimal", "wait=10", "", ",;,=", "codex=404"] {
        assert_eq!(ask(prefer).is(200).json()["sky"], "clear", "{prefer:?}");
    }
}
