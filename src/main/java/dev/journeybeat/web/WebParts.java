package dev.journeybeat.web;

import dev.journeybeat.history.History;
import dev.journeybeat.web.board.Desk;

/**
 * What there is to show.
 *
 * @param live hears of every run
 */
public record WebParts(
    History history, Desk desk, Looks looks, Live live, Vitals vitals, Backstage backstage) {}
