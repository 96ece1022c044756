// A Prometheus of this machine that scrapes apps on it, and judges the rules that an installation has.
import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, hasExited, spawnTied, stopChild } from './child.mjs';
import { debianBinary } from './debian-binary.mjs';

const RULES = resolve(import.meta.dirname, '../../docker/monitoring/alerts.yml');

/**
 * @typedef {object} Scraped
 * @property {string} name
 * @property {number} healthPort
 */

/**
 * Starts it; what it has seen lies in the folder and is kept.
 * @param {string} folder
 * @param {readonly Scraped[]} apps
 * @param {(line: string) => void} progress
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPrometheus(folder, apps, progress) {
  const binary = debianBinary(
    {
      program: 'prometheus',
      package: 'prometheus',
      variable: 'PROMETHEUS_BIN',
      needed: 'Prometheus 2.40 or newer',
      isFit: (file) => spawnSync(file, ['--version']).status === 0,
    },
    progress,
  );
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, 'prometheus.yml');
  writeFileSync(settings, configuration(apps));
  const address = `127.0.0.1:${await freePort()}`;
  const log = openSync(join(folder, 'prometheus.log'), 'a');
  const child = spawnTied(
    binary,
    [
      `--config.file=${settings}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      '--storage.tsdb.retention.time=7d',
      `--web.listen-address=${address}`,
    ],
    { stdio: ['ignore', log, log] },
  );
  const url = `http://${address}`;
  while (!(await isReady(url))) {
    if (hasExited(child))
      throw new Error(`Prometheus did not start: ${join(folder, 'prometheus.log')} says why`);
    await sleep(200);
  }
  return { url, stop: () => stopChild(child, 'SIGTERM', 10_000) };
}

/** @param {string} url */
async function isReady(url) {
  return fetch(`${url}/-/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** @param {readonly Scraped[]} apps */
function configuration(apps) {
  const targets = apps.map(({ name, healthPort }) => ({
    targets: [`127.0.0.1:${healthPort}`],
    labels: { instance: name },
  }));
  // JSON is YAML.
  return JSON.stringify({
    global: { scrape_interval: '5s', evaluation_interval: '15s' },
    rule_files: [RULES],
    scrape_configs: [{ job_name: 'assay', static_configs: targets }],
  });
}
