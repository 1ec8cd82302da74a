/**
 * Requests that may be sent again without being done again: what was answered to a key is answered to it for a day.
 */
package tsunagari.account.idempotency;
