macro_rules! gaps {
    ($($(#[$doc:meta])* $name:ident = $description:literal,)*) => {
        /// A kind of thing that a document says and dropshot cannot emit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DropshotGap {
            $(#[doc = $description] $name,)*
        }

        impl DropshotGap {
            /// Every kind.
            pub const ALL: &'static [DropshotGap] = &[$(DropshotGap::$name,)*];

            /// What it is, in words.
            pub fn description(self) -> &'static str {
                match self {
                    $(DropshotGap::$name => $description,)*
                }
            }

            /// Whether what is generated does not do it at all, or otherwise; else only the emitted document lacks it.
            pub fn is_lost(self) -> bool {
                matches!(self, DropshotGap::OtherServers | DropshotGap::Callbacks | DropshotGap::EncodingBesideType | DropshotGap::BesideJson)
            }
        }
    };
}

gaps! {
    Servers = "servers",
    OtherServers = "server with another path than the one that is served",
    Security = "security of the document or of an operation",
    SecuritySchemes = "security scheme",
    ExternalDocs = "externalDocs outside of tags",
    Extensions = "x- extension",
    Version = "version that is not a semantic version: emitted as the numbers that it begins with",
    BesideReference = "annotation beside a $ref, where it has no effect",
    PathAnnotations = "summary, description or servers of a path",
    Callbacks = "callback or link",
    OperationIds = "operation without operationId: named by its method and path",
    DescriptionWithoutSummary = "description of an operation that has no summary: emitted as its summary",
    ParameterExamples = "example of a parameter",
    ParameterDeprecated = "deprecated parameter",
    ParameterStyle = "style or explode of a parameter",
    ParameterSchemaMeta = "description or title of a parameter's schema",
    ParameterNull = "null for a parameter that is a reference, which no text is",
    HeaderExamples = "example of a response header",
    RequestExamples = "examples of a request",
    RequestEncoding = "encoding of a form's parts",
    EncodingBesideType = "headers or style in the encoding of a form's parts",
    RequestDescription = "description of a request body",
    RequestOptional = "request body that may be left out: emitted as required",
    RequestBytesSchema = "schema of a request of bytes: emitted as a binary string",
    RequestText = "request that is a text: emitted as bytes",
    ResponseExamples = "examples of a response",
    FurtherSuccess = "success beside the main one",
    ErrorCodes = "error status: emitted as 4XX and 5XX",
    DefaultErrors = "default response beside a success: emitted as 4XX and 5XX",
    SilentErrors = "error without a body: emitted with the body of errors",
    TextErrors = "error that is a text: emitted with the body of errors",
    SeveralErrors = "operation with errors of several schemas: emitted as one, anyOf them",
    NoErrors = "operation without errors: emitted with 4XX and 5XX",
    NamedInPlace = "schema without a name where dropshot wants one: emitted as a component",
    BesideJson = "media type beside JSON: never answered",
    MediaParameters = "JSON by another name or with parameters: emitted as application/json",
    TrailingSlash = "slash at the end of a path, which the router does not hear",
    PlainErrors = "operation whose errors have no schema: emitted with dropshot's own",
    ListParameters = "parameter that is a list or an object",
    CookieParameters = "cookie parameter",
    IgnoredHeaders = "header parameter that OpenAPI ignores",
    MediaTypes = "media type of an answer of bytes: emitted as */*",
    MediaHeaders = "header of an answer of bytes",
    LiteralThroughVariable = "literal segment beside a variable: served through the variable",
    VariableNames = "variable of a path, by the name that another path has for it",
    EmptyDescription = "empty description",
    IdleFormat = "format of something that is neither text nor a number",
    SharedEndpoint = "operation that the router cannot tell from another one: served through the other's endpoint",
    InlineTitle = "JSON body without a name: emitted with its type's name as title",
    Discriminator = "discriminator",
    Bases = "schema with a discriminator that others are allOf: emitted as one of those",
    SchemaExamples = "example of a schema",
    SchemaDeprecated = "deprecated schema",
    SchemaExternalDocs = "externalDocs of a schema",
    OneWay = "readOnly or writeOnly property",
    Xml = "xml",
    IntegerBounds = "bound of an integer that no signed integer of 64 bits is: emitted as the nearest one",
    PropertyCount = "bound of the number of properties",
    IdleKeyword = "uniqueItems of something that is not a list",
    SchemaLeftOut = "JSON body without a schema: emitted as anything",
    TypeLeftOut = "schema without a type: emitted with the one that it means",
    TypeSaidAgain = "type beside a union or a reference",
    AllOf = "allOf of several objects: emitted as one",
    UnusedSchemas = "schema that no operation uses",
}

/// Counts, while the projection is made.
#[derive(Debug, Default)]
pub(super) struct GapCounts(std::collections::BTreeMap<DropshotGap, usize>);

impl GapCounts {
    /// Counts; answers false, for use in `retain`.
    pub(super) fn add(&mut self, gap: DropshotGap, count: usize) -> bool {
        *self.0.entry(gap).or_default() += count;
        false
    }

    pub(super) fn into_counts(self) -> Vec<(DropshotGap, usize)> {
        self.0.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}
