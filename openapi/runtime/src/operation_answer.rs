//! The successes of an operation that has several.

/// Makes an enum of the successes of an operation, which each of them becomes, and an [`Answer`](crate::Answer). dropshot is
/// told of the first.
#[macro_export]
macro_rules! operation_answer {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $answer:ident or $error:ty { $first:ident($main:ty), $($variant:ident($success:ty),)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        $visibility enum $answer {
            #[doc = concat!("As [`", stringify!($main), "`] says.")]
            $first($main),
            $(
                #[doc = concat!("As [`", stringify!($success), "`] says.")]
                $variant($success),
            )*
        }

        impl ::core::convert::From<$main> for $answer {
            fn from(answer: $main) -> $answer {
                $answer::$first(answer)
            }
        }

        $(impl ::core::convert::From<$success> for $answer {
            fn from(answer: $success) -> $answer {
                $answer::$variant(answer)
            }
        })*

        impl $crate::Answer for $answer {
            type Error = $error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                <$main as $crate::Answer>::metadata()
            }

            fn into_payload(self) -> ::core::result::Result<$crate::Payload<$error>, ::std::string::String> {
                match self {
                    $answer::$first(answer) => $crate::Answer::into_payload(answer),
                    $($answer::$variant(answer) => $crate::Answer::into_payload(answer),)*
                }
            }
        }
    };
}
