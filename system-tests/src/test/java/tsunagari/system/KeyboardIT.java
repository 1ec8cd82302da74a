package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The main journey with Tab, Enter and typing, as somebody without a mouse goes it. */
@InBrowser
class KeyboardIT {
    @Test
    void connect_and_use_a_site_by_keyboard_alone(Citizen citizen, RunningSystem system) {
        citizen.open(system.portal("/sign-in?next=/hub"));
        Keyboard.press(citizen, "persona-nanako");
        citizen.sees("もっとつながる");
        Keyboard.press(citizen, "connect-hellowork");
        citizen.sees("マイページ属性連携認証");
        Keyboard.tabTo(citizen, "login-id");
        citizen.page().keyboard().type("nanako@example.com");
        Keyboard.tabTo(citizen, "password");
        citizen.page().keyboard().type(Sites.PASSWORD);
        Keyboard.press(citizen, "consent");
        citizen.sees("つながり完了");
        Keyboard.press(citizen, "completed-open");
        assertThat(citizen.on("home")).isVisible();
    }

    @Test
    void the_first_stop_is_the_link_to_the_text_and_focus_is_visible(Citizen citizen) {
        citizen.beginConnect("nanako", "hellowork");

        citizen.page().keyboard().press("Tab");

        Object target = citizen.page().evaluate("document.activeElement.getAttribute('href')");
        assertThat(citizen.page().locator("main" + target)).hasCount(1);
        Object outline = citizen.page().evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
        org.assertj.core.api.Assertions.assertThat(((Number) outline).doubleValue()).isGreaterThanOrEqualTo(4);
    }
}
