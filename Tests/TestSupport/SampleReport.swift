import Statements

/// A report long enough to be recognised, whole or as another outlet may print it.
package struct SampleReport {
  package var paragraphs = [
    """
    Ruritania will not sign the Harbour Treaty this year, its foreign minister Anna Kovar told \
    reporters in Vienna on 12 March, after nine days of talks that left most delegations tired.
    """,
    """
    “We cannot put our name to a text that leaves the inspection of ports to private companies,” \
    said Kovar, who had asked for a new clause on inspections as early as 2019.
    """,
    """
    The delegation of Borduria called the decision a setback but added that a majority of coastal \
    countries stood behind the draft. It expects 40 signatures by the end of the summer.
    """,
    """
    Inspections have been the hardest point since the talks began. A first proposal would have let \
    any country board ships in its waters; a second one, tabled by Syldavia, gives that right to a \
    common office with 200 officers and a budget of its own.
    """,
    """
    Small islands fear the cost of such an office. Their speaker, Jonas Tarr, said that a fee on \
    each container would be fairer than dues, and that the larger ports could well afford it.
    """,
    """
    The next round is planned for September. Until then a group of lawyers led by Marie Lund is to \
    compare the two proposals and to say which of them would need changes to national laws.
    """,
  ]

  package init() {}

  package var words: String { paragraphs.joined(separator: "\n\n") }

  /// With other countries, persons and numbers in the same sentences.
  package var filledInAnew: SampleReport {
    var other = self
    let changes = [
      ("Ruritania", "Zembla"), ("Anna Kovar", "Peter Obo"), ("Kovar", "Obo"), ("Vienna", "Oslo"),
      ("12 March", "3 May"), ("2019", "2021"), ("Borduria", "Freedonia"), ("40", "25"),
      ("Syldavia", "Grand Fenwick"), ("200", "90"), ("Jonas Tarr", "Ivo Belk"),
      ("Marie Lund", "Sara Moth"), ("September", "November"), ("Harbour", "Seaport"),
    ]
    for index in other.paragraphs.indices {
      for (old, new) in changes {
        other.paragraphs[index] = other.paragraphs[index].replacing(old, with: new)
      }
    }
    return other
  }

  package func document(_ name: String, date: String? = nil, title: String? = nil) -> Document {
    let passages =
      (title.map { [Passage(kind: .title, text: $0, anchors: [])] } ?? [])
      + paragraphs.map { Passage(kind: .paragraph, text: $0, anchors: []) }
    return Document(
      article: Article(name: name, title: title, date: date.flatMap { CalendarDate($0) }),
      text: words, passages: passages)
  }
}
