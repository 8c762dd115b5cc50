//! Schemas: identifiers, images and errors.

use super::asked::identifier;
use super::change::{Change, Teller, follows, told, upload};
use crate::mutations::mutation::{after, everywhere, once};

const IMAGE: &str = "    Image:\n";

pub(super) const ALL: &[Change] = &[
    follows(
        "id-lengthened",
        "identifiers of 32 characters after image_, in every example too",
        &[upload("Cat", 20_000, 201)
            .and(|body| identifier(body).is_some_and(|id| id.len() == 38 && id.starts_with("image_")))],
        &[
            once("{24}$", "{32}$"),
            everywhere("image_etm0g3x5iap4cld1qcfsjvo2", "image_etm0g3x5iap4cld1qcfsjvo2abcdefgh"),
            everywhere("image_k7w2p9d4c1x8m5t0b3n6v2qz", "image_k7w2p9d4c1x8m5t0b3n6v2qzabcdefgh"),
            everywhere("image_a1b2c3d4e5f6g7h8i9j0k1l2", "image_a1b2c3d4e5f6g7h8i9j0k1l2abcdefgh"),
        ],
    ),
    follows(
        "id-prefix-changed",
        "identifiers begin with picture_, in every example too",
        &[upload("Cat", 20_000, 201).and(|body| identifier(body).is_some_and(|id| id.starts_with("picture_")))],
        &[everywhere("image_", "picture_")],
    ),
    follows(
        "property-renamed",
        "created_at of Image -> createdAt, in every example too; the field in Rust keeps its name",
        &[upload("Cat", 20_000, 201).and(|body| body.contains("\"createdAt\":") && !body.contains("created_at"))],
        &[everywhere("created_at", "createdAt")],
    ),
    told(
        "property-renamed-in-rust-too",
        "width of Image -> breadth, in every example too; the field in Rust is another",
        Teller::Compiler,
        &[
            once("[id, name, url, width,", "[id, name, url, breadth,"),
            once("        width:\n", "        breadth:\n"),
            everywhere("width: 460", "breadth: 460"),
            everywhere("width: 64", "breadth: 64"),
        ],
    ),
    told(
        "property-added",
        "one more property of Image, owner, which may be missing",
        Teller::Compiler,
        &[after(
            IMAGE,
            "      properties:\n",
            "      properties:\n        owner:\n          description: Whose it is.\n          type: string\n",
        )],
    ),
    told(
        "property-removed",
        "height of Image removed, in every example too",
        Teller::Compiler,
        &[
            once("[id, name, url, width, height, format,", "[id, name, url, width, format,"),
            once(
                "        height:\n          description: Height in pixels.\n          type: integer\n          \
                 format: int32\n          minimum: 1\n",
                "",
            ),
            everywhere("                        height: 460\n", ""),
            everywhere("                        height: 48\n", ""),
            everywhere("        height: 460\n", ""),
        ],
    ),
    told(
        "nullable-dropped",
        "url of Image not nullable, in no example either",
        Teller::Compiler,
        &[
            after("          description: Public URL on the CDN", "          nullable: true\n", ""),
            everywhere("url: null\n", "url: https://storage.example.com/images/private\n"),
        ],
    ),
    told(
        "nullable-added",
        "name of Image nullable",
        Teller::Compiler,
        &[after(IMAGE, "          minLength: 1\n", "          nullable: true\n          minLength: 1\n")],
    ),
    told(
        "required-dropped",
        "size of Image may be missing",
        Teller::Compiler,
        &[once("height, format, size, created_at]", "height, format, created_at]")],
    ),
    told(
        "type-changed",
        "size of Image a string, in every example too",
        Teller::Compiler,
        &[
            after(
                "          description: Length in bytes",
                "          type: integer\n          format: int64\n          minimum: 1\n",
                "          type: string\n",
            ),
            everywhere("size: 282000", "size: '282000'"),
            everywhere("size: 10240", "size: '10240'"),
        ],
    ),
    told(
        "integer-widened",
        "width of Image int32 -> int64",
        Teller::Compiler,
        &[after("          description: Width in pixels", "format: int32", "format: int64")],
    ),
    told(
        "date-without-time",
        "created_at of Image a date, in every example too",
        Teller::Test,
        &[
            after("          description: When the image was made", "format: date-time", "format: date"),
            everywhere("'2021-09-01T12:00:00.000Z'", "'2021-09-01'"),
            everywhere("'2021-08-31T09:30:15.250Z'", "'2021-08-31'"),
        ],
    ),
    told(
        "enum-value-added",
        "one more ImageFormat, avif",
        Teller::Test,
        &[once("enum: [jpeg, png, webp]", "enum: [jpeg, png, webp, avif]")],
    ),
    told(
        "enum-value-removed",
        "webp no ImageFormat",
        Teller::Compiler,
        &[once("enum: [jpeg, png, webp]", "enum: [jpeg, png]")],
    ),
    told(
        "list-renamed",
        "data of ImageList -> images, in every example too",
        Teller::Compiler,
        &[
            once("required: [data, links]", "required: [images, links]"),
            everywhere("                    data:", "                    images:"),
            after("    ImageList:\n", "        data:\n", "        images:\n"),
        ],
    ),
    told(
        "error-property-renamed",
        "request_id of Error -> request, in every example too",
        Teller::Compiler,
        &[everywhere("request_id", "request")],
    ),
];
