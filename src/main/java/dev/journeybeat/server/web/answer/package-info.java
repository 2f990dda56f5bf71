/** HTTP content negotiation: HTML for people, JSON for programs. */
@NullMarked
package dev.journeybeat.server.web.answer;

import org.jspecify.annotations.NullMarked;
