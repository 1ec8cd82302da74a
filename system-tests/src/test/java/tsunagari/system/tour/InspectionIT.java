package tsunagari.system.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.system.Citizen;
import tsunagari.system.InBrowser;

/** The inspection finds what is wrong: a sound page, and one thing at a time that makes it worse. */
@InBrowser
class InspectionIT {
    private static final String SOUND = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Home | The site</title>
        </head>
        <body>
        <a href="#main">To the text</a>
        <header><p class="sample">A sample</p><p>The site</p></header>
        <main id="main" tabindex="-1">
        <h1>Home<span class="official" lang="ja">ホーム</span></h1>
        <p>A sentence with <a href="/elsewhere">a link</a> in it.</p>
        </main>
        <footer><p>Whom to ask</p></footer>
        </body>
        </html>
        """;

    private static List<String> findings(Citizen citizen, String html) {
        citizen.page().setContent(html);
        Inspection inspection = new Inspection(citizen.page(), "en");
        inspection.everything(false, width -> { });
        return inspection.findings();
    }

    @Test
    void a_sound_page_has_no_findings(Citizen citizen) {
        assertThat(findings(citizen, SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<html lang=\"en\"> | <html lang=\"ja\"> | lang is ja",
        "</h1> | </h1><h1>Again</h1> | 2 h1",
        "<title>Home | <title>Elsewhere | is not made of the heading Home",
        "The site</title> | Another</title> | the title's Another is not in the header",
        "<title> | '<title>Error: ' | the title says that something is wrong",
        "<h1> | <p data-testid=\"problem\">No</p><h1> | the title does not say that something is wrong",
        "class=\"sample\" | class=\"\" | no sample banner",
        "<footer><p>Whom to ask</p></footer> | <footer></footer> | no contact",
        "<a href=\"#main\">To the text</a> | '' | the first stop of Tab is not the link to the text",
        "<h1> | <p style=\"color: black\">Text</p><h1> | style in the page",
        "<h1> | <style>p { color: black; }</style><h1> | style in the page",
        "<h1> | <script>let none;</script><h1> | script in the page",
        "<h1> | <p onclick=\"none()\">Text</p><h1> | script in an attribute",
        "<h1> | <input aria-label=\"Name\" placeholder=\"Name\"><h1> | placeholder",
        "<h1> | <button disabled>Send</button><h1> | disabled",
        "<h1> | <div data-testid=\"error-summary\" tabindex=\"-1\">No</div><h1> | the focus is not in the error summary",
        "<h1> | <button>Send</button><h1> | at 320 px a target of",
        "<h1> | <p><a href=\"/alone\">A link on a line of its own</a></p><h1> | at 1280 px a target of",
        "<h1> | <p style=\"width: 330px\">Text</p><h1> | at 320 px scrolls sideways",
        "<h1> | <p style=\"width: 380px\">Text</p><h1> | at 360 px scrolls sideways",
        "<h1> | <p style=\"width: 700px\">Text</p><h1> | at 200 % zoom scrolls sideways",
        "<h1> | <p style=\"height: 9px; overflow: hidden\">Text</p><h1> | at 1280 px cut off",
        "<h1> | <p style=\"height: 1.2em; line-height: 1.2; overflow: hidden\">Text</p><h1> | wide text spacing cut off",
        "<h1> | <img src=\"data:,\"><h1> | at 360 px axe image-alt",
        "<h1> | <p style=\"color: #aaa\">Text</p><h1> | at 1280 px axe color-contrast",
    })
    void one_thing_that_is_wrong_is_found(String sound, String broken, String finding, Citizen citizen) {
        assertThat(SOUND).contains(sound);
        assertThat(findings(citizen, SOUND.replace(sound, broken))).anyMatch(it -> it.contains(finding));
    }

    @Test
    void a_page_whose_template_no_stop_has_shown_is_missed() {
        assertThat(Pages.unseen(Set.of("consent-page", "portal-hub")))
            .contains("link-service/page/problem.html", "portal-mock/hub/menu.html")
            .doesNotContain("link-service/page/consent.html", "portal-mock/hub/hub.html", "link-service/page/reference.html",
                "link-service/layout.html");
    }
}
