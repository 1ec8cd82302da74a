package tsunagari.link.account.client;

/** The body of {@code PUT /credential-verifications/{guess}/settlement}. */
record SettlementRequest(String accountId) {
}
