package tsunagari.system.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The demonstration's mailbox. */
public record MailboxPage(Page page) {
    /** Mails leave some seconds after what they tell of. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Waits until there are so many mails to the owner. */
    public MailboxPage holds(int mails) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(500)).until(() -> {
            page.reload();
            return mails().count() == mails;
        });
        return this;
    }

    /** Follows the link of the newest mail. */
    public DisownPage disown() {
        mails().first().locator("a[href*='/disown']").first().click();
        return new DisownPage(page).arrived();
    }

    /** The newest mail's text. */
    public String newest() {
        return mails().first().innerText();
    }

    private Locator mails() {
        return page.getByTestId("mail");
    }
}
