package dev.journeybeat.server.web.access;

/**
 * Somebody whom the provider knows.
 *
 * @param name as the audit log has it
 * @param role what the person may do; {@link Role#ANYBODY} for nothing
 */
record Person(String name, Role role) {}
