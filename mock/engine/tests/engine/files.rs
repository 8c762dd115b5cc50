//! Files that are sent come back byte for byte.

use bytes::Bytes;
use serde_json::json;

use crate::common::{Call, call, empty, engine};

/// Albums with a cover that is put as bytes, and a booklet that is posted in a form.
pub const ALBUMS: &str = r##"
openapi: 3.1.0
info: { title: Albums, version: '1' }
paths:
  /albums:
    post:
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Album' } } } }
      responses:
        '201':
          description: made
          content: { application/json: { schema: { $ref: '#/components/schemas/Album' } } }
  /albums/{albumId}:
    parameters: [{ name: albumId, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        '200':
          description: it
          content: { application/json: { schema: { $ref: '#/components/schemas/Album' } } }
        '404': { description: not there }
  /albums/{albumId}/cover:
    parameters: [{ name: albumId, in: path, required: true, schema: { type: string } }]
    get:
      parameters:
        - { name: Range, in: header, schema: { type: string } }
      responses:
        '200':
          description: the cover
          headers: { ETag: { required: true, schema: { type: string } }, Accept-Ranges: { schema: { type: string } } }
          content: { 'image/*': {} }
        '206':
          description: a part of it
          headers: { ETag: { schema: { type: string } }, Content-Range: { required: true, schema: { type: string } } }
          content: { 'image/*': {} }
        '304': { description: the same }
        '404': { description: none yet }
        '416': { description: outside, headers: { Content-Range: { schema: { type: string } } } }
    put:
      requestBody: { required: true, content: { image/png: {}, image/jpeg: {} } }
      responses:
        '204': { description: kept }
        '404': { description: not there }
        '415': { description: no picture }
  /albums/{albumId}/booklet:
    parameters: [{ name: albumId, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        '200': { description: the booklet, content: { application/octet-stream: {}, application/pdf: {} } }
        '404': { description: none yet }
    post:
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: { file: { type: string, format: binary }, note: { type: string } }
            encoding: { file: { contentType: application/* } }
      responses:
        '200':
          description: kept
          content: { application/json: { schema: { $ref: '#/components/schemas/Album' } } }
        '404': { description: not there }
        '422': { description: wrong }
components:
  schemas:
    Album:
      type: object
      required: [id]
      properties: { id: { type: string, readOnly: true }, title: { type: string } }
"##;

fn bytes(count: u32) -> Bytes {
    (0..count).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect::<Vec<u8>>().into()
}

fn form(file: &Bytes) -> Call {
    let mut body = b"--b\r\ncontent-disposition: form-data; name=\"note\"\r\n\r\nfirst\r\n--b\r\ncontent-disposition: \
        form-data; name=\"file\"; filename=\"b.pdf\"\r\ncontent-type: application/pdf\r\n\r\n"
        .to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--b--\r\n");
    call("POST /albums/ALBUM/booklet").body("multipart/form-data; boundary=b", body)
}

#[test]
fn a_cover_comes_back_byte_for_byte() {
    let engine = empty(ALBUMS);
    let album = call("POST /albums").json(json!({ "title": "Blue" })).of(&engine).is(201).json();
    let place = format!("/albums/{}/cover", album["id"].as_str().expect("an identifier"));
    let get = || call(&format!("GET {place}"));
    get().of(&engine).is(404);
    // Small ones and large ones are kept in different places.
    for length in [0_u32, 1, 3_000, 200_000] {
        let cover = bytes(length);
        let put = call(&format!("PUT {place}")).body("image/jpeg", cover.clone()).of(&engine).is(204);
        assert!(put.reply.body.is_empty());
        let got = get().of(&engine).is(200);
        assert_eq!(got.reply.body.read().expect("bytes"), cover, "{length} bytes");
        assert_eq!(got.header("content-type"), Some("image/jpeg"));
    }
    call(&format!("PUT {place}")).body("text/plain", "no picture").of(&engine).is(415);
    call("PUT /albums/nobody/cover").body("image/png", "x").of(&engine).is(404);
}

#[test]
fn a_part_of_another_type_than_its_encoding_says_is_refused() {
    let engine = empty(ALBUMS);
    let album = call("POST /albums").json(json!({ "title": "Blue" })).of(&engine).is(201).json();
    let place = format!("POST /albums/{}/booklet", album["id"].as_str().expect("an identifier"));
    let send = |media_type: &str| {
        let part = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"b\"\r\ncontent-type: ";
        let form = format!("{part}{media_type}\r\n\r\nx\r\n--b--\r\n");
        call(&place).body("multipart/form-data; boundary=b", form).of(&engine)
    };
    send("application/pdf").is(200);
    send("image/png").is(422);
}

#[test]
fn parts_and_conditions_are_those_of_the_file() {
    let engine = empty(ALBUMS);
    let album = call("POST /albums").json(json!({})).of(&engine).is(201).json();
    let place = format!("/albums/{}/cover", album["id"].as_str().expect("an identifier"));
    let cover = bytes(1_000);
    call(&format!("PUT {place}")).body("image/png", cover.clone()).of(&engine).is(204);
    let get = || call(&format!("GET {place}"));
    let tag = get().of(&engine).is(200).header("etag").map(str::to_owned).expect("an entity tag");
    assert!(get().header("if-none-match", &tag).of(&engine).is(304).reply.body.is_empty());
    get().header("if-none-match", "\"another\"").of(&engine).is(200);
    let part = get().header("range", "bytes=10-19").of(&engine).is(206);
    assert_eq!(
        (part.header("content-range"), &part.reply.body.read().expect("bytes")[..]),
        (Some("bytes 10-19/1000"), &cover[10..20])
    );
    let last = get().header("range", "bytes=-5").of(&engine).is(206);
    assert_eq!(&last.reply.body.read().expect("bytes")[..], &cover[995..]);
    let outside = get().header("range", "bytes=1000-").of(&engine).is(416);
    assert_eq!(outside.header("content-range"), Some("bytes */1000"));
    get().header("range", "bytes=0-1").header("if-range", "\"another\"").of(&engine).is(200);
    call(&format!("PUT {place}")).body("image/png", bytes(10)).of(&engine).is(204);
    let newer = get().header("if-none-match", &tag).of(&engine).is(200);
    assert_ne!(newer.header("etag"), Some(tag.as_str()));
}

#[test]
fn a_file_of_a_form_comes_back_byte_for_byte() {
    let engine = empty(ALBUMS);
    let album = call("POST /albums").json(json!({})).of(&engine).is(201).json();
    let id = album["id"].as_str().expect("an identifier").to_owned();
    let booklet = bytes(70_000);
    let posted = form(&booklet).at("ALBUM", &id).of(&engine).is(200);
    assert_eq!(posted.json()["id"], album["id"]);
    let got = call(&format!("GET /albums/{id}/booklet")).of(&engine).is(200);
    assert_eq!(
        (got.header("content-type"), &got.reply.body.read().expect("bytes")),
        (Some("application/pdf"), &booklet)
    );
    call(&format!("GET /albums/{id}/cover")).of(&engine).is(404);
    form(&booklet).at("ALBUM", "nobody").of(&engine).is(404);
}

#[test]
fn what_is_there_at_first_has_files_too() {
    let engine = engine(ALBUMS);
    let seeded = call("GET /albums/none").of(&engine).is(404);
    assert!(seeded.reply.body.is_empty());
    let made = call("POST /albums").json(json!({})).of(&engine).is(201).json();
    call(&format!("GET /albums/{}/cover", made["id"].as_str().expect("an identifier"))).of(&engine).is(404);
}

/// Documents of others say nothing of lengths, and have uploads.
#[test]
fn a_file_is_as_long_as_uploads_are() {
    let engine = empty(ALBUMS);
    let album = call("POST /albums").json(json!({ "title": "Blue" })).of(&engine).is(201).json();
    let place = format!("PUT /albums/{}/cover", album["id"].as_str().expect("an identifier"));
    call(&place).body("image/png", bytes(12_000_000)).of(&engine).is(204);
    call(&place).body("image/png", Bytes::from(vec![0; (64 << 20) + 1])).of(&engine).is(413);
}
