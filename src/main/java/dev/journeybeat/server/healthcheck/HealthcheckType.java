package dev.journeybeat.server.healthcheck;

/**
 * What a healthcheck looks at. A kind is a settings record that can look; the configuration calls
 * it by the record's name.
 */
public sealed interface HealthcheckType extends Probe
    permits Http, Tcp, Dns, Jdbc, Smtp, Imap, Redis, Elasticsearch, Mongodb {}
