// A Chromium for the journeys: the named one, the machine's, the one an npm package carries, else from Debian.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { say } from '../progress.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const CARRIER = join(ROOT, 'node_modules/@sparticuz/chromium');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium in which a button can be pressed, or why there is none.
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return (await works(named))
      ? { path: named }
      : { missing: `CHROMIUM_PATH names ${named}, which does not work` };
  for (const source of [onPath, carried, installed]) {
    const path = source();
    if (path && (await works(path))) return { path };
  }
  return {
    missing: 'no Chromium runs here: install the Debian package chromium, or name one in CHROMIUM_PATH',
  };
}

/** @param {string} executablePath */
async function works(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, timeout: 20_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<button>here</button>');
      await page.click('button', { timeout: 5000 });
      return true;
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

/** Unpacks the Chromium of the npm package once; it brings the libraries and a font that a bare machine has not. */
function carried() {
  if (!existsSync(join(CARRIER, 'bin/chromium.br'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(CARRIER, 'package.json'), 'utf8'));
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  const start = join(folder, 'start');
  if (existsSync(start)) return start;
  say(`unpacking Chromium ${version}`);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const fresh = mkdtempSync(join(ROOT, '.cache', 'chromium-'));
  for (const archive of ['al2023.tar', 'swiftshader.tar', 'fonts.tar'])
    spawnSync('tar', ['-x', '-C', fresh], { input: unpacked(archive), stdio: ['pipe', 'ignore', 'inherit'] });
  writeFileSync(join(fresh, 'chromium'), unpacked('chromium'), { mode: 0o755 });
  writeFileSync(join(fresh, 'fonts.conf'), fontConfiguration(folder));
  writeFileSync(join(fresh, 'start'), startScript(folder), { mode: 0o755 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return start;
}

/** @param {string} name */
function unpacked(name) {
  return brotliDecompressSync(readFileSync(join(CARRIER, 'bin', `${name}.br`)));
}

/**
 * Without a font every text is zero pixels wide, and nothing can be clicked.
 * @param {string} folder
 */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

/** @param {string} folder */
function startScript(folder) {
  return `#!/bin/sh
LD_LIBRARY_PATH='${folder}/lib' FONTCONFIG_FILE='${folder}/fonts.conf' exec '${folder}/chromium' "$@"
`;
}

function installed() {
  if (process.getuid?.() !== 0) return undefined;
  say('installing the Debian package chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
    if (spawnSync('apt-get', ['-q', ...args], { env, stdio: 'ignore' }).status !== 0) return undefined;
  return onPath();
}
