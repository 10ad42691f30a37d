import {accessSync, constants, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Where the engines and their helpers live here. An environment variable beats a search. */

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    for (const folder of folders) {
      if (folder && isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

/** MiniBrowser is not on the path: Debian keeps it under /usr/lib/<architecture>/webkit2gtk-<n>/. */
function findMiniBrowser() {
  const found = [];
  for (const root of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    for (const folder of subfolders(root)) {
      if (folder.startsWith('webkit2gtk-')) found.push(join(root, folder, 'MiniBrowser'));
      else if (folder.includes('-linux-')) {
        for (const inner of subfolders(join(root, folder))) {
          if (inner.startsWith('webkit2gtk-')) {
            found.push(join(root, folder, inner, 'MiniBrowser'));
          }
        }
      }
    }
  }
  return found.filter(isExecutable).sort().at(-1);
}

function subfolders(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function findBrowsers() {
  return {
    chromium:
      process.env.CHROMIUM_BIN ??
      onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'),
    firefox: process.env.FIREFOX_BIN ?? onPath('firefox-esr', 'firefox'),
    webkitDriver: process.env.WEBKIT_DRIVER_BIN ?? onPath('WebKitWebDriver'),
    miniBrowser: process.env.MINI_BROWSER_BIN ?? findMiniBrowser(),
    xvfb: process.env.XVFB_BIN ?? onPath('Xvfb'),
  };
}
