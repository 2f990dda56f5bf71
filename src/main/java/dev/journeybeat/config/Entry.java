package dev.journeybeat.config;

import org.snakeyaml.engine.v2.nodes.Node;

/** The value of a key, with the line of the key. */
record Entry(Node value, int line) {}
