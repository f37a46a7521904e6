"""Hostile requests, and several who decide at once. See serve-under-attack.sh."""
import http.client
import json
import pathlib
import random
import socket
import subprocess
import sys
import threading
import time

addresses, program, store, server, requests, seconds = sys.argv[1:7]
faults = []
chance = random.Random(18)


def note(what):
    faults.append(what)
    print("FAULT", what)


def enter():
    address = pathlib.Path(addresses).read_text().split()[-1]
    port = int(address.split(":")[2].split("/")[0])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/" + address.split("/", 3)[3])
    answer = connection.getresponse()
    answer.read()
    return port, answer.getheader("Set-Cookie").split(";")[0]


def memory():
    status = pathlib.Path(f"/proc/{server}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def log():
    output = subprocess.run([program, "log", "--limit", "100000", "--store", store, "--format", "json"], capture_output=True)
    return [json.loads(line) for line in output.stdout.splitlines()]


port, cookie = enter()
HOST = f"Host: 127.0.0.1:{port}\r\n"
PATHS = [
    "/", "/static/../../../etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd", "/articles/%00", "/articles/-1",
    "/statements/1/reject", "/statements/99999999999999999999/accept", "/undo", "/add", "/actors/%ff%fe",
    "/search?q=%22%22", "/search?q=" + "a" * 3000, "/review?side=%00", "/export?as=../../x", "/log?about=1",
    "/treaties/%3Cscript%3E", "//evil.example/", "/?token=" + "0" * 64, "/static/style.css%00.html"]
HEADS = [
    "Host: evil.example\r\n", "", HOST, HOST + "Origin: http://evil.example\r\n",
    HOST + "Transfer-Encoding: chunked\r\n", HOST + "Content-Length: -1\r\n",
    HOST + "Content-Length: 99999999999999999999\r\n", HOST + "Cookie: " + "x=y; " * 500 + "\r\n",
    HOST + "X: " + "\x01\x02\xff" * 20 + "\r\n", HOST + "Content-Type: multipart/form-data; boundary=\r\n",
    HOST + f"Cookie: {cookie}\r\n", HOST + f"Cookie: {cookie}\r\nOrigin: null\r\n",
    HOST + "Sec-Fetch-Site: cross-site\r\n" + f"Cookie: {cookie}\r\n"]


def hostile():
    if chance.random() < 0.1:
        return chance.randbytes(chance.randint(1, 2000)) + b"\r\n\r\n"
    method = chance.choice(["GET", "POST", "PUT", "HEAD", "OPTIONS", "TRACE", "get", "\x00", "GET" * 100])
    head = f"{method} {chance.choice(PATHS)} HTTP/{chance.choice(['1.1', '1.0', '9.9', ''])}\r\n"
    head += chance.choice(HEADS) + "Connection: close\r\n\r\n"
    return head.encode("latin-1") + chance.randbytes(chance.choice([0, 0, 10, 5000]))


def attack():
    held = []
    for number in range(int(requests)):
        with socket.create_connection(("127.0.0.1", port), timeout=30) as place:
            try:
                place.sendall(hostile())
                place.shutdown(socket.SHUT_WR)
                while place.recv(65536):
                    pass
            except OSError:
                pass
        if number % (int(requests) // 5) == int(requests) // 5 - 1:
            held.append(memory())
    print("memory after each fifth, MB:", *held)
    if held[-1] > held[0] * 1.2 + 10:
        note(f"the server grew from {held[0]} to {held[-1]} MB")
    if log():
        note("a hostile request has decided something")
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/articles", headers={"Cookie": cookie})
    if connection.getresponse().status != 200:
        note("the server does not answer any more")


def decide(numbers, cookie, done):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    until = time.monotonic() + float(seconds)
    for number in numbers:
        if time.monotonic() > until:
            return
        began = time.monotonic()
        connection.request(
            "POST", f"/statements/{number}/accept", body="because=x",
            headers={"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}",
                     "Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 303:
            note(f"accepting {number} was answered with {answer.status}")
        done.append((number, time.monotonic() - began))


def decide_by_command(numbers, done):
    until = time.monotonic() + float(seconds)
    for number in numbers:
        if time.monotonic() > until:
            return
        outcome = subprocess.run(
            [program, "accept", str(number), "--store", store, "--coder", "ben"], capture_output=True)
        if outcome.returncode != 0:
            note(f"accept {number}: {outcome.stderr.decode()}")
        done.append((number, 0))


def together():
    done = []
    two = [enter()[1], enter()[1]]
    threads = [
        threading.Thread(target=decide, args=(range(1, 250, 3), two[0], done)),
        threading.Thread(target=decide, args=(range(2, 250, 3), two[1], done)),
        threading.Thread(target=decide_by_command, args=(range(3, 250, 3), done))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    written = sorted(int(entry["on"][0].split()[1]) for entry in log())
    if written != sorted(number for number, _ in done):
        note(f"{len(done)} decisions were made, {len(written)} are in the log")
    slowest = max((wait for _, wait in done), default=0)
    print(f"{len(done)} decisions at once, all in the log; the slowest took {slowest:.2f} s")
    if slowest > 1:
        note(f"a decision took {slowest:.2f} s")


began = time.monotonic()
attack()
print(f"{requests} hostile requests in {time.monotonic() - began:.0f} s")
together()
print(f"{len(faults)} faults")
sys.exit(1 if faults else 0)
