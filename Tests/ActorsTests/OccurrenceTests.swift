import Statements
import Testing

@testable import Actors

@Suite("Names in running text")
struct OccurrenceTests {
  let directory: ActorDirectory

  init() throws { directory = try ActorDirectory.shipped.get() }

  private func check(_ marked: String) {
    let expected = MarkedNames(marked)
    #expect(expected.found(by: directory) == expected.names, "\(expected.text)")
  }

  @Test(
    "Capitals, title case and abbreviations of bulletins are found",
    arguments: [
      "[SAUDI ARABIA=state:SAU] disagreed.",
      "The [G-77=bloc:g77]/[CHINA=state:CHN] and the [EU=bloc:eu] differed.",
      "[G77=bloc:g77] and [China=state:CHN]; [Group of 77=bloc:g77] and [China=state:CHN]",
      "[G-77=bloc:g77]/ [CHINA=state:CHN]",
      "[AOSIS=bloc:aosis], the [LDCs=bloc:ldcs] and the [AFRICAN GROUP=bloc:african-group]",
      "[Türkiye=state:TUR], [TÜRKIYE=state:TUR] and [Turkey=state:TUR]",
      "[Cote d'Ivoire=state:CIV], [Côte d’Ivoire=state:CIV], [CÔTE D’IVOIRE=state:CIV]",
      "[Cote d'Ivoire=state:CIV]",
      "[St. Lucia=state:LCA], [St Lucia=state:LCA] and [Saint Lucia=state:LCA]",
      "[United  States=state:USA], [New\nZealand=state:NZL], [Guinea-\nBissau=state:GNB]",
      "[Viet Nam=state:VNM], [Lao PDR=state:LAO], [Belguim=state:BEL]",
    ])
  func bulletins(marked: String) { check(marked) }

  @Test(
    "The case of the letters tells an abbreviation from a word",
    arguments: [
      "The [US=state:USA] told us that the [WHO=igo:who] knew who can.",
      "Us, too: a turkey, some china, a basic idea, an apple.",
      "The [U.S.=state:USA] and the [E.U.=bloc:eu], [U.K.=state:GBR] too",
      "It ends in the [U.S.=state:USA]",
    ])
  func letters(marked: String) { check(marked) }

  @Test(
    "A possessive stays outside, whatever the apostrophe",
    arguments: [
      "[China=state:CHN]'s vote", "[China=state:CHN]’s vote",
      "the [United States=state:USA]' vote", "[Human Rights Watch=ngo:hrw]'s letter",
    ])
  func possessives(marked: String) { check(marked) }

  @Test(
    "Names are not found within words, addresses, sums and hyphenated words",
    arguments: [
      "Chinatown, Indiana, Omanization, Malinke",
      "visit un.org, mail who@un.example or @UN, pay US$5 for UN_2",
      "Sino-Russian ties, non-EU states, anti-China talk",
      "Côte, Democratically, BASICally",
    ])
  func boundaries(marked: String) { check(marked) }

  @Test(
    "A longer name hides the one within it",
    arguments: [
      "New Mexico, the South China Sea, Bank of China, American Samoa, Northern Ireland",
      "[Guinea=state:GIN], [Equatorial Guinea=state:GNQ], [Papua New Guinea=state:PNG]",
      "[Dominica=state:DMA] and the [Dominican Republic=state:DOM]",
      "[Niger=state:NER] and [Nigeria=state:NGA]",
      "the [Democratic People's Republic of Korea=state:PRK]",
      "the [Republic of Korea=state:KOR] and the [Republic of the Congo=state:COG]",
      "[OPEC+=igo:opec-plus] is more than [OPEC=igo:opec].",
      "[European Commission=body:eu-commission], [European Union=bloc:eu]",
    ])
  func longest(marked: String) { check(marked) }

  @Test(
    "Groups of all large processes are found",
    arguments: [
      "the [Cairns Group=bloc:cairns], the [G-90=bloc:g90] and the [ACP Group=bloc:acp]",
      "the [Equity Group=bloc:equity-group] and the [Like-Minded Countries=bloc:like-minded-plastics]",
      "the [PSIDS=bloc:pacific-sids], [CARICOM=bloc:caricom] and the [Core Latin American Group=bloc:core-latin-american-group]",
      "the [New Agenda Coalition=bloc:nac], the [Vienna Group of Ten=bloc:vienna-group-of-ten]",
      "the [P5+1=bloc:p5-plus-1] and the [P5=bloc:p5]",
      "the [G-77=bloc:g77]/[China=state:CHN] and the [G-77=bloc:g77] and [China=state:CHN]",
    ])
  func groups(marked: String) { check(marked) }

  @Test(
    "Names for governments lead to the state, and bodies to themselves",
    arguments: [
      "the [Biden administration=state:USA], the [White House=state:USA], the [Kremlin=state:RUS]",
      "[Downing Street=state:GBR] and [Beijing=state:CHN] spoke; the [Senate=body:us-senate] not",
      "the [State Department=body:us-state-department] and [Brussels=bloc:eu]",
      "[Putin=person:vladimir-putin] met [Emmanuel Macron=person:emmanuel-macron].",
      "[Aso Rock=state:NGA], [La Moneda=state:CHL] and the [Macron government=state:FRA]",
      "[Germany's Environment Ministry=body:de-environment-ministry], the [BMUV=body:de-environment-ministry]",
    ])
  func governments(marked: String) { check(marked) }

