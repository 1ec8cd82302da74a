package tsunagari.account.idempotency.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import tsunagari.account.platform.web.ProblemException;

/** The request header {@code Idempotency-Key}: one key of 16 to 128 unreserved characters, made at random. */
public final class IdempotencyKeyHeader {

    /** Name of the header. */
    public static final String NAME = "Idempotency-Key";

    /** What a key looks like. */
    public static final String FORM = "[A-Za-z0-9._~-]{16,128}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private IdempotencyKeyHeader() {
    }

    /** @throws ProblemException if the header is missing, there several times, or malformed */
    public static String in(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(NAME);
        if (values == null || values.size() != 1 || !PATTERN.matcher(values.get(0)).matches()) {
            throw ProblemException.invalid(NAME);
        }
        return values.get(0);
    }
}
