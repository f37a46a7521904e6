extension Migration {
  /// What was seen on the web: pages that became articles, feeds and their items.
  static let pagesAndFeeds = Migration(
    number: 3,
    sql: """
      -- What a server wants to hear again, to tell whether its page has changed.
      CREATE TABLE page (
        address TEXT PRIMARY KEY,
        entityTag TEXT,
        lastModified TEXT,
        article INTEGER NOT NULL REFERENCES article (id),
        CHECK (entityTag IS NOT NULL OR lastModified IS NOT NULL)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE feed (
        id INTEGER PRIMARY KEY,
        address TEXT NOT NULL UNIQUE,
        entityTag TEXT,
        lastModified TEXT
      ) STRICT;

      -- An item with another digest than the last time has changed.
      CREATE TABLE feedItem (
        feed INTEGER NOT NULL REFERENCES feed (id),
        item TEXT NOT NULL,
        digest INTEGER NOT NULL,
        article INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (feed, item)
      ) STRICT, WITHOUT ROWID;
      """)
}
