package tsunagari.link.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.reconciliation.StartReconciliation;

/** Who may have a site compared, and that one run is at it at a time, whoever wants one. */
@QuarkusTest
@TestProfile(Conformance.class)
class OneRunAtATimeTest {

    private static final String DRY = "{\"dryRun\":true}";

    @Inject
    TwoSides sides;
    @Inject
    SqlRows sql;
    @Inject
    StartReconciliation start;

    private final SupportDesk desk = new SupportDesk("support");

    @BeforeEach
    @AfterEach
    void nobody_is_connected_or_compared() {
        sides.clear();
    }

    private void anotherReplicaIsAt(String site, String until) {
        sql.update("replace into reconciliation (site, run, leased_until, due_at) values (?, 'AAAA-AAAA-AAAA', "
                + "utc_timestamp(6) + interval " + until + ", utc_timestamp(6) - interval 1 day)", site);
    }

    private List<String> actions(SupportDesk who) {
        return sql.select(row -> row.getString(1) + " " + row.getString(2),
                "select action, site from support_access where who = ? order by id", who.name());
    }

    @Test
    void L33_while_one_replica_compares_another_does_not() {
        anotherReplicaIsAt("hellowork", "1 minute");
        desk.begin("hellowork", DRY).then().statusCode(409).body("outcome", equalTo("RUNNING"));
        assertThat(actions(desk)).containsExactly("DRY_RUN_BEGUN hellowork");
    }

    @Test
    void L33_what_a_dead_replica_had_taken_is_free_when_its_lease_ends() {
        anotherReplicaIsAt("hellowork", "-1 second");
        assertThat(desk.compare(true).getString("end")).isEqualTo("COMPLETE");
    }

    @Test
    void L33_of_many_that_begin_at_once_one_runs() {
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections"))
                .willReturn(okJson("{\"connections\":[]}").withFixedDelay(2_000)));
        List<CompletableFuture<Integer>> wishes = IntStream.range(0, 6).mapToObj(i ->
                CompletableFuture.supplyAsync(() -> desk.begin("hellowork", DRY).statusCode())).toList();
        List<Integer> statuses = wishes.stream().map(CompletableFuture::join).toList();

        assertThat(Collections.frequency(statuses, 202)).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(5);
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.drift("hellowork").statusCode() == 200);
    }

    @Test
    void L33_the_schedule_compares_a_site_once_in_its_time_and_only_reports() {
        start.due();
        String reference = desk.drift("denpa").then().statusCode(200).body("end", equalTo("COMPLETE"))
                .body("dryRun", equalTo(true)).extract().path("reference");
        start.due();
        assertThat(desk.drift("denpa").<String>path("reference")).isEqualTo(reference);

        sql.update("update reconciliation set due_at = utc_timestamp(6) - interval 1 second where site = 'denpa'");
        start.due();
        assertThat(desk.drift("denpa").<String>path("reference")).isNotEqualTo(reference);
        desk.drift("hellowork").then().statusCode(404);
    }

    @Test
    void L33_the_schedule_leaves_a_site_to_the_replica_that_is_at_it() {
        anotherReplicaIsAt("denpa", "1 minute");
        start.due();
        desk.drift("denpa").then().statusCode(404);
    }

    @Test
    void only_the_support_desk_may_ask() {
        SupportDesk auditor = new SupportDesk("auditor");
        auditor.begin("hellowork", DRY).then().statusCode(403);
        auditor.drift("hellowork").then().statusCode(403);
        given().contentType("application/json").body(DRY)
                .post("/support/v1/sites/hellowork/reconciliations").then().statusCode(401);
        assertThat(actions(auditor)).isEmpty();
    }

    @Test
    void every_question_is_written_down() {
        desk.compare(true);
        assertThat(actions(desk)).startsWith("DRY_RUN_BEGUN hellowork").contains("DRIFT_READ hellowork");
        desk.compare(false);
        assertThat(actions(desk)).containsOnlyOnce("DRY_RUN_BEGUN hellowork", "REPAIR_BEGUN hellowork");
    }

    @Test
    void a_site_that_is_not_there_or_whose_portal_has_no_list_is_not_found() {
        Stream.of("none", "etax").forEach(site -> {
            desk.begin(site, DRY).then().statusCode(404);
            desk.drift(site).then().statusCode(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"dryRun\":null}", "{\"dryRun\":\"perhaps\"}", "{\"dryRun\":"})
    void whether_it_is_a_dry_run_must_be_said(String body) {
        desk.begin("hellowork", body).then().statusCode(400);
        desk.drift("hellowork").then().statusCode(404);
    }
}
