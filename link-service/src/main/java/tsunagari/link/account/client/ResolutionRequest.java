package tsunagari.link.account.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import tsunagari.link.account.AccountId;
import tsunagari.link.mismatch.ConnectionStateAtSite;

/** The body of {@code POST /mismatch-resolutions}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResolutionRequest(String accountId, String connectionState) {

    static ResolutionRequest of(ConnectionStateAtSite state) {
        return new ResolutionRequest(state.account().map(AccountId::value).orElse(null),
                state.state().map(Enum::name).orElse("NONE"));
    }
}
