package tsunagari.link.account.client;

import tsunagari.link.account.OwnerMail;

/** The answer of {@code POST /accounts/{id}/notifications}. */
record NotificationBody(Outcome outcome) {

    enum Outcome {
        SENT, NO_ADDRESS
    }

    /** @throws IllegalArgumentException if there is no outcome */
    OwnerMail.Answer answer() {
        Answers.required(outcome, "outcome");
        return OwnerMail.Answer.TAKEN;
    }
}
