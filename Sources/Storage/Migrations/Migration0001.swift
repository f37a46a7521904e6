extension Migration {
  /// Articles with their text, the actors they name, and the statements found in them.
  static let articlesAndStatements = Migration(
    number: 1,
    sql: """
      -- What read an article: the same text read by another version may say more.
      CREATE TABLE extraction (
        id INTEGER PRIMARY KEY,
        program TEXT NOT NULL,
        data TEXT NOT NULL,
        UNIQUE (program, data)
      ) STRICT;

      -- A version of an article; one that was replaced points to its successor and is kept.
      CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        origin TEXT NOT NULL CHECK (origin IN ('read', 'recorded')),
        name TEXT NOT NULL,
        title TEXT,
        date TEXT CHECK (date(date, '+0 days') IS date),
        outlet TEXT,
        address TEXT,
        digest INTEGER NOT NULL,
        sentenceCount INTEGER NOT NULL CHECK (sentenceCount >= 0),
        extraction INTEGER NOT NULL REFERENCES extraction (id),
        supersededBy INTEGER REFERENCES article (id) CHECK (supersededBy > id),
        -- Last, so that reading the other columns never walks through a long text.
        text TEXT NOT NULL
      ) STRICT;

      CREATE INDEX articleByName ON article (name);
      CREATE INDEX articleByAddress ON article (address) WHERE address IS NOT NULL;
      CREATE INDEX articleByDigest ON article (digest);

      CREATE TABLE sentence (
        article INTEGER NOT NULL REFERENCES article (id),
        number INTEGER NOT NULL CHECK (number >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        page INTEGER CHECK (page > 0),
        text TEXT NOT NULL,
        PRIMARY KEY (article, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE actor (
        id INTEGER PRIMARY KEY,
        directoryID TEXT UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
          'state', 'bloc', 'intergovernmentalOrganization', 'nonGovernmentalOrganization',
          'company', 'governmentBody', 'party', 'person', 'group')),
        affiliation TEXT
      ) STRICT;

      CREATE UNIQUE INDEX unknownActor ON actor (name, kind, ifnull(affiliation, ''))
        WHERE directoryID IS NULL;

      -- AUTOINCREMENT: the number of a statement that was replaced never names another one.
      CREATE TABLE statement (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        actor INTEGER NOT NULL REFERENCES actor (id),
        actorText TEXT NOT NULL,
        actorStart INTEGER NOT NULL CHECK (actorStart >= 0),
        actorEnd INTEGER NOT NULL CHECK (actorEnd >= actorStart),
        relation TEXT NOT NULL CHECK (relation IN (
          'supports', 'proposes', 'welcomes', 'adopts', 'signs', 'ratifies', 'votesFor',
          'callsFor', 'opposes', 'rejects', 'criticises', 'warnsOf', 'votesAgainst',
          'withdrawsFrom', 'refuses', 'abstains', 'states', 'seeksChange', 'isUndecidedOn')),
        polarity TEXT NOT NULL CHECK (polarity IN ('support', 'oppose', 'neutral')),
        modality TEXT NOT NULL CHECK (modality IN (
          'asserted', 'planned', 'conditional', 'possible', 'reported')),
        predicateLemma TEXT NOT NULL,
        predicateText TEXT NOT NULL,
        predicateStart INTEGER NOT NULL CHECK (predicateStart >= 0),
        predicateEnd INTEGER NOT NULL CHECK (predicateEnd >= predicateStart),
        isNegated INTEGER NOT NULL CHECK (isNegated IN (0, 1)),
        via TEXT CHECK (via IN ('supportedBy', 'opposedBy', 'joinedBy', 'onBehalfOf')),
        conditionText TEXT,
        conditionStart INTEGER,
        conditionEnd INTEGER CHECK (conditionEnd >= conditionStart),
        objectKind TEXT NOT NULL CHECK (objectKind IN (
          'treaty', 'provision', 'issue', 'act', 'actor')),
        objectID TEXT,
        objectName TEXT NOT NULL,
        objectText TEXT NOT NULL,
        objectStart INTEGER NOT NULL CHECK (objectStart >= 0),
        objectEnd INTEGER NOT NULL CHECK (objectEnd >= objectStart),
        topicText TEXT,
        topicStart INTEGER,
        topicEnd INTEGER CHECK (topicEnd >= topicStart),
        speaker INTEGER REFERENCES actor (id),
        speakerText TEXT,
        speakerStart INTEGER,
        speakerEnd INTEGER CHECK (speakerEnd >= speakerStart),
        date TEXT CHECK (date(date, '+0 days') IS date),
        confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
        pattern TEXT NOT NULL,
        FOREIGN KEY (article, sentence) REFERENCES sentence (article, number),
        CHECK ((conditionText IS NULL) = (conditionStart IS NULL)),
        CHECK ((conditionText IS NULL) = (conditionEnd IS NULL)),
        CHECK ((topicText IS NULL) = (topicStart IS NULL)),
        CHECK ((topicText IS NULL) = (topicEnd IS NULL)),
        CHECK ((speaker IS NULL) = (speakerText IS NULL)),
        CHECK ((speaker IS NULL) = (speakerStart IS NULL)),
        CHECK ((speaker IS NULL) = (speakerEnd IS NULL))
      ) STRICT;

      CREATE INDEX statementByArticle ON statement (article, sentence);
      CREATE INDEX statementByActor ON statement (actor);
      CREATE INDEX statementByObject ON statement (objectID);

      -- The parts of an object that the text interrupts.
      CREATE TABLE objectSpan (
        statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 0),
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        PRIMARY KEY (statement, number)
      ) STRICT, WITHOUT ROWID;
      """)
}
