package tsunagari.contract;

/**
 * What came of a check.
 *
 * @param kept whether the server does as expected
 * @param came what it answered, in a few words
 */
public record Verdict(boolean kept, String came) {
}
