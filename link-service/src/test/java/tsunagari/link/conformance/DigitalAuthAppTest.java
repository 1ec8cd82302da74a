package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.JournalEntry;

/** A portal that speaks as デジタル認証アプリ does, as far as that is public: no PAR, no iss in responses, its own scopes and acr. */
@QuarkusTest
@TestProfile(Conformance.class)
class DigitalAuthAppTest {

    @Inject
    Rows rows;

    @BeforeEach
    void accounts_in_order() {
        FakeAccounts.reset();
    }

    @AfterEach
    void the_portals_are_well() {
        Portals.areWell();
    }

    private Visitor visitor() {
        return Visitor.at("nenkin", ConformanceWorld.digitalAuthApp(), rows);
    }

    @Test
    void who_has_connected_is_signed_in_by_what_this_portal_takes() {
        Visitor visitor = visitor();

        visitor.isSignedIn(visitor.opens());

        assertThat(visitor.journal().neverCalled("/par")).isTrue();
        List<JournalEntry> requests = visitor.journal().incoming().path("/authorize").entries();
        assertThat(requests).singleElement().satisfies(request -> assertThat(request.parameters())
                .containsEntry("response_type", "code").containsEntry("scope", "openid name")
                .containsEntry("acr_values", ConformanceWorld.DIGITAL_AUTH_APP_ACR)
                .containsEntry("code_challenge_method", "S256").containsKeys("state", "nonce", "code_challenge"));
    }

    @Test
    void the_name_on_the_consent_page_comes_from_userinfo() {
        Browser hanako = new Browser(ConformanceWorld.digitalAuthApp()).signInAs("hanako");

        assertThat(hanako.connect("nenkin").body()).contains("求● 花●");
    }

    @Test
    void A25_a_sign_in_of_a_weaker_class_is_refused() {
        visitor().rejects(Fault.ACR_TOO_LOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_STATE", "MISSING_STATE"})
    void A07_another_state_is_refused_before_the_code_is_redeemed(Fault fault) {
        visitor().rejectsBeforeTheCodeIsRedeemed(fault);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_ISS", "INVALID_AUD", "NONCE_NOT_MATCHING", "INVALID_ALG_OTHER", "USERINFO_SUB_MISMATCH"})
    void A22_a_token_that_is_not_for_this_sign_in_is_refused(Fault fault) {
        visitor().rejects(fault);
    }
}
