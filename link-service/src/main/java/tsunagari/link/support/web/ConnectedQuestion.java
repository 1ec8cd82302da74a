package tsunagari.link.support.web;

import java.time.Instant;

/**
 * Who was connected to what.
 *
 * @param at at which time
 * @param subject one portal subject's connections alone
 * @param accountId one account's connections alone
 */
public record ConnectedQuestion(Instant at, String subject, String accountId) {
}
