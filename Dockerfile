# Journeybeat with a browser of its own. From Debian alone:
#
#   docker build -t journeybeat .
#   docker run --rm -p 8080:8080 journeybeat demo

# --- the parts that have to be made --------------------------------------------------------------
FROM debian:trixie-slim AS build

# Java's packages expect the folder of the manual pages that slim images leave out.
RUN mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates maven openjdk-25-jdk-headless binutils \
 && ln -s java-25-openjdk-$(dpkg --print-architecture) /usr/lib/jvm/build
ENV JAVA_HOME=/usr/lib/jvm/build

# A Java of our own, with the compiler in it: journeys are compiled where they run.
RUN "$JAVA_HOME/bin/jlink" --output /java --strip-debug --no-header-files --no-man-pages \
      --compress zip-6 --generate-cds-archive --add-modules java.se,jdk.compiler,jdk.unsupported,jdk.management,jdk.net,\
jdk.zipfs,jdk.charsets,jdk.localedata,jdk.naming.dns,jdk.crypto.ec,jdk.jcmd \
 && cp --dereference /etc/ssl/certs/java/cacerts /java/lib/security/cacerts

WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
# By itself, so that it is done again only when the libraries change.
RUN mvn -B -ntp -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/libraries
# SQLite's native part would be unpacked at each start, to where a container may not execute it.
RUN cd /libraries && native=org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so \
 && "$JAVA_HOME/bin/jar" --extract --file sqlite-jdbc-*.jar "$native" \
 && mkdir native && mv "$native" native/ && rm -r org

COPY src/main src/main
COPY journeys journeys
RUN mvn -B -ntp -q package -Dquick -Dmaven.test.skip=true \
 && mkdir /ours && cp target/journeybeat-*.jar /ours/journeybeat.jar && cp target/bom.json /ours/

# --- what runs -----------------------------------------------------------------------------------
FROM debian:trixie-slim

# Chromium's packages bring drivers for graphics cards with a compiler in them, 200 MB that a browser
# without a screen never loads. dpkg leaves them out, and knows what it has all the same.
RUN printf 'path-exclude %s\n' '/usr/lib/*/libLLVM*' '/usr/lib/*/libz3.so*' '/usr/lib/*/libgallium*' \
      '/usr/lib/chromium/libVkLayer_khronos_validation*' >/etc/dpkg/dpkg.cfg.d/no-graphics-cards \
 && apt-get update \
 && apt-get install -y --no-install-recommends \
      ca-certificates chromium chromium-driver tini tzdata \
      fonts-liberation fonts-dejavu-core fonts-droid-fallback fonts-noto-color-emoji \
 && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* \
 && useradd --uid 1000 --home-dir /app --no-create-home --shell /usr/sbin/nologin journeybeat

COPY --from=build /java /opt/java
COPY --from=build /libraries /app/lib
COPY --from=build /ours/journeybeat.jar /app/lib/
COPY --from=build /ours/bom.json /app/
COPY LICENSE /app/
COPY bin/journeybeat /app/bin/
COPY config /app/config
COPY journeys /app/journeys
# Whoever it runs as, a new volume can be written.
RUN mkdir --mode 1777 /app/data

ENV PATH=/opt/java/bin:/app/bin:$PATH \
    HOME=/tmp \
    JOURNEYBEAT_BIND=0.0.0.0 \
    JOURNEYBEAT_DEMO_PORT=8080
USER journeybeat
WORKDIR /app
VOLUME ["/app/journeys", "/app/config", "/app/data"]
# The demo's shop and web page; the web page of a monitor that serves.
EXPOSE 8080 8088 8710

# Whether the scheduler fires and the store can be written.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-Djourneybeat.home=/app", \
       "-cp", "/app/lib/*", "dev.journeybeat.Main", "health"]

ARG VERSION=0.2.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Journeybeat" \
      org.opencontainers.image.description="Places a real order in your shop every few minutes, in a real browser, and tells you when that breaks" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.base.name="debian:trixie-slim" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
# Last, because each commit changes it.
ENV JOURNEYBEAT_COMMIT=$REVISION

ENTRYPOINT ["tini", "--", "/app/bin/journeybeat"]
CMD ["serve"]
