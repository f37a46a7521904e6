import Testing

@Suite("Imports")
struct ImportTests {
  /// What the table of the architecture page allows each module.
  private struct Allowance {
    var module: String
    var imports: Set<String>
  }

  private static let toolchain: Set = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Dispatch",
  ]

  private static func allowances() throws -> [Allowance] {
    let page = try Repository.text("Sources/TreatyGraph/TreatyGraph.docc/Architecture.md")
    return page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard line.hasPrefix("| `"), cells.count == 4 else { return nil }
      let names = cells.prefix(2).map { cell in
        cell.matches(of: #/`(\w+)`/#).map { String($0.output.1) }
      }
      return Allowance(module: names[0][0], imports: Set(names[1]))
    }
  }

  private static func imports(of file: Repository.SourceText) -> Set<String> {
    let pattern = #/^(?:@\w+ )*(?:public |package |internal |private |fileprivate )?import (\w+)/#
    return Set(
      file.lines.compactMap { try? pattern.firstMatch(in: $0).map { String($0.output.1) } })
  }

  @Test("The architecture page lists every module that has sources")
  func everyModule() throws {
    let files = try Repository.swiftFiles(under: "Sources")
    let modules = Set(files.map(\.module)).union(["TreatyData"])
    #expect(Set(try Self.allowances().map(\.module)) == modules)
  }

  @Test("A module imports what the architecture page allows it, and nothing else")
  func allowed() throws {
    let allowances = try Self.allowances()
    for file in try Repository.swiftFiles(under: "Sources") {
      let allowed = allowances.first { $0.module == file.module }?.imports ?? []
      let others = Self.imports(of: file).subtracting(allowed).subtracting(Self.toolchain)
      #expect(others.isEmpty, "\(file) imports \(others.sorted())")
    }
  }

  @Test("A C library is imported by one module")
  func oneOwner() throws {
    let libraries = try Self.allowances().flatMap { allowance in
      allowance.imports.filter { $0.hasPrefix("C") }
    }
    #expect(Set(libraries).count == libraries.count)
  }
}
