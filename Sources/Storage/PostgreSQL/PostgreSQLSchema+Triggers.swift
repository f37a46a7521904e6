extension PostgreSQLSchema {
  /// What never changes, and what is noted of articles as they come in.
  static let triggers = """
    CREATE FUNCTION refuseChange () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

    CREATE TRIGGER decisionStays
    BEFORE UPDATE OF claim, number, name, reading, because, time ON decision
    FOR EACH ROW EXECUTE FUNCTION refuseChange ('a decision is never changed');
    CREATE TRIGGER journalStays
    BEFORE UPDATE OF id, coder, time, kind, fields, because, revokes ON journal
    FOR EACH ROW EXECUTE FUNCTION refuseChange ('an entry of the journal is never changed');
    CREATE TRIGGER statementStaysWithClaim BEFORE UPDATE OF id ON statement
    FOR EACH ROW EXECUTE FUNCTION refuseChange ('a statement has the number of its claim');

    CREATE FUNCTION refuseWithoutClaim () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM claim WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'a statement has the number of its claim';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER statementOfClaim BEFORE INSERT ON statement
    FOR EACH ROW EXECUTE FUNCTION refuseWithoutClaim ();

    CREATE FUNCTION noteIntake () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO intake (article, time)
        VALUES (NEW.id, extract(epoch FROM clock_timestamp())::bigint);
      ELSE
        UPDATE intake SET rereadAt = extract(epoch FROM clock_timestamp())::bigint
        WHERE article = NEW.id;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER articleTaken AFTER INSERT ON article
    FOR EACH ROW EXECUTE FUNCTION noteIntake ();
    CREATE TRIGGER articleReread AFTER UPDATE OF extraction ON article
    FOR EACH ROW EXECUTE FUNCTION noteIntake ();
    """

  /// The articles that a transaction changes are noted, and settled before it ends.
  static let unsettling = """
    CREATE FUNCTION unsettle () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      IF TG_OP <> 'DELETE' THEN
        INSERT INTO unsettledArticle VALUES (NEW.article) ON CONFLICT DO NOTHING;
      ELSE
        INSERT INTO unsettledArticle VALUES (OLD.article) ON CONFLICT DO NOTHING;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER statementUnsettles AFTER INSERT OR UPDATE OR DELETE ON statement
    FOR EACH ROW EXECUTE FUNCTION unsettle ();
    CREATE TRIGGER sentenceUnsettles AFTER UPDATE OF text ON sentence
    FOR EACH ROW WHEN (OLD.text <> NEW.text) EXECUTE FUNCTION unsettle ();
    CREATE TRIGGER removalUnsettles AFTER INSERT OR DELETE ON removedArticle
    FOR EACH ROW EXECUTE FUNCTION unsettle ();

    CREATE FUNCTION unsettleReplaced () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      INSERT INTO unsettledArticle VALUES (NEW.id) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
    CREATE TRIGGER replacementUnsettles AFTER UPDATE OF supersededBy, date, outlet ON article
    FOR EACH ROW EXECUTE FUNCTION unsettleReplaced ();

    CREATE FUNCTION unsettleCopies () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      IF TG_OP <> 'DELETE' THEN
        INSERT INTO unsettledArticle VALUES (NEW.article), (NEW.original) ON CONFLICT DO NOTHING;
      END IF;
      IF TG_OP <> 'INSERT' THEN
        INSERT INTO unsettledArticle VALUES (OLD.article), (OLD.original) ON CONFLICT DO NOTHING;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER copyUnsettles AFTER INSERT OR UPDATE OR DELETE ON copy
    FOR EACH ROW EXECUTE FUNCTION unsettleCopies ();

    CREATE FUNCTION unsettleActor () RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN
      INSERT INTO unsettledArticle SELECT DISTINCT article FROM statement WHERE actor = NEW.id
      ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$;
    CREATE TRIGGER actorUnsettles AFTER UPDATE OF name, kind, affiliation ON actor
    FOR EACH ROW WHEN (
      OLD.name <> NEW.name OR OLD.kind <> NEW.kind
        OR OLD.affiliation IS DISTINCT FROM NEW.affiliation)
    EXECUTE FUNCTION unsettleActor ();
    """
}
