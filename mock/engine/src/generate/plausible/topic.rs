//! What a name is about.

/// What a name is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Topic {
    Age,
    Amount,
    City,
    Color,
    Company,
    Count,
    Country,
    Currency,
    Date,
    Description,
    Duration,
    Email,
    File,
    FirstName,
    FullName,
    Hash,
    Host,
    Id,
    Ip,
    Language,
    LastName,
    Latitude,
    Longitude,
    MediaType,
    Message,
    Method,
    Moment,
    Name,
    Page,
    Password,
    Path,
    Percent,
    Phone,
    Pixels,
    Port,
    Postcode,
    Rating,
    Region,
    Size,
    Slug,
    Status,
    StatusCode,
    Street,
    Tag,
    TimeZone,
    Title,
    Token,
    Url,
    User,
    Uuid,
    Version,
    Year,
}

/// Names that say what they are about, as a whole or at their end, with the words joined; the first that fits counts.
const ENDS: &[(Topic, &[&str])] = &[
    (Topic::Uuid, &["uuid", "guid"]),
    (Topic::Email, &["email", "emailaddress", "mail"]),
    (Topic::FirstName, &["firstname", "givenname", "forename"]),
    (Topic::LastName, &["lastname", "surname", "familyname"]),
    (Topic::User, &["username", "login", "nickname"]),
    (Topic::File, &["filename"]),
    (Topic::Host, &["hostname", "host", "domain"]),
    (Topic::Company, &["companyname", "company", "organization", "organisation", "manufacturer", "brand"]),
    (Topic::FullName, &["fullname", "author", "owner", "displayname", "customername", "createdby", "updatedby"]),
    (Topic::Country, &["country", "countrycode", "nationality"]),
    (Topic::City, &["city", "town"]),
    (Topic::Region, &["region", "state", "province", "county"]),
    (Topic::Street, &["street", "address", "addressline", "line1"]),
    (Topic::Postcode, &["postcode", "postalcode", "zip", "zipcode"]),
    (Topic::Phone, &["phone", "phonenumber", "telephone", "mobile", "fax", "tel"]),
    (Topic::Currency, &["currency", "currencycode"]),
    (Topic::Language, &["language", "locale", "lang", "languagecode"]),
    (Topic::TimeZone, &["timezone", "tz"]),
    (Topic::Ip, &["ipaddress", "ip", "ipv4"]),
    (Topic::MediaType, &["mime", "mimetype", "contenttype", "mediatype"]),
    (Topic::Url, &["url", "uri", "href", "link", "website", "homepage", "avatar", "webhook"]),
    (Topic::Hash, &["hash", "checksum", "sha256", "sha", "md5", "digest", "etag"]),
    (Topic::Token, &["token", "apikey", "secret", "jwt", "cursor"]),
    (Topic::Password, &["password", "passphrase"]),
    (Topic::StatusCode, &["statuscode", "httpstatus"]),
    (Topic::Status, &["status", "phase"]),
    (Topic::Color, &["color", "colour"]),
    (Topic::Moment, &["timestamp", "datetime", "createdon", "updatedon", "time"]),
    (Topic::Date, &["date", "birthday", "dob", "day"]),
    (Topic::Latitude, &["latitude", "lat"]),
    (Topic::Longitude, &["longitude", "lon", "lng", "long"]),
    (Topic::Year, &["year"]),
    (Topic::Age, &["age"]),
    (Topic::Page, &["page", "pagenumber"]),
    (Topic::Pixels, &["width", "height"]),
    (Topic::Size, &["size", "bytes", "contentlength", "length"]),
    (Topic::Port, &["port"]),
    (Topic::Percent, &["percent", "percentage", "discount", "progress"]),
    (Topic::Rating, &["rating", "stars"]),
    (Topic::Duration, &["duration", "timeout", "ttl", "seconds", "expiresin"]),
    (Topic::Amount, &["price", "amount", "cost", "balance", "fee", "salary", "tax"]),
    (Topic::Count, &["count", "total", "quantity", "qty", "limit", "offset", "stock"]),
    (Topic::Version, &["version", "revision"]),
    (Topic::Method, &["method"]),
    (Topic::Slug, &["slug", "key"]),
    (Topic::Path, &["path", "directory", "folder"]),
    (Topic::Tag, &["tag", "label", "category", "keyword"]),
    (Topic::Description, &["description", "summary", "bio", "comment", "notes", "note", "about", "content", "body"]),
    (Topic::Message, &["message", "error", "reason", "detail", "details", "msg"]),
    (Topic::Title, &["title", "subject", "headline"]),
    (Topic::Name, &["name"]),
    (Topic::Id, &["id", "identifier", "reference", "ref"]),
];

impl Topic {
    /// What `name` is about; nothing where it says nothing.
    pub(super) fn of(name: &str) -> Option<Topic> {
        let words = words(name);
        let last = words.last()?;
        if words.len() > 1 && (last == "at" || last == "on") {
            return Some(Topic::Moment);
        }
        let ends: Vec<String> = (1..=words.len().min(3)).map(|count| joined(&words, count)).collect();
        let plural: Vec<&str> = ends.iter().filter_map(|end| end.strip_suffix('s')).collect();
        let is_end = |key: &str| ends.iter().any(|end| end == key) || plural.contains(&key);
        ENDS.iter().find(|(_, keys)| keys.iter().any(|key| is_end(key))).map(|(topic, _)| *topic)
    }
}

/// The last `count` words, joined.
fn joined(words: &[String], count: usize) -> String {
    words.get(words.len().saturating_sub(count)..).unwrap_or_default().concat()
}

/// The last word of `name`.
pub(super) fn last_word(name: &str) -> String {
    words(name).pop().unwrap_or_default()
}

/// The words of `name`, which signs or capitals part, in small letters. Of a very long name it is the first ones.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut small = false;
    let mut open = false;
    for character in name.chars().take(100) {
        if !character.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open || (small && character.is_uppercase()) {
            words.push(String::new());
        }
        open = true;
        small = character.is_lowercase() || character.is_numeric();
        if let Some(word) = words.last_mut() {
            word.extend(character.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Topic, words};

    #[test]
    fn names_are_parted_at_capitals_and_signs() {
        assert_eq!(words("createdAt"), ["created", "at"]);
        assert_eq!(words("X-Request-ID"), ["x", "request", "id"]);
        assert_eq!(words("avatar_url"), ["avatar", "url"]);
    }

    #[test]
    fn what_a_name_is_about_does_not_depend_on_its_writing() {
        for name in ["first_name", "firstName", "FirstName", "first-name", "user.firstname"] {
            assert_eq!(Topic::of(name), Some(Topic::FirstName), "{name}");
        }
        assert_eq!(Topic::of("tags"), Some(Topic::Tag));
        assert_eq!(Topic::of("wibble"), None);
    }
}
