import Foundation
import Testing
import TreatyGraph

@testable import Serving

@Suite("Templates")
struct TemplateTests {
  private func fill(_ text: String, _ fields: Fields) throws -> String {
    try Template(text, file: "a.html").filled(
      with: fields, beside: ["b": Template("[{{name}}]", file: "b.html")])
  }

  @Test("A value is escaped; markup of ours is not, and a mark in a value is no mark")
  func values() throws {
    #expect(
      try fill("<p>{{name}}</p>", ["name": "A & \"<b>\" {{x}}"])
        == "<p>A &amp; &quot;&lt;b&gt;&quot; {{x}}</p>")
    var markup = Markup()
    markup.add("span", class: "\"") { $0.add("<") }
    #expect(try fill("{{m}}", ["m": .markup(markup)]) == "<span class=\"&quot;\">&lt;</span>")
    #expect(try fill("a{{nothing}}b", [:]) == "ab")
  }

  @Test(
    "A section is there once, for each row, or not at all; the inner name goes before the outer")
  func sections() throws {
    let fields: Fields = [
      "rows": .rows([["name": "1"], ["name": "2"], [:]]), "name": "0", "none": "", "yes": true,
      "inner": .fields(["name": "3"]),
    ]
    #expect(
      try fill("{{#rows}}{{name}}{{/rows}}{{#none}}x{{/none}}{{^none}}-{{/none}}", fields) == "120-"
    )
    #expect(
      try fill("{{#yes}}{{name}}{{/yes}}{{#inner}}{{name}}{{/inner}}{{>b}}", fields) == "03[0]")
  }

  @Test("A template that holds itself comes to an end")
  func recursion() throws {
    let one = try Template("x{{>a}}", file: "a.html")
    #expect(one.filled(with: [:], beside: ["a": one]).count < 20)
  }

  @Test(
    "A broken mark is told with its place",
    arguments: ["a\n{{#b}}", "a\n{{/b}}", "a\n{{b", "a\n{{#b}}{{#c}}{{/b}}{{/c}}"])
  func broken(text: String) {
    #expect { _ = try Template(text, file: "a.html") } throws: { "\($0)".contains("in a.html:2") }
  }

  @Test("The pages of the data folder have no script or style inside, and every value in quotes")
  func ownPages() throws {
    let folder = try TreatyData.find().folder.appending(component: "serve")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("layout.html"))
    for name in names where name.hasSuffix(".html") {
      let text = try String(contentsOf: folder.appending(component: name), encoding: .utf8)
      _ = try Template(text, file: name)
      #expect(
        text.firstMatch(of: #/\son\w+\s*=|\sstyle\s*=|<style|javascript:|<script>/#) == nil,
        "\(name)")
      #expect(text.firstMatch(of: #/=\{\{|='/#) == nil, "\(name)")
      for other in text.matches(of: #/\{\{>([\w-]+)\}\}/#) {
        #expect(names.contains("\(other.output.1).html"), "\(name)")
      }
    }
  }

  @Test("At night the picture has each of its colours")
  func pictureColours() throws {
    let folder = try TreatyData.find().folder
    let style = try String(contentsOf: folder.appending(path: "serve/style.css"), encoding: .utf8)
    let root = folder.deletingLastPathComponent()
    let themes = try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Graphing/GraphTheme.swift"), encoding: .utf8)
    let text = try #require(themes, "\(root)")
    let light = try #require(
      text.split(separator: "static let light").last?.split(separator: "static let dark").first)
    for color in light.matches(of: /"(#[0-9A-F]{6})"/) {
      #expect(style.contains("[fill=\"\(color.output.1.lowercased())\"]"), "\(color.output.1)")
    }
  }
}
