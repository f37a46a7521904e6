import Positions
import Statements
import TestSupport
import Testing

@Suite("Whom names of holders mean")
struct HolderNamesTests {
  private struct Naming {
    var name: String
    var kind = ActorKind.group
    var id: String?
    var report: Int64 = 1

    var naming: HolderNaming { HolderNaming(report: report, holder: holder) }
    var holder: PositionHolder {
      PositionHolder(id: id.map { ActorID($0) }, name: name, kind: kind)
    }
  }

  private func statement(_ naming: Naming) -> SourcedStatement {
    var statement = Statement.sample(actor: naming.id, actorName: naming.name)
    statement.actor.kind = naming.kind
    return SourcedStatement(
      id: 1, statement: statement, article: Article(name: "a"), articleID: naming.report)
  }

  private func isOne(_ short: Naming, _ others: Naming...) -> Bool {
    let names = HolderNames(([short] + others).map(\.naming))
    return others.contains { names.key(of: statement(short)) == HolderKey($0.holder) }
  }

  @Test("Delegates and delegates are one, at the head of a row with a capital")
  func letters() {
    let names = HolderNames([Naming(name: "delegates"), Naming(name: "Delegates")].map(\.naming))
    let key = names.key(of: statement(Naming(name: "delegates")))
    #expect(key == names.key(of: statement(Naming(name: "Delegates", kind: .person))))
    #expect(names[key]?.name == "Delegates")
    #expect(
      HolderNames([Naming(name: "eBay users").naming])[
        HolderKey(Naming(name: "eBay users").holder)]?.name == "eBay users")
  }

  @Test("The foreign minister of one state is not that of another")
  func affiliation() {
    let names = ["state:FRA", "state:DEU", "state:FRA"].map { affiliation in
      var holder = Naming(name: "foreign minister", kind: .person).holder
      holder.affiliation = ActorID(affiliation)
      return HolderKey(holder)
    }
    #expect(names[0] != names[1])
    #expect(names[0] == names[2])
  }

  @Test("So many of a sort are those of whom the report tells more")
  func counts() {
    let democrats = Naming(name: "Six Democratic senators")
    #expect(isOne(Naming(name: "Six senators"), democrats))
    #expect(isOne(Naming(name: "36 groups"), Naming(name: "36 human rights groups")))
    #expect(
      isOne(Naming(name: "Twenty-one countries"), Naming(name: "Twenty-one African countries")))
    #expect(!isOne(Naming(name: "Five senators"), democrats))
    #expect(!isOne(Naming(name: "Six deputies"), democrats))
    #expect(!isOne(Naming(name: "Six senators"), democrats, Naming(name: "Six young senators")))
    #expect(!isOne(Naming(name: "Many senators"), Naming(name: "Many Democratic senators")))
    #expect(!isOne(Naming(name: "One delegate"), Naming(name: "One young delegate")))
  }

  @Test("In a report that does not name the longer one, the shorter name is a holder of its own")
  func otherReport() {
    #expect(
      !isOne(Naming(name: "Six senators"), Naming(name: "Six Democratic senators", report: 2)))
  }

  @Test("An office is the body that is named after it, where there is one such body")
  func offices() {
    let body = Naming(
      name: "European Data Protection Supervisor", kind: .governmentBody, id: "body:eu-edps")
    let office = Naming(name: "Supervisor", kind: .person)
    #expect(isOne(office, body))
    let other = Naming(name: "Banking Supervisor", kind: .governmentBody, id: "body:banks")
    #expect(!isOne(office, body, other))
    #expect(!isOne(Naming(name: "supervisor", kind: .person), body))
    #expect(!isOne(Naming(name: "Supervisor", kind: .group), body))
  }

  @Test("A word for many is no state whose name ends with it, and no part of a larger group")
  func groups() {
    #expect(
      !isOne(Naming(name: "States"), Naming(name: "United States", kind: .state, id: "state:USA")))
    #expect(!isOne(Naming(name: "Parties"), Naming(name: "non-Annex I Parties")))
    #expect(
      !isOne(
        Naming(name: "President", kind: .person), Naming(name: "Vice President", kind: .person)))
  }
}
