extension Migration {
  /// Claims, the decisions that make them statements, and what was removed for good.
  ///
  /// What an earlier schema kept becomes a claim with the number of its statement, and one decision
  /// of the pattern that found it.
  static let claimsAndDecisions = Migration(
    number: 5,
    sql: """
      -- What may be a statement. The statement that its decisions make of it has the same number; a
      -- claim without one was refused, or a later reading no longer finds it (isRetired). The
      -- digest of its article's text, its places and the ordinal are its key.
      CREATE TABLE claim (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL,
        sentence INTEGER NOT NULL,
        actorStart INTEGER NOT NULL CHECK (actorStart >= 0),
        actorEnd INTEGER NOT NULL CHECK (actorEnd >= actorStart),
        predicateStart INTEGER NOT NULL CHECK (predicateStart >= 0),
        predicateEnd INTEGER NOT NULL CHECK (predicateEnd >= predicateStart),
        objectStart INTEGER NOT NULL CHECK (objectStart >= 0),
        objectEnd INTEGER NOT NULL CHECK (objectEnd >= objectStart),
        ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
        -- Its words, where its statement has others at these places, or it has no statement.
        actorText TEXT,
        predicateLemma TEXT,
        predicateText TEXT,
        objectText TEXT,
        -- Starts and ends of the object's parts, where it is in several: '16 19 20 22'.
        objectSpans TEXT,
        -- Which reading of the text the decisions of machines are of that count now.
        reading INTEGER NOT NULL CHECK (reading > 0),
        isRetired INTEGER NOT NULL CHECK (isRetired IN (0, 1)),
        FOREIGN KEY (article, sentence) REFERENCES sentence (article, number),
        CHECK ((predicateLemma IS NULL) = (predicateText IS NULL))
      ) STRICT;

      CREATE UNIQUE INDEX claimByKey ON claim (
        article, predicateStart, actorStart, objectStart, ordinal, predicateEnd, actorEnd,
        objectEnd);
      CREATE INDEX claimBySentence ON claim (article, sentence);

      -- Who decides what, once for all decisions of this name.
      CREATE TABLE decisionName (
        id INTEGER PRIMARY KEY,
        maker TEXT NOT NULL CHECK (maker IN (
          'pattern', 'rule', 'model', 'person', 'register')),
        makerName TEXT,
        name TEXT NOT NULL,
        phase TEXT CHECK (phase IN (
          'holder', 'claim', 'object', 'treaty', 'relation', 'side', 'modality', 'date',
          'speaker')),
        CHECK ((makerName IS NULL) = (maker IN ('pattern', 'rule')))
      ) STRICT;

      CREATE UNIQUE INDEX decisionNameOnce ON decisionName (
        name, maker, ifnull(makerName, ''), ifnull(phase, ''));

      -- Decisions are only added. Those of a person or register belong to no reading: they stand
      -- behind those of whichever reading counts.
      CREATE TABLE decision (
        claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 0),
        name INTEGER NOT NULL REFERENCES decisionName (id),
        reading INTEGER CHECK (reading > 0),
        effects TEXT NOT NULL,
        because TEXT,
        time INTEGER CHECK (time > 0),
        PRIMARY KEY (claim, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER decisionStays
      BEFORE UPDATE OF claim, number, name, reading, because, time ON decision
      BEGIN
        SELECT raise(ABORT, 'a decision is never changed');
      END;

      -- What was removed for good: never the content.
      CREATE TABLE purge (
        article INTEGER PRIMARY KEY,
        nameDigest INTEGER NOT NULL,
        time INTEGER NOT NULL CHECK (time > 0)
      ) STRICT;

      INSERT INTO claim (
        id, article, sentence, actorStart, actorEnd, predicateStart, predicateEnd, objectStart,
        objectEnd, ordinal, reading, isRetired)
      SELECT id, article, sentence, actorStart, actorEnd, predicateStart, predicateEnd,
        objectStart, objectEnd,
        row_number() OVER (
          PARTITION BY article, actorStart, actorEnd, predicateStart, predicateEnd, objectStart,
            objectEnd
          ORDER BY id) - 1,
        1, 0
      FROM statement ORDER BY id;

      INSERT INTO decisionName (maker, name)
      SELECT DISTINCT 'pattern', pattern FROM statement ORDER BY pattern;

      -- Capitals stand for the values of the statement.
      INSERT INTO decision (claim, number, name, reading, effects)
      SELECT statement.id, 0, decisionName.id, 1, 'ARPMNVCOTSDF'
      FROM statement JOIN decisionName ON decisionName.name = statement.pattern
      ORDER BY statement.id;

      -- The numbers of statements that were replaced long ago are not used again.
      DELETE FROM sqlite_sequence WHERE name = 'claim';
      INSERT INTO sqlite_sequence (name, seq)
      SELECT 'claim', seq FROM sqlite_sequence WHERE name = 'statement';

      CREATE TRIGGER statementOfClaim BEFORE INSERT ON statement
      WHEN NOT EXISTS (SELECT 1 FROM claim WHERE id = NEW.id)
      BEGIN
        SELECT raise(ABORT, 'a statement has the number of its claim');
      END;

      CREATE TRIGGER statementStaysWithClaim BEFORE UPDATE OF id ON statement
      BEGIN
        SELECT raise(ABORT, 'a statement has the number of its claim');
      END;
      """)
}
