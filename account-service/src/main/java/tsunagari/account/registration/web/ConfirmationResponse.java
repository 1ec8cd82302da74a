package tsunagari.account.registration.web;

import tsunagari.account.registration.ConfirmRegistration;

/**
 * What became of a confirmation.
 *
 * @param outcome INVALID says nothing about why
 */
public record ConfirmationResponse(ConfirmRegistration.Outcome outcome) {
}
