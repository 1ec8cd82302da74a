-- The account that the holder of a proof has proved too, and until when its connection may be moved.
ALTER TABLE link_proof
    ADD COLUMN deferred TINYINT(1) NULL AFTER account_id,
    ADD COLUMN verified_until DATETIME(6) NULL AFTER deferred,
    ADD CONSTRAINT link_proof_verified CHECK ((account_id IS NULL) = (verified_until IS NULL)),
    ADD CONSTRAINT link_proof_offering CHECK (state <> 'VERIFIED' OR account_id IS NOT NULL);

-- The links that owners of accounts are mailed to disown a connection by, as the hash of their secret.
CREATE TABLE disowning (
    token_hash    BINARY(32)  NOT NULL,
    site          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    connection_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    expires_at    DATETIME(6) NOT NULL,
    used_at       DATETIME(6) NULL,
    CONSTRAINT disowning_pk PRIMARY KEY (token_hash),
    CONSTRAINT disowning_connection FOREIGN KEY (connection_id) REFERENCES connection (id),
    INDEX disowning_age (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Accounts that nobody may connect to until then, because their owner disowned the connection.
CREATE TABLE account_block (
    site          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    account_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    connection_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    blocked_until DATETIME(6) NOT NULL,
    CONSTRAINT account_block_pk PRIMARY KEY (site, account_id),
    CONSTRAINT account_block_connection FOREIGN KEY (connection_id) REFERENCES connection (id),
    INDEX account_block_age (blocked_until)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
