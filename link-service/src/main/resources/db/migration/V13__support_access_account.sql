-- What an access was on, where no connection can be named: a keyed hash of site and account.
ALTER TABLE support_access
    ADD COLUMN account_key CHAR(43) CHARACTER SET ascii COLLATE ascii_nopad_bin NULL,
    ADD INDEX support_access_account (account_key);
