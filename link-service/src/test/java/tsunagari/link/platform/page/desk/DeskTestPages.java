package tsunagari.link.platform.page.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.reconciliation.DriftCase;
import tsunagari.link.reconciliation.DriftFinding;
import tsunagari.link.reconciliation.DriftReport;
import tsunagari.link.reconciliation.RunEnd;
import tsunagari.link.support.Texts;

/** One page of the desk of every kind and state, by name. */
final class DeskTestPages {

    private static final Instant NOW = Instant.parse("2026-11-22T13:28:05Z");
    private static final String REFERENCE = "7K3M-0QZR-X4TA";
    private static final String ID = "7a0c0000-0000-4000-8000-000000000001";
    private static final String PORTALS_ID = "7a0c0000-0000-4000-8000-000000000002";
    private static final Texts CAUSE = new Texts("原因", "A cause");
    private static final Texts TELL = new Texts("伝えること", "What to tell");
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final List<DeskSite> SITES =
            List.of(new DeskSite("hellowork", "Hello <Work>", true), new DeskSite("etax", "e-Tax", false));

    private DeskTestPages() {
    }

    static Map<String, Function<Frame, Page>> all() {
        Map<String, Function<Frame, Page>> pages = new LinkedHashMap<>();
        pages.put("start", frame -> start(frame, true, DeskErrors.NONE));
        pages.put("start-auditor", frame -> start(frame, false, DeskErrors.NONE));
        Arrays.stream(DeskError.values()).filter(error -> !error.field().matches("desk-(token|reason)"))
                .forEach(error -> pages.put("start-" + error.messageId(), frame -> start(frame, true, DeskErrors.of(error))));
        pages.put("sign-in", frame -> new DeskSignInPage(frame, DeskErrors.NONE));
        Arrays.stream(DeskError.values()).filter(error -> error.field().equals("desk-token")).forEach(error ->
                pages.put("sign-in-" + error.messageId(), frame -> new DeskSignInPage(frame, DeskErrors.of(error))));
        pages.put("case", frame -> new DeskCasePage(frame, REFERENCE, Optional.of("Hello <Work>"), Optional.of(ID),
                CAUSE, TELL, events()));
        pages.put("case-bare", frame -> new DeskCasePage(frame, REFERENCE, Optional.empty(), Optional.empty(),
                CAUSE, TELL, events().subList(0, 1)));
        acts(pages);
        pages.put("linked", frame -> new DeskLinkedPage(frame, "/support/desk/released?c=" + ID + "&r=" + REFERENCE));
        drifts(pages);
        Arrays.stream(Problem.values()).forEach(problem -> pages.put("problem-" + problem.name().toLowerCase(),
                frame -> new DeskProblemPage(frame, problem, REFERENCE, true)));
        pages.put("problem-behind-a-proxy",
                frame -> new DeskProblemPage(frame, Problem.REQUEST_REFUSED, REFERENCE, false));
        return pages;
    }

    private static void acts(Map<String, Function<Frame, Page>> pages) {
        pages.put("found", frame -> new DeskFoundPage(frame, "Hello <Work>", connections(),
                Optional.of(block(Optional.of(NOW.plus(Duration.ofHours(72))), DeskErrors.NONE))));
        pages.put("found-none", frame -> new DeskFoundPage(frame, "e-Tax", List.of(),
                Optional.of(block(Optional.empty(), DeskErrors.NONE))));
        pages.put("found-subject", frame -> new DeskFoundPage(frame, "e-Tax", connections().subList(0, 1), Optional.empty()));
        pages.put("block", frame -> new DeskBlockPage(frame,
                block(Optional.of(NOW), DeskErrors.of(DeskError.REASON_MISSING))));
        pages.put("lifted", frame -> new DeskLiftedPage(frame, NOW, true));
        pages.put("lifted-before", frame -> new DeskLiftedPage(frame, NOW, false));
        pages.put("connection", frame -> new DeskConnectionPage(frame, connections().get(0), true, events()));
        pages.put("connection-ended", frame -> new DeskConnectionPage(frame, connections().get(2), false, events()));
        pages.put("release", frame -> new DeskReleasePage(frame, connections().get(0), DeskErrors.NONE));
        pages.put("release-refused", frame -> new DeskReleasePage(frame, connections().get(0),
                DeskErrors.of(DeskError.REASON_MISSING)));
        pages.put("released", frame -> new DeskReleasedPage(frame, connections().get(2), Optional.of(REFERENCE)));
        pages.put("released-before", frame -> new DeskReleasedPage(frame, connections().get(2), Optional.empty()));
    }

    private static void drifts(Map<String, Function<Frame, Page>> pages) {
        pages.put("drift-never", frame -> new DeskDriftPage(frame, "Hello <Work>", Optional.empty()));
        Arrays.stream(RunEnd.values()).forEach(end -> pages.put("drift-" + end.name().toLowerCase(),
                frame -> new DeskDriftPage(frame, "Hello <Work>", Optional.of(report(end)))));
        pages.put("drift-none", frame -> new DeskDriftPage(frame, "Hello <Work>", Optional.of(new DriftReport(REFERENCE,
                false, RunEnd.COMPLETE, NOW, NOW, 7, 7, 0, Map.of(), Map.of(), List.of()))));
    }

    private static DriftReport report(RunEnd end) {
        Map<DriftCase, Long> found = Arrays.stream(DriftCase.values()).collect(Collectors.toMap(it -> it, it -> 3L));
        return new DriftReport(REFERENCE, true, end, NOW, NOW, 7, 7, 1, found, Map.of(),
                List.of(finding(ID, DriftCase.PORTAL_ENDED, DriftFinding.Outcome.FOUND),
                        finding(PORTALS_ID, DriftCase.SITE_KNOWS_NOT, DriftFinding.Outcome.REPAIRED),
                        finding(ID, DriftCase.SITE_WAITS, DriftFinding.Outcome.IN_FLIGHT)));
    }

    private static DriftFinding finding(String id, DriftCase drift, DriftFinding.Outcome outcome) {
        return new DriftFinding(id, drift, drift.repair(), outcome);
    }

    private static DeskPage start(Frame frame, boolean support, DeskErrors errors) {
        return new DeskPage(frame, new DeskPerson("desk-1", support, true), SITES,
                new DeskInput(SCRIPT, "etax", true, SCRIPT, SCRIPT), errors);
    }

    private static DeskBlock block(Optional<Instant> until, DeskErrors errors) {
        return new DeskBlock("hellowork", "account-1", until, errors);
    }

    private static List<DeskConnection> connections() {
        return Arrays.stream(ConnectionState.values()).map(state -> new DeskConnection(ID, "Hello <Work>", state, NOW,
                state.live() ? Optional.empty() : Optional.of(NOW), state.live())).toList();
    }

    private static List<DeskEvent> events() {
        return List.of(new DeskEvent(NOW, "Something happened.", "CONNECTION ESTABLISHED PERSON", Optional.of(ID)),
                new DeskEvent(NOW, "Something else happened.", "SUPPORT BLOCK_LIFTED", Optional.empty()));
    }
}
