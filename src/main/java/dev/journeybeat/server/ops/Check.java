package dev.journeybeat.server.ops;

import java.util.concurrent.Callable;

/**
 * A check of one thing that runs need.
 *
 * @param name what it checks: "mailbox heartbeat"
 * @param look returns a text about what works; throws with the problem and its fix as message
 */
public record Check(String name, Callable<String> look) {}
