import Statements

/// How whoever holds a position was found, or why nobody was.
enum HolderDecision: String, NamedDecision {
  static let phase = Decision.Phase.holder

  // Names of the directory and lists.
  case inDirectory = "in-directory"
  case bodyOfState = "body-of-state"
  case capitalActs = "capital-acts"
  case ambiguousName = "ambiguous-name"
  case partyElsewhere = "party-elsewhere"
  case inList = "in-list"
  case unnamedInList = "unnamed-in-list"
  case bareOthers = "bare-others"
  case spokenFor = "spoken-for"
  case inAside = "in-aside"
  case joinedNoun = "joined-noun"
  case treatyIsNobody = "treaty-is-nobody"
  case deniedActor = "denied-actor"
  case namesNobody = "names-nobody"

  // Examples.
  case oneOfMany = "one-of-many"
  case includedExample = "included-example"
  case examplesBehind = "examples-behind"
  case memberOfGroup = "member-of-group"
  case identifiedMember = "identified-member"
  case namedInRoll = "named-in-roll"
  case joinedInAct = "joined-in-act"
  case voiceOfDocument = "voice-of-document"
  case examplesOfEither = "examples-of-either"

  // Pronouns, and nouns that stand like them.
  case authorSpeaks = "author-speaks"
  case authorUnknown = "author-unknown"
  case quotedSpeaker = "quoted-speaker"
  case quotedSpeakerBehind = "quoted-speaker-behind"
  case quotedSpeakerBefore = "quoted-speaker-before"
  case quotedSpeakerNext = "quoted-speaker-next"
  case quotedByNobody = "quoted-by-nobody"
  case quotedMeansAnother = "quoted-means-another"
  case unnamedPronoun = "unnamed-pronoun"
  case coordinateSubject = "coordinate-subject"
  case nearestSubject = "nearest-subject"
  case nearestIsNoPerson = "nearest-is-no-person"
  case itIsNoPerson = "it-is-no-person"
  case thingIsNearer = "thing-is-nearer"
  case themeIsMeant = "theme-is-meant"
  case lastPerson = "last-person"
  case lastHolder = "last-holder"
  case oneOfSeveral = "one-of-several"
  case theyIsNotOne = "they-is-not-one"
  case noAntecedent = "no-antecedent"
  case ownCountry = "own-country"
  case countryOfPerson = "country-of-person"
  case definiteKind = "definite-kind"
  case bareDefinite = "bare-definite"

  // Persons.
  case knownPerson = "known-person"
  case officeHolder = "office-holder"
  case surnameAlone = "surname-alone"
  case personByName = "person-by-name"
  case describedAffiliation = "described-affiliation"
  case voiceOfOrganization = "voice-of-organization"
  case namedEmployer = "named-employer"
  case pastOffice = "past-office"
  case addressOnly = "address-only"
  case memberOfParty = "member-of-party"

  // Governments and officials.
  case officeSpeaks = "office-speaks"
  case officeAtHome = "office-at-home"
  case ownOfficial = "own-official"
  case delegations
  case officialWhoSpoke = "official-who-spoke"
  case officialOfOrganization = "official-of-organization"
  case partOfOrganization = "part-of-organization"
  case officialOfNobody = "official-of-nobody"
  case governmentOfNobody = "government-of-nobody"
  case outsideGovernment = "outside-government"
  case whoseOfficial = "whose-official"
  case tradeOfCountry = "trade-of-country"

  // Groups and organisations that the directory does not know.
  case unnamedGroup = "unnamed-group"
  case namedBehindKind = "named-behind-kind"
  case restrictedGroup = "restricted-group"
  case groupOfAnother = "group-of-another"
  case someOfWhom = "some-of-whom"
  case oneInARow = "one-in-a-row"
  case noneOfThem = "none-of-them"
  case unknownOrganization = "unknown-organization"
  case unknownName = "unknown-name"
  case nameOfThing = "name-of-thing"
  case abbreviation
}
