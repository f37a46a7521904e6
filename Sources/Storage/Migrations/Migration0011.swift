extension Migration {
  /// Acts of registers and people, what each register covers, when articles were taken in, and who changed
  /// sides.
  static let acts = Migration(
    number: 11,
    sql: """
      INSERT INTO journalKind (name) VALUES ('acts');

      -- A table of a register as it was read: of what it covers it tells who did not.
      CREATE TABLE actTable (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES journal (id),
        treaty TEXT,
        resolution TEXT,
        -- The kinds of acts that it has a column for, with spaces between.
        kinds TEXT NOT NULL,
        asOf TEXT CHECK (date(asOf, '+0 days') IS asOf),
        source TEXT NOT NULL
      ) STRICT;
      CREATE INDEX actTableByEntry ON actTable (entry);

      -- What was done. It counts while the entry stands that brought it, and no later one that stands
      -- says that its register has it no longer.
      CREATE TABLE act (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        entry INTEGER NOT NULL REFERENCES journal (id),
        goneWith INTEGER REFERENCES journal (id),
        isRecorded INTEGER NOT NULL CHECK (isRecorded IN (0, 1)),
        kind TEXT NOT NULL CHECK (kind IN (
          'signed', 'ratified', 'acceded', 'accepted', 'approved', 'succeeded', 'confirmed',
          'appliedProvisionally', 'withdrew', 'denounced', 'votedFor', 'votedAgainst',
          'abstained', 'absent', 'adopted', 'declared', 'reserved', 'objected')),
        stage TEXT NOT NULL CHECK (stage IN (
          'done', 'announced', 'voted', 'returned', 'notified', 'effective')),
        isNegated INTEGER NOT NULL CHECK (isNegated IN (0, 1)),
        actorID TEXT,
        actorName TEXT NOT NULL,
        treaty TEXT,
        resolution TEXT,
        date TEXT CHECK (date(date, '+0 days') IS date),
        datePrecision TEXT CHECK (datePrecision IN ('month', 'year')),
        place TEXT,
        source TEXT NOT NULL,
        line INTEGER CHECK (line > 0),
        text TEXT,
        CHECK (treaty IS NOT NULL OR resolution IS NOT NULL)
      ) STRICT;
      CREATE INDEX actByTreaty ON act (treaty, actorID);
      CREATE INDEX actByResolution ON act (resolution) WHERE resolution IS NOT NULL;
      CREATE INDEX actByActor ON act (actorID);
      CREATE INDEX actByEntry ON act (entry);

      -- Who moved from which side to which, between which two statements, with the day of the second
      -- and when the store first knew of it (0 where it was weighed anew). Dates and sides as in
      -- `weighed`.
      CREATE TABLE change (
        holder INTEGER NOT NULL,
        object INTEGER NOT NULL,
        number INTEGER NOT NULL,
        treaty INTEGER NOT NULL,
        fromSide INTEGER NOT NULL,
        toSide INTEGER NOT NULL,
        before INTEGER NOT NULL,
        after INTEGER NOT NULL,
        afterDate INTEGER NOT NULL,
        confidence REAL NOT NULL,
        found INTEGER NOT NULL,
        PRIMARY KEY (holder, object, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX changeByDate ON change (afterDate DESC);
      CREATE INDEX changeByTreaty ON change (treaty, afterDate DESC);
      CREATE INDEX changeByFinding ON change (found);
      CREATE INDEX changeByAfter ON change (after);
      CREATE INDEX changeByBefore ON change (before);

      -- Until when who has seen what is new.
      CREATE TABLE newsSeen (
        coder TEXT PRIMARY KEY CHECK (coder <> ''),
        time INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- When an article was taken in, and last read again, in seconds since 1970. Those of before
      -- this table have no row.
      CREATE TABLE intake (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        time INTEGER NOT NULL,
        rereadAt INTEGER
      ) STRICT;
      CREATE INDEX intakeByTime ON intake (time);

      CREATE TRIGGER articleTaken AFTER INSERT ON article
      BEGIN
        INSERT INTO intake (article, time)
        VALUES (new.id, CAST(strftime('%s', 'now') AS INTEGER));
      END;
      CREATE TRIGGER articleReread AFTER UPDATE OF extraction ON article
      BEGIN
        UPDATE intake SET rereadAt = CAST(strftime('%s', 'now') AS INTEGER)
        WHERE article = new.id;
      END;
      """)
}
