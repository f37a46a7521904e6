import Testing

@testable import TreatyGraphCommand

@Suite("The manual page")
struct ManualPageTests {
  @Test("It has the sections of its kind in their order")
  func sections() {
    let sections = ManualPage.text.split(separator: "\n").filter { $0.hasPrefix(".SH") }
    #expect(
      sections == [
        ".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMANDS",
        ".SH OPTIONS OF EVERY COMMAND", ".SH ENVIRONMENT", ".SH EXIT STATUS",
      ])
  }

  @Test("It describes every command, option and example")
  func complete() {
    let text = ManualPage.text.replacing("\\-", with: "-")
    for command in Program.commands {
      #expect(text.contains(command.summary.replacing("'", with: "\\(aq")))
      for option in command.options { #expect(text.contains("--\(option.name)")) }
    }
  }

  @Test("No line of text is taken for a macro")
  func macros() {
    let known = [".TH", ".SH", ".SS", ".PP", ".TP", ".B ", ".RS", ".RE", ".nf", ".fi"]
    for line in ManualPage.text.split(separator: "\n") where line.hasPrefix(".") {
      #expect(known.contains { line.hasPrefix($0) }, "\(line)")
    }
  }
}
