package tsunagari.account.account;

/**
 * A login id in its canonical form: the only form that is stored, compared and throttled. Made by
 * {@link LoginIdKind#canonical(String)}; never logged.
 *
 * @param value canonical text
 */
public record LoginId(String value) {

    @Override
    public String toString() {
        return "LoginId[redacted]";
    }
}
