package tsunagari.link.support;

/** Somebody of the support desk, or an auditor. @param name what their token calls them by */
public record Caller(String name) {
}
