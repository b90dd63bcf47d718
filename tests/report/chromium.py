"""Real Chromium without a driver: the DevTools protocol over two pipes, messages ended by NUL."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_chromium() -> str | None:
    """The browser's path, None when there is none."""
    return os.environ.get("RINNAN_CHROMIUM") or next((p for p in map(shutil.which, NAMES) if p), None)


class Browser:
    """One browser process; ``open`` gives a page."""

    def __init__(self, profile: Path) -> None:
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--mute-audio",
        ]
        flags += ["--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe"]
        flags += [f"--user-data-dir={profile}", "--hide-scrollbars", "about:blank"]

        def wire() -> None:
            # the pipes may already lie at 3 and 4: move them out of the way first
            a, b = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self._process = subprocess.Popen(
            [find_chromium() or "chromium", *flags],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=wire,  # noqa: PLW1509 - the protocol wants descriptors 3 and 4, and no thread runs yet
            close_fds=False,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out = ours_in, ours_out
        self._buffer = b""
        self._count = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, *, seconds: float = 60, **params: Any) -> Any:
        """One command and its result."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        limit = time.monotonic() + seconds
        while True:
            answer = self._read(limit)
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _read(self, limit: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0.0, limit - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            data = os.read(self._in, 1 << 16)
            if not data:
                raise RuntimeError("the browser has gone")
            self._buffer += data
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def open(
        self, path: Path, *, width: int = 1440, height: int = 900, dark: bool = False, scripts: bool = True
    ) -> Page:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Network", "Runtime", "Log"):
            page.call(f"{domain}.enable")
        page.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        if dark:
            page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        if not scripts:
            page.call("Emulation.setScriptExecutionDisabled", value=True)
        page.goto(path)
        return page

    def close(self) -> None:
        try:
            self.call("Browser.close", seconds=10)
            self._process.wait(10)
        except (RuntimeError, TimeoutError, OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        for pipe in (self._in, self._out):
            os.close(pipe)


class Page:
    """One tab."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser = browser
        self._session = session

    def call(self, method: str, **params: Any) -> Any:
        return self._browser.call(method, self._session, **params)

    def goto(self, path: Path) -> None:
        del self._browser.events[:]
        self.call("Page.navigate", url=path.as_uri())
        self.wait("document.readyState === 'complete'")

    def events(self, method: str) -> list[dict[str, Any]]:
        self.js("0")  # takes in what has arrived
        return [
            e["params"] for e in self._browser.events if e.get("sessionId") == self._session and e["method"] == method
        ]

    def js(self, expression: str) -> Any:
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", str(answer)))
        return answer["result"].get("value")

    def wait(self, expression: str, seconds: float = 20) -> None:
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if self.js(expression):
                return
            time.sleep(0.03)
        raise TimeoutError(f"never true: {expression}")

    def key(self, text: str) -> None:
        named = {"Enter": ("\r", 13), "Tab": ("\t", 9), "Escape": ("", 27)}
        content, code = named.get(text, (text, ord(text.upper()) if len(text) == 1 else 0))
        common = {"key": text, "windowsVirtualKeyCode": code}
        down = {"type": "keyDown", **common} | ({"text": content} if content else {})
        self.call("Input.dispatchKeyEvent", **down)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)
