//! The heads of parts.

use crate::{form, part, read_all_ways};

/// The name of the field and that of the file.
fn names(parameters: &str) -> (String, Option<String>) {
    let head = part(&format!("Content-Disposition: form-data; {parameters}"), b"1").unwrap();
    (head.name().to_owned(), head.file_name().map(str::to_owned))
}

fn file(parameters: &str) -> String {
    names(&format!("name=a; {parameters}")).1.unwrap()
}

fn error(head: &str) -> String {
    let error = part(head, b"1").unwrap_err();
    assert_eq!(error.field(), None, "the form itself is wrong");
    error.to_string().strip_prefix("the head of part 1 ").unwrap().to_owned()
}

#[test]
fn parameters_have_any_order_and_case() {
    for parameters in [
        r#"name="image"; filename="a.png""#,
        r#"filename="a.png"; name="image""#,
        r#"Name="image"; FileName="a.png""#,
        "NAME=image;filename=a.png",
        r#"name="image" ; ; filename="a.png"; size=1;"#,
        "name=\"image\";\r\n filename=\"a.png\"",
        "name=\"image\"\r\n\t; \r\n  filename=\"a.png\"",
        r#"name="image"; filename="a.png"; filename=a.png"#,
    ] {
        assert_eq!(names(parameters), ("image".to_owned(), Some("a.png".to_owned())), "{parameters}");
    }
    assert_eq!(names("name=\"\""), (String::new(), None));
    assert_eq!(file("filename=\"\""), "");
}

#[test]
fn headers_have_any_order_and_case() {
    let head = "content-type: text/plain\r\nX-Any:\r\nCONTENT-TRANSFER-ENCODING:8bit \r\nContent-disposition:\tForm-Data;name=a";
    let head = part(head, b"1").unwrap();
    assert_eq!(head.name(), "a");
    assert_eq!(head.content_type(), Some("text/plain"));
    assert_eq!(head.transfer_encoding(), Some("8bit"));
}

