//! Operations: which there are, where, and who may call them.

use super::of;
use crate::mutations::mutation::{Mutation, after, cut, everywhere, once};

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
        '404':
          $ref: '#/components/responses/NotFound'
  /v1/images/{imageId}/unpublish:
"#;

pub(super) const ALL: &[Mutation] = &[
    of("operation-added", "one more operation, touchImage", &[once("  /v1/images/{imageId}/unpublish:\n", ANOTHER)]),
    of("operation-removed", "unpublishImage removed", &[cut("  /v1/images/{imageId}/unpublish:\n", "components:\n")]),
    of(
        "operation-renamed",
        "operationId getImage -> fetchImage",
        &[once("operationId: getImage", "operationId: fetchImage")],
    ),
    of(
        "operations-swapped",
        "operationIds of publish and unpublish swapped",
        &[
            once("operationId: publishImage", "operationId: anImage"),
            once("operationId: unpublishImage", "operationId: publishImage"),
            once("operationId: anImage", "operationId: unpublishImage"),
        ],
    ),
    of(
        "path-changed",
        "path …/publish -> …/release",
        &[once("/v1/images/{imageId}/publish:", "/v1/images/{imageId}/release:")],
    ),
    of(
        "path-variable-renamed",
        "path variable imageId -> id, everywhere",
        &[everywhere("{imageId}", "{id}"), once("      name: imageId\n", "      name: id\n")],
    ),
    of(
        "method-changed",
        "publishImage POST -> PUT",
        &[after("  /v1/images/{imageId}/publish:\n", "    post:\n", "    put:\n")],
    ),
    of(
        "tag-changed",
        "publishImage moved to the tag images",
        &[after("operationId: publishImage", "tags: [publishing]", "tags: [images]")],
    ),
    of(
        "deprecated-set",
        "getImage deprecated",
        &[once("operationId: getImage\n", "operationId: getImage\n      deprecated: true\n")],
    ),
    of(
        "security-dropped",
        "getImage without security",
        &[once("operationId: getImage\n", "operationId: getImage\n      security: []\n")],
    ),
    of("security-dropped-everywhere", "no security at all", &[once("security:\n  - ApiKey: []\n", "security: []\n")]),
    of(
        "security-header-renamed",
        "security header x-api-key -> x-key",
        &[once("      name: x-api-key\n", "      name: x-key\n")],
    ),
    of(
        "security-scheme-changed",
        "security by HTTP bearer instead of a header of its own",
        &[once(
            "      type: apiKey\n      in: header\n      name: x-api-key\n",
            "      type: http\n      scheme: bearer\n",
        )],
    ),
];
