/** Who may see and do what: sessions, passwords, tokens, OpenID Connect, login rate limits. */
@NullMarked
package dev.journeybeat.server.web.access;

import org.jspecify.annotations.NullMarked;
