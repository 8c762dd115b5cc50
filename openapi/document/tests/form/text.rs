//! The text of fields.

use specbound_document::{FieldFault, FormError, PartHead, TransferDecoder};

use crate::{form, part, read};

fn head(headers: &str) -> PartHead {
    read([&form(&[(&format!("Content-Disposition: form-data; name=\"a/b\"{headers}"), b"")])[..]]).unwrap().remove(0).0
}

fn charset(charset: &str, bytes: &[u8]) -> Result<String, String> {
    let head = head(&format!("\r\nContent-Type: text/plain; charset={charset}"));
    head.text(bytes.to_vec().into()).map_err(|error| error.to_string())
}

/// Decodes in one piece and byte by byte.
fn transfer(encoding: &str, content: &str) -> Result<String, FormError> {
    let head = head(&format!("\r\nContent-Transfer-Encoding: {encoding}"));
    let outcome = head.text(content.to_owned().into());
    let mut decoder = TransferDecoder::new(&head)?;
    let mut decoded = Vec::new();
    let outcome_of_pieces = content
        .as_bytes()
        .chunks(1)
        .try_for_each(|piece| decoder.decode(piece.to_vec().into()).map(|bytes| decoded.extend_from_slice(&bytes)))
        .and_then(|()| decoder.finish())
        .map(|()| String::from_utf8(decoded).unwrap());
    assert_eq!(outcome_of_pieces, outcome, "{content:?}");
    outcome
}

#[test]
fn text_is_utf_8_where_nothing_else_is_said() {
    assert_eq!(head("").text("Straße\r\n".into()).unwrap(), "Straße\r\n");
    assert_eq!(head("\r\nContent-Type: text/plain").text("猫".into()).unwrap(), "猫");
    let error = head("").text((&b"M\xfcnze"[..]).into()).unwrap_err();
    assert_eq!(error.field(), Some("a/b"));
    assert_eq!(error.to_string(), "/a~1b: the text is not valid UTF-8");
}

#[test]
fn declared_charsets_are_decoded() {
    let cases: [(&str, &[u8], &str); 18] = [
        ("UTF-8", "猫".as_bytes(), "猫"),
        ("utf8", "\u{feff}猫".as_bytes(), "\u{feff}猫"),
        ("us-ascii", b"abc", "abc"),
        ("ISO-8859-1", b"M\xfcnze", "Münze"),
        ("\"iso-8859-1\"", b"M\xfcnze", "Münze"),
        ("ISO-8859-15", b"\xa4", "€"),
        ("windows-1252", b"\x80", "€"),
        ("ISO-2022-JP", b"\x1b$BG-\x1b(B", "猫"),
        ("Shift_JIS", b"\x94L", "猫"),
        ("EUC-JP", b"\xc7\xad", "猫"),
        ("GBK", b"\xc3\xa8", "猫"),
        ("Big5", b"\xbf\xdf", "貓"),
        ("EUC-KR", b"\xb0\xed", "고"),
        ("KOI8-R", b"\xc4\xc1", "да"),
        ("UTF-16LE", b"\x2b\x73a\0", "猫a"),
        ("UTF-16BE", b"\xfe\xff\x73\x2b", "猫"),
        ("UTF-16", b"\xfe\xff\x73\x2b", "猫"),
        ("utf-16", b"\xff\xfe\x2b\x73", "猫"),
    ];
    for (label, bytes, text) in cases {
        assert_eq!(charset(label, bytes).as_deref(), Ok(text), "{label}");
    }
    // The bytes of the GBK text are UTF-8 too: what is declared counts.
    assert_eq!(std::str::from_utf8(b"\xc3\xa8"), Ok("è"));
}

#[test]
fn text_that_is_not_in_its_charset_is_an_error() {
    let cases: [(&str, &[u8]); 10] = [
        ("UTF-8", b"\xff"),
        ("us-ascii", b"M\xfcnze"),
        ("ISO-2022-JP", b"\x1b$BG"),
        ("ISO-2022-JP", b"\xff"),
        ("GBK", b"\xc3"),
        ("Shift_JIS", b"\x94"),
        ("UTF-16LE", b"abc"),
        ("UTF-16BE", b"\xd8\0"),
        ("UTF-16LE", b"\xfe\xff\x73\x2b"),
        ("utf-16be", b"\xff\xfe\x2b\x73"),
    ];
    for (label, bytes) in cases {
        assert_eq!(charset(label, bytes), Err(format!("/a~1b: the text is not valid {label}")));
    }
    for label in ["x-foo", "UTF-7", "hz-gb-2312", "ISO-2022-CN", "\"\""] {
        let shown = label.trim_matches('"');
        assert_eq!(charset(label, b"a"), Err(format!("/a~1b: the charset {shown} is not known")));
    }
    assert_eq!(
        charset("UTF-16", b"\x2b\x73"),
        Err("/a~1b: the charset UTF-16 needs a byte order mark; say UTF-16LE or UTF-16BE, or send UTF-8".to_owned())
    );
    assert_eq!(
        head("\r\nContent-Type: text").text("a".into()).unwrap_err().to_string(),
        "/a~1b: its Content-Type cannot be read: a media type such as text/plain is expected, not \"text\""
    );
}

