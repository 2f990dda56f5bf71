package dev.journeybeat.server.alert.channel;

/**
 * Types of channels.
 *
 * <p>A type is a settings record that can deliver notifications. Its key in the configuration is
 * the name of the record.
 */
public sealed interface ChannelType extends Channel
    permits Email, Slack, Teams, Webhook, Pagerduty, Opsgenie, Alertmanager, Command {}
