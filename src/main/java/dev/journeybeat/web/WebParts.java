package dev.journeybeat.web;

import dev.journeybeat.history.History;
import dev.journeybeat.web.backstage.Backstage;
import dev.journeybeat.web.board.Desk;
import dev.journeybeat.web.healthcheck.Looks;
import dev.journeybeat.web.live.Live;

/**
 * What there is to show.
 *
 * @param live hears of every run
 */
public record WebParts(
    History history, Desk desk, Looks looks, Live live, Vitals vitals, Backstage backstage) {}
