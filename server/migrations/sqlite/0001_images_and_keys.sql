-- Types are those that SQLite and PostgreSQL share. Times are microseconds since 1970, UTC.

create table api_keys (
    -- SHA-256 of the key, in hexadecimal digits.
    key_hash text not null primary key,
    owner text not null,
    stage text not null check (stage in ('live', 'test')),
    created_at bigint not null
);

create table images (
    id text not null primary key,
    owner text not null,
    stage text not null check (stage in ('live', 'test')),
    -- staged: its bytes are on their way; abandoned: they did not arrive; ready: acknowledged; deleted: keeps its place in
    -- the list, and its id for ever.
    state text not null check (state in ('staged', 'abandoned', 'ready', 'deleted')),
    name text not null,
    format text not null check (format in ('jpeg', 'png', 'webp')),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    size bigint not null check (size > 0),
    -- SHA-256 of the bytes, in hexadecimal digits.
    sha256 text not null,
    -- Where the bytes are; null once they are gone.
    blob_key text,
    published boolean not null,
    -- No two are equal, and later ones are larger: the order of the list.
    created_at bigint not null
);

-- A page is a range of this.
create index images_in_order on images (owner, stage, created_at desc, id desc) where state = 'ready';

-- What a crash or a failed deletion left behind.
create index images_to_sweep on images (state) where state <> 'ready' and blob_key is not null;
