//! What a request may be.

use super::of;
use crate::mutations::mutation::{Mutation, after, cut, once};

const TAKE: &str = "        - name: take\n";
const FROM_URL: &str = "    CreateImageFromUrlRequest:\n";
const FORM: &str = "    UploadImageForm:\n";

pub(super) const ALL: &[Mutation] = &[
    of("parameter-renamed", "query parameter take -> limit", &[once(TAKE, "        - name: limit\n")]),
    of("parameter-removed", "query parameter from removed", &[cut("        - name: from\n", "      responses:\n")]),
    of(
        "parameter-added",
        "one more query parameter of listImages, sort",
        &[once(
            TAKE,
            "        - name: sort\n          in: query\n          description: In which order.\n          schema:\n            \
         type: string\n            enum: [newest, oldest]\n          example: newest\n        - name: take\n",
        )],
    ),
    of(
        "parameter-required",
        "query parameter from required",
        &[after("        - name: from\n", "          in: query\n", "          in: query\n          required: true\n")],
    ),
    of(
        "parameter-moved",
        "Range of downloadImage from header to query",
        &[after("        - name: Range\n", "in: header", "in: query")],
    ),
    of(
        "header-parameter-renamed",
        "Range of downloadImage -> Byte-Range",
        &[once("        - name: Range\n", "        - name: Byte-Range\n")],
    ),
    of("maximum-lost", "maximum of take removed", &[after(TAKE, "            maximum: 100\n", "")]),
    of("maximum-tightened", "maximum of take 100 -> 99", &[after(TAKE, "maximum: 100", "maximum: 99")]),
    of("maximum-loosened", "maximum of take 100 -> 101", &[after(TAKE, "maximum: 100", "maximum: 101")]),
    of("minimum-loosened", "minimum of take 1 -> 0", &[after(TAKE, "minimum: 1", "minimum: 0")]),
    of(
        "minimum-exclusive",
        "minimum of take excluded",
        &[after(TAKE, "            minimum: 1\n", "            minimum: 1\n            exclusiveMinimum: true\n")],
    ),
    of("default-changed", "default of take 10 -> 20", &[after(TAKE, "default: 10", "default: 20")]),
    of("default-lost", "default of take removed", &[after(TAKE, "            default: 10\n", "")]),
    of(
        "parameter-type-changed",
        "take an integer -> a number",
        &[after(
            TAKE,
            "            type: integer\n            format: int32\n",
            "            type: number\n            format: double\n",
        )],
    ),
    of("length-lost", "maxLength of the upload's name removed", &[after(FORM, "          maxLength: 30\n", "")]),
    of(
        "length-tightened",
        "minLength of the name beside a URL 1 -> 2",
        &[after(FROM_URL, "minLength: 1", "minLength: 2")],
    ),
    of("length-loosened", "maxLength of the upload's name 30 -> 31", &[after(FORM, "maxLength: 30", "maxLength: 31")]),
    of(
        "length-added",
        "minLength 24 of the URL to fetch",
        &[after(FROM_URL, "          maxLength: 2048\n", "          minLength: 24\n          maxLength: 2048\n")],
    ),
    of(
        "request-format-lost",
        "format uri of the URL to fetch removed",
        &[after(FROM_URL, "          format: uri\n", "")],
    ),
    of(
        "request-nullable-added",
        "name beside a URL nullable",
        &[after(FROM_URL, "          minLength: 1\n", "          nullable: true\n          minLength: 1\n")],
    ),
    of(
        "request-required-dropped",
        "name beside a URL no longer required",
        &[after(FROM_URL, "required: [url, name]", "required: [url]")],
    ),
    of(
        "request-opened",
        "additionalProperties: false of the JSON body removed",
        &[after(FROM_URL, "      additionalProperties: false\n", "")],
    ),
    of(
        "form-opened",
        "additionalProperties: false of the form removed",
        &[after(FORM, "      additionalProperties: false\n", "")],
    ),
    of(
        "part-renamed",
        "part image of the form -> picture",
        &[
            after(FORM, "required: [image, name]", "required: [picture, name]"),
            after(FORM, "        image:\n", "        picture:\n"),
            once("                  image: (the bytes", "                  picture: (the bytes"),
        ],
    ),
    of(
        "request-content-type-changed",
        "JSON body of createImageFromUrl -> an URL-encoded form",
        &[after("operationId: createImageFromUrl", "application/json:", "application/x-www-form-urlencoded:")],
    ),
    of(
        "body-optional",
        "body of createImageFromUrl may be left out",
        &[after("operationId: createImageFromUrl", "required: true", "required: false")],
    ),
    of(
        "body-limit-lowered",
        "x-max-body-bytes 16384 -> 16383",
        &[after("operationId: createImageFromUrl\n", "x-max-body-bytes: 16384", "x-max-body-bytes: 16383")],
    ),
    of(
        "body-limit-raised",
        "x-max-body-bytes of uploads one more",
        &[once("x-max-body-bytes: 21037056", "x-max-body-bytes: 21037057")],
    ),
    of(
        "file-limit-changed",
        "x-max-bytes of the file one more",
        &[once("x-max-bytes: 20971520", "x-max-bytes: 20971521")],
    ),
];
