package tsunagari.account.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem that this service answers with (RFC 9457); the constant's name makes the type. */
public enum Problem {

    /** The request is malformed, or a value in it is. */
    INVALID_REQUEST(400, "The request is malformed"),
    /** No service token, or one that is not accepted. */
    INVALID_TOKEN(401, "A valid service token is required"),
    /** The service token lacks the operation's scope. */
    INSUFFICIENT_SCOPE(403, "The service token lacks the scope of this operation"),
    /** No such resource. */
    NOT_FOUND(404, "There is nothing here"),
    /** No site of that id is configured. */
    UNKNOWN_SITE(404, "No such site"),
    /** The site has no account of that id. */
    UNKNOWN_ACCOUNT(404, "No such account"),
    /** The account has no such linking. */
    UNKNOWN_LINKING(404, "No such linking"),
    /** The account is given up for good. */
    ACCOUNT_WITHDRAWN(409, "The account is withdrawn"),
    /** Another account of the site has the login id. */
    LOGIN_ID_TAKEN(409, "Another account has this login id"),
    /** The linking has another answer, or has one where none was expected. */
    LINKING_ANSWERED(409, "The linking was answered before"),
    /** The resource has no such method. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The answer is JSON, which the caller does not accept. */
    NOT_ACCEPTABLE(406, "The answer has no acceptable form"),
    /** The body is longer than any request of this service. */
    REQUEST_TOO_LARGE(413, "The request is too large"),
    /** The body is not JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "The request is not JSON"),
    /** The site's accounts are opened elsewhere. */
    NO_REGISTRATION(400, "Accounts of this site are not registered here"),
    /** The idempotency key was used for another request. */
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    /** The caller, or somebody on whose behalf it asks, asks too often. */
    TOO_MANY_REQUESTS(429, "Too many requests of this kind were made"),
    /** Too many passwords are being checked, or the database is busy with others or not there. */
    BUSY(503, "Too many requests of this kind are going on"),
    /** A bug, or broken infrastructure. */
    UNEXPECTED(500, "Something went wrong");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** Short text for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** {@code urn:tsunagari:problem:…}. */
    public String type() {
        return "urn:tsunagari:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general problem with a status code; empty if this service answers none with it. */
    static Optional<Problem> withStatus(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }
}
