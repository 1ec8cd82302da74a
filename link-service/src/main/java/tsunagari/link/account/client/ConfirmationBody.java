package tsunagari.link.account.client;

/** The answer of {@code POST /accounts/confirmations}. */
record ConfirmationBody(Outcome outcome) {

    enum Outcome {
        CONFIRMED, INVALID
    }

    /** @throws IllegalArgumentException if there is no outcome */
    boolean confirmed() {
        return Answers.required(outcome, "outcome") == Outcome.CONFIRMED;
    }
}
