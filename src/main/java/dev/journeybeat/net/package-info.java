/**
 * Connections to other systems: TLS, certificates, proxies, timeouts, and why there was no reply.
 */
@NullMarked
package dev.journeybeat.net;

import org.jspecify.annotations.NullMarked;
