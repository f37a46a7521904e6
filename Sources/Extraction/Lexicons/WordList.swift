import Statements

/// The sets of words that the readers ask for; each is a list of `words.tsv`, by this name.
enum WordList: String, Hashable, Sendable, CaseIterable {
  case absoluteMarkers = "absolute-markers"
  case actWords = "act-words"
  case activeOnly = "active-only"
  case actorPronouns = "actor-pronouns"
  case addresseePrepositions = "addressee-prepositions"
  case addressees
  case affiliationPrepositions = "affiliation-prepositions"
  case affiliationWords = "affiliation-words"
  case agentMarkers = "agent-markers"
  case answeringVerbs = "answering-verbs"
  case articles
  case `as`
  case asideAdverbs = "aside-adverbs"
  case asideConjunctions = "aside-conjunctions"
  case authorMarkers = "author-markers"
  case bareDefinites = "bare-definites"
  case bygoneGovernors = "bygone-governors"
  case cityWords = "city-words"
  case clauseMarks = "clause-marks"
  case clauseWords = "clause-words"
  case collectiveNouns = "collective-nouns"
  case concessions
  case conditions
  case consensusNouns = "consensus-nouns"
  case consensusVerbs = "consensus-verbs"
  case contraryNouns = "contrary-nouns"
  case contraryVerbs = "contrary-verbs"
  case contrast
  case contrastConjunctions = "contrast-conjunctions"
  case dashes
  case datePrepositions = "date-prepositions"
  case datelineWords = "dateline-words"
  case definiteBloc = "definite-bloc"
  case definiteCompany = "definite-company"
  case definiteDeterminers = "definite-determiners"
  case definiteIntergovernmentalOrganization = "definite-intergovernmentalOrganization"
  case definiteNonGovernmentalOrganization = "definite-nonGovernmentalOrganization"
  case definiteState = "definite-state"
  case delayNouns = "delay-nouns"
  case demandAuxiliaries = "demand-auxiliaries"
  case denials
  case descriptionLinks = "description-links"
  case descriptionOpeners = "description-openers"
  case determiners
  case documentNouns = "document-nouns"
  case droppingVerbs = "dropping-verbs"
  case dutyGovernors = "duty-governors"
  case emphasisVerbs = "emphasis-verbs"
  case endingVerbs = "ending-verbs"
  case eventNouns = "event-nouns"
  case excessAdverbs = "excess-adverbs"
  case factivePrepositions = "factive-prepositions"
  case factiveVerbs = "factive-verbs"
  case favouringNouns = "favouring-nouns"
  case favouringVerbs = "favouring-verbs"
  case firstPerson = "first-person"
  case firstPersonVerbs = "first-person-verbs"
  case futureAuxiliaries = "future-auxiliaries"
  case futureMarkers = "future-markers"
  case governments
  case groupNouns = "group-nouns"
  case groupPronouns = "group-pronouns"
  case hinderingVerbs = "hindering-verbs"
  case holderPrepositions = "holder-prepositions"
  case homeOffices = "home-offices"
  case homePrepositions = "home-prepositions"
  case honorifics
  case hypothesis
  case identityVerbs = "identity-verbs"
  case impersonalPronouns = "impersonal-pronouns"
  case implyingVerbs = "implying-verbs"
  case inclusionMarkers = "inclusion-markers"
  case inquiringVerbs = "inquiring-verbs"
  case insertions
  case invertedConditions = "inverted-conditions"
  case issuerNouns = "issuer-nouns"
  case issuingVerbs = "issuing-verbs"
  case joiningVerbs = "joining-verbs"
  case lackingAdjectives = "lacking-adjectives"
  case lackingPrepositions = "lacking-prepositions"
  case launchingVerbs = "launching-verbs"
  case leagueWords = "league-words"
  case lightNouns = "light-nouns"
  case lightPrepositions = "light-prepositions"
  case listConjunctions = "list-conjunctions"
  case listCorrelatives = "list-correlatives"
  case listOpeners = "list-openers"
  case mannerNouns = "manner-nouns"
  case maskMany = "mask-many"
  case maskMembers = "mask-members"
  case maskOne = "mask-one"
  case meansPrepositions = "means-prepositions"
  case meetingNouns = "meeting-nouns"
  case memberGroups = "member-groups"
  case memberMarkers = "member-markers"
  case membershipPrepositions = "membership-prepositions"
  case nameEnds = "name-ends"
  case nameLinks = "name-links"
  case namingVerbs = "naming-verbs"
  case negatingAdverbs = "negating-adverbs"
  case negatingDeterminers = "negating-determiners"
  case negatingPhrases = "negating-phrases"
  case negators
  case nobody
  case numbers
  case objectPronouns = "object-pronouns"
  case officials
  case one
  case openingQuotes = "opening-quotes"
  case organizationOfficials = "organization-officials"
  case organizationVoices = "organization-voices"
  case others
  case outsideGovernment = "outside-government"
  case ownActs = "own-acts"
  case ownNouns = "own-nouns"
  case ownerMarkers = "owner-markers"
  case ownerNouns = "owner-nouns"
  case pairPrepositions = "pair-prepositions"
  case panels
  case participleEndings = "participle-endings"
  case partnerPrepositions = "partner-prepositions"
  case partsOfOrganizations = "parts-of-organizations"
  case partyVoices = "party-voices"
  case pastOffices = "past-offices"
  case pendingAdverbs = "pending-adverbs"
  case perfectAuxiliaries = "perfect-auxiliaries"
  case permissionAdjectives = "permission-adjectives"
  case personNouns = "person-nouns"
  case personalAdjectives = "personal-adjectives"
  case personalPronouns = "personal-pronouns"
  case placePrepositions = "place-prepositions"
  case placesOfStudy = "places-of-study"
  case plainReasons = "plain-reasons"
  case planNouns = "plan-nouns"
  case pluralPronouns = "plural-pronouns"
  case possessivePronouns = "possessive-pronouns"
  case possibilityAuxiliaries = "possibility-auxiliaries"
  case presentingVerbs = "presenting-verbs"
  case proceduralActors = "procedural-actors"
  case provisionNouns = "provision-nouns"
  case quantifiers
  case questionNouns = "question-nouns"
  case questionOpeners = "question-openers"
  case quotationMarks = "quotation-marks"
  case reasonPrepositions = "reason-prepositions"
  case reasons
  case receivedNouns = "received-nouns"
  case receivingVerbs = "receiving-verbs"
  case reciprocal
  case regionMarkers = "region-markers"
  case relativePronouns = "relative-pronouns"
  case repeatedPrepositions = "repeated-prepositions"
  case representatives
  case resolutionNouns = "resolution-nouns"
  case resolveNouns = "resolve-nouns"
  case resolvingVerbs = "resolving-verbs"
  case sentenceEnds = "sentence-ends"
  case settingPrepositions = "setting-prepositions"
  case settings
  case sharedMeans = "shared-means"
  case skippedBeforeObjects = "skipped-before-objects"
  case sourceMarkers = "source-markers"
  case sourcePrepositions = "source-prepositions"
  case speakingPronouns = "speaking-pronouns"
  case stanceCopulas = "stance-copulas"
  case standInVerbs = "stand-in-verbs"
  case stateOrgans = "state-organs"
  case statementNouns = "statement-nouns"
  case subjectControl = "subject-control"
  case subjectOpeners = "subject-openers"
  case subjectPrepositions = "subject-prepositions"
  case talksNouns = "talks-nouns"
  case tellingVerbs = "telling-verbs"
  case that
  case timeWords = "time-words"
  case times
  case titleWords = "title-words"
  case topicMarkers = "topic-markers"
  case townPrepositions = "town-prepositions"
  case trailingMarks = "trailing-marks"
  case treatyActs = "treaty-acts"
  case treatyModifiers = "treaty-modifiers"
  case treatyNouns = "treaty-nouns"
  case treatyParts = "treaty-parts"
  case turningPhrases = "turning-phrases"
  case typedTreatyNouns = "typed-treaty-nouns"
  case unnamedHeads = "unnamed-heads"
  case unnamedModifiers = "unnamed-modifiers"
  case vocatives
  case votedTexts = "voted-texts"
  case votingVerbs = "voting-verbs"
  case waningVerbs = "waning-verbs"
  case whereabouts
  case whether

  /// What a text calls an actor of a kind that it spoke of: `the country` for a state.
  static func definite(_ kind: ActorKind) -> WordList? {
    WordList(rawValue: "definite-\(kind.rawValue)")
  }
}
