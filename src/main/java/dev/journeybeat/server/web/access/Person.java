package dev.journeybeat.server.web.access;

/**
 * A person from the provider.
 *
 * @param name name for the audit log
 * @param role role of the person; {@link Role#ANYBODY} for no access
 */
record Person(String name, Role role) {}
