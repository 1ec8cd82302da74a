package tsunagari.account.testing;

import java.time.Duration;
import java.util.Map;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.CounterKind;
import tsunagari.account.throttle.Guess;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.SubjectKey;

/** Guesses to throttle; every builder starts from the same one. */
public final class TestGuesses {

    /** The limits of production. */
    public static final GuessLimits LIMITS = new GuessLimits(Duration.ofMinutes(15),
            Map.of(CounterKind.LOGIN_ID, 10, CounterKind.SUBJECT, 10, CounterKind.ADDRESS, 100));

    private String site = "hellowork";
    private String loginId = "hanako@example.com";
    private String subject = "subject-key-of-hanako";
    private String address = "192.0.2.1";

    private TestGuesses() {
    }

    public static TestGuesses any() {
        return new TestGuesses();
    }

    public TestGuesses site(String changed) {
        site = changed;
        return this;
    }

    public TestGuesses loginId(String changed) {
        loginId = changed;
        return this;
    }

    public TestGuesses subject(String changed) {
        subject = changed;
        return this;
    }

    public TestGuesses address(String changed) {
        address = changed;
        return this;
    }

    public Guess build() {
        return new Guess(new SiteId(site), new LoginId(loginId), new SubjectKey(subject),
                ClientAddress.of(address).orElseThrow());
    }
}
