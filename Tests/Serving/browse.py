"""Looks at every page as a reader does, and decides on some statements. See serve-in-a-browser.sh."""
import json
import pathlib
import subprocess
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

addresses, program, store, pictures = sys.argv[1:5]
WIDTHS = [320, 900, 1600]
THEMES = ["light", "dark"]
PAGES = {
    "treaties": "/",
    "treaty": "/treaties/treaty:un-cybercrime",
    "treaty-period": "/treaties/cybercrime?since=2024&until=2024&view=timeline",
    "actors": "/actors",
    "actor": "/actors/state:GBR",
    "articles": "/articles",
    "article": "/articles/4",
    "hostile": "/articles/16",
    "review": "/review",
    "search": "/search?q=cybercrime+sign*",
    "statement": "/statements/37",
    "add": "/add",
    "exports": "/exports",
    "log": "/log",
    "error": "/actors/Nobody%20at%20all",
}
faults = []


def note(fault):
    faults.append(fault)
    print("FAULT", fault)


def latest_address():
    return pathlib.Path(addresses).read_text().split()[-1]


def log_entries():
    output = subprocess.run(
        [program, "log", "--limit", "100000", "--store", store, "--format", "json"], capture_output=True, text=True)
    return [json.loads(line) for line in output.stdout.splitlines()]


def watch(page, origin):
    def heard(message):
        # A page that says why it is none is told of in the console by every browser.
        if message.type in ("error", "warning") and "status of 4" not in message.text:
            note(f"console of {page.url}: {message.text}")

    page.on("console", heard)
    page.on("pageerror", lambda error: note(f"script of {page.url}: {error}"))
    page.on("dialog", lambda dialog: (note(f"dialog of {page.url}: {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda request: request.url.startswith((origin, "data:")) or note(f"asks for {request.url}"))


def look(browser, origin, state):
    axe = Axe()
    for theme in THEMES:
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=theme, storage_state=state)
            page = context.new_page()
            watch(page, origin)
            for name, path in PAGES.items():
                page.goto(origin + path)
                page.wait_for_load_state("networkidle")
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    note(f"{name} is {wide} wide at {width}")
                for found in axe.run(page).response["violations"]:
                    if found["impact"] in ("serious", "critical", "moderate"):
                        places = [node["target"] for node in found["nodes"][:3]]
                        note(f"axe {found['id']} ({found['impact']}) on {name} {width} {theme}: {places}")
                if "stolen" in page.title():
                    note(f"a script of an article ran on {name}")
                if pictures:
                    pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
                    page.screenshot(path=f"{pictures}/{name}-{width}-{theme}.png", full_page=True)
            context.close()


def expect(holds, what):
    print("ok   " + what) if holds else note(what)


def decide_by_keys(page, origin):
    page.goto(origin + "/articles/4")
    before = len(log_entries())
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.dataset.statement")
    page.keyboard.press("a")
    page.wait_for_selector(f"#statement-{first} .mark")
    expect(page.evaluate("document.activeElement.dataset.statement") == first, "the key a accepts, and stays")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.dataset.statement")
    page.keyboard.press("r")
    page.wait_for_selector(f"#statement-{second}", state="detached")
    page.keyboard.press("u")
    page.wait_for_selector(f"#statement-{second}")
    kinds = [entry["what"] for entry in log_entries()[before:]]
    expect(kinds == ["accept", "reject", "undo"], f"keys write {kinds}")
    page.locator(f"#statement-{first}").focus()
    page.keyboard.press("c")
    page.wait_for_selector(f"#statement-{first} form.correction")
    page.locator(f"#statement-{first} select[name=side]").select_option("neutral")
    page.locator(f"#statement-{first} form.correction button.main").press("Enter")
    page.wait_for_selector(f"#statement-{first}.neutral")
    expect(log_entries()[-1]["what"] == "correct", "a correction in place is in the log")


def add_by_mouse(page, origin):
    page.goto(origin + "/articles/4")
    text = page.locator("[data-text]")
    box = text.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 260, box["y"] + 12, steps=8)
    page.mouse.up()
    chosen = page.evaluate("getSelection().toString()")
    page.locator(".choose").click()
    expect(page.locator("#missed textarea").input_value() == chosen.strip(), "selected words are the quote")
    page.locator("#missed [name=actor]").fill("Norway")
    page.locator("#missed [name=relation]").select_option("supports")
    page.locator("#missed [name=treaty]").fill("cybercrime")
    page.locator("#missed button.main").click()
    page.locator(".statement.current", has_text="marked-by-hand").wait_for()
    expect(log_entries()[-1]["what"] == "add-statement", "a statement from selected words is in the log")


def see_the_command(page, origin):
    page.goto(origin + "/review")
    number = page.locator(".statement").first.get_attribute("data-statement")
    subprocess.run(
        [program, "reject", number, "--store", store, "--coder", "ben"], check=True, capture_output=True)
    began = time.monotonic()
    page.reload()
    expect(
        page.locator(f"#statement-{number}").count() == 0 and time.monotonic() - began < 2,
        "a page shows what the command line has written")


def show_the_note(page, origin):
    page.goto(origin + "/treaties/cybercrime")
    link = page.locator(".picture a").first
    link.hover()
    expect("“" in page.locator(".note").text_content(), "the picture shows quotes where the pointer rests")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/**")
    expect(True, "a box of the picture leads to its actor")


def work_without_scripts(browser, origin, state):
    context = browser.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    page.goto(origin + "/articles/5")
    card = page.locator(".statement").first
    number = card.get_attribute("data-statement")
    card.locator("form[action$=accept] button").click()
    expect(
        page.url.endswith(f"#statement-{number}") and log_entries()[-1]["what"] == "accept",
        "without scripts a form does the same")
    page.goto(origin + "/add")
    page.locator("[name=text]").fill("Norway rejects the UN Convention against Cybercrime.")
    page.locator("[name=title]").fill("Pasted")
    page.locator("button.main").click()
    expect("1 statement" in page.locator(".done").text_content(), "a pasted text is read")
    page.locator("input[type=file]").set_input_files(
        {"name": "peru.txt", "mimeType": "text/plain",
         "buffer": b"Title: Peru\n\nPeru supports the UN Convention against Cybercrime."})
    page.locator("button.main").click()
    expect("peru.txt" in page.locator(".done").text_content(), "a file is read")
    context.close()


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox"], headless=True)
    first = browser.new_context()
    page = first.new_page()
    address = latest_address()
    origin = address.split("/?")[0]
    page.goto(address)
    expect("token" not in page.url, "the token is gone from the address")
    state = first.storage_state()
    stranger = browser.new_context().new_page()
    expect(stranger.goto(address).status == 401, "an address is good once")
    expect(stranger.goto(origin + "/log").status == 401, "nobody comes in without a token")
    began = time.monotonic()
    look(browser, origin, state)
    print(f"{len(PAGES) * len(WIDTHS) * len(THEMES)} pages looked at in {time.monotonic() - began:.0f} s")
    watch(page, origin)
    decide_by_keys(page, origin)
    add_by_mouse(page, origin)
    see_the_command(page, origin)
    show_the_note(page, origin)
    work_without_scripts(browser, origin, state)
    browser.close()
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
