package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Many browsers, each with its own cookies, some of them at once. Every other one belongs to somebody who is connected
 * and signs in at one site after the other, up to the home page; the rest belong to as many people who are not, and who
 * go up to the consent page.
 */
final class Crowd {
    private static final int AT_ONCE = 6;
    private static final int LIMIT_MINUTES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSystem system;
    private final List<Visitor> visitors;
    private final AtomicInteger succeeded = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private Crowd(RunningSystem system, int browsers) {
        this.system = system;
        this.visitors = IntStream.range(0, browsers).mapToObj(this::visitor).toList();
    }

    /** So many browsers, signed in at the portal; nanako's accounts are connected at all sites. */
    static Crowd of(RunningSystem system, int browsers) {
        HttpCitizen nanako = new HttpCitizen(system).signIn("nanako");
        for (Sites site : Sites.values()) {
            connect(system, nanako, site);
        }
        return new Crowd(system, browsers);
    }

    /** On a busy machine a password check may be given up with a 503 page; the form can be sent again. */
    private static void connect(RunningSystem system, HttpCitizen nanako, Sites site) {
        HttpCitizen.Answer form = nanako.beginConnect(site.id());
        Map<String, String> credentials = Map.of("loginId", site.nanako(), "password", Sites.PASSWORD);
        Callable<String> consented = () -> nanako.submit(form, "consent", credentials).address().getPath();
        if (site == Sites.NENKIN) {
            Awaitility.await().atMost(PATIENCE).until(() -> consented.call().equals("/nenkin/pending"));
            BackOffice.finishesAtOnce(system);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> consented.call().equals("/hub/" + site.id() + "/completed"));
    }

    private Visitor visitor(int number) {
        HttpCitizen browser = new HttpCitizen(system);
        return number % 2 == 0
            ? new Visitor(browser.signIn("nanako"), "/open", "/mypage", "home")
            : new Visitor(browser.signInAsSubject("crowd-" + number), "/connect", "/connect", "consent-page");
    }

    /** Every browser makes one handshake after the other for as long as it shall go on, told how many it has made. */
    void walk(IntPredicate goesOn) {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Runnable> walks = new ArrayList<>();
            visitors.forEach(visitor -> walks.add(() -> {
                for (int made = 0; goesOn.test(made); made++) {
                    handshake(visitor, Sites.values()[made % Sites.values().length]);
                }
            }));
            walks.forEach(hands::execute);
            hands.shutdown();
            assertThat(hands.awaitTermination(LIMIT_MINUTES, TimeUnit.MINUTES)).as("all have finished").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            hands.shutdownNow();
        }
    }

    private void handshake(Visitor visitor, Sites site) {
        try {
            HttpCitizen.Answer answer = visitor.browser.get(system.portal("/hub/" + site.id() + visitor.link));
            boolean there = answer.status() == 200 && answer.address().getPath().equals("/" + site.id() + visitor.end)
                && !answer.document().select("[data-testid=" + visitor.page + "]").isEmpty();
            if (there) {
                succeeded.incrementAndGet();
            } else {
                failures.add(answer.status() + " " + answer.address().getPath() + ": " + answer.document().body().text());
            }
        } catch (AssertionError | UncheckedIOException e) {
            failures.add(e.toString());
        }
    }

    /** Handshakes that have led where they should. */
    int succeeded() {
        return succeeded.get();
    }

    /** What the others have led to. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * One browser.
     *
     * @param link what it follows in the portal's list of sites
     * @param end  the path below the site that it gets to
     * @param page test id of the page there
     */
    private record Visitor(HttpCitizen browser, String link, String end, String page) {
    }
}
