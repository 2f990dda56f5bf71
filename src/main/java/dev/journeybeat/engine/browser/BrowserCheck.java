package dev.journeybeat.engine.browser;

/**
 * Whether journeys could be walked on this machine now.
 *
 * @param usable whether a browser started and opened a page
 * @param text what was found and seen, or what is missing and how to get it; sentences
 */
public record BrowserCheck(boolean usable, String text) {}
