"""A browser by the WebDriver protocol, with Python's standard library only."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def missing():
    """What is not there to run a browser with, or None."""
    for program in ("chromium", "chromedriver"):
        if not shutil.which(program):
            return program
    return None


class Browser:
    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="minutebook-browser-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                       env={**os.environ, "HOME": self.profile})
        port = None
        while port is None:
            line = self.driver.stdout.readline().decode()
            if not line:
                raise RuntimeError("chromedriver does not start")
            if "successfully on port" in line:
                port = int(line.rstrip().rstrip(".").rsplit(" ", 1)[1])
        self.base = f"http://127.0.0.1:{port}/session"
        arguments = ["--headless=new", "--disable-gpu", "--window-size=1300,900", "--hide-scrollbars", f"--user-data-dir={self.profile}/chromium",
                     "--disable-background-networking", "--disable-component-update", "--no-first-run"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        answer = self.call("", {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": {"args": arguments, "binary": shutil.which("chromium")},
                                                                  "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})
        self.base += "/" + answer["sessionId"]

    def call(self, path, body=None, method=None):
        request = urllib.request.Request(self.base + path, json.dumps(body).encode() if body is not None else None,
                                         {"Content-Type": "application/json"}, method=method or ("POST" if body is not None else "GET"))
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:600]) from None

    def open(self, address):
        self.call("/url", {"url": address})

    def address(self):
        return self.call("/url")

    def find(self, css):
        return self.call("/element", {"using": "css selector", "value": css})[ELEMENT]

    def click(self, css):
        self.call(f"/element/{self.find(css)}/click", {})

    def type(self, css, text):
        element = self.find(css)
        self.call(f"/element/{element}/clear", {})
        self.call(f"/element/{element}/value", {"text": text})

    def run(self, script, *arguments):
        """The value of a JavaScript function body, by the driver and so whatever the policy of the page."""
        return self.call("/execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script, *arguments, seconds=10):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = self.run(script, *arguments)
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"never came true: {script}")

    def look(self, width=1300, height=900, dark=False):
        """The size of the window's content, and what the reader prefers."""
        for command, parameters in (("setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}),
                                    ("setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})):
            self.call("/goog/cdp/execute", {"cmd": f"Emulation.{command}", "params": parameters})

    def log(self, kind="browser"):
        return self.call("/se/log", {"type": kind})

    def requests(self):
        """Addresses that were asked for since the last call."""
        asked = []
        for entry in self.log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return asked

    def screenshot(self, path):
        pathlib.Path(path).write_bytes(base64.b64decode(self.call("/screenshot")))

    def quit(self):
        try:
            self.call("", method="DELETE")
        finally:
            self.driver.terminate()
            self.driver.wait(10)
            self.driver.stdout.close()
            shutil.rmtree(self.profile, ignore_errors=True)
