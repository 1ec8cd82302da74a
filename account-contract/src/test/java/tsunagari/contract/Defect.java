package tsunagari.contract;

import java.util.List;

/** What an account API can do wrong, and the checks that fail then, in their order. */
enum Defect {
    /** Fails whatever is not about the status alone. */
    ANSWERS_IN_HTML(),
    IGNORES_MEDIA_TYPES("what is not called JSON is refused"),
    BREAKS_ON_LONG_INPUT(
            "a login id that is too long is malformed", "a password that is too long is malformed",
            "what is longer than any request is refused", "an address that is too long is malformed"),
    TAKES_EMPTY_INPUT("an empty password is malformed", "an empty object is malformed", "what is no JSON is malformed"),
    ASKS_FOR_NO_TOKEN("without a token there is no answer"),
    TAKES_EXPIRED_TOKENS("an expired token is refused"),
    TAKES_FUTURE_TOKENS("a token from the future that lives too long is refused"),
    TAKES_UNSIGNED_TOKENS("a token that another key signed is refused", "a token without a signature (alg none) is refused"),
    TAKES_ANY_AUDIENCE("a token for another service is refused"),
    TAKES_ANY_ISSUER("a token of another issuer is refused"),
    TAKES_ANY_TYPE("a token that was made for something else (typ) is refused"),
    TAKES_ANY_SCOPE("a token for another operation is not enough"),
    TAKES_ANY_SITE("a token for another site is not enough"),
    TAKES_ANY_PASSWORD(
            "a wrong password is refused", "an unknown login id is refused as a wrong password is",
            "a suspended account is refused as a wrong password is"),
    TELLS_UNKNOWN_FROM_WRONG("an unknown login id is refused as a wrong password is"),
    NEVER_THROTTLES("guesses are counted"),
    THROTTLES_WITHOUT_A_TIME("guesses are counted"),
    SHOWS_THE_LOGIN_ID(
            "the right password opens the account", "the linking is as agreed",
            "a provisional guess can be settled, more than once"),
    CHANGES_IDS("the account's id stays the same"),
    INVENTS_LINKINGS("the linking is as agreed"),
    SETTLES_ONCE("a provisional guess can be settled, more than once"),
    KNOWS_EVERY_ACCOUNT(
            "a good token is accepted", "an unknown account is not found", "what can be no account is not found either",
            "an unknown account is not found", "an unknown account is not found"),
    INVENTS_STATUSES("an open account is ACTIVE"),
    INVENTS_CAUSES(
            "somebody who was never connected has a cause", "somebody whose connection ended has a cause",
            "an account that is gone has a cause"),
    INVENTS_REMEDIES(
            "somebody who was never connected has a cause", "somebody whose connection ended has a cause",
            "an account that is gone has a cause"),
    TAKES_ANY_STATE("a state that there is not is malformed"),
    NOTES_LINKINGS_ONCE("a connection that waits is noted, however often it is said"),
    NOTES_LINKINGS_OF_NOBODY("for an unknown account nothing is noted"),
    TAKES_ANY_CONNECTION_ID("a connection id is a UUID"),
    REGISTERS_AT_ONCE(
            "a new address is taken", "an address that is taken is answered alike",
            "the same request under the same Idempotency-Key has the same answer",
            "another request under the same Idempotency-Key is refused"),
    TELLS_TAKEN_ADDRESSES("an address that is taken is answered alike"),
    CONFIRMS_ANY_LINK("a link that nobody was sent confirms nothing"),
    KEEPS_WITHDRAWN_ACCOUNTS("an account that was given up is gone, and its password opens nothing"),
    IGNORES_IDEMPOTENCY_KEYS(
            "another request under the same Idempotency-Key is refused", "without an Idempotency-Key it is malformed",
            "without an Idempotency-Key it is malformed", "another notice under the same Idempotency-Key is refused"),
    REFUSES_REPEATED_REQUESTS(
            "the same request under the same Idempotency-Key has the same answer",
            "an account that was given up is gone, and its password opens nothing",
            "a notice is taken once, however often it is sent under the same Idempotency-Key"),
    INVENTS_MAIL_OUTCOMES(
            "a notice is taken once, however often it is sent under the same Idempotency-Key",
            "another notice under the same Idempotency-Key is refused"),
    TAKES_ANY_KIND("a kind that there is not is malformed");

    private final List<String> checks;

    Defect(String... checks) {
        this.checks = List.of(checks);
    }

    List<String> checks() {
        return checks;
    }
}
