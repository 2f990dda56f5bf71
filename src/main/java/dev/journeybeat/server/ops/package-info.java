/** Operating the monitor: liveness, readiness, systemd, and the dead man's switch. */
@NullMarked
package dev.journeybeat.server.ops;

import org.jspecify.annotations.NullMarked;
