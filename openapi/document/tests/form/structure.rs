//! Parts and boundaries.

use specbound_document::{FormError, FormEvent, FormParser, MediaType};

use crate::{Random, form, read, read_all_ways};

const A: &str = "Content-Disposition: form-data; name=\"a\"";
const FILE: &str = "Content-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\nContent-Type: image/png";

/// The contents of the parts.
fn contents(body: &[u8]) -> Vec<Vec<u8>> {
    read_all_ways(body).unwrap().into_iter().map(|(_, content)| content).collect()
}

fn error(body: &[u8]) -> String {
    let error = read_all_ways(body).unwrap_err();
    assert_eq!(error.field(), None, "the form itself is wrong");
    error.to_string()
}

#[test]
fn fields_and_files() {
    let picture: Vec<u8> = (0..=255).cycle().take(3000).collect();
    let parts = read_all_ways(&form(&[(A, b"n"), (FILE, &picture), (FILE, b"\r\n\r\n"), (FILE, b"x\r\n")])).unwrap();
    let names: Vec<_> = parts.iter().map(|(head, _)| (head.name(), head.file_name())).collect();
    assert_eq!(names, [("a", None), ("f", Some("a.png")), ("f", Some("a.png")), ("f", Some("a.png"))]);
    let contents: Vec<_> = parts.into_iter().map(|(_, content)| content).collect();
    assert_eq!(contents, [b"n".to_vec(), picture, b"\r\n\r\n".to_vec(), b"x\r\n".to_vec()]);
}

#[test]
fn an_empty_form_has_no_parts() {
    assert_eq!(read_all_ways(b"--XbX--").unwrap(), []);
    assert_eq!(read_all_ways(b"\r\n--XbX--\r\n").unwrap(), []);
}

#[test]
fn a_part_may_be_empty() {
    assert_eq!(contents(&form(&[(A, b""), (FILE, b""), (A, b"")])), [b""; 3]);
    // RFC 2046, 5.1.1: the head's last line end may be that of the boundary.
    let body = format!("--XbX\r\n{A}\r\n\r\n--XbX\r\n{A}\r\n\r\n--XbX--");
    assert_eq!(contents(body.as_bytes()), [b""; 2]);
}

#[test]
fn what_is_round_the_form_is_ignored() {
    let body = format!("no part\r\n--XbY\r\n --XbX\r\n--Xb\r\n--XbX \t \r\n{A}\r\n\r\n1\r\n--XbX--\r\n--XbX\r\nany\n");
    assert_eq!(contents(body.as_bytes()), [b"1"]);
    assert_eq!(contents(format!("--XbX\t\r\n{A}\r\n\r\n1\r\n--XbX--any").as_bytes()), [b"1"]);
    assert_eq!(contents(format!("x--XbX--\r\n--XbX\r\n{A}\r\n\r\n1\r\n--XbX--").as_bytes()), [b"1"]);
}

#[test]
fn beginnings_of_a_boundary_are_content() {
    let delimiter = b"\r\n--XbX";
    for length in 0..delimiter.len() {
        let begun = &delimiter[..length];
        for content in [
            begun.to_vec(),
            [begun, b"x"].concat(),
            [b"x", begun].concat(),
            [begun, begun].concat(),
            [begun, b"\r", begun, b"\n", begun].concat(),
        ] {
            // Right after the head `--XbX` would be a boundary; a shorter beginning is content there too.
            assert_eq!(contents(&form(&[(A, &content), (A, b"1")])), [content, b"1".to_vec()]);
        }
    }
    for content in [&b"--Xb"[..], b"-", b"--", b"\n--XbX\n", b"\r--XbX", b"x--XbX", b"\r\r\n-", b"\n\n--XbX--"] {
        assert_eq!(contents(&form(&[(A, content)])), [content]);
    }
}

#[test]
fn random_content_is_read_as_it_was_written() {
    const PIECES: [&[u8]; 9] = [b"\r\n", b"\r", b"\n", b"--", b"-", b"Xb", b"X", b"\r\n--Xb", b"a"];
    for seed in 1..=300 {
        let mut random = Random(seed);
        let mut content = || {
            loop {
                let pieces: Vec<_> = (0..random.below(9)).map(|_| PIECES[random.below(PIECES.len())]).collect();
                let content = pieces.concat();
                let line = [b"\r\n", &content[..]].concat();
                if !line.windows(7).any(|window| window == b"\r\n--XbX") {
                    return content;
                }
            }
        };
        let written = [content(), content()];
        let parts: Vec<_> = written.iter().map(|content| (A, content.as_slice())).collect();
        assert_eq!(contents(&form(&parts)), written, "seed {seed}");
    }
}

#[test]
fn nothing_panics() {
    const PIECES: [&[u8]; 16] = [
        b"\r\n",
        b"\r",
        b"\n",
        b"--",
        b"--XbX\r\n",
        b"\r\n--XbX\r\n",
        b"\r\n--XbX--",
        b" ",
        b"Content-Disposition:",
        b"form-data;",
        b"name=a",
        b"filename*=",
        b"\"",
        b"\\",
        b"\xc3",
        b"%0D",
    ];
    for seed in 1..=2000 {
        let mut random = Random(seed);
        let body: Vec<u8> = match seed % 2 {
            0 => (0..random.below(60)).map(|_| u8::try_from(random.below(256)).unwrap()).collect(),
            _ => (0..random.below(20)).flat_map(|_| PIECES[random.below(PIECES.len())]).copied().collect(),
        };
        let _: Result<_, FormError> = read_all_ways(&body);
    }
}

