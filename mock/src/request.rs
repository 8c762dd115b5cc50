pub use specbound_mock::{RecordedCall, Request};
