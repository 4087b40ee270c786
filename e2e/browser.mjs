// The browser of walks and screenshots: Debian's Chromium, without anything that talks to the world by itself.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function openBrowser() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM to its path');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
    ],
  });
}

/** A window of its own: nothing is kept from one walk to the next. */
export function openWindow(browser, { scripts, width, locale = 'en' }) {
  return browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height: width < 600 ? 740 : 900 },
    locale,
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
}
