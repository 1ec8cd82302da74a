-- What connects an account and what blocks it wait for each other at the row of the account's stripe. Rows are made as they
-- are needed and name no account; there are no more than the stripes.
CREATE TABLE account_lock (
    stripe SMALLINT UNSIGNED NOT NULL,
    CONSTRAINT account_lock_pk PRIMARY KEY (stripe)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
