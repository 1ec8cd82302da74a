/**
 * What the account system's back office changes: accounts are suspended, enabled, withdrawn or get another login id, and
 * link-service is told in the same transaction.
 */
package tsunagari.account.status;
