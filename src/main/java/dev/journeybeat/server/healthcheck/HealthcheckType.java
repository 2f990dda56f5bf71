package dev.journeybeat.server.healthcheck;

/**
 * Types of healthchecks.
 *
 * <p>A type is a settings record that can run a probe. Its key in the configuration is the name of
 * the record.
 */
public sealed interface HealthcheckType extends Probe
    permits Http, Tcp, Dns, Jdbc, Smtp, Imap, Redis, Elasticsearch, Mongodb {}
