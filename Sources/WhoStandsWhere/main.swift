import TreatyGraph

// Reads the articles that are named, and prints who stands where on a treaty.
let archive = Archive(path: "example.sqlite", data: try TreatyData.find())
let report = try archive.add(CommandLine.arguments.dropFirst().map { ArticleSource(path: $0) })
for failure in report.failures { print(failure) }

for standing in try archive.positions(on: "UN Convention against Cybercrime").standings {
  let position = standing.position
  let since = position.since.map { " since \($0)" } ?? ""
  print("\(position.holder.name) \(position.relation)\(since)")
  for sourced in position.statements {
    print("  “\(sourced.statement.evidence.sentence.text)” \(sourced.article.name)")
  }
}
