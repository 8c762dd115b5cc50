//! The images of the small service: a list in memory, newest first.

use bytes::Bytes;
use images_api::errors::NotFound;
use images_api::{Image, ImageFormat, ImageId, ImageList, ImageListLinks};
use images_runtime::{Problem, Timestamp};

use crate::service::API_URL;

/// An image and its bytes.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) image: Image,
    pub(crate) bytes: Bytes,
}

/// All images.
#[derive(Debug)]
pub(crate) struct Gallery {
    newest_first: Vec<Stored>,
    made: u64,
    /// Whether an image that nobody stored is made when it is asked for: then no well-formed request is a 404.
    generous: bool,
}

/// Enough for a full page and two neighbours.
const PLENTY: usize = 130;
/// More than the default page, and the length that ranges are taken from.
const LENGTH: usize = 2048;

/// Identifiers of images that are there from the start, one of each format.
pub(crate) const SEEDED: [&str; 3] =
    ["image_000000000000000000000001", "image_000000000000000000000002", "image_000000000000000000000003"];
/// Its record has the greatest numbers and the longest name that the document allows.
pub(crate) const GREATEST: &str = "image_000000000000000000000004";
/// Its record has the least of both.
pub(crate) const LEAST: &str = "image_000000000000000000000005";
/// Well-formed, and nobody's.
pub(crate) const UNKNOWN: &str = "image_zzzzzzzzzzzzzzzzzzzzzzzz";

impl Gallery {
    pub(crate) fn new(generous: bool) -> Gallery {
        let mut gallery = Gallery { newest_first: Vec::new(), made: 0, generous };
        for _ in 0..PLENTY {
            gallery.add(Bytes::from(vec![7; LENGTH]), "Picture");
        }
        let edit = |gallery: &mut Gallery, id: &str, change: &dyn Fn(&mut Image)| {
            gallery
                .newest_first
                .iter_mut()
                .filter(|stored| stored.image.id.0 == id)
                .for_each(|it| change(&mut it.image));
        };
        edit(&mut gallery, GREATEST, &|image| {
            (image.width, image.height, image.size) =
                (Image::WIDTH_MAXIMUM as i32, Image::HEIGHT_MAXIMUM as i32, i64::MAX);
            image.name = "ä".repeat(30);
            image.url = Some(public_url(&image.id));
        });
        edit(&mut gallery, LEAST, &|image| {
            (image.width, image.height, image.size) = (1, 1, 1);
            image.name = "x".to_owned();
            image.created_at = Timestamp::from_unix_millis(-1);
        });
        gallery
    }

    /// Stores an image; the formats take turns.
    pub(crate) fn add(&mut self, bytes: Bytes, name: &str) -> Image {
        self.made += 1;
        let id = ImageId(format!("image_{:024}", self.made));
        self.insert(id, bytes, name).image.clone()
    }

    fn insert(&mut self, id: ImageId, bytes: Bytes, name: &str) -> &Stored {
        let format = ImageFormat::ALL[self.made as usize % ImageFormat::ALL.len()];
        let image = Image {
            id,
            name: name.to_owned(),
            url: None,
            width: 64,
            height: 48,
            format,
            size: bytes.len().max(1) as i64,
            created_at: Timestamp::from_unix_millis(1_630_497_600_000 + self.made as i64),
        };
        self.newest_first.insert(0, Stored { image, bytes });
        &self.newest_first[0]
    }

    pub(crate) fn find(&mut self, id: &ImageId) -> Result<Stored, NotFound> {
        let place = self.place(id)?;
        Ok(self.newest_first[place].clone())
    }

    pub(crate) fn remove(&mut self, id: &ImageId) -> Result<(), NotFound> {
        let place = self.place(id)?;
        self.newest_first.remove(place);
        Ok(())
    }

    pub(crate) fn publish(&mut self, id: &ImageId, public: bool) -> Result<Image, NotFound> {
        let place = self.place(id)?;
        let image = &mut self.newest_first[place].image;
        image.url = public.then(|| public_url(&image.id));
        Ok(image.clone())
    }

    /// The page of at most `take` images that starts at `from`.
    pub(crate) fn page(&mut self, take: i32, from: Option<&ImageId>) -> Result<ImageList, NotFound> {
        let start = from.map_or(Ok(0), |id| self.place(id))?;
        let take = usize::try_from(take).unwrap_or_default();
        let link = |place: usize| {
            let id = self.newest_first.get(place).map(|stored| &stored.image.id)?;
            Some(format!("{API_URL}/v1/images?take={take}&from={id}"))
        };
        Ok(ImageList {
            data: self.newest_first.iter().skip(start).take(take).map(|stored| stored.image.clone()).collect(),
            links: ImageListLinks {
                previous: (start > 0).then(|| link(start.saturating_sub(take))).flatten(),
                next: link(start + take),
            },
        })
    }

    /// The oldest image: the one that ends every list.
    pub(crate) fn oldest(&self) -> ImageId {
        self.newest_first.last().map(|stored| stored.image.id.clone()).expect("there are images from the start")
    }

    fn place(&mut self, id: &ImageId) -> Result<usize, NotFound> {
        match self.newest_first.iter().position(|stored| stored.image.id == *id) {
            Some(place) => Ok(place),
            None if self.generous => {
                self.insert(id.clone(), Bytes::from(vec![7; LENGTH]), "Picture");
                Ok(0)
            }
            None => Err(NotFound { problem: Problem::new(format!("Image with id {id} not found.")) }),
        }
    }
}

fn public_url(id: &ImageId) -> String {
    format!("https://cdn.example.com/images/{id}")
}
