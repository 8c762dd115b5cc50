// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_document::Operation;
use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait ImagesService: ImagesOperations + PublishingOperations + ImagesSecurity {}

impl<S: ImagesOperations + PublishingOperations + ImagesSecurity> ImagesService for S {}

/// The operations of the tag `images`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait ImagesOperations: Service {
    /// `GET /v1/images`: List images
    ///
    /// Lists the images of the key's owner and stage, newest first, one page at a time.
    fn list_images(
        &self,
        call: Call<Self::Caller>,
        query: ListImagesQuery,
    ) -> impl Future<Output = Result<ListImagesOk, errors::ListImagesError>> + Send;

    /// `POST /v1/images`: Create an image from a URL
    ///
    /// Fetches a picture from an origin that the operator allows and stores it privately. The limits are those of an upload: JPEG, PNG or WebP by its bytes, 20 MiB at most.
    fn create_image_from_url(
        &self,
        call: Call<Self::Caller>,
        body: CreateImageFromUrlRequest,
    ) -> impl Future<Output = Result<CreateImageFromUrlCreated, errors::CreateImageFromUrlError>> + Send;

    /// `POST /v1/images/upload`: Upload an image
    ///
    /// Stores a picture privately. Its format, width and height are read from its bytes, never from its name; width and height are those of the picture as it is shown, after its EXIF orientation.
    fn upload_image(
        &self,
        call: Call<Self::Caller>,
        body: UploadImageForm,
    ) -> impl Future<Output = Result<UploadImageCreated, errors::UploadImageError>> + Send;

    /// `GET /v1/images/{imageId}`: Get an image
    ///
    /// Gives what is known of an image; its bytes are at `download`.
    fn get_image(
        &self,
        call: Call<Self::Caller>,
        path: GetImagePath,
    ) -> impl Future<Output = Result<GetImageOk, errors::GetImageError>> + Send;

    /// `DELETE /v1/images/{imageId}`: Delete an image
    ///
    /// Deletes an image for good; its public URL dies too. `If-Match` with the entity tag of a download makes sure which bytes are meant.
    fn delete_image(
        &self,
        call: Call<Self::Caller>,
        path: DeleteImagePath,
        headers: DeleteImageHeaders,
    ) -> impl Future<Output = Result<DeleteImageNoContent, errors::DeleteImageError>> + Send;

    /// `GET /v1/images/{imageId}/download`: Download an image
    ///
    /// Gives the bytes of an image, private or published. Takes `Range` for a part, `If-None-Match` to save the transfer of what the caller already has, and `If-Match` and `If-Range` for parts of the same bytes.
    fn download_image(
        &self,
        call: Call<Self::Caller>,
        path: DownloadImagePath,
        headers: DownloadImageHeaders,
    ) -> impl Future<Output = Result<DownloadImageAnswer, errors::DownloadImageError>> + Send;

    /// `HEAD /v1/images/{imageId}/download`: Ask what a download would give
    ///
    /// Answers with the headers of the download, its length and its entity tag, without the bytes.
    fn head_download_image(
        &self,
        call: Call<Self::Caller>,
        path: HeadDownloadImagePath,
        headers: HeadDownloadImageHeaders,
    ) -> impl Future<Output = Result<HeadDownloadImageAnswer, errors::HeadDownloadImageError>> + Send;
}

/// The operations of the tag `publishing`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait PublishingOperations: Service {
    /// `POST /v1/images/{imageId}/publish`: Publish an image
    ///
    /// Puts the image on the CDN, where anyone may fetch it at `url`. Publishing a published image changes nothing and answers the same.
    fn publish_image(
        &self,
        call: Call<Self::Caller>,
        path: PublishImagePath,
    ) -> impl Future<Output = Result<PublishImageCreated, errors::PublishImageError>> + Send;

    /// `POST /v1/images/{imageId}/unpublish`: Unpublish an image
    ///
    /// Takes the image off the CDN; its `url` becomes null. Unpublishing a private image changes nothing and answers the same.
    fn unpublish_image(
        &self,
        call: Call<Self::Caller>,
        path: UnpublishImagePath,
    ) -> impl Future<Output = Result<UnpublishImageCreated, errors::UnpublishImageError>> + Send;
}

/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait ImagesSecurity: Service {
    /// Who has a credential of the security scheme `ApiKey`, in the header `x-api-key`.
    ///
    /// A key that starts `live_` or `test_`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_api_key(
        &self,
        credential: ApiKeyCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;
}
