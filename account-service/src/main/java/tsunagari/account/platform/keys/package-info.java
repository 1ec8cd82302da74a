/** This service's own signing keys and where their public halves are published. */
package tsunagari.account.platform.keys;
