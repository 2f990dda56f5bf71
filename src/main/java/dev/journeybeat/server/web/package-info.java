/** The web server: wires the dashboard, the API and the health endpoints. */
@NullMarked
package dev.journeybeat.server.web;

import org.jspecify.annotations.NullMarked;
