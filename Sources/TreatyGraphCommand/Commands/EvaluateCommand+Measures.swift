import TreatyGraph

extension EvaluateCommand {
  /// What the figures count, for the help.
  static let measures = [
    """
    A position counts as found where a statement has its actor, its polarity and at least half \
    of the words of its object; the other measures ask for more or less. Statements and positions \
    are paired one to one. The intervals are those of 1000 samples of the texts.
    """,
    """
    What a speaker said is not counted beside the position that the words tell. In gold standards \
    of propositions, neither are actors without a name.
    """,
    """
    The last table sets confidence against the share of statements that are right, in ten bins; \
    the calibration error is the mean distance of the two.
    """,
    """
    In a folder of news (texts/ and labels/, as in Tests/Fixtures/news) a position is an actor, a \
    side and a treaty, told with a confidence of one half or more; positions that readers differ on \
    count neither way, conditional ones are right with either side. A pair is an actor and a treaty, \
    whatever the side and the confidence; it is named together where one sentence speaks of both, \
    whether anything is told of them or not.
    """,
    """
    With --rules, each text is read again without each decision that was made in it. GAINS are the \
    errors that there would be without the decision (positions missed, statements that are wrong), \
    SPOILS those that there are only with it; a - means that no statement is another one without \
    it, as it only tells of something or cannot be left out. RIGHT and WRONG count the statements \
    that it was made on.
    """,
  ]

  /// Reads each gold standard without each decision in turn, and tells what that changes.
  static func evaluateDecisions(
    of pipeline: Pipeline, data: TreatyData, by standards: [GoldStandard], named files: [String],
    on console: Console
  ) throws {
    let evaluator = try DecisionEvaluator(pipeline, data: data)
    let report = DecisionReport(console: console)
    var trials: [DecisionTrial] = []
    for (file, standard) in zip(files, standards) {
      let trial = try evaluator.evaluate(standard, named: file)
      report.print(trial)
      trials.append(trial)
    }
    report.printIdle(trials)
  }
}
