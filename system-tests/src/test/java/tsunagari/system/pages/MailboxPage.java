package tsunagari.system.pages;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The demonstration's mailbox. */
public record MailboxPage(Input input) {
    /** Mails leave some seconds after what they tell of. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Waits until there are so many mails to the owner. */
    public MailboxPage holds(int mails) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
            input.page().reload();
            return mails().count() == mails;
        });
        return this;
    }

    /** Follows the newest mail's link to 「これは自分ではありません」. */
    public DisownPage disown() {
        follow("/disown");
        return new DisownPage(input).arrived();
    }

    /** Follows the newest mail's link that ends a registration. */
    public RegistrationPage register() {
        follow("/register/confirm");
        return new RegistrationPage(input);
    }

    /** The newest mail's text. */
    public String newest() {
        return mails().first().innerText();
    }

    private void follow(String path) {
        input.press(mails().first().locator("a[href*='" + path + "']").first());
    }

    private Locator mails() {
        return input.on("mail");
    }
}
