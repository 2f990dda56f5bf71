package dev.journeybeat.server.trace;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Headers;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Export of runs as OpenTelemetry traces, {@code traces}.
 *
 * @param endpoint Address of a collector that accepts OTLP over HTTP, with its path. Put a login
 *     into {@code headers}.
 * @param headers Headers sent to the collector, by name.
 * @param serviceName Name of the service in the traces.
 * @param propagate Whether requests to the shop and to endpoints carry a {@code traceparent}
 *     header. Not supported by Firefox.
 * @param certificate PEM file with the certificates to trust. If left out, the certificates that
 *     this machine trusts.
 */
public record TraceSettings(
    @Example("\"http://collector.example:4318/v1/traces\"") URI endpoint,
    @Default("{}") Map<String, Secret> headers,
    @Default("journeybeat") @Example("journeybeat") String serviceName,
    @Default("true") boolean propagate,
    @Example("config/collector-authority.pem") @Nullable Path certificate) {

  public TraceSettings {
    headers = Map.copyOf(headers);
    require(
        endpoint.getUserInfo() == null,
        "endpoint",
        "an address with a login in it",
        "the login as a header: \"Authorization: Basic …\" under \"headers\"");
    require(
        isOfTheWeb(endpoint) && !List.of("", "/").contains(endpoint.getPath()),
        "endpoint",
        endpoint,
        "an address with the path for traces, such as \"http://collector.example:4318/v1/traces\"");
    headers.forEach(Headers::require);
    require(!serviceName.isBlank(), "service-name", serviceName, "a name such as journeybeat");
    PemTrust.require("certificate", certificate);
  }

  private static boolean isOfTheWeb(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getPort() <= 65_535
        && address.getRawFragment() == null;
  }
}