#[test]
fn quoted_values_may_hold_anything() {
    assert_eq!(file(r#"filename="a; name=name; b.png""#), "a; name=name; b.png");
    assert_eq!(file(r#"filename="a=b; filename*=c""#), "a=b; filename*=c");
    assert_eq!(file(r#"filename="say \"a\".png""#), r#"say "a".png"#);
    assert_eq!(file(r#"filename="a\\\"b""#), r#"a\"b"#);
    assert_eq!(file(r#"filename="C:\new\a.png""#), r"C:\new\a.png");
    assert_eq!(file("filename=\"a\r\n b.png\""), "a b.png");
    assert_eq!(file("filename=\"猫.png\""), "猫.png");
    assert_eq!(names("name=\"Straße\"").0, "Straße");
}

#[test]
fn three_percent_escapes_are_decoded() {
    assert_eq!(file(r#"filename="a%22b%0D%0Ac.png""#), "a\"b\r\nc.png");
    assert_eq!(names(r#"name="a%22%0Ab""#).0, "a\"\nb");
    assert_eq!(file(r#"filename="100%25 a%20b%41%2522 %%220A.png""#), "100%25 a%20b%41%2522 %\"0A.png");
}

#[test]
fn an_extended_file_name_wins() {
    for parameters in [
        "filename=\"x.png\"; filename*=UTF-8''%E7%8C%AB%20%22.png",
        "filename*=utf-8'ja'%e7%8c%ab%20%22.png; filename=\"x.png\"",
        "filename*=\"UTF-8''%E7%8C%AB%20%22.png\"",
    ] {
        assert_eq!(file(parameters), "猫 \".png", "{parameters}");
    }
    assert_eq!(file("filename*=UTF-8''it's.png"), "it's.png");
    for wrong in
        ["a.png", "UTF-8'a.png", "ISO-8859-1''%FC.png", "UTF-8''%FC.png", "UTF-8''%", "UTF-8''%4", "UTF-8''%4x"]
    {
        assert_eq!(
            error(&format!("Content-Disposition: form-data; name=a; filename*={wrong}")),
            "has a filename* that is not UTF-8''… with the file name in percent-encoded UTF-8",
            "{wrong}"
        );
    }
}

#[test]
fn errors_say_what_is_wrong() {
    let a = "Content-Disposition: form-data; name=a";
    let cases = [
        ("Content-Type: text/plain", "has no Content-Disposition"),
        ("Content-Disposition: form-data", "has a Content-Disposition without the name of the part"),
        ("Content-Disposition: form-data; filename=a", "has a Content-Disposition without the name of the part"),
        ("Content-Disposition: file; name=a", "has the Content-Disposition \"file; name=a\", not form-data"),
        ("Content-Disposition:", "has the Content-Disposition \"\", not form-data"),
        (
            "Content-Disposition: form-data; name=\"a",
            "has a Content-Disposition that cannot be read: the quotes round the value of name are not closed",
        ),
        (
            "Content-Disposition: form-data; name=a; Name=b",
            "has a Content-Disposition that cannot be read: the parameter name is given twice, with different values",
        ),
        (
            "Content-Disposition: form-data; name = a",
            "has a Content-Disposition that cannot be read: the parameter name has white space beside its =",
        ),
        (
            "Content-Disposition: form-data; name=a b",
            "has a Content-Disposition that cannot be read: a semicolon is expected after the value of name, not \"b\"",
        ),
        (
            "Content-Disposition: form-data name=a",
            "has a Content-Disposition that cannot be read: a parameter, name=value, is expected at \"name=a\"",
        ),
        (
            &format!("{a}\r\ncontent-disposition: form-data; name=b"),
            "has the header Content-Disposition more than once",
        ),
        (&format!("{a}\r\nContent-Type: a/b\r\nContent-Type: a/b"), "has the header Content-Type more than once"),
        (&format!("{a}\r\nany"), "has a line that is not a header, name: value: \"any\""),
        (&format!("{a}\r\n: any"), "has a line that is not a header, name: value: \": any\""),
        (&format!("{a}\r\nX-Any : 1"), "has a line that is not a header, name: value: \"X-Any : 1\""),
        (&format!("{a}\r\nX-Any: \0"), "has a control character in its header X-Any"),
        (&format!("{a}\r\nX-Any: a\rb"), "has a control character in its header X-Any"),
        (&format!(" {a}"), "begins with a folded line"),
    ];
    for (head, wanted) in cases {
        assert_eq!(error(head), wanted, "{head}");
    }
    let body = b"--XbX\r\nContent-Disposition: form-data; name=\"M\xfcnze\"\r\n\r\n1\r\n--XbX--";
    assert_eq!(read_all_ways(body).unwrap_err().to_string(), "the head of part 1 is not UTF-8");
    let body = b"--XbX\r\n\r\n1\r\n--XbX--";
    assert_eq!(read_all_ways(body).unwrap_err().to_string(), "the head of part 1 has no Content-Disposition");
    let second = read_all_ways(&form(&[(a, b"1"), ("any", b"")])).unwrap_err().to_string();
    assert_eq!(second, "the head of part 2 has a line that is not a header, name: value: \"any\"");
}

#[test]
fn a_head_has_16_kib_at_most() {
    let start = "Content-Disposition: form-data; name=a\r\nX-Any: ";
    let ends = "\r\n\r\n".len();
    let longest = format!("{start}{}", "x".repeat(16 * 1024 - start.len() - ends));
    part(&longest, b"1").unwrap();
    assert_eq!(error(&format!("{longest}x")), "is longer than 16384 bytes");
    // Without an end it is refused as soon as it is too long.
    let endless = format!("--XbX\r\n{longest}xxxxx");
    assert!(read_all_ways(endless.as_bytes()).unwrap_err().to_string().ends_with("is longer than 16384 bytes"));
}
