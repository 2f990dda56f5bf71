package dev.journeybeat.demo.shop;

import java.net.URI;

/** Where the companies behind the shop and its mail server are. */
public record ShopEnvironment(URI payment, URI warehouse, URI shipping, int smtpPort) {}
