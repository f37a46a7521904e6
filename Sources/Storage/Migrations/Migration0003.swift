extension Migration {
  /// What was seen on the web: pages that became articles and what they say about
  /// themselves, feeds and their items.
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

      -- Where a page told what it says about itself.
      CREATE TABLE metadataOrigin (
        article INTEGER PRIMARY KEY REFERENCES article (id),
        title TEXT CHECK (title IN ('jsonLD', 'openGraph', 'meta', 'page')),
        date TEXT CHECK (date IN ('jsonLD', 'openGraph', 'meta', 'page')),
        outlet TEXT CHECK (outlet IN ('jsonLD', 'openGraph', 'meta', 'page')),
        address TEXT CHECK (address IN ('jsonLD', 'openGraph', 'meta', 'page'))
      ) STRICT;

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
