//! A value in a path leads a generated client to no other operation.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

#[path = "client/generated/toys.rs"]
#[allow(unused_imports, unreachable_patterns, reason = "progenitor's code")]
mod client;

use client::{Client, Error, types};

/// A client, and a server that ends with the path of the first request; any request is answered with 204.
async fn toys() -> (Client, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = Client::new(&format!("http://{}", listener.local_addr().unwrap()));
    let server = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = BufReader::new(stream);
        let mut first = String::new();
        stream.read_line(&mut first).await.unwrap();
        let mut line = String::new();
        while stream.read_line(&mut line).await.unwrap() > 2 {
            line.clear();
        }
        stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
        first.split(' ').nth(1).unwrap().to_owned()
    });
    (client, server)
}

#[tokio::test]
async fn no_value_leads_to_another_operation() {
    for value in ["", ".", ".."] {
        let (client, server) = toys().await;
        let pet = client.delete_pet().type_(value).send().await;
        let toys = client.delete_toys().type_(value).send().await;
        for (operation, error) in [("deletePet", pet.unwrap_err()), ("deleteToys", toys.unwrap_err())] {
            let Error::InvalidRequest(problem) = &error else { panic!("{operation} {value:?}: {error}") };
            let told = format!("type_ cannot be {value:?}: the path would lead to another operation");
            assert_eq!(*problem, told, "{operation}");
        }
        assert!(!server.is_finished(), "{value:?} was sent");
    }
    for (value, path) in [
        ("a\\toys", "/pets/a%5Ctoys"),
        ("a/toys", "/pets/a%2Ftoys"),
        ("..\\x", "/pets/..%5Cx"),
        ("%2e%2e", "/pets/%252e%252e"),
        ("a?b#c", "/pets/a%3Fb%23c"),
        ("...", "/pets/..."),
        ("\u{fc} \t\n", "/pets/%C3%BC%20%09%0A"),
    ] {
        let (client, server) = toys().await;
        client.delete_pet().type_(value).send().await.unwrap();
        assert_eq!(server.await.unwrap(), path);
    }
}

#[tokio::test]
async fn values_of_every_type_are_looked_at_and_names_of_the_document_are_left_alone() {
    let (client, server) = toys().await;
    let call = client.encode_path().type_(types::EncodePathType::Dog).toy(7).encode_path("x");
    call.send().await.unwrap();
    assert_eq!(server.await.unwrap(), "/pets/dog/toys/7?encode_path=x");
    let (client, _) = toys().await;
    let call = client.encode_path().type_(types::EncodePathType::X).toy(7);
    let error = call.send().await.unwrap_err();
    assert!(error.to_string().contains("type_ cannot be \"..\""), "{error}");
}
