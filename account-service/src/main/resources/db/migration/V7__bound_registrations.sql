-- What a confirmation must share with the registration, unless it proves the password; and how often that failed.
ALTER TABLE registration
  ADD COLUMN binding  VARCHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN failures TINYINT UNSIGNED NOT NULL DEFAULT 0;
