/** The account service's REST API, spoken as its client. */
package tsunagari.link.account.client;