#[test]
fn transfer_encodings_are_decoded() {
    for encoding in ["7bit", "8BIT", "Binary"] {
        assert_eq!(transfer(encoding, "Gr=C3=B6 Zm9v").unwrap(), "Gr=C3=B6 Zm9v");
    }
    let qp = |content| transfer("Quoted-Printable", content).unwrap();
    assert_eq!(qp("Gr=C3=B6=C3=9Fe"), "Größe");
    assert_eq!(qp("Gr=c3=b6=C3=9Fe=3D"), "Größe=");
    assert_eq!(qp("a=\r\nb= \t\r\nc \td \t\r\ne=20\r\nf  "), "abc \td\r\ne \r\nf");
    assert_eq!(qp("a =\r\nb"), "a b");
    assert_eq!(qp(""), "");
    let base64 = |content| transfer("BASE64", content).unwrap();
    for (content, text) in [
        ("", ""),
        ("Zg==", "f"),
        ("Zm8=", "fo"),
        ("Zm9v", "foo"),
        ("Zm9v\r\nYg =\t=\r\n", "foob"),
        ("R3LDtsOfZQ==", "Größe"),
    ] {
        assert_eq!(base64(content), text);
    }
}

#[test]
fn content_that_is_not_in_its_encoding_is_an_error() {
    for content in ["=", "=\r", "a=4", "=4g", "=\n", "a\nb", "a\rb", "ö", "\0", "=  x", "a\r"] {
        let error = transfer("quoted-printable", content).unwrap_err();
        assert_eq!(error.to_string(), "/a~1b: is not valid quoted-printable", "{content:?}");
    }
    for content in ["Z", "Zg", "Zg=", "Zm9", "Zg===", "=", "Zm9v=", "Zg==Zg==", "Zm9v-_", "Zm9v!", "Z===", "Zm8=v"] {
        let error = transfer("base64", content).unwrap_err();
        assert_eq!(error.to_string(), "/a~1b: is not valid base64", "{content:?}");
    }
    let error = transfer("x-uuencode", "a").unwrap_err();
    assert_eq!(error.field(), Some("a/b"));
    assert_eq!(
        error.to_string(),
        "/a~1b: the Content-Transfer-Encoding x-uuencode is not known, only 7bit, 8bit, binary, quoted-printable and \
         base64"
    );
    let FormError::Field { fault: FieldFault::UnknownEncoding(encoding), .. } = error else { panic!("{error}") };
    assert_eq!(encoding, "x-uuencode");
}

#[test]
fn encoding_and_charset_come_together() {
    let headers = "\r\nContent-Type: text/plain;\r\n charset=ISO-8859-1\r\nContent-Transfer-Encoding: quoted-printable";
    assert_eq!(head(headers).text("M=FCnze".into()).unwrap(), "Münze");
    let headers = "\r\nContent-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64";
    assert_eq!(head(headers).text("K3M=".into()).unwrap(), "猫");
    let field =
        part("Content-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=GBK", b"\xc3\xa8").unwrap();
    assert_eq!(field.text((&b"\xc3\xa8"[..]).into()).unwrap(), "猫");
}

#[test]
fn a_binary_file_is_not_copied() {
    let content = bytes::Bytes::from(vec![7; 100]);
    let mut decoder = TransferDecoder::new(&head("")).unwrap();
    assert_eq!(decoder.decode(content.clone()).unwrap().as_ptr(), content.as_ptr());
    decoder.finish().unwrap();
}

#[test]
fn every_byte_survives_base64_and_quoted_printable() {
    let bytes: Vec<u8> = (0..=255).collect();
    let printable: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
    let mut decoder = TransferDecoder::new(&head("\r\nContent-Transfer-Encoding: quoted-printable")).unwrap();
    assert_eq!(decoder.decode(printable.into()).unwrap(), bytes);
    let base64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJT\
                  VFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaan\
                  qKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7\
                  /P3+/w==";
    let mut decoder = TransferDecoder::new(&head("\r\nContent-Transfer-Encoding: base64")).unwrap();
    assert_eq!(decoder.decode(base64.into()).unwrap(), bytes);
    decoder.finish().unwrap();
}
