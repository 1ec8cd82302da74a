-- Whoever completes a handshake ends the open consent pages of others in the same browser.
ALTER TABLE link_proof
    ADD INDEX link_proof_browser (site, browser_hash);

-- An issuer may use one jti in an event token and in a logout token. What was received before counts as both; a replica
-- of the earlier version writes no kind.
ALTER TABLE received_token
    ADD COLUMN kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL DEFAULT 'EVENT' AFTER audience,
    ADD CONSTRAINT received_token_kind CHECK (kind IN ('EVENT', 'LOGOUT')),
    DROP PRIMARY KEY,
    ADD CONSTRAINT received_token_pk PRIMARY KEY (issuer, audience, kind, jti);
INSERT INTO received_token (issuer, audience, kind, jti, received_at, keep_until)
    SELECT issuer, audience, 'LOGOUT', jti, received_at, keep_until FROM received_token;
