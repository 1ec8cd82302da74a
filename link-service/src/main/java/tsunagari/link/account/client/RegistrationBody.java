package tsunagari.link.account.client;

import tsunagari.link.account.RegistrationAnswer;

/** The answer of {@code POST /accounts}. */
record RegistrationBody(Outcome outcome) {

    enum Outcome {
        ACCEPTED
    }

    /** @throws IllegalArgumentException if there is no outcome */
    RegistrationAnswer answer() {
        Answers.required(outcome, "outcome");
        return new RegistrationAnswer.Accepted();
    }
}