  @Test(
    "Treaties are found by any of their names",
    arguments: [
      "the [UN Convention against Cybercrime=treaty:un-cybercrime]",
      "a [UN cybercrime treaty=treaty:un-cybercrime] or [cybercrime treaty=treaty:un-cybercrime]",
      "the [Hanoi Convention=treaty:un-cybercrime], the [Budapest Convention=treaty:budapest]",
      "the [Paris climate accord=treaty:paris] and the [JCPOA=treaty:jcpoa]",
      "[New START=treaty:new-start] was a new start.",
      "the [high seas treaty=treaty:bbnj], the [plastics treaty=treaty:plastics]",
      "the [pandemic accord=treaty:pandemic], the [Oslo Accords=treaty:oslo], a loss and damage fund",
    ])
  func treaties(marked: String) { check(marked) }

  @Test(
    "A last name after an unknown first name is somebody else's",
    arguments: [
      "Jennifer Raab and Eric Putin spoke; so did Mrs. Trump and Fred C. Trump.",
      "Michael Jordan, Jim Chad and Mayor Amazon; Central London was quiet.",
      "[Putin=person:vladimir-putin] spoke. [Raab=person:dominic-raab] listened.",
      "President [Macron=person:emmanuel-macron], Mr. [Raab=person:dominic-raab], Minister [Lavrov=person:sergey-lavrov]",
      "When [Merkel=person:angela-merkel] spoke, [Russia=state:RUS] and [Jordan=state:JOR] left.",
      "The [JORDAN=state:JOR] delegation; on Monday [Chad=state:TCD] agreed.",
    ])
  func unknownPeople(marked: String) { check(marked) }

  @Test(
    "A senate, ministry or council of another is not the one known by that name alone",
    arguments: [
      "the [Liberian=state:LBR] Senate, [Japan=state:JPN]'s Justice Department",
      "[Russia=state:RUS]’s Security Council, the [Philippines=state:PHL]' Congress",
      "the Texas Senate and the Ohio General Assembly voted.",
      "the ruling Social Democratic Progress Party was against.",
      "the [Senate=body:us-senate]; [America=state:USA]'s [Congress=body:us-congress]",
      "When [Congress=body:us-congress] met, the [Mexican=state:MEX] and [Senate=body:us-senate]",
      "Ministers Warn [Congress=body:us-congress] About Delay",
    ])
  func organs(marked: String) { check(marked) }

  @Test("A name of two actors has both as candidates and no single meaning")
  func ambiguous() {
    check(
      "[Congo=state:COD|state:COG] objected; the [ICC=igo:icc|ngo:international-chamber-of-commerce] too."
    )
    #expect(directory.occurrences(in: "Congo").first?.entity == nil)
    #expect(directory.occurrences(in: "China").first?.entity == .actor(ActorID("state:CHN")))
  }

  @Test(
    "A word that often means something else is weak",
    arguments: ["Jordan", "Georgia", "Chad", "Korea", "Washington", "America", "Amazon"])
  func weak(name: String) throws {
    #expect(try #require(directory.occurrences(in: name).first).isWeak)
  }

  @Test("A name tied to an ordinary word is marked as part of a compound")
  func compounds() {
    let found = directory.occurrences(in: "the U.S.-led group, US-China talks, EU-wide rules")
    #expect(found.map(\.isCompoundPart) == [true, false, false, true])
  }

  @Test("Offsets count scalars, also after letters of many bytes and combining marks")
  func offsets() {
    check("日本語 — 👩‍👩‍👧 [Peru=state:PER], e\u{301} [Chile=state:CHL]")
  }

  @Test("Text without names, and no text, hold none", arguments: ["", " ", "…", "’s", "\u{301}"])
  func nothing(text: String) {
    #expect(directory.occurrences(in: text).isEmpty)
  }

  @Test("Whatever the text, occurrences are in order, apart, within it, and spell a known name")
  func anyText() throws {
    // Pieces that meet at every border that the scanner knows.
    let pieces = [
      "China", "G-77", "U.S", ".", "-", "/", "’", "'", " ", "\n", "é", "e\u{301}", "的", "👩‍👩‍👧",
      "(", ")", "+", "the ", "United", " States", "COTE", "D", "Ivoire", "@", "$", "&", "\u{AD}",
    ]
    var state: UInt64 = 42
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<12 {
        // Knuth's linear congruential generator: the same texts in every run.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let scalars = Array(text.unicodeScalars)
      var end = 0
      for occurrence in directory.occurrences(in: text) {
        let range = occurrence.range
        try #require(end <= range.start && range.start < range.end && range.end <= scalars.count)
        end = range.end
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[range.start..<range.end])
        let keys = Set(
          occurrence.candidates.flatMap { directory.aliases(of: $0.entity) }.map {
            NameKey($0.text)
          })
        #expect(keys.contains(NameKey(String(name))), "\(String(name)) in \(text.debugDescription)")
      }
    }
  }
}
