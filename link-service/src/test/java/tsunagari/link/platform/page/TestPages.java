package tsunagari.link.platform.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tsunagari.link.mypage.Happening;

/** One page of every kind and state, by name. */
final class TestPages {

    static final Instant NOW = Instant.parse("2026-11-22T13:28:05Z");
    static final String REFERENCE = "7K3M-0QZR-X4TA";
    static final URI HUB = URI.create("http://localhost:8082/hub");

    private TestPages() {
    }

    /** Pages of a site. */
    static Map<String, Function<Frame, Page>> ofSite() {
        Map<String, Function<Frame, Page>> pages = new LinkedHashMap<>();
        pages.putAll(consents());
        pages.put("connected-elsewhere", frame -> new ConnectedElsewherePage(frame, "handle-1", REFERENCE));
        pages.put("replace", frame -> new ReplacePage(frame, "handle-1", new PortalUser(MaskedName.of("求職 花子"), NOW),
                new Wait(NOW.plus(Duration.ofMinutes(5)), NOW), REFERENCE));
        pages.put("replace-unnamed", frame -> new ReplacePage(frame, "handle-1", new PortalUser(Optional.empty(), NOW),
                new Wait(NOW.plusSeconds(61), NOW), REFERENCE));
        pages.put("pending", frame -> new PendingPage(frame, NOW, new Wait(NOW.plus(Duration.ofDays(14)), NOW), REFERENCE));
        pages.put("completed", frame -> new CompletedPage(frame, NOW));
        pages.put("mismatch", frame -> new MismatchPage(frame, Optional.of(REFERENCE)));
        pages.put("mismatch-bare", frame -> new MismatchPage(frame, Optional.empty()));
        pages.put("home", frame -> new HomePage(frame, NOW.minus(Duration.ofDays(40)),
                Optional.of(NOW.minus(Duration.ofDays(1))), history(), sessions()));
        pages.put("home-first", frame -> new HomePage(frame, NOW, Optional.empty(), List.of(), sessions().subList(0, 1)));
        pages.put("release", frame -> new ReleasePage(frame, "connection-1"));
        pages.put("withdraw", frame -> new WithdrawPage(frame, "connection-1"));
        pages.put("withdrawn", frame -> new WithdrawnPage(frame, Optional.of(new ReceiptLine(NOW, REFERENCE))));
        pages.put("withdrawn-undated", frame -> new WithdrawnPage(frame, Optional.empty()));
        pages.put("released", frame -> new ReleasedPage(frame, Optional.of(new ReceiptLine(NOW, REFERENCE))));
        pages.put("disown", frame -> new DisownPage(frame, "token-1", NOW, NOW.plus(Duration.ofHours(72))));
        pages.put("disowned", frame -> new DisownedPage(frame,
                Optional.of(new Wait(NOW.plus(Duration.ofHours(72)), NOW)), REFERENCE));
        pages.put("disowned-lifted", frame -> new DisownedPage(frame, Optional.empty(), REFERENCE));
        pages.put("signed-out", frame -> new SignedOutPage(frame,
                Optional.of(URI.create("http://localhost:8082/end-session?client_id=hellowork&state=1")), false, Optional.of(HUB)));
        pages.put("signed-out-both", frame -> new SignedOutPage(frame, Optional.empty(), true, Optional.of(HUB)));
        pages.put("signed-out-bare", frame -> new SignedOutPage(frame, Optional.empty(), false, Optional.empty()));
        pages.put("released-undated", frame -> new ReleasedPage(frame, Optional.empty()));
        pages.put("register", RegisterPage::new);
        pages.putAll(registrations());
        pages.putAll(problems());
        return pages;
    }

    private static Map<String, Function<Frame, Page>> consents() {
        Map<String, Function<Frame, Page>> pages = new LinkedHashMap<>();
        pages.put("consent", frame -> consent(frame, ""));
        pages.put("consent-unnamed", frame -> new ConsentPage(frame, "handle-1", "", List.of(),
                new PortalUser(Optional.empty(), NOW.minusSeconds(90)), new Wait(NOW.plusSeconds(61), NOW), REFERENCE));
        pages.put("consent-empty", frame -> consent(frame, "", ConsentError.of(ConsentError.Kind.LOGIN_ID_EMPTY),
                ConsentError.of(ConsentError.Kind.PASSWORD_EMPTY)));
        pages.put("consent-malformed", frame -> consent(frame, "\"><script>alert(1)</script>",
                ConsentError.of(ConsentError.Kind.LOGIN_ID_MALFORMED)));
        pages.put("consent-too-long", frame -> consent(frame, "", ConsentError.of(ConsentError.Kind.PASSWORD_LONG)));
        pages.put("consent-rejected", frame -> consent(frame, "hanako@example.com",
                ConsentError.of(ConsentError.Kind.REJECTED)));
        pages.put("consent-throttled", frame -> consent(frame, "hanako@example.com",
                ConsentError.throttled(NOW.plus(Duration.ofMinutes(13)), NOW)));
        return pages;
    }

    private static Map<String, Function<Frame, Page>> registrations() {
        Map<String, Function<Frame, Page>> pages = new LinkedHashMap<>();
        pages.put("registration", frame -> new RegistrationPage(frame, "form-1", "", List.of()));
        Arrays.stream(RegistrationError.Kind.values()).filter(kind -> kind != RegistrationError.Kind.THROTTLED)
                .forEach(kind -> pages.put("registration-" + kind.messageId(), frame -> new RegistrationPage(frame, "form-1",
                        "\"><script>alert(1)</script>", List.of(RegistrationError.of(kind)))));
        pages.put("registration-throttled", frame -> new RegistrationPage(frame, "form-1", "hanako@example.com",
                List.of(RegistrationError.throttled(NOW.plus(Duration.ofMinutes(13)), NOW))));
        pages.put("registration-sent", RegistrationSentPage::new);
        pages.put("registration-confirm", frame -> new RegistrationConfirmPage(frame, "token-1"));
        pages.put("registration-done", RegistrationDonePage::new);
        return pages;
    }

    /** Problem pages, which exist without a site too. */
    static Map<String, Function<Frame, Page>> problems() {
        Map<String, Function<Frame, Page>> pages = new LinkedHashMap<>();
        Arrays.stream(Problem.values()).forEach(problem -> pages.put("problem-" + problem.name().toLowerCase(),
                frame -> new ProblemPage(frame, problem, REFERENCE, Optional.of(HUB))));
        return pages;
    }

    static ConsentPage consent(Frame frame, String loginId, ConsentError... errors) {
        return new ConsentPage(frame, "handle-1", loginId, List.of(errors),
                new PortalUser(MaskedName.of("求職 花子"), NOW.minusSeconds(90)),
                new Wait(NOW.plus(Duration.ofMinutes(20)), NOW), REFERENCE);
    }

    private static List<SessionLine> sessions() {
        return List.of(new SessionLine("handle-of-session-1", NOW, NOW, true),
                new SessionLine("handle-of-session-2", NOW.minus(Duration.ofHours(2)), NOW.minus(Duration.ofMinutes(9)), false));
    }

    private static List<Happening> history() {
        return Arrays.stream(Happening.Kind.values()).map(kind -> new Happening(kind, NOW, Optional.empty())).toList();
    }
}
