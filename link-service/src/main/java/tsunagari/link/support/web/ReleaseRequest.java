package tsunagari.link.support.web;

import tsunagari.link.support.SupportReason;

/** Why a connection is to end. */
public record ReleaseRequest(SupportReason reason) {
}
