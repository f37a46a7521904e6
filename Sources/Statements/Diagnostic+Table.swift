import Tables

extension Diagnostic {
  /// What is wrong in a table, as it is shown.
  package init(_ fault: TableFault) {
    self.init(
      fault.isHarmless ? .warning : .error, fault.message,
      at: Location(file: fault.path, line: fault.line, column: fault.column, text: fault.text))
  }

  /// Why a table cannot be used, as it is shown.
  package init(_ error: TableError) {
    switch error {
    case .fault(let fault): self.init(fault)
    case .unreadable(let path, let reason): self.init(.error, "cannot read \(path): \(reason)")
    }
  }
}
