extension Migration {
  /// An index of the words of titles and texts, kept up with each article in its transaction.
  static let searching = Migration(
    number: 7,
    sql: """
      -- The words stand in the table of articles only; here is where each of them is found. Words
      -- are compared by their stems, without case and accents.
      CREATE VIRTUAL TABLE articleText USING fts5 (
        title, text, content = 'article', content_rowid = 'id',
        tokenize = 'porter unicode61 remove_diacritics 2');

      CREATE TRIGGER articleTextAdded AFTER INSERT ON article
      BEGIN
        INSERT INTO articleText (rowid, title, text) VALUES (new.id, new.title, new.text);
      END;

      CREATE TRIGGER articleTextRemoved AFTER DELETE ON article
      BEGIN
        INSERT INTO articleText (articleText, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
      END;

      CREATE TRIGGER articleTextChanged AFTER UPDATE OF title, text ON article
      BEGIN
        INSERT INTO articleText (articleText, rowid, title, text)
        VALUES ('delete', old.id, old.title, old.text);
        INSERT INTO articleText (rowid, title, text) VALUES (new.id, new.title, new.text);
      END;

      INSERT INTO articleText (articleText) VALUES ('rebuild');
      """)
}
