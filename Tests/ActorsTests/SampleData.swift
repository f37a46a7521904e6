import Foundation
import Statements
import TestSupport

@testable import Actors

/// A small data folder, sound but for its counts, in which a test replaces single files.
struct SampleData {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["actors", "treaties"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: true)
    }
    for (name, rows) in Self.files { try replace(name, with: rows) }
  }

  /// Writes a table; the columns in the text are parted by blanks, blanks in fields by `_`.
  func replace(_ name: String, with rows: String) throws {
    let text = rows.replacing(" ", with: "\t").replacing("_", with: " ")
    try folder.write(text + "\n", to: "\(name).tsv")
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.file("\(name).tsv"))
  }

  var path: String { folder.path }

  /// The faults that a check finds, as printed, without the folder and without those of counts.
  func faults() throws -> [String] {
    try DirectoryCheck(folder: folder.path).diagnostics().filter { $0.location != nil }
      .map { $0.description.replacing(folder.path + "/", with: "") }
  }

  private static let names = "id alias kind letters strength source"
  private static let actors = "id name affiliation source"
  private static let files = [
    "actors/states":
      "id name membership source\nstate:AAA Aland member own\nstate:BBB Bland member own",
    "actors/blocs": "\(actors)\nbloc:x Axis - own\nbloc:y Yard - own",
    "actors/intergovernmental-organizations": actors,
    "actors/nongovernmental-organizations": actors,
    "actors/companies": actors,
    "actors/parties": actors,
    "actors/government-bodies": "id name affiliation speaksForState source",
    "actors/people": "id name lastName source\nperson:p Ann_Poe Poe own",
    "actors/terms-of-office":
      "person office actor from until source\nperson:p president state:AAA 2001-01-01 - own",
    "actors/state-days": "id event date successor source",
    "actors/register-names": "name id source",
    "actors/wikidata": "id item source",
    "treaties/treaty-needs": "id parties condition source",
    "treaties/treaty-topics": "id topic source",
    "treaties/treaty-resolutions": "symbol id does date source",
    "actors/offices": "office speaksForActor source\npresident yes own",
    "actors/state-names": names,
    "actors/demonyms": names,
    "actors/capitals": names,
    "actors/government-seats": names,
    "actors/bloc-names": names,
    "actors/organization-names": names,
    "actors/government-body-names": names,
    "actors/person-names": names,
    "actors/memberships": "group member from until source\nbloc:x state:AAA - - own",
    "actors/hiding-names": "name letters meaning",
    "actors/ambiguous-names": "name reason",
    "actors/words-before-names": "word kind",
    "actors/sources": "id title version licence\nown by_hand - -",
    "treaties/treaties":
      "id name title body nouns source\ntreaty:t Tea_Treaty Treaty_on_Tea - treaty own",
    "treaties/treaty-names": names,
    "treaties/treaty-dates": "id event date source\ntreaty:t adopted 2001-01-01 own",
  ]
}
