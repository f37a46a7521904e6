"""Asks `treatygraph mcp` by the official SDK, whichever of its two generations is installed. See
assistant-by-the-sdk.sh."""
import asyncio
import importlib.metadata
import os
import pathlib
import subprocess
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

program, store = sys.argv[1:3]
version = importlib.metadata.version("mcp")
faults = []
SENTENCE = "Brazil, opposed by Norway, proposed a new article."
GOOD = {
    "search": {"query": "cybercrime sign*"},
    "positions": {"actor": "UK", "treaty": "cybercrime"},
    "sides": {"treaty": "cybercrime", "limit": 5},
    "changes": {"since": "2024"},
    "consistency": {"treaty": "cybercrime"},
    "article": {"article": 4},
    "explain": {"sentence": SENTENCE},
    "add_article": {"text": "Title: A\n\nPeru supports the UN Convention against Cybercrime."},
    "propose_statement": {
        "article": 4, "quote": "takes part in the negotiations", "actor": "United States",
        "relation": "supports", "treaty": "cybercrime", "because": "it takes part"},
}
BAD = {
    "search": [{}, {"query": ""}, {"query": 7}, {"query": "a", "limit": 0}],
    "positions": [{}, {"actor": "Nobodyland"}],
    "sides": [{"treaty": "no such treaty"}, {"treaty": "cybercrime", "since": "soon"}],
    "changes": [{"limit": -1}],
    "consistency": [{"treaty": []}],
    "article": [{"article": 999}, {"article": "../../etc/passwd"}],
    "explain": [{"sentence": " "}],
    "add_article": [{}, {"address": "/etc/passwd"}, {"address": "http://127.0.0.1:1/"}],
    "propose_statement": [
        {"article": 4, "quote": "never said so", "actor": "France", "relation": "supports"},
        {"article": 4, "quote": "negotiations", "actor": "France", "relation": "likes"}],
}


def expect(holds, what):
    print(("ok   " if holds else "FAULT ") + what)
    if not holds:
        faults.append(what)


def field(value, *names):
    """Of a value whose fields are spelled otherwise in the other generation."""
    return next((getattr(value, name) for name in names if getattr(value, name, None) is not None), None)


async def fails(asking):
    try:
        await asking
    except Exception as error:
        return field(error, "error").code if field(error, "error") else type(error).__name__
    return None


def memory():
    pids = subprocess.run(["pgrep", "-f", f"mcp --store {store}"], capture_output=True, text=True).stdout.split()
    for pid in pids:
        if os.readlink(f"/proc/{pid}/exe").endswith("treatygraph"):
            status = pathlib.Path(f"/proc/{pid}/status").read_text()
            return int(status.split("VmRSS:")[1].split()[0]) // 1024
    return 0


async def ask(client, name):
    listed = {tool.name: tool for tool in (await client.list_tools()).tools}
    expect(set(listed) == set(GOOD), f"{name}: {len(listed)} tools")
    for tool, arguments in GOOD.items():
        result = await client.call_tool(tool, arguments)
        content = field(result, "structured_content", "structuredContent")
        expect(not field(result, "is_error", "isError") and content, f"{name}: {tool} {str(content)[:70]}")
    for tool, all_arguments in BAD.items():
        for arguments in all_arguments:
            result = await client.call_tool(tool, arguments)
            expect(
                field(result, "is_error", "isError"),
                f"{name}: {tool} {arguments} is told: {result.content[0].text[:60]}")
    expect(await fails(client.call_tool("destroy", {})) is not None, f"{name}: an unknown tool is a fault")
    resources = (await client.list_resources()).resources
    templates = await client.list_resource_templates()
    expect(len(field(templates, "resource_templates", "resourceTemplates")) == 2, f"{name}: templates")
    for resource in (resources[0], resources[-1]):
        contents = (await client.read_resource(resource.uri)).contents
        expect(len(contents[0].text) > 100 or resource is resources[-1], f"{name}: {resource.uri} is read")
    code = await fails(client.read_resource("treatygraph://articles/999"))
    expect(code is not None, f"{name}: what is not there is a fault ({code})")
    for prompt in (await client.list_prompts()).prompts:
        values = {argument.name: "cybercrime" for argument in prompt.arguments if argument.required}
        words = (await client.get_prompt(prompt.name, values)).messages[0].content.text
        expect("cybercrime" in words and "{{" not in words, f"{name}: prompt {prompt.name}")
    expect(await fails(client.get_prompt("who_stands_where", {})) is not None, f"{name}: a prompt wants its argument")


async def call_often(client):
    held = []
    for number in range(1_000):
        tool = ["search", "positions", "sides", "changes", "article", "consistency"][number % 6]
        await client.call_tool(tool, GOOD[tool])
        if number % 200 == 199:
            held.append(memory())
    print("memory after each 200 calls, MB:", *held)
    expect(held[-1] <= held[0] * 1.1 + 5, "1,000 calls do not grow the program")


async def main():
    server = StdioServerParameters(
        command=program, args=["mcp", "--store", store, "--allow-writing", "--coder", "ana"],
        env={**os.environ, "TREATYGRAPH_JUDGE": "off"})
    if version >= "2":
        from mcp.client.client import Client

        for mode in ("auto", "legacy", "2026-07-28"):
            async with Client(stdio_client(server), mode=mode) as client:
                print(f"mcp {version}, {mode}: revision {client.protocol_version}")
                await ask(client, mode)
                if mode == "auto":
                    await call_often(client)
        return
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as session:
            result = await session.initialize()
            print(f"mcp {version}: revision {result.protocolVersion}")
            await ask(session, version)
            await call_often(session)


asyncio.run(main())
print(f"mcp {version}: {len(faults)} faults")
sys.exit(1 if faults else 0)
