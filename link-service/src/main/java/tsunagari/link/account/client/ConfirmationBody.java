package tsunagari.link.account.client;

import tsunagari.link.account.AccountRegistry.ConfirmationAnswer;

/** The answer of {@code POST /accounts/confirmations}. */
record ConfirmationBody(ConfirmationAnswer outcome) {

    /** @throws IllegalArgumentException if there is no outcome */
    ConfirmationAnswer answer() {
        return Answers.required(outcome, "outcome");
    }
}
