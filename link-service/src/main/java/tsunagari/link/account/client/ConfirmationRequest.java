package tsunagari.link.account.client;

/** The body of {@code POST /accounts/confirmations}. */
record ConfirmationRequest(String token) {

    @Override
    public String toString() {
        return "ConfirmationRequest[…]";
    }
}
