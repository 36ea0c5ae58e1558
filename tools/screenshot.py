"""Take a picture of a page of a running demo: the landing page for the README, or any other.

make screenshot
make screenshot ARGS="--path /subsidies --width 390 --out phone.png"
"""

from pathlib import Path
from playwright.sync_api import sync_playwright
import argparse
import os
import shutil

ROOT = Path(__file__).resolve().parent.parent


def chromium() -> str:
    """Return the path of the browser."""
    for name in (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        found = name and shutil.which(name)
        if found:
            return found
    raise SystemExit("no chromium found")


def main() -> None:
    """Take the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--path", default="")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=900)
    parser.add_argument("--whole", action="store_true", help="the whole page, not one screen")
    parser.add_argument("--login", help="name of a demo account")
    parser.add_argument("--out", default=str(ROOT / "docs" / "images" / "landing.png"))
    options = parser.parse_args()
    site = f"http://localhost:{options.port}/voorbeeldegem"
    Path(options.out).parent.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": options.width, "height": options.height})
        if options.login:
            page.goto(f"{site}/login")
            page.fill("#__ac_name", options.login)
            page.fill("#__ac_password", "onderneem")
            page.click("#buttons-login")
        page.goto(f"{site}/ondernemen{options.path}")
        page.screenshot(path=options.out, full_page=options.whole)
        browser.close()


if __name__ == "__main__":
    main()
