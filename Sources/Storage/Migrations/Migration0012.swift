extension Migration {
  /// Checks that cost little, and where somebody is told on both sides.
  ///
  /// For a list of more than two values SQLite makes a table anew for each row that is written: half of
  /// what it took to write a statement. The text of a check may be changed so, as what it allows stays
  /// the same (https://www.sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema
  /// Changes").
  static let comparedLabels = Migration(
    number: 12,
    sql: """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql,
        'CHECK (relation IN (
          ''supports'', ''proposes'', ''welcomes'', ''adopts'', ''signs'', ''ratifies'', ''votesFor'',
          ''callsFor'', ''opposes'', ''rejects'', ''criticises'', ''warnsOf'', ''votesAgainst'',
          ''withdrawsFrom'', ''refuses'', ''abstains'', ''states'', ''seeksChange'', ''isUndecidedOn''))',
        'CHECK (relation = ''supports'' OR relation = ''proposes'' OR relation = ''welcomes''
          OR relation = ''adopts'' OR relation = ''signs'' OR relation = ''ratifies''
          OR relation = ''votesFor'' OR relation = ''callsFor'' OR relation = ''opposes''
          OR relation = ''rejects'' OR relation = ''criticises'' OR relation = ''warnsOf''
          OR relation = ''votesAgainst'' OR relation = ''withdrawsFrom'' OR relation = ''refuses''
          OR relation = ''abstains'' OR relation = ''states'' OR relation = ''seeksChange''
          OR relation = ''isUndecidedOn'')')
      WHERE type = 'table' AND name = 'statement';
      UPDATE sqlite_schema SET sql = replace(sql,
        'CHECK (polarity IN (''support'', ''oppose'', ''neutral''))',
        'CHECK (polarity = ''support'' OR polarity = ''oppose'' OR polarity = ''neutral'')')
      WHERE type = 'table' AND name = 'statement';
      UPDATE sqlite_schema SET sql = replace(sql,
        'CHECK (modality IN (
          ''asserted'', ''planned'', ''conditional'', ''possible'', ''reported''))',
        'CHECK (modality = ''asserted'' OR modality = ''planned'' OR modality = ''conditional''
          OR modality = ''possible'' OR modality = ''reported'')')
      WHERE type = 'table' AND name = 'statement';
      UPDATE sqlite_schema SET sql = replace(sql,
        'CHECK (via IN (''supportedBy'', ''opposedBy'', ''joinedBy'', ''onBehalfOf''))',
        'CHECK (via = ''supportedBy'' OR via = ''opposedBy'' OR via = ''joinedBy''
          OR via = ''onBehalfOf'')')
      WHERE type = 'table' AND name = 'statement';
      UPDATE sqlite_schema SET sql = replace(sql,
        'CHECK (objectKind IN (
          ''treaty'', ''provision'', ''issue'', ''act'', ''actor''))',
        'CHECK (objectKind = ''treaty'' OR objectKind = ''provision'' OR objectKind = ''issue''
          OR objectKind = ''act'' OR objectKind = ''actor'')')
      WHERE type = 'table' AND name = 'statement';
      PRAGMA writable_schema = RESET;

      -- Behind the change above, so that other programs that have the file open read the schema anew.

      """ + dividedIndex,
    otherwise: dividedIndex)

  private static let dividedIndex = """
    CREATE INDEX standingDivided ON standing (holder, object)
      WHERE isContested OR sideBefore IS NOT NULL;
    """
}
