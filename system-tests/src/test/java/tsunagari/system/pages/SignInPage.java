package tsunagari.system.pages;

import com.microsoft.playwright.Page;

/** The portal's choice of personas. */
public record SignInPage(Page page) {
    /** Signs in as one of them. */
    public void choose(String persona) {
        page.getByTestId("persona-" + persona).click();
    }
}
