package dev.journeybeat.server.ops;

import java.util.concurrent.Callable;

/**
 * One thing that must work before runs can.
 *
 * @param name what is looked at: "mailbox heartbeat"
 * @param look says what is well; throws with a sentence that says what is not, and the way out
 */
public record Check(String name, Callable<String> look) {}
