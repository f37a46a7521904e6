extension Migration {
  /// What copies of one report are recognised by, and which article is a copy of which.
  static let copies = Migration(
    number: 2,
    sql: """
      -- The sketch of an article's text; empty where the text is too short to have one. An article
      -- without a row was read before there were fingerprints, and is read again when it is added.
      CREATE TABLE fingerprint (
        article INTEGER PRIMARY KEY REFERENCES article (id),
        -- Counted from the first day of the year 1; 0 where the article has no date.
        day INTEGER NOT NULL CHECK (day >= 0),
        sketch BLOB NOT NULL
      ) STRICT;

      -- Copies share some of their keys. The day comes second, as copies are near in time.
      CREATE TABLE fingerprintKey (
        key INTEGER NOT NULL,
        day INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES fingerprint (article),
        PRIMARY KEY (key, day, article)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE copy (
        article INTEGER PRIMARY KEY REFERENCES article (id),
        original INTEGER NOT NULL REFERENCES article (id) CHECK (original <> article)
      ) STRICT;

      CREATE INDEX copyByOriginal ON copy (original);
      """)
}
