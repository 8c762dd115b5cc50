//! Schemas of answers.

use super::of;
use crate::mutations::mutation::{Mutation, after, everywhere, once};

const IMAGE: &str = "    Image:\n";
const LIST: &str = "    ImageList:\n";

pub(super) const ALL: &[Mutation] = &[
    of("property-renamed", "created_at -> createdAt, in every example too", &[everywhere("created_at", "createdAt")]),
    of(
        "property-removed",
        "height of Image removed, in every example too",
        &[
            once("[id, name, url, width, height, format,", "[id, name, url, width, format,"),
            once(
                "        height:\n          description: Height in pixels.\n          type: integer\n          format: int32\n          minimum: 1\n",
                "",
            ),
            everywhere("                        height: 460\n", ""),
            everywhere("                        height: 48\n", ""),
            everywhere("        height: 460\n", ""),
        ],
    ),
    of(
        "property-added",
        "optional property owner of Image added",
        &[after(IMAGE, "      properties:\n", "      properties:\n        owner:\n          type: string\n")],
    ),
    of("nullable-dropped", "url of Image not nullable", &[after(IMAGE, "          nullable: true\n", "")]),
    of(
        "nullable-added",
        "name of Image nullable",
        &[after(IMAGE, "          minLength: 1\n", "          nullable: true\n          minLength: 1\n")],
    ),
    of("required-dropped", "url of Image no longer required", &[after(IMAGE, "[id, name, url,", "[id, name,")]),
    of(
        "required-added",
        "errors of Error required",
        &[once(
            "required: [type, error, status, message, request_id]",
            "required: [type, error, status, message, errors, request_id]",
        )],
    ),
    of("enum-value-dropped", "webp no longer an ImageFormat", &[once("enum: [jpeg, png, webp]", "enum: [jpeg, png]")]),
    of("enum-value-added", "avif an ImageFormat", &[once("enum: [jpeg, png, webp]", "enum: [jpeg, png, webp, avif]")]),
    of(
        "enum-value-renamed",
        "jpeg -> jpg, in every example too",
        &[once("enum: [jpeg, png, webp]", "enum: [jpg, png, webp]"), everywhere("format: jpeg\n", "format: jpg\n")],
    ),
    of(
        "type-changed",
        "size of Image a string",
        &[after(
            IMAGE,
            "          type: integer\n          format: int64\n          minimum: 1\n",
            "          type: string\n",
        )],
    ),
    of("integer-narrowed", "size of Image int64 -> int32", &[after(IMAGE, "format: int64", "format: int32")]),
    of("integer-widened", "width of Image int32 -> int64", &[after(IMAGE, "format: int32", "format: int64")]),
    of(
        "format-lost",
        "created_at no date-time",
        &[after("          description: When the image was made", "          format: date-time\n", "")],
    ),
    of(
        "format-changed",
        "created_at date-time -> date",
        &[after("          description: When the image was made", "format: date-time", "format: date")],
    ),
    of("pattern-changed", "pattern of ImageId one letter shorter or not", &[once("{24}$", "{23,24}$")]),
    of("pattern-lost", "pattern of ImageId removed", &[once("      pattern: ^image_[a-z0-9]{24}$\n", "")]),
    of(
        "answer-minimum-tightened",
        "minimum of width 1 -> 2",
        &[after("          description: Width in", "minimum: 1", "minimum: 2")],
    ),
    of(
        "answer-minimum-lost",
        "minimum of width removed",
        &[after("          description: Width in", "          minimum: 1\n", "")],
    ),
    of("items-tightened", "maxItems of a page 100 -> 99", &[after(LIST, "maxItems: 100", "maxItems: 99")]),
    of("items-loosened", "maxItems of a page removed", &[after(LIST, "          maxItems: 100\n", "")]),
    of("items-changed", "items of a page are identifiers", &[after(LIST, "schemas/Image'", "schemas/ImageId'")]),
    of("schema-renamed", "schema ImageListLinks -> PageLinks", &[everywhere("ImageListLinks", "PageLinks")]),
];