#[test]
fn a_form_that_breaks_off_is_an_error() {
    let body = form(&[(A, b"1"), (FILE, b"\x89PNG\r\n\x1a\n\r\n--Xb"), (A, b"")]);
    let complete = body.len() - "\r\n".len();
    for length in 0..body.len() {
        let outcome = read_all_ways(&body[..length]);
        assert_eq!(outcome.is_ok(), length >= complete, "{length}: {outcome:?}");
    }
    assert_eq!(error(b""), "the form is empty: not even its first boundary is there");
    assert_eq!(error(b"--XbY\r\n"), "the form has no line that begins with its boundary, --XbX");
    assert_eq!(error(b"--XbX"), "the form ends within the line of a boundary");
    assert_eq!(error(b"--XbX-"), "the form ends within the line of a boundary");
    let head = "the form ends within the head of part 1: an empty line is missing";
    assert_eq!(error(b"--XbX\r\n"), head);
    assert_eq!(error(format!("--XbX\r\n{A}\r\n\r").as_bytes()), head);
    let part = "the form ends within the part a: its boundary is missing";
    assert_eq!(error(format!("--XbX\r\n{A}\r\n\r\n").as_bytes()), part);
    assert_eq!(error(format!("--XbX\r\n{A}\r\n\r\n1\r\n--Xb").as_bytes()), part);
}

#[test]
fn lines_end_with_crlf() {
    assert_eq!(
        error(b"--XbX\nContent-Disposition: form-data; name=a\n\n1\n--XbX--"),
        "the line of a boundary ends with a bare LF; the lines of a form end with CRLF"
    );
    let bare = "the head of part 1 has a line that ends with a bare LF; the lines of a form end with CRLF";
    assert_eq!(error(b"--XbX\r\nContent-Disposition: form-data; name=a\n\r\n1\r\n--XbX--"), bare);
    assert_eq!(error(b"--XbX\r\nContent-Disposition: form-data; name=a\r\n\n1\r\n--XbX--"), bare);
}

#[test]
fn the_line_of_a_boundary_has_nothing_else() {
    for line in ["--XbXY\r\n", "--XbX x\r\n", "--XbX -- \r\n", "--XbX-\r\n", "--XbX\r\r\n", "--XbX\rx"] {
        let begun = error(format!("{line}{A}\r\n\r\n1\r\n--XbX--").as_bytes());
        assert_eq!(begun, "a line begins with the boundary and goes on with neither a line end nor --", "{line:?}");
        assert_eq!(error(format!("--XbX\r\n{A}\r\n\r\n1\r\n{line}").as_bytes()), begun, "{line:?}");
    }
}

#[test]
fn a_form_has_a_thousand_parts_at_most() {
    let body = form(&[(A, &b"1"[..]); 1_000]);
    assert_eq!(read([&body[..]]).unwrap().len(), 1_000);
    let body = form(&[(A, &b"1"[..]); 1_001]);
    assert_eq!(read([&body[..]]).unwrap_err(), FormError::TooManyParts(1_000));
    assert_eq!(FormError::TooManyParts(1_000).to_string(), "the form has more than 1000 parts");
}

#[test]
fn an_error_is_final() {
    let mut parser = FormParser::new("XbX").unwrap();
    parser.feed("--XbX\n".into());
    assert_eq!(parser.next_event(), Err(FormError::BareLf));
    parser.feed("--XbX--".into());
    assert_eq!(parser.next_event(), Err(FormError::BareLf));
    assert_eq!(parser.finish(), Err(FormError::BareLf));
}

#[test]
fn content_is_not_copied() {
    let mut body = form(&[(FILE, &[7; 10_000])]);
    body.truncate(body.len() - 10);
    let chunk = bytes::Bytes::from(body);
    let mut parser = FormParser::new("XbX").unwrap();
    parser.feed(chunk.clone());
    assert!(matches!(parser.next_event().unwrap(), Some(FormEvent::PartBegins(_))));
    let Some(FormEvent::Data(data)) = parser.next_event().unwrap() else { panic!("no data") };
    assert_eq!(data.len(), 10_000);
    assert!(chunk.as_ptr_range().contains(&data.as_ptr()));
}

#[test]
fn chunks_may_wait() {
    let body = form(&[(A, b"1"), (FILE, b"22")]);
    let mut parser = FormParser::new("XbX").unwrap();
    body.chunks(5).for_each(|chunk| parser.feed(chunk.to_vec().into()));
    let mut last = None;
    while let Some(event) = parser.next_event().unwrap() {
        last = Some(event);
    }
    assert_eq!(last, Some(FormEvent::FormEnds));
    parser.finish().unwrap();
}

#[test]
fn the_boundary_comes_from_the_media_type() {
    let of =
        |text: &str| FormParser::of(&MediaType::parse(text).unwrap()).map(|_| ()).map_err(|error| error.to_string());
    let long = "b".repeat(70);
    for right in ["Boundary=XbX", "boundary=\"a b:?'()+_,-./=\"", &format!("boundary={long}")] {
        of(&format!("Multipart/form-data; {right}")).unwrap();
    }
    assert_eq!(of("multipart/mixed; boundary=x").unwrap_err(), "a form is multipart/form-data, not multipart/mixed");
    assert_eq!(of("multipart/form-data").unwrap_err(), "the Content-Type multipart/form-data has no boundary");
    for wrong in ["\"\"", "\"x \"", "\"é\"", "\"a\tb\"", &format!("{long}b")] {
        assert_eq!(
            of(&format!("multipart/form-data; boundary={wrong}")).unwrap_err(),
            "the boundary of the form is not 1 to 70 printable ASCII characters, the last of them no space",
            "{wrong}"
        );
    }
}
