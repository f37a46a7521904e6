extension Migration {
  /// What people did, in one journal.
  static let journal = Migration(
    number: 6,
    sql: """
      -- The sorts of acts that the journal knows. A table, as a check cannot learn another one.
      CREATE TABLE journalKind (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      INSERT INTO journalKind (name) VALUES
        ('accept'), ('reject'), ('correct'), ('add-statement'), ('note'), ('tag'), ('untag'),
        ('remove'), ('restore'), ('merge'), ('split'), ('rename'), ('alias'), ('define'),
        ('import'), ('undo'), ('redo');

      -- What people did, in order. Entries are only added; whether one still stands is what the
      -- later ones make of it, kept so that no question has to fold.
      CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        coder TEXT NOT NULL CHECK (coder <> ''),
        time INTEGER NOT NULL CHECK (time > 0),
        kind TEXT NOT NULL REFERENCES journalKind (name),
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        because TEXT,
        revokes INTEGER REFERENCES journal (id) CHECK (revokes < id),
        stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
        CHECK ((revokes IS NULL) = (kind NOT IN ('undo', 'redo')))
      ) STRICT;

      CREATE INDEX journalByKind ON journal (kind, id);
      CREATE INDEX journalByCoder ON journal (coder, id);
      CREATE INDEX journalByRevoked ON journal (revokes) WHERE revokes IS NOT NULL;

      -- What an entry is about: first what the person pointed at.
      CREATE TABLE journalSubject (
        entry INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 0),
        kind TEXT NOT NULL CHECK (kind IN (
          'statement', 'article', 'actor', 'treaty', 'concept')),
        name TEXT NOT NULL,
        PRIMARY KEY (entry, number)
      ) STRICT, WITHOUT ROWID;

      CREATE UNIQUE INDEX journalBySubject ON journalSubject (kind, name, entry);

      CREATE TRIGGER journalStays
      BEFORE UPDATE OF id, coder, time, kind, fields, because, revokes ON journal
      BEGIN
        SELECT raise(ABORT, 'an entry of the journal is never changed');
      END;

      -- The act that a decision is part of; it counts while that stands.
      ALTER TABLE decision ADD COLUMN entry INTEGER REFERENCES journal (id);
      CREATE INDEX decisionByEntry ON decision (entry) WHERE entry IS NOT NULL;

      -- The articles that a person has taken out of all answers: what the journal makes of them.
      CREATE TABLE removedArticle (
        article INTEGER PRIMARY KEY REFERENCES article (id)
      ) STRICT;
      """)
}
