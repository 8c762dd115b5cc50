//! What may be sent: parameters, forms, bodies and their bounds.

use super::change::{Change, Teller, call, follows, from_url, told, upload};
use crate::mutations::mutation::{after, cut, everywhere, once};

const TAKE: &str = "        - name: take\n";
const FORM: &str = "    UploadImageForm:\n";
const FROM_URL: &str = "    CreateImageFromUrlRequest:\n";

pub(super) const ALL: &[Change] = &[
    follows(
        "maximum-raised",
        "take up to 200, on pages of as many",
        &[call("GET /v1/images?take=200", 200), call("GET /v1/images?take=201", 422)],
        &[after(TAKE, "maximum: 100", "maximum: 200"), once("maxItems: 100", "maxItems: 200")],
    ),
    follows(
        "minimum-raised",
        "take from 2 on",
        &[call("GET /v1/images?take=1", 422), call("GET /v1/images?take=2", 200)],
        &[after(TAKE, "minimum: 1", "minimum: 2")],
    ),
    follows(
        "default-changed",
        "take is 1 when left out",
        &[
            upload("Cat", 20_000, 201),
            upload("Dog", 20_000, 201),
            call("GET /v1/images", 200).and(|body| body.matches("\"id\"").count() == 1),
        ],
        &[after(TAKE, "default: 10", "default: 1")],
    ),
    told(
        "parameter-renamed",
        "query parameter take -> limit",
        Teller::Compiler,
        &[once(TAKE, "        - name: limit\n")],
    ),
    told(
        "parameter-added",
        "one more query parameter of listImages, sort",
        Teller::Test,
        &[once(
            TAKE,
            "        - name: sort\n          in: query\n          description: What comes first.\n          \
             schema:\n            type: string\n          example: name\n        - name: take\n",
        )],
    ),
    told(
        "parameter-without-example",
        "one more query parameter of listImages, sort, without an example",
        Teller::Test,
        &[once(
            TAKE,
            "        - name: sort\n          in: query\n          description: What comes first.\n          \
             schema:\n            type: string\n        - name: take\n",
        )],
    ),
    told(
        "parameter-removed",
        "query parameter from removed",
        Teller::Compiler,
        &[cut("        - name: from\n", "      responses:\n")],
    ),
    told(
        "header-parameter-added",
        "one more header of downloadImage, Accept-Language",
        Teller::Test,
        &[once(
            "        - name: Range\n",
            "        - name: Accept-Language\n          in: header\n          description: For the file name.\n          \
             schema:\n            type: string\n          example: de\n        - name: Range\n",
        )],
    ),
    told(
        "form-field-added",
        "one more field of the upload, album",
        Teller::Test,
        &[after(
            FORM,
            "      properties:\n",
            "      properties:\n        album:\n          description: Where it belongs.\n          type: string\n",
        )],
    ),
    told(
        "form-field-required",
        "one more field that every upload must have, album",
        Teller::Test,
        &[
            after(FORM, "required: [image, name]", "required: [image, name, album]"),
            after(
                FORM,
                "      properties:\n",
                "      properties:\n        album:\n          description: Where it belongs.\n          type: string\n",
            ),
            once("file)\n                  name:", "file)\n                  album: Cats\n                  name:"),
        ],
    ),
    told(
        "form-field-renamed",
        "field image of the upload -> picture",
        Teller::Compiler,
        &[
            after(FORM, "required: [image, name]", "required: [picture, name]"),
            after(FORM, "        image:\n", "        picture:\n"),
            once("                  image: (the bytes", "                  picture: (the bytes"),
        ],
    ),
    follows(
        "file-limit-lowered",
        "a file of 1 MiB at most",
        &[upload("Cat", 1_048_576, 201), upload("Cat", 1_048_577, 413)],
        &[once("x-max-bytes: 20971520", "x-max-bytes: 1048576")],
    ),
    follows(
        "name-lengthened",
        "names of up to 60 characters",
        &[
            upload("A name of more than thirty characters", 20_000, 201),
            upload("A name of more than sixty characters, which is too long by the rules", 20_000, 422),
        ],
        &[everywhere("maxLength: 30", "maxLength: 60")],
    ),
    follows(
        "body-limit-lowered",
        "a JSON body of 1024 bytes at most",
        &[from_url(1200, 413)],
        &[after("operationId: createImageFromUrl\n", "x-max-body-bytes: 16384", "x-max-body-bytes: 1024")],
    ),
    follows(
        "url-shortened",
        "a URL to fetch of 100 characters at most",
        &[from_url(101, 422).and(|body| body.contains("/url: ") && body.contains("100"))],
        &[once("maxLength: 2048", "maxLength: 100")],
    ),
    told(
        "body-field-renamed",
        "url of the JSON body -> source",
        Teller::Compiler,
        &[
            after(FROM_URL, "required: [url, name]", "required: [source, name]"),
            after(FROM_URL, "        url:\n", "        source:\n"),
            once("url: https://pictures", "source: https://pictures"),
        ],
    ),
    told(
        "body-field-added",
        "one more field of the JSON body, album",
        Teller::Test,
        &[after(
            FROM_URL,
            "      properties:\n",
            "      properties:\n        album:\n          description: Where it belongs.\n          type: string\n",
        )],
    ),
    told(
        "body-second-content-type",
        "the body of createImageFromUrl as JSON or as an URL-encoded form",
        Teller::Generator,
        &[after(
            "operationId: createImageFromUrl",
            "          application/json:\n",
            "          application/x-www-form-urlencoded:\n            schema:\n              \
             $ref: '#/components/schemas/CreateImageFromUrlRequest'\n          application/json:\n",
        )],
    ),
    told(
        "body-optional",
        "the body of createImageFromUrl may be left out",
        Teller::Test,
        &[after("operationId: createImageFromUrl", "required: true", "required: false")],
    ),
];
