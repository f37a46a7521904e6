/// Prints a page of HTML as PDF through WeasyPrint, a Debian program that is run in a child with limits.
package struct PagePrinter {
  /// Why a page could not be printed.
  package enum Fault: Error, Hashable, CustomStringConvertible {
    /// The program is not installed.
    case noProgram
    /// It ended without a file.
    case failed(reason: String)

    package var description: String {
      switch self {
      case .noProgram:
        "a PDF is printed by WeasyPrint, which is not installed: apt-get install weasyprint, or write "
          + "an .html file and print it with a browser"
      case .failed(let reason): "WeasyPrint printed no PDF: \(reason)"
      }
    }
  }

  private var child = ChildProcess()

  /// A page has a picture and a thousand rows at most.
  package init() {
    child.limits.addressSpace = 4 << 30
    child.limits.processorSeconds = 120
    child.limits.seconds = 180
  }

  /// The bytes of the PDF; throws where there are none.
  package func pdf(of page: String) throws(Fault) -> [UInt8] {
    let ending: ChildProcess.Ending
    do {
      ending = try child.run(["weasyprint", "--encoding", "utf-8", "-", "-"], on: Array(page.utf8))
    } catch {
      switch error {
      case .cannotStart(let reason): throw .failed(reason: reason)
      }
    }
    if ending.status == 127 { throw .noProgram }
    guard ending.status == 0, ending.output.starts(with: Array("%PDF".utf8)) else {
      let last = ending.errors.split(separator: "\n").last.map(String.init)
      throw .failed(reason: last ?? "it ended with status \(ending.status)")
    }
    return ending.output
  }
}
