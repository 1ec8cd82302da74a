package tsunagari.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.portal.platform.RandomIds;

class FaultsTest {

    private static final Situation TARO_AT_ALPHA = new Situation(Optional.of("alpha"), "taro"::equals, Optional.of("b1"));

    private final Faults faults = new Faults(new RandomIds(new SecureRandom()));

    @Test
    void a_fault_strikes_exactly_as_often_as_it_was_armed_for_under_parallel_requests() {
        FaultId id = arm(FaultName.INVALID_ISS, 100, everybody());
        long strikes = IntStream.range(0, 2_000).parallel()
                .filter(i -> faults.strike(FaultName.INVALID_ISS, TARO_AT_ALPHA).isPresent()).count();
        assertThat(strikes).isEqualTo(100);
        assertThat(faults.find(id).orElseThrow().applied()).isEqualTo(100);
        assertThat(faults.find(id).orElseThrow().live()).isFalse();
    }

    @Test
    void somebody_else_does_not_use_a_fault_up() {
        FaultId id = arm(FaultName.INVALID_ISS, 1, new FaultScope(Optional.of("beta"), Optional.empty(), Optional.empty()));
        assertThat(faults.strike(FaultName.INVALID_ISS, TARO_AT_ALPHA)).isEmpty();
        assertThat(faults.find(id).orElseThrow().applied()).isZero();
    }

    @Test
    void every_part_of_a_scope_has_to_match() {
        assertThat(struck("alpha", "taro", "b1")).isTrue();
        assertThat(struck("beta", "taro", "b1")).isFalse();
        assertThat(struck("alpha", "hanako", "b1")).isFalse();
        assertThat(struck("alpha", "taro", "b2")).isFalse();
        assertThat(struck(null, "taro", null)).isTrue();
    }

    @Test
    void a_limited_fault_does_not_strike_where_nothing_is_known() {
        arm(FaultName.INVALID_ISS, 1, new FaultScope(Optional.empty(), Optional.of("taro"), Optional.empty()));
        assertThat(faults.strike(FaultName.INVALID_ISS, Situation.UNKNOWN)).isEmpty();
    }

    @Test
    void several_faults_of_a_place_strike_together_and_one_name_once() {
        arm(FaultName.INVALID_ISS, 1, everybody());
        arm(FaultName.INVALID_ISS, 1, everybody());
        arm(FaultName.MISSING_NONCE, 1, everybody());
        arm(FaultName.WRONG_STATE, 1, everybody());
        assertThat(faults.strikeAll(Place.ID_TOKEN, Layer.PROTOCOL, TARO_AT_ALPHA)).extracting(Strike::fault)
                .containsExactly(FaultName.INVALID_ISS, FaultName.MISSING_NONCE);
        assertThat(faults.strikeAll(Place.ID_TOKEN, Layer.PROTOCOL, TARO_AT_ALPHA)).hasSize(1);
        assertThat(faults.strikeAll(Place.ID_TOKEN, Layer.PROTOCOL, TARO_AT_ALPHA)).isEmpty();
    }

    @Test
    void looking_counts_nothing() {
        arm(FaultName.SUBJECT_CHANGED, 1, everybody());
        assertThat(faults.awaits(FaultName.SUBJECT_CHANGED, TARO_AT_ALPHA)).isTrue();
        assertThat(faults.awaits(FaultName.SUBJECT_CHANGED, TARO_AT_ALPHA)).isTrue();
        assertThat(faults.strike(FaultName.SUBJECT_CHANGED, TARO_AT_ALPHA)).isPresent();
        assertThat(faults.awaits(FaultName.SUBJECT_CHANGED, TARO_AT_ALPHA)).isFalse();
    }

    @Test
    void too_many_faults_are_refused_until_one_has_done_its_work() {
        FaultId first = arm(FaultName.INVALID_ISS, 1, everybody());
        for (int i = 1; i < Faults.LIMIT; i++) {
            arm(FaultName.MISSING_NONCE, 1, everybody());
        }
        assertThat(faults.arm(new Arming(FaultName.WRONG_AZP, Optional.of(1), everybody(), Optional.empty()))).isEmpty();
        faults.strike(FaultName.INVALID_ISS, TARO_AT_ALPHA);
        arm(FaultName.WRONG_AZP, 1, everybody());
        assertThat(faults.find(first)).isEmpty();
        assertThat(faults.all()).hasSize(Faults.LIMIT);
    }

    private boolean struck(String client, String subject, String browser) {
        faults.clearAll();
        arm(FaultName.INVALID_ISS, 1, new FaultScope(Optional.ofNullable(client), Optional.ofNullable(subject),
                Optional.ofNullable(browser)));
        return faults.strike(FaultName.INVALID_ISS, TARO_AT_ALPHA).isPresent();
    }

    private FaultId arm(FaultName fault, int times, FaultScope scope) {
        return faults.arm(new Arming(fault, Optional.of(times), scope, Optional.empty())).orElseThrow();
    }

    private static FaultScope everybody() {
        return new FaultScope(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
