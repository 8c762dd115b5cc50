//! What may be answered: statuses, content types, headers.

use super::change::{Change, Teller, call, follows, told};
use crate::mutations::mutation::{after, once};

const GET: &str = "operationId: getImage\n";
const LIST: &str = "          description: One page of images.\n";
const PUBLISH: &str = "operationId: publishImage\n";
const REQUIRED: &str = "          headers:
            X-Total:
              description: How many there are.
              required: true
              schema:
                type: integer
                format: int32
              example: 3
";
const OPTIONAL: &str = "          headers:
            X-Total:
              description: How many there are.
              schema:
                type: integer
                format: int32
              example: 3
";

const CONFLICT: &str = "  responses:
    Conflict:
      description: The image is being changed.
      headers:
        X-Request-Id:
          $ref: '#/components/headers/X-Request-Id'
      content:
        application/json:
          schema:
            $ref: '#/components/schemas/Error'
          examples:
            busy:
              value:
                type: http://127.0.0.1:8080/errors/conflict
                error: Conflict
                status: 409
                message: The image is being changed.
                request_id: 6f4c3b1e-7a52-4a4e-9d1c-0e2f5b8a9c3d
    BadRequest:
";

pub(super) const ALL: &[Change] = &[
    told(
        "success-status-changed",
        "publishImage 201 -> 200",
        Teller::Compiler,
        &[after(PUBLISH, "        '201':", "        '200':")],
    ),
    told(
        "success-status-of-nothing",
        "deleteImage 204 -> 202",
        Teller::Compiler,
        &[after("operationId: deleteImage\n", "        '204':", "        '202':")],
    ),
    told(
        "not-found-taken-away",
        "404 of getImage removed",
        Teller::Generator,
        &[after(GET, "        '404':\n          $ref: '#/components/responses/NotFound'\n", "")],
    ),
    told(
        "too-large-taken-away",
        "413 of uploadImage removed",
        Teller::Generator,
        &[after(
            "operationId: uploadImage\n",
            "        '413':\n          $ref: '#/components/responses/PayloadTooLarge'\n",
            "",
        )],
    ),
    told(
        "conflict-added",
        "409 of publishImage added",
        Teller::Test,
        &[
            after(
                PUBLISH,
                "        '429':\n",
                "        '409':\n          $ref: '#/components/responses/Conflict'\n        '429':\n",
            ),
            once("  responses:\n    BadRequest:\n", CONFLICT),
        ],
    ),
    told(
        "header-required",
        "one more header of listImages that every page has, X-Total",
        Teller::Compiler,
        &[after(LIST, "          headers:\n", REQUIRED)],
    ),
    told(
        "header-optional",
        "one more header of listImages that a page may have, X-Total",
        Teller::Compiler,
        &[after(LIST, "          headers:\n", OPTIONAL)],
    ),
    told(
        "header-removed",
        "Cache-Control of downloadImage's 200 removed",
        Teller::Compiler,
        &[after(
            "          description: The whole picture.\n",
            "            Cache-Control:\n              $ref: '#/components/headers/Cache-Control'\n",
            "",
        )],
    ),
    told(
        "header-type-changed",
        "ETag an integer",
        Teller::Compiler,
        &[
            after("      description: Strong entity tag", "type: string", "type: integer"),
            after(
                "      description: Strong entity tag",
                "example: '\"0f343b0931126a20f133d67c2b018a3b\"'",
                "example: 1",
            ),
        ],
    ),
    told(
        "answer-second-content-type",
        "getImage's 200 as JSON or as text",
        Teller::Compiler,
        &[after(
            GET,
            "            application/json:\n",
            "            text/plain:\n              schema:\n                type: string\n            application/json:\n",
        )],
    ),
    follows(
        "error-content-type-changed",
        "404 as application/problem+json",
        &[call("GET /v1/images/image_aaaaaaaaaaaaaaaaaaaaaaaa", 404).and(|body| body.contains("/errors/not-found"))],
        &[after("    NotFound:\n", "application/json:", "application/problem+json:")],
    ),
];
