package tsunagari.link.platform.web;

import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.support.SupportKeysUnavailable;

/** Names the problem that an exception is to the person who meets it. */
public final class Failure {

    /** A server that is read-only (1290, 1836), and locks that were not had after all retries (1205, 1213, 1020). */
    private static final Set<Integer> NOT_NOW = Set.of(1290, 1836, 1205, 1213, 1020);

    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private Failure() {
    }

    /** The problem; {@link Problem#INTERNAL} if nothing better is known. */
    public static Problem problemOf(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return ofStatus(http.getResponse().getStatus());
        }
        if (failure instanceof SupportKeysUnavailable) {
            return Problem.UNAVAILABLE;
        }
        if (failure instanceof SameOriginFilter.ForeignOrigin) {
            return Problem.REQUEST_REFUSED;
        }
        if (whileReading(failure)) {
            return Problem.REQUEST_INVALID;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccountServiceUnavailable) {
                return Problem.ACCOUNT_SERVICE_UNAVAILABLE;
            }
        }
        return databaseIsAway(failure) ? Problem.UNAVAILABLE : Problem.INTERNAL;
    }

    /** Failed in the framework's parser, before any code of ours: an undecodable or endless form, a sender who left. */
    private static boolean whileReading(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(FORM_PARSER));
    }

    /** Looks among the suppressed ones too: there the transaction manager puts what failed at COMMIT. */
    private static boolean databaseIsAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)
                    || Arrays.stream(cause.getSuppressed()).anyMatch(Failure::databaseIsAway)) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 of the SQL state is a lost connection, and no state at all a full pool. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || NOT_NOW.contains(failure.getErrorCode());
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED;
            default -> status < 500 ? Problem.REQUEST_INVALID : Problem.INTERNAL;
        };
    }
}
