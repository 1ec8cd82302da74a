/**
 * What changes about an account: its owner withdraws it (退会), or the account system's back office suspends, enables or
 * withdraws it, or gives it another login id. link-service is told in the same transaction.
 */
package tsunagari.account.status;
