package tsunagari.link.account.client;

import tsunagari.link.mismatch.MismatchCause;

/** The answer of {@code POST /mismatch-resolutions}. */
record ResolutionAnswer(MismatchCause cause) {
}
