package tsunagari.link.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;
import tsunagari.link.support.Reference;

/** Parameters and cookies that are right but for one thing: what is let through is what the rules allow, to the letter. */
class HostileParametersProperties {

    private static final String CONNECT = "https://site.example/hellowork/connect";
    private static final String MYPAGE = "https://site.example/hellowork/mypage";
    private static final String[] NAMES = {"iss", "target_link_uri", "login_hint", "state", "code", "error",
        "error_description", "session_state", "error_uri"};

    private final Site site = TestSites.hellowork();

    @Provide
    Arbitrary<Parameters> starts() {
        return changed(Parameters.of("iss", TestSites.ISSUER, "target_link_uri", CONNECT, "login_hint", "opaque"));
    }

    @Provide
    Arbitrary<Parameters> responses() {
        return changed(Parameters.of("state", "begun", "code", "c", "iss", TestSites.ISSUER));
    }

    private static Arbitrary<Parameters> changed(Parameters valid) {
        return Combinators.combine(Arbitraries.of(NAMES), values().list().ofMaxSize(2)).as((name, values) -> {
            Parameters copy = Parameters.of();
            for (String each : NAMES) {
                copy.with(each, valid.apply(each).toArray(String[]::new));
            }
            return copy.with(name, values.toArray(String[]::new));
        });
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                near(TestSites.ISSUER), near(CONNECT), near(MYPAGE), near("begun"),
                Arbitraries.of("", "begun", TestSites.ISSUER, CONNECT, MYPAGE, "access_denied"),
                Arbitraries.integers().between(500, 3000).map("x"::repeat),
                Arbitraries.strings().ofMaxLength(40));
    }

    /** One character more, fewer, or another one. */
    private static Arbitrary<String> near(String text) {
        return Combinators.combine(Arbitraries.integers().between(0, text.length() - 1), Arbitraries.chars(),
                Arbitraries.integers().between(0, 3)).as((at, character, how) -> switch (how) {
                    case 0 -> text.substring(0, at) + character + text.substring(at);
                    case 1 -> text.substring(0, at) + text.substring(at + 1);
                    case 2 -> text.substring(0, at) + character + text.substring(at + 1);
                    default -> text.toUpperCase(Locale.ROOT);
                });
    }

    @Property
    void A03_a_start_is_accepted_only_for_this_portal_and_one_of_two_pages(@ForAll("starts") Parameters parameters) {
        InitiateLogin.Reading reading = InitiateLogin.read(site, parameters);
        assertThat(reading).isEqualTo(InitiateLogin.read(site, parameters));
        assertThat(reading.request().isPresent()).isNotEqualTo(reading.rejection().isPresent());
        List<String> hints = parameters.apply("login_hint");
        boolean allowed = parameters.apply("iss").equals(List.of(TestSites.ISSUER))
                && List.of(List.of(CONNECT), List.of(MYPAGE)).contains(parameters.apply("target_link_uri"))
                && hints.size() <= 1 && hints.stream().allMatch(hint -> hint.length() <= 512);
        assertThat(reading.request().isPresent()).isEqualTo(allowed);
        reading.request().ifPresent(request ->
                assertThat(request.loginHint()).isEqualTo(hints.stream().findFirst()));
    }

    @Property
    void A07_a_response_is_let_through_only_if_it_is_this_browsers_and_this_portals(
            @ForAll("responses") Parameters parameters, @ForAll boolean issRequired) {
        Optional<CallbackCheck.Rejection> rejection = CallbackCheck.of(site, parameters, issRequired, "begun"::equals);
        assertThat(rejection).isEqualTo(CallbackCheck.of(site, parameters, issRequired, "begun"::equals));
        if (rejection.isEmpty()) {
            assertThat(parameters.apply("state")).containsExactly("begun");
            assertThat(parameters.apply("iss")).isIn(List.of(), List.of(TestSites.ISSUER));
            assertThat(!issRequired || !parameters.apply("iss").isEmpty()).isTrue();
            assertThat(filled(parameters, "code")).isNotEqualTo(filled(parameters, "error"));
            assertThat(NAMES).filteredOn(name -> !List.of("target_link_uri", "login_hint").contains(name))
                    .allSatisfy(name -> assertThat(parameters.apply(name)).hasSizeLessThanOrEqualTo(1)
                            .allSatisfy(value -> assertThat(value.length()).isLessThanOrEqualTo(2048)));
        }
    }

    private static boolean filled(Parameters parameters, String name) {
        return parameters.apply(name).stream().anyMatch(value -> !value.isEmpty());
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.oneOf(near("A".repeat(43)), near("A".repeat(22)), near("0123-4567-89AB"),
                Arbitraries.of("A".repeat(43), "A".repeat(22), "0123-4567-89AB", "", "A".repeat(100_000)),
                Arbitraries.strings().ofMaxLength(50));
    }

    @Property
    void a_cookie_or_handle_is_taken_only_in_the_form_in_which_it_was_given(@ForAll("secrets") String text) {
        assertThat(BrowserBinding.parse(text).map(BrowserBinding::reveal)).isEqualTo(only(text, isBase64(text, 43)));
        assertThat(SessionToken.parse(text).map(SessionToken::reveal)).isEqualTo(only(text, isBase64(text, 43)));
        assertThat(ProofHandle.parse(text).map(ProofHandle::value)).isEqualTo(only(text, isBase64(text, 22)));
        assertThat(Reference.parse(text).map(Reference::value)).isEqualTo(only(text, isReference(text)));
    }

    @Example
    void what_was_given_is_taken_back() {
        assertThat(BrowserBinding.parse("A".repeat(43))).isPresent();
        assertThat(ProofHandle.parse("A".repeat(22))).isPresent();
        assertThat(Reference.parse("0123-4567-89AB")).isPresent();
    }

    private static Optional<String> only(String text, boolean allowed) {
        return allowed ? Optional.of(text) : Optional.empty();
    }

    private static boolean isBase64(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9' || c == '-' || c == '_');
    }

    private static boolean isReference(String text) {
        return text.length() == 14 && text.charAt(4) == '-' && text.charAt(9) == '-'
                && text.replace("-", "").length() == 12
                && text.replace("-", "").chars().allMatch(c -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(c) >= 0);
    }
}
