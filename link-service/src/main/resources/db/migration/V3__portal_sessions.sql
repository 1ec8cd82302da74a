-- The portal's own session, by the hash of the ID token's sid: the portal may end one session of several.
ALTER TABLE site_session
    ADD COLUMN portal_session CHAR(43) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    ADD INDEX site_session_portal_session (site, issuer, portal_session);
ALTER TABLE link_proof
    ADD COLUMN portal_session CHAR(43) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    ADD INDEX link_proof_portal_session (site, issuer, portal_session);

-- What the portal has said of sign-outs: a handshake that was under way then signs nobody in. "who" is the hash of a
-- subject or of a session of the portal. A row is of use for as long as a handshake may take.
CREATE TABLE portal_sign_out (
    site          VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    issuer        VARCHAR(255) COLLATE utf8mb4_nopad_bin NOT NULL,
    who           CHAR(43)     CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
    signed_out_at DATETIME(6)  NOT NULL,
    received_at   DATETIME(6)  NOT NULL,
    CONSTRAINT portal_sign_out_pk PRIMARY KEY (site, issuer, who),
    INDEX portal_sign_out_age (received_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
