package dev.journeybeat.server.alert.channel;

/**
 * How people are told. A kind is a settings record that can deliver; the configuration calls it by
 * the record's name.
 */
public sealed interface ChannelType extends Channel
    permits Email, Slack, Teams, Webhook, Pagerduty, Opsgenie, Alertmanager, Command {}
