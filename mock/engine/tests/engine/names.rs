//! Identifiers that the client gives, names in snake and in camel case, answers without bodies.

use serde_json::json;

use crate::common::{call, empty};

/// Tags that are put under their own names, and jobs whose creation answers with nothing but a place.
const TAGS: &str = r##"
openapi: 3.0.3
info: { title: Tags, version: '1' }
servers: [{ url: 'https://api.example.com/api/v2' }]
paths:
  /tags:
    get:
      responses:
        '200':
          description: tags
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Tag' } } } }
    post:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Tag' } } }
      responses:
        '201':
          description: made
          headers: { Location: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Tag' } } }
        '409': { description: it is there }
  /tags/{tagName}:
    parameters: [{ name: tagName, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        '200':
          description: it
          content: { application/json: { schema: { $ref: '#/components/schemas/Tag' } } }
        '404': { description: it is not there }
    put:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Tag' } } }
      responses:
        '201':
          description: made
          content: { application/json: { schema: { $ref: '#/components/schemas/Tag' } } }
        '204': { description: replaced }
  /tags/{name}/uses:
    parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        '200':
          description: uses
          content: { application/json: { schema: { type: object, properties: { count: { type: integer } } } } }
        '404': { description: the tag is not there }
  /jobs:
    get:
      parameters: [{ name: owner_name, in: query, schema: { type: string } }]
      responses:
        '200':
          description: jobs
          content:
            application/json:
              schema: { type: object, properties: { jobs: { type: array, items: { $ref: '#/components/schemas/Job' } } } }
    post:
      requestBody:
        content: { application/json: { schema: { type: object, properties: { ownerName: { type: string } } } } }
      responses:
        '201':
          description: made
          headers: { Location: { required: true, schema: { type: string, format: uri } } }
  /jobs/{jobId}:
    parameters: [{ name: jobId, in: path, required: true, schema: { type: integer } }]
    get:
      responses:
        '200':
          description: it
          content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }
        '404': { description: it is not there }
    put:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }
      responses:
        '201':
          description: made
          content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }
components:
  schemas:
    Tag:
      type: object
      required: [tag_name]
      properties: { tag_name: { type: string }, color: { type: string } }
    Job:
      type: object
      required: [job_id, state]
      properties:
        job_id: { type: integer, minimum: 1 }
        ownerName: { type: string }
        state: { type: string, enum: [queued, done] }
"##;

#[test]
fn an_identifier_of_the_client_is_kept_and_taken_once() {
    let engine = empty(TAGS);
    let tag = json!({ "tag_name": "red", "color": "#f00" });
    let made = call("POST /tags").json(tag.clone()).of(&engine).is(201);
    assert_eq!(made.json(), tag);
    assert_eq!(made.header("location"), Some("http://localhost/tags/red"));
    assert_eq!(call("GET /tags/red").of(&engine).is(200).json(), tag);
    call("POST /tags").json(json!({ "tag_name": "red" })).of(&engine).is(409);
    assert_eq!(call("GET /tags").of(&engine).is(200).json(), json!([tag]));
}

#[test]
fn a_place_is_written_as_a_url() {
    let engine = empty(TAGS);
    let made = call("POST /tags").json(json!({ "tag_name": "a/b ü" })).of(&engine).is(201);
    let place = made.header("location").expect("a place").strip_prefix("http://localhost").expect("here").to_owned();
    assert_eq!(place, "/tags/a%2Fb%20%C3%BC");
    assert_eq!(call(&format!("GET {place}")).of(&engine).is(200).json()["tag_name"], "a/b ü");
}

#[test]
fn put_makes_what_is_not_there() {
    let engine = empty(TAGS);
    let put = |color: &str| call("PUT /tags/blue").json(json!({ "tag_name": "blue", "color": color })).of(&engine);
    assert_eq!(put("#00f").is(201).json(), json!({ "tag_name": "blue", "color": "#00f" }));
    assert!(put("#00e").is(204).reply.body.is_empty());
    assert_eq!(call("GET /tags/blue").of(&engine).is(200).json()["color"], "#00e");
    assert_eq!(call("GET /tags").of(&engine).each("", "tag_name"), ["blue"]);
    let other = json!({ "tag_name": "green", "color": "#0f0" });
    assert_eq!(call("PUT /tags/lime").json(other).of(&engine).is(201).json()["tag_name"], "lime", "the path names it");
}

#[test]
fn a_variable_may_have_another_name_below() {
    let engine = empty(TAGS);
    call("GET /tags/red/uses").of(&engine).is(404);
    call("POST /tags").json(json!({ "tag_name": "red" })).of(&engine).is(201);
    call("GET /tags/red/uses").of(&engine).is(200);
}

#[test]
fn what_is_made_without_a_body_is_at_its_location() {
    let engine = empty(TAGS);
    let made = call("POST /jobs").json(json!({ "ownerName": "ada" })).of(&engine).is(201);
    assert!(made.reply.body.is_empty());
    let place = made.header("location").expect("a place").strip_prefix("http://localhost").expect("here").to_owned();
    let job = call(&format!("GET {place}")).of(&engine).is(200).json();
    assert_eq!(job["ownerName"], "ada");
    assert_eq!(place, format!("/jobs/{}", job["job_id"]));
    call("POST /jobs").json(json!({ "ownerName": "bob" })).of(&engine).is(201);
    let found = call("GET /jobs?owner_name=ada").of(&engine).is(200);
    assert_eq!(found.each("/jobs", "ownerName"), ["ada"], "the parameter is the property in another case");
}

#[test]
fn the_path_of_the_documents_server_is_understood() {
    let engine = empty(TAGS);
    call("POST /api/v2/tags").json(json!({ "tag_name": "red" })).of(&engine).is(201);
    call("GET /api/v2/tags/red").of(&engine).is(200);
    call("GET /tags/red").of(&engine).is(200);
}

#[test]
fn a_number_of_any_length_stays_a_number() {
    let engine = empty(TAGS);
    for id in [7, u64::MAX] {
        let put = call(&format!("PUT /jobs/{id}")).json(json!({ "job_id": 1, "state": "done" }));
        assert_eq!(put.of(&engine).is(201).json()["job_id"], id);
        assert_eq!(call(&format!("GET /jobs/{id}")).of(&engine).is(200).json()["job_id"], id);
    }
}
