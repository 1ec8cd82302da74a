package tsunagari.link.account.client;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of {@code POST /credential-verifications}. @param provisional null for no */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationRequest(String loginId, String password, String subjectKey, String clientAddress,
        Boolean provisional) {

    @Override
    public String toString() {
        return "VerificationRequest[…]";
    }
}
