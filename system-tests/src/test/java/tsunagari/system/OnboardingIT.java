package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of docs/onboarding.md: a fifth site, by the configuration in docs/examples/library.properties alone. */
class OnboardingIT {
    private static final String ADDRESS = "sora@example.com";

    @TempDir
    Path folder;

    @Test
    void a_site_that_is_configuration_alone_takes_a_registration_connects_and_signs_in() throws Exception {
        try (RunningSystem system = RunningSystem.startWith("docs/examples/library.properties")) {
            Program.Ended check = new LinkCommand(system.stack(), folder).run(Map.of(), "--check", "library");
            assertThat(check.code()).as(check.toString()).isZero();
            assertThat(check.lines()).hasSize(6).allMatch(line -> line.startsWith("library: "));

            HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
            register(hanako, system);

            HttpCitizen.Answer consent = hanako.beginConnect("library");
            assertThat(consent.document().title()).isEqualTo("マイページ属性連携認証 | 図書館");
            assertThat(consent.document().body().className()).isEqualTo("accent-green");
            HttpCitizen.Answer completed = hanako.submit(consent, "consent",
                Map.of("loginId", ADDRESS, "password", Sites.PASSWORD));
            assertThat(completed.address().getPath()).isEqualTo("/hub/library/completed");
            assertThat(completed.document().select("main").text()).contains("図書館");

            HttpCitizen.Answer home = hanako.open("library").get(system.site("library", "/mypage"));
            assertThat(home.document().select("h1").text()).isEqualTo("図書館マイページホーム");
            assertThat(home.text("home")).contains("本を探す");
        }
    }

    private static void register(HttpCitizen citizen, RunningSystem system) {
        citizen.submit(citizen.get(system.site("library", "/register")), "register-send",
            Map.of("loginId", ADDRESS, "password", Sites.PASSWORD, "passwordAgain", Sites.PASSWORD));
        HttpCitizen.Answer mailed = citizen.get(new Mailbox(system).link(ADDRESS, "/library/register/confirm?t="));
        assertThat(citizen.submit(mailed, "confirm", Map.of()).text("registration-done")).isNotEmpty();
    }
}
