extension Migration {
  /// What questions are answered by: who stands where now, weighed when something is written.
  ///
  /// The program fills the tables when it finds another version in `answers` than its own.
  static let answers = Migration(
    number: 10,
    sql: """
      -- By which rules the answers were weighed; no row where they never were.
      CREATE TABLE answers (version INTEGER NOT NULL) STRICT;

      -- The articles that a transaction has changed; settled before it ends.
      CREATE TABLE unsettledArticle (article INTEGER PRIMARY KEY) STRICT;

      -- Holders as answers tell them apart: by an id, else by name and whom it speaks for.
      CREATE TABLE holder (
        id INTEGER PRIMARY KEY,
        directoryID TEXT,
        words TEXT NOT NULL,
        speaksFor TEXT,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        affiliation TEXT
      ) STRICT;
      CREATE UNIQUE INDEX holderByKey ON holder (
        words, ifnull(directoryID, ''), ifnull(speaksFor, ''));

      -- The names by which articles mean them.
      CREATE TABLE naming (
        id INTEGER PRIMARY KEY,
        holder INTEGER NOT NULL REFERENCES holder (id),
        directoryID TEXT,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        affiliation TEXT,
        statements INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE UNIQUE INDEX namingOnce ON naming (
        name, kind, ifnull(directoryID, ''), ifnull(affiliation, ''));
      CREATE INDEX namingByHolder ON naming (holder);
      CREATE INDEX namingByName ON naming (name COLLATE NOCASE);
      CREATE INDEX namingByID ON naming (directoryID) WHERE directoryID IS NOT NULL;

      CREATE TABLE discussedTreaty (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        holders INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      CREATE TABLE discussedObject (
        id INTEGER PRIMARY KEY,
        treaty TEXT,
        subject TEXT NOT NULL,
        words TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX discussedObjectOnce ON discussedObject (
        words, subject, ifnull(treaty, ''));

      -- How statements spell the object of a position.
      CREATE TABLE spelling (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        objectID TEXT
      ) STRICT;
      CREATE UNIQUE INDEX spellingOnce ON spelling (name, kind, ifnull(objectID, ''));

      CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

      -- What of each statement of a current article is weighed. Relation, polarity and modality by
      -- their place among their kind; a date as 20240131, and behind it 0 for the day, 1 for the
      -- month, 2 for the year; object 0 is what the words leave open, treaty -1 is none.
      CREATE TABLE weighed (
        holder INTEGER NOT NULL,
        object INTEGER NOT NULL,
        date INTEGER NOT NULL,
        statement INTEGER NOT NULL,
        article INTEGER NOT NULL,
        report INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        naming INTEGER NOT NULL,
        treaty INTEGER NOT NULL,
        isWhole INTEGER NOT NULL,
        spelling INTEGER NOT NULL,
        relation INTEGER NOT NULL,
        polarity INTEGER NOT NULL,
        modality INTEGER NOT NULL,
        isNegated INTEGER NOT NULL,
        confidence REAL NOT NULL,
        outlet INTEGER NOT NULL,
        likeness INTEGER NOT NULL,
        words INTEGER NOT NULL,
        -- The statement that it repeats, and whether that, or itself, counts.
        leader INTEGER,
        isCounted INTEGER NOT NULL,
        PRIMARY KEY (holder, object, date, statement)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX weighedByArticle ON weighed (article);
      CREATE INDEX weighedByLikeness ON weighed (
        likeness, date, statement, article, report, words);
      CREATE INDEX weighedByLeader ON weighed (leader) WHERE leader IS NOT NULL;
      CREATE INDEX weighedByTreaty ON weighed (holder, treaty, date, statement)
        WHERE leader IS NULL AND isCounted;
      CREATE INDEX weighedByNaming ON weighed (naming);

      -- Where each holder stands on each object.
      CREATE TABLE standing (
        holder INTEGER NOT NULL,
        object INTEGER NOT NULL,
        treaty INTEGER NOT NULL,
        isWhole INTEGER NOT NULL,
        kind TEXT NOT NULL,
        objectID TEXT,
        name TEXT NOT NULL,
        polarity INTEGER NOT NULL,
        deciding INTEGER NOT NULL,
        decidingDate INTEGER NOT NULL,
        sideSince INTEGER NOT NULL,
        actDate INTEGER NOT NULL,
        confidence REAL NOT NULL,
        statements INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        printings INTEGER NOT NULL,
        outlets INTEGER NOT NULL,
        knowsOutlets INTEGER NOT NULL,
        sideBefore INTEGER,
        isContested INTEGER NOT NULL,
        PRIMARY KEY (holder, object)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX standingByDate ON standing (holder, isWhole, decidingDate DESC);
      CREATE INDEX standingByTreaty ON standing (
        treaty, isWhole, polarity, articles DESC, statements DESC);

      -- Who speaks of what in which article: what counts of reports and articles are kept by.
      CREATE TABLE appearance (
        holder INTEGER NOT NULL,
        treaty INTEGER NOT NULL,
        isWhole INTEGER NOT NULL,
        report INTEGER NOT NULL,
        article INTEGER NOT NULL,
        leading INTEGER NOT NULL,
        printed INTEGER NOT NULL,
        unsure INTEGER NOT NULL,
        unnamed INTEGER NOT NULL,
        PRIMARY KEY (article, holder, treaty, isWhole)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX appearanceByHolder ON appearance (
        holder, report, treaty, article, leading, printed);
      CREATE INDEX appearanceByTreaty ON appearance (
        treaty, report, isWhole, article, leading, printed);

      -- How much of it there is: of a holder on a treaty; holder 0 is everybody, treaty 0 is all
      -- there is, treaty -1 what is of none. What everybody says on treaty N as a whole, and not on
      -- its parts, counts under -1 - N.
      CREATE TABLE tally (
        holder INTEGER NOT NULL,
        treaty INTEGER NOT NULL,
        statements INTEGER NOT NULL DEFAULT 0,
        articles INTEGER NOT NULL DEFAULT 0,
        printings INTEGER NOT NULL DEFAULT 0,
        unsure INTEGER NOT NULL DEFAULT 0,
        unnamed INTEGER NOT NULL DEFAULT 0,
        firstDate INTEGER NOT NULL DEFAULT 0,
        lastDate INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (holder, treaty)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX tallyByArticles ON tally (treaty, articles DESC, statements DESC);

      CREATE TRIGGER statementUnsettles AFTER INSERT ON statement
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER statementChangeUnsettles AFTER UPDATE ON statement
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER statementRemovalUnsettles AFTER DELETE ON statement
      BEGIN
        INSERT INTO unsettledArticle VALUES (old.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER sentenceUnsettles AFTER UPDATE OF text ON sentence
      WHEN old.text <> new.text
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER replacementUnsettles AFTER UPDATE OF supersededBy, date, outlet ON article
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.id) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER copyUnsettles AFTER INSERT ON copy
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article), (new.original) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER copyChangeUnsettles AFTER UPDATE ON copy
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article), (new.original), (old.original)
        ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER copyRemovalUnsettles AFTER DELETE ON copy
      BEGIN
        INSERT INTO unsettledArticle VALUES (old.article), (old.original) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER removalUnsettles AFTER INSERT ON removedArticle
      BEGIN
        INSERT INTO unsettledArticle VALUES (new.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER restoringUnsettles AFTER DELETE ON removedArticle
      BEGIN
        INSERT INTO unsettledArticle VALUES (old.article) ON CONFLICT DO NOTHING;
      END;
      CREATE TRIGGER actorUnsettles AFTER UPDATE OF name, kind, affiliation ON actor
      WHEN old.name <> new.name OR old.kind <> new.kind OR old.affiliation IS NOT new.affiliation
      BEGIN
        INSERT INTO unsettledArticle SELECT DISTINCT article FROM statement WHERE actor = new.id
        ON CONFLICT DO NOTHING;
      END;
      """)
}
