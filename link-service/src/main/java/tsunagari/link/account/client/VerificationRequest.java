package tsunagari.link.account.client;

/** The body of {@code POST /credential-verifications}. */
record VerificationRequest(String loginId, String password, String subjectKey, String clientAddress) {

    @Override
    public String toString() {
        return "VerificationRequest[…]";
    }
}
