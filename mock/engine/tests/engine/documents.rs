//! The documents that more than one subject needs.

/// Books, reviews below them, and a cover.
pub const BOOKS: &str = r##"
openapi: 3.1.0
info: { title: Books, version: '1' }
paths:
  /books:
    get:
      operationId: listBooks
      parameters:
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }
        - { name: offset, in: query, schema: { type: integer, minimum: 0, default: 0 } }
        - { name: genre, in: query, schema: { type: string } }
        - { name: authorId, in: query, schema: { type: string } }
        - { name: inPrint, in: query, schema: { type: boolean } }
      responses:
        '200':
          description: books
          headers: { X-Total-Count: { required: true, schema: { type: integer } } }
          content:
            application/json:
              schema:
                type: object
                required: [items, total]
                properties:
                  items: { type: array, items: { $ref: '#/components/schemas/Book' } }
                  total: { type: integer }
                  next: { type: [string, 'null'], format: uri }
        default: { $ref: '#/components/responses/Error' }
    post:
      operationId: createBook
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
      responses:
        '201':
          description: made
          headers: { Location: { required: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
        '409': { $ref: '#/components/responses/Error' }
        '422': { $ref: '#/components/responses/Error' }
  /books/{bookId}:
    parameters:
      - { name: bookId, in: path, required: true, schema: { type: string } }
    get:
      operationId: getBook
      responses:
        '200':
          description: it
          headers: { ETag: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
        '304': { description: the same }
        '404': { $ref: '#/components/responses/Error' }
    put:
      operationId: putBook
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
      responses:
        '200':
          description: replaced
          content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
        '404': { $ref: '#/components/responses/Error' }
        '412': { $ref: '#/components/responses/Error' }
        '422': { $ref: '#/components/responses/Error' }
    patch:
      operationId: patchBook
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              type: object
              properties:
                title: { type: string, minLength: 1 }
                genre: { type: [string, 'null'] }
                publisher: { type: object }
      responses:
        '200':
          description: changed
          content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } }
        '404': { $ref: '#/components/responses/Error' }
        '422': { $ref: '#/components/responses/Error' }
    delete:
      operationId: deleteBook
      responses:
        '204': { description: gone }
        '404': { $ref: '#/components/responses/Error' }
  /books/{bookId}/reviews:
    parameters:
      - { name: bookId, in: path, required: true, schema: { type: string } }
    get:
      operationId: listReviews
      responses:
        '200':
          description: reviews
          content:
            application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Review' } } }
        '404': { $ref: '#/components/responses/Error' }
    post:
      operationId: createReview
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Review' } } }
      responses:
        '201':
          description: made
          content: { application/json: { schema: { $ref: '#/components/schemas/Review' } } }
        '404': { $ref: '#/components/responses/Error' }
        '422': { $ref: '#/components/responses/Error' }
  /books/{bookId}/reviews/{reviewId}:
    parameters:
      - { name: bookId, in: path, required: true, schema: { type: string } }
      - { name: reviewId, in: path, required: true, schema: { type: integer } }
    get:
      operationId: getReview
      responses:
        '200':
          description: it
          content: { application/json: { schema: { $ref: '#/components/schemas/Review' } } }
        '404': { $ref: '#/components/responses/Error' }
    delete:
      operationId: deleteReview
      responses:
        '204': { description: gone }
        '404': { $ref: '#/components/responses/Error' }
  /books/{bookId}/summary:
    parameters:
      - { name: bookId, in: path, required: true, schema: { type: string } }
    get:
      operationId: getSummary
      responses:
        '200':
          description: a text about it
          content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } }
        '404': { $ref: '#/components/responses/Error' }
components:
  responses:
    Error:
      description: error
      content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } }
  schemas:
    Problem:
      type: object
      required: [type, title, status]
      properties:
        type: { type: string }
        title: { type: string }
        status: { type: integer }
        detail: { type: string }
        errors:
          type: array
          items:
            type: object
            required: [pointer, detail]
            properties: { pointer: { type: string }, detail: { type: string } }
    Book:
      type: object
      required: [id, title, status]
      properties:
        id: { type: string, pattern: '^book_[a-z0-9]{8}$', readOnly: true }
        title: { type: string, minLength: 1 }
        genre: { type: string }
        authorId: { type: string }
        inPrint: { type: boolean }
        publisher:
          type: object
          properties: { name: { type: string }, city: { type: string } }
        status: { type: string, enum: [draft, listed], readOnly: true }
        createdAt: { type: string, format: date-time, readOnly: true }
        updatedAt: { type: string, format: date-time, readOnly: true }
      examples:
        - { id: book_aaaaaaaa, title: Emma, genre: novel, authorId: austen, inPrint: true, status: listed,
            createdAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z' }
    Review:
      type: object
      required: [id, bookId, stars]
      properties:
        id: { type: integer, minimum: 1, readOnly: true }
        bookId: { type: string, readOnly: true }
        stars: { type: integer, minimum: 1, maximum: 5 }
        text: { type: string }
"##;
