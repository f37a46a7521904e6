import TreatyGraph

/// Prints what a decision on a statement came to.
struct VerdictView {
  var receipt: DecisionReceipt

  /// Decides on the statement that the command line names.
  static func run(
    _ verdict: StatementVerdict, _ invocation: Invocation, _ console: Console
  ) throws -> ExitCode {
    let receipt = try invocation.archive.decide(
      verdict, on: try invocation.require(DecisionOptions.statement), by: invocation.coder,
      because: invocation.because)
    return try VerdictView(receipt: receipt).print(as: invocation.format, on: console)
  }

  func print(as format: Console.Format, on console: Console) throws -> ExitCode {
    if console.printsJSON(format) {
      try console.printJSON(receipt.log)
    } else {
      console.print(page(width: console.terminal.width))
    }
    for remark in remarks { console.note(remark) }
    return .success
  }

  func page(width: Int) -> Page {
    var page = Page()
    page.add(LogView.line(of: receipt.log, width: width))
    return page
  }

  private var remarks: [String] {
    var remarks = receipt.others.map(remark)
    if let own = receipt.repeated {
      remarks.append("you said so already (entry \(own.number)): nothing is changed")
    } else if receipt.wasSo {
      remarks.append("it was so already: nothing is changed, but it counts as certain now")
    }
    if let relation = receipt.impliedRelation {
      remarks.append(
        "its relation pointed the other way and is “\(relation.words)” now: --relation says another"
      )
    }
    if receipt.contradictsItself {
      remarks.append(
        "relation and side point to two ways, as you said both: positions go by the side")
    }
    return remarks
  }

  /// Two people may decide on one statement: each is told of the other.
  private func remark(on other: NumberedEntry) -> String {
    "\(other.entry.coder) \(other.entry.kind.pastWords) it before (entry \(other.number)): "
      + "both are kept, the later stands"
  }
}
