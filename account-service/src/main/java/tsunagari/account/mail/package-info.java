/**
 * Mails to the owners of accounts: written down in the transaction of what they tell, and sent afterwards, once.
 */
package tsunagari.account.mail;
