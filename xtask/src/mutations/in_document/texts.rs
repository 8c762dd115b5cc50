//! Examples, and texts for people.

use super::of;
use crate::mutations::mutation::{Mutation, after, cut, everywhere, once};

pub(super) const ALL: &[Mutation] = &[
    of(
        "example-invalid",
        "an example of an image 0 pixels wide",
        &[after("    privateImage:\n", "width: 460", "width: 0")],
    ),
    of(
        "example-not-unchanged",
        "an example with a time without milliseconds",
        &[after("    publishedImage:\n", "12:00:00.000Z", "12:00:00Z")],
    ),
    of(
        "example-status-wrong",
        "the example of 404 says 403",
        &[after("    NotFound:\n", "status: 404", "status: 403")],
    ),
    of(
        "example-dropped",
        "the example of createImageFromUrl's body removed",
        &[cut(
            "            examples:\n              picture:\n                summary: A picture in a bucket\n",
            "      responses:\n",
        )],
    ),
    of(
        "example-error-renamed",
        "error title of the example of 422 reworded",
        &[everywhere("error: Validation Error", "error: Invalid Request")],
    ),
    of(
        "example-reworded",
        "the name in an example",
        &[once("                  name: Cat\n", "                  name: Dog\n")],
    ),
    of(
        "parameter-example-invalid",
        "the example of take 3 -> 0",
        &[after("        - name: take\n", "          example: 3\n", "          example: 0\n")],
    ),
    of(
        "header-example-invalid",
        "the example of Retry-After -1",
        &[after("      description: Seconds to wait", "example: 1", "example: -1")],
    ),
    of("summary-changed", "summary of getImage", &[once("summary: Get an image\n", "summary: Look at an image\n")]),
    of(
        "description-changed",
        "description of getImage",
        &[once("Gives what is known of an image;", "Gives all that is known of an image;")],
    ),
    of("property-description-changed", "description of width", &[once("Width in pixels.", "Width in points.")]),
    of(
        "schema-description-changed",
        "description of Image",
        &[once("An image that is stored here.", "A stored image.")],
    ),
    of(
        "parameter-description-changed",
        "description of take",
        &[once("How many images a page has at most.", "Length of a page.")],
    ),
    of(
        "response-description-changed",
        "description of getImage's 200",
        &[once("          description: The image.\n", "          description: An image.\n")],
    ),
    of(
        "header-description-changed",
        "description of X-Request-Id",
        &[once("Identifier of this request, for", "Name of this request, for")],
    ),
    of(
        "tag-description-changed",
        "description of the tag publishing",
        &[once("Put an image on the CDN, and", "Puts images on the CDN, and")],
    ),
    of("title-changed", "title of the API", &[once("title: Images API", "title: Pictures API")]),
    of("version-changed", "version of the API", &[once("  version: 0.1.0\n", "  version: 0.2.0\n")]),
    of("server-changed", "URL of the server", &[once("url: http://127.0.0.1:8080\n", "url: http://127.0.0.1:8088\n")]),
    of(
        "security-description-changed",
        "description of the security scheme",
        &[once("description: A key that starts `live_` or `test_`.", "description: A key.")],
    ),
    of(
        "error-description-changed",
        "description of 404",
        &[once("description: No such image belongs to the key's owner and stage.", "description: No such image.")],
    ),
    of(
        "media-header-description-changed",
        "description of ETag",
        &[once("description: Strong entity tag of the bytes.", "description: Entity tag of the bytes.")],
    ),
];
