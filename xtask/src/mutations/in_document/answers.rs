//! What an answer may be.

use super::of;
use crate::mutations::mutation::{Mutation, after, everywhere, once};

const GET: &str = "operationId: getImage\n";
const DOWNLOAD: &str = "operationId: downloadImage\n";
const BUSY: &str = "    RateLimitExceeded:\n";

pub(super) const ALL: &[Mutation] = &[
    of("success-status-changed", "deleteImage 204 -> 205", &[after("operationId: deleteImage", "'204':", "'205':")]),
    of("success-status-changed-2", "uploadImage 201 -> 202", &[after("operationId: uploadImage", "'201':", "'202':")]),
    of(
        "success-added",
        "one more success of downloadImage, 203",
        &[after(
            DOWNLOAD,
            "        '206':\n",
            "        '203':\n          description: The caller has other bytes.\n        '206':\n",
        )],
    ),
    of(
        "error-status-dropped",
        "404 of getImage removed",
        &[after(GET, "        '404':\n          $ref: '#/components/responses/NotFound'\n", "")],
    ),
    of(
        "error-status-added",
        "413 of getImage added",
        &[after(
            GET,
            "        '429':\n",
            "        '413':\n          $ref: '#/components/responses/PayloadTooLarge'\n        '429':\n",
        )],
    ),
    of("error-status-changed", "416 of downloadImage -> 412", &[once("'416':", "'412':")]),
    of(
        "error-response-swapped",
        "404 of getImage described as 401",
        &[after(GET, "responses/NotFound'", "responses/Unauthorized'")],
    ),
    of(
        "response-content-type-changed",
        "Error application/json -> application/problem+json",
        &[after("    NotFound:\n", "application/json:", "application/problem+json:")],
    ),
    of(
        "media-type-changed",
        "image/webp of downloadImage -> image/gif",
        &[after(DOWNLOAD, "image/webp:", "image/gif:")],
    ),
    of(
        "media-type-added",
        "image/avif of downloadImage added",
        &[after(
            DOWNLOAD,
            "            image/webp:\n",
            "            image/avif:\n              schema:\n                type: string\n                format: binary\n            image/webp:\n",
        )],
    ),
    of(
        "response-header-dropped",
        "Retry-After of 429 removed",
        &[after(BUSY, "        Retry-After:\n          $ref: '#/components/headers/Retry-After'\n", "")],
    ),
    of(
        "response-header-dropped-json",
        "X-Request-Id of getImage's 200 removed",
        &[after(
            GET,
            "          headers:\n            X-Request-Id:\n              $ref: '#/components/headers/X-Request-Id'\n",
            "",
        )],
    ),
    of(
        "response-header-renamed",
        "ETag of downloadImage's 200 -> Entity-Tag",
        &[after(DOWNLOAD, "            ETag:\n", "            Entity-Tag:\n")],
    ),
    of(
        "response-header-added",
        "Last-Modified of downloadImage's 200 added",
        &[after(
            DOWNLOAD,
            "            ETag:\n",
            "            Last-Modified:\n              description: When.\n              required: true\n              \
         schema:\n                type: string\n              example: Wed, 01 Sep 2021 12:00:00 GMT\n            ETag:\n",
        )],
    ),
    of(
        "response-header-optional",
        "Retry-After no longer required",
        &[after("      description: Seconds to wait", "      required: true\n", "")],
    ),
    of(
        "response-header-type-changed",
        "Content-Range an integer",
        &[after("      description: The part that is sent", "type: string", "type: integer")],
    ),
    of(
        "response-header-bound-added",
        "minimum of Retry-After 0 -> 1",
        &[after("      description: Seconds to wait", "minimum: 0", "minimum: 1")],
    ),
    of("response-ref-changed", "200 of getImage an ImageList", &[after(GET, "schemas/Image'", "schemas/ImageList'")]),
    of(
        "error-ref-changed",
        "503 with the schema of an image, everywhere",
        &[after("    Unavailable:\n", "schemas/Error'", "schemas/Image'")],
    ),
    of(
        "request-id-dropped",
        "request_id of errors removed",
        &[
            once("required: [type, error, status, message, request_id]", "required: [type, error, status, message]"),
            once(
                "        request_id:\n          description: The same as the header `X-Request-Id`.\n          type: string\n",
                "",
            ),
            everywhere("                request_id: 6f4c3b1e-7a52-4a4e-9d1c-0e2f5b8a9c3d\n", ""),
        ],
    ),
];
