package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.system.pages.ConsentPage;

/** Changing the language in the middle of a journey loses nothing. */
@InBrowser
class LanguageIT {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja-simple", "ja"})
    void the_consent_page_survives_a_change_of_language(String language, Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");

        citizen.on("lang-" + language).click();

        consent.arrived();
        citizen.sees("マイページ属性連携認証");
        assertThat(citizen.on("lang-" + language)).hasAttribute("aria-current", "true");
        consent.connect("hanako@example.com", Sites.PASSWORD).use();
    }

    @Test
    void the_language_goes_along_to_the_next_page(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        citizen.on("lang-en").click();
        consent.arrived();

        consent.connect("hanako@example.com", Sites.PASSWORD).use();

        assertThat(citizen.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void easy_japanese_is_another_text_than_japanese(Citizen citizen) {
        citizen.beginConnect("hanako", "hellowork");
        String japanese = citizen.page().locator("main").innerText();

        citizen.on("lang-ja-simple").click();

        assertThat(citizen.on("lang-ja-simple")).hasAttribute("aria-current", "true");
        org.assertj.core.api.Assertions.assertThat(citizen.page().locator("main").innerText()).isNotEqualTo(japanese);
    }
}
