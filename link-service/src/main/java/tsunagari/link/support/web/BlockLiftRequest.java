package tsunagari.link.support.web;

import tsunagari.link.support.SupportReason;

/** Why an account is to be connected again. */
public record BlockLiftRequest(SupportReason reason) {
}
