package tsunagari.link.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.Announcement;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.site.TestSites;

class AnnounceLinkingsTest {

    /** Not yet so slow that the rest of the route is put off. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private Instant now = Instant.parse("2026-11-22T13:00:00Z");
    private final InstantSource time = () -> now;
    private Instant leaseEnd;
    private int told;
    private final List<Instant> givenBack = new ArrayList<>();
    private final List<LinkingNotice> parked = new ArrayList<>();
    private int faults;

    /** A full batch, and nothing more while this one is leased. */
    private final class Queue implements UntoldLinkings {

        @Override
        public List<LinkingNotice> claimDue(Instant at, Instant end, int most) {
            if (leaseEnd != null) {
                return List.of();
            }
            leaseEnd = end;
            return IntStream.range(0, most).mapToObj(i -> new LinkingNotice(waiting(), 0, faults)).toList();
        }

        @Override
        public void done(LinkingNotice notice, Instant at) {
            assertThat(at).isBeforeOrEqualTo(leaseEnd);
            told++;
        }

        @Override
        public void retry(LinkingNotice notice, Instant at, String reason) {
            assertThat(notice.attempts()).isZero();
            givenBack.add(at);
        }

        @Override
        public void park(LinkingNotice notice, Instant at, String reason) {
            parked.add(notice);
        }
    }

    private Connection waiting() {
        return new Connection(new ConnectionId(UUID.randomUUID()), new SiteId("hellowork"),
                new PortalSubject("https://portal.example", "s"), new AccountId("a"), 1, ConnectionState.PENDING, now,
                Optional.empty());
    }

    @Test
    void L33_what_a_slow_account_service_leaves_no_time_for_is_given_back_and_due_at_once() {
        announce(accounts(() -> {
            now = now.plus(SLOW);
            return Announcement.NOTED;
        }));

        assertThat(told).isEqualTo(13);
        assertThat(givenBack).hasSize(7).containsOnly(now);
    }

    @Test
    void L33_one_that_cannot_be_announced_is_parked_the_third_time_and_keeps_no_other() {
        faults = 2;
        AccountDirectory broken = accounts(() -> {
            if (told == 0 && parked.isEmpty()) {
                throw new IllegalStateException("a bug");
            }
            return Announcement.NOTED;
        });

        announce(broken);

        assertThat(parked).singleElement().satisfies(it -> assertThat(it.faults()).isEqualTo(3));
        assertThat(told).isEqualTo(19);
    }

    private void announce(AccountDirectory accounts) {
        new AnnounceLinkings(new Queue(), accounts, new Sites(List.of(TestSites.hellowork())), new SecureRandom(),
                time.withZone(ZoneOffset.UTC)).announceDue();
    }

    private AccountDirectory accounts(Supplier<Announcement> answer) {
        return (AccountDirectory) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {AccountDirectory.class}, (proxy, method, arguments) -> answer.get());
    }
}
