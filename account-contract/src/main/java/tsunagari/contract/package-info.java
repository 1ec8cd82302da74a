/**
 * The contract between link-service and an account API ({@code account-service/openapi.yaml}), as tests of any server
 * that implements it.
 */
package tsunagari.contract;
