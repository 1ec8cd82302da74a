/**
 * What the features stand on: configuration, transactions, the check of service tokens, problem documents.
 */
package tsunagari.account.platform;
