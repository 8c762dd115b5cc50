# syntax=docker/dockerfile:1

# The server in a container:
#
#   docker build -t images-server --build-arg VERSION=0.1.0 --build-arg REVISION="$(git rev-parse HEAD)" .
#   docker run --read-only --tmpfs /tmp -v images-data:/data -p 127.0.0.1:8080:8080 -p 127.0.0.1:8081:8081 images-server
#
# The first start prints two API keys, once: they are in `docker logs`. With IMAGES_API_KEYS, kept as a secret, more can
# be given. Behind a proxy or a CDN set IMAGES_API_URL and IMAGES_PUBLIC_URL to what callers see.

# Builder and runtime are of the same Debian, so that the C library is the same. The C parts (SQLite, aws-lc, mimalloc)
# are compiled with the gcc of the image; on amd64 they need neither cmake nor nasm.
FROM rust:1.95-bookworm AS build

WORKDIR /src
COPY . .

# The downloads and what was compiled outlive the step; the program is copied out, since a cache is no part of a layer.
# Cargo tells by a file's time whether it changed, and this folder may hold the result of a newer checkout: `touch` makes
# the packages of this repository new, while their dependencies stay compiled.
RUN --mount=type=cache,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,target=/src/target,sharing=locked \
    find . -path ./target -prune -o -type f -exec touch {} + \
    && cargo build --release --locked --package images-server \
    && install -D --mode=0755 target/release/images-server /out/images-server


FROM debian:bookworm-slim

# The number is the same in every build: the files in a volume belong to it.
RUN groupadd --gid 10001 images \
    && useradd --uid 10001 --gid images --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin images \
    && install --directory --owner=images --group=images --mode=0700 /data

# createImageFromUrl checks the certificates of the origins that it fetches from.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY LICENSE-MIT LICENSE-APACHE /usr/share/doc/images-server/
COPY --from=build /out/images-server /usr/local/bin/images-server

# In a container 127.0.0.1 is reached by nobody else; which ports the world sees is for `docker run -p` to say.
ENV IMAGES_BIND=0.0.0.0:8080 \
    IMAGES_DELIVERY_BIND=0.0.0.0:8081 \
    IMAGES_DATA_DIR=/data

# By number, so that an orchestrator can tell that it is not root.
USER 10001:10001
VOLUME /data
# The API, and what a CDN takes as its origin.
EXPOSE 8080 8081
# It stops within 4 seconds: work under way is answered within 3 of them. `docker stop` waits 10.
STOPSIGNAL SIGTERM

# There is no curl in the image, and bash can speak to a port. It asks the port in IMAGES_BIND: whoever sets the address
# in another way, or to another interface, gives `docker run` a --health-cmd of their own.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${IMAGES_BIND##*:} && printf 'GET /readyz HTTP/1.1\\r\\nhost: localhost\\r\\nconnection: close\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [[ $status == 200 ]]"]

ENTRYPOINT ["images-server"]

# Last, since they change with every build.
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="images-server" \
      org.opencontainers.image.description="The Images API served: private store, publishing, delivery" \
      org.opencontainers.image.licenses="MIT OR Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-slim"
