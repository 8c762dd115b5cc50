//! Operations: which there are, where, and who may call them.

use super::change::{Change, Teller, call, follows, told, upload};
use crate::mutations::mutation::{after, cut, everywhere, once};

const ANOTHER: &str = r#"  /v1/images/{imageId}/touch:
    parameters:
      - $ref: '#/components/parameters/imageId'
    post:
      operationId: touchImage
      tags: [publishing]
      summary: Touch an image
      description: Does nothing to it.
      responses:
        '201':
          description: The same image.
          headers:
            X-Request-Id:
              $ref: '#/components/headers/X-Request-Id'
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Image'
              examples:
                private:
                  $ref: '#/components/examples/privateImage'
        '401':
          $ref: '#/components/responses/Unauthorized'
        '404':
          $ref: '#/components/responses/NotFound'
        '429':
          $ref: '#/components/responses/RateLimitExceeded'
        '500':
          $ref: '#/components/responses/InternalError'
        '503':
          $ref: '#/components/responses/Unavailable'
  /v1/images/{imageId}/unpublish:
"#;

pub(super) const ALL: &[Change] = &[
    told(
        "operation-added",
        "one more operation, touchImage",
        Teller::Compiler,
        &[once("  /v1/images/{imageId}/unpublish:\n", ANOTHER)],
    ),
    told(
        "operation-deleted",
        "unpublishImage deleted",
        Teller::Compiler,
        &[cut("  /v1/images/{imageId}/unpublish:\n", "components:\n")],
    ),
    told(
        "operation-renamed",
        "operationId getImage -> fetchImage",
        Teller::Compiler,
        &[once("operationId: getImage\n", "operationId: fetchImage\n")],
    ),
    follows(
        "path-changed",
        "path …/publish -> …/release",
        &[upload("Cat", 20_000, 201), call("POST /v1/images/{id}/release", 201)],
        &[once("/v1/images/{imageId}/publish:", "/v1/images/{imageId}/release:")],
    ),
    follows(
        "method-changed",
        "publishImage POST -> PUT",
        &[upload("Cat", 20_000, 201), call("PUT /v1/images/{id}/publish", 201)],
        &[after("  /v1/images/{imageId}/publish:\n", "    post:\n", "    put:\n")],
    ),
    follows(
        "key-header-renamed",
        "the key comes in x-image-key",
        &[call("GET /v1/images", 401), call("GET /v1/images", 200).with_key("x-image-key")],
        &[everywhere("x-api-key", "x-image-key")],
    ),
    told(
        "security-dropped",
        "getImage without a key",
        Teller::Compiler,
        &[once("operationId: getImage\n", "operationId: getImage\n      security: []\n")],
    ),
];
