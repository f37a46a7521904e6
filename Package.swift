// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// One stage of the pipeline: what it may import is what is listed here, and nothing else.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, also dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    swiftSettings: strict)
}

let package = Package(
  name: "TreatyGraph",
  products: [
    .executable(name: "treatygraph", targets: ["TreatyGraphCommand"]),
    .library(name: "TreatyGraph", targets: ["TreatyGraph"]),
  ],
  targets: [
    stage("Tables"),
    stage("Statements", ["Tables"]),
    stage(
      "Reading",
      ["Tables", "Statements", "CLibXML2", "CCurl", "CArchive", "CGMime", "CLateLibrary"]),
    stage("Language", ["Tables", "CPCRE2", "CMatrixKernel", "CTextCat"]),
    stage("Actors", ["Tables", "Statements"]),
    stage("Extraction", ["Tables", "Statements", "Language", "Actors"]),
    stage("Positions", ["Statements"]),
    stage("Storage", ["Statements", "Positions", "CSQLite", "CPostgreSQL", "CLateLibrary"]),
    stage("Graphing", ["Statements", "Positions", "CGraphviz", "CIGraph", "CLateLibrary"]),
    .target(
      name: "TreatyData", path: "data", exclude: ["README.md"], sources: ["TreatyData.swift"],
      resources: [
        "actors", "treaties", "lexicons", "patterns", "decisions", "reading", "articles",
        "language",
        "judge", "model", "report", "serve", "assist",
      ].map {
        .copy($0)
      },
      swiftSettings: strict),
    stage(
      "TreatyGraph",
      [
        "Tables", "Statements", "Reading", "Language", "Actors", "Extraction", "Positions",
        "Storage", "Graphing", "TreatyData", "CXLSXWriter", "CLateLibrary",
      ]),
    stage("Serving", ["TreatyGraph", "CMicroHTTPD", "CLateLibrary"]),
    stage("Assisting", ["TreatyGraph"]),
    .executableTarget(
      name: "TreatyGraphCommand",
      dependencies: ["TreatyGraph", "Serving", "Assisting", "CCharacterWidth"],
      swiftSettings: strict),

    // What the page "Using the library" shows: public symbols are all that it may use.
    .executableTarget(
      name: "WhoStandsWhere", dependencies: ["TreatyGraph"],
      packageAccess: false, swiftSettings: strict),

    .target(
      name: "CMatrixKernel",
      // Vector code that is not optimised is a hundred times slower, in tests too.
      cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Extraction", "Language", "Positions", "Reading", "Statements", "Tables", "TreatyData",
        "TreatyGraph",
      ],
      swiftSettings: strict),
    // Loads what CCurl, CGMime, CGraphviz, CIGraph, CMicroHTTPD, CPostgreSQL and CXLSXWriter declare
    // when it is first called.
    .target(name: "CLateLibrary"),
    .systemLibrary(name: "CCharacterWidth"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CPostgreSQL", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CGraphviz", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(
      name: "CIGraph", providers: [.apt(["libigraph-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CCurl", providers: [.apt(["libcurl4-gnutls-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CGMime", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CTextCat", pkgConfig: "libexttextcat",
      providers: [.apt(["libexttextcat-dev", "libexttextcat-data"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

    tests(of: "Tables", also: ["TestSupport"]),
    tests(of: "Extraction", also: ["Tables", "Statements", "Language", "Actors", "TestSupport"]),
    tests(of: "Actors", also: ["Statements", "TestSupport"]),
    .target(
      name: "TestSupport", dependencies: ["Statements", "Positions", "Storage"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Language"),
    tests(of: "Statements", also: ["TestSupport"]),
    tests(of: "Positions", also: ["Statements", "TestSupport"]),
    tests(of: "Graphing", also: ["Statements", "Positions", "TestSupport"]),
    tests(of: "Storage", also: ["Statements", "Positions", "TestSupport"]),
    tests(of: "Reading", also: ["Statements", "TestSupport"]),
    tests(
      of: "TreatyGraph",
      also: [
        "Tables", "Statements", "Reading", "Actors", "Extraction", "Positions", "Graphing",
        "Storage", "TreatyData", "TestSupport",
      ]),
    tests(of: "Assisting", also: ["TreatyGraph", "TestSupport"]),
    tests(of: "Serving", also: ["TreatyGraph", "TestSupport"]),
    tests(of: "TreatyGraphCommand", also: ["TreatyGraph", "TestSupport"]),
    .testTarget(name: "RepositoryTests", dependencies: ["WhoStandsWhere"], swiftSettings: strict),
  ]
)
