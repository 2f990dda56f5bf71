package dev.journeybeat.engine.browser;

/**
 * Result of the browser self-test.
 *
 * @param usable whether a browser started and opened a page
 * @param text findings, or what is missing and how to install it; sentences
 */
public record BrowserCheck(boolean usable, String text) {}
