"""A picture's way through the Images API, with the client that openapi-python-client makes of images.yaml."""

import os
from io import BytesIO

import httpx

from images_api_client import AuthenticatedClient
from images_api_client.api.images import delete_image, download_image, get_image, list_images, upload_image
from images_api_client.api.publishing import publish_image
from images_api_client.models import Error, UploadImageForm
from images_api_client.types import File

with open(os.environ["JUDGE_PICTURE"], "rb") as file:
    picture = file.read()

client = AuthenticatedClient(
    base_url=os.environ["JUDGE_URL"], token=os.environ["JUDGE_KEY"], prefix="", auth_header_name="x-api-key"
)

form = UploadImageForm(image=File(BytesIO(picture), "cat.png", "image/png"), name="Cat")
uploaded = upload_image.sync_detailed(client=client, body=form)
assert uploaded.status_code == 201, uploaded
image = uploaded.parsed
assert (image.name, image.format_.value, image.url) == ("Cat", "png", None), image

listed = list_images.sync(client=client, take=1)
assert listed.data[0].to_dict() == image.to_dict(), listed

published = publish_image.sync(image.id, client=client)
assert published.url and published.id == image.id, published
public = httpx.get(published.url)
assert (public.status_code, public.headers["content-type"]) == (200, "image/png"), public
assert public.content == picture

# The client has no type for bytes; what came is beside it.
private = download_image.sync_detailed(image.id, client=client)
assert (private.status_code, private.content) == (200, picture), private
part = download_image.sync_detailed(image.id, client=client, range_="bytes=0-7")
assert (part.status_code, part.content) == (206, picture[:8]), part

assert delete_image.sync_detailed(image.id, client=client).status_code == 204
gone = get_image.sync(image.id, client=client)
assert isinstance(gone, Error) and gone.status == 404, gone
assert httpx.get(published.url).status_code == 404, "the public URL lives on"

wrong = list_images.sync(client=client, take=0)
assert isinstance(wrong, Error) and wrong.status == 422 and wrong.errors, wrong
print("uploaded, listed, published, fetched, downloaded, deleted")
