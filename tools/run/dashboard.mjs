// What `npm run demo -- --dashboard` adds: a Prometheus that scrapes the apps, and a page with what it says.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { freePort } from '../servers/child.mjs';
import { startPrometheus } from '../servers/prometheus.mjs';
import { say } from '../progress.mjs';
import { dashboardPage } from './dashboard-page.mjs';

/** @typedef {import('./dashboard-page.mjs').Panel} Panel */
/** @typedef {import('./dashboard-page.mjs').Line} Line */

const BOARD = resolve(import.meta.dirname, '../../docker/monitoring/dashboard.json');
const shownSeconds = 15 * 60;
const stepSeconds = 5;

/**
 * Starts both on this machine alone, and gives where they are.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {string} folder
 * @param {readonly import('../servers/prometheus.mjs').Scraped[]} apps
 * @returns {Promise<{ page: string, prometheus: string }>}
 */
export async function startDashboard(life, folder, apps) {
  const prometheus = await startPrometheus(join(folder, 'prometheus'), apps, say);
  life.onEnd(prometheus.stop);
  const port = await freePort();
  const server = createServer((_request, response) => {
    pageOf(prometheus.url).then(
      (page) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
      (error) => response.writeHead(503).end(`Prometheus does not answer: ${error}\n`),
    );
  });
  server.on('error', (error) => say(`the dashboard is not there: ${error.message}`));
  await new Promise((done) => void server.listen(port, '127.0.0.1', () => done(undefined)));
  life.onEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { page: `http://localhost:${port}`, prometheus: prometheus.url };
}

/** @param {string} url */
async function pageOf(url) {
  /** @type {{ panels: Panel[] }} */
  const { panels } = JSON.parse(readFileSync(BOARD, 'utf8'));
  const to = Date.now() / 1000;
  const span = { from: to - shownSeconds, to };
  const drawn = panels.map(async (panel) => ({ panel, lines: await linesOf(url, panel, span) }));
  /** @type {{ alerts: { state: string, labels: { alertname: string } }[] }} */
  const { alerts } = await asked(`${url}/api/v1/alerts`);
  const speaking = alerts.map(({ state, labels }) => ({ name: labels.alertname, state }));
  return dashboardPage(await Promise.all(drawn), speaking, span);
}

/**
 * @param {string} url
 * @param {Panel} panel
 * @param {{ from: number, to: number }} span
 * @returns {Promise<Line[]>}
 */
async function linesOf(url, { targets = [] }, { from, to }) {
  const lines = targets.map(async ({ expr, legendFormat }) => {
    const query = new URLSearchParams({
      query: fromNothing(expr.replaceAll('$job', 'assay')),
      start: String(from),
      end: String(to),
      step: String(stepSeconds),
    });
    /** @type {{ result: { metric: Record<string, string>, values: [number, string][] }[] }} */
    const { result } = await asked(`${url}/api/v1/query_range?${query}`);
    return result.map(({ metric, values }) => ({
      name: legendFormat.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, label) => metric[label] ?? ''),
      points: values
        .map(([at, value]) => /** @type {const} */ ([at, Number(value)]))
        .filter(([, value]) => Number.isFinite(value)),
    }));
  });
  return (await Promise.all(lines)).flat();
}

/**
 * A counter that appears with its first event has no rate in Prometheus, so that the one order of a demo would not be seen:
 * here such a one counts from nothing.
 * @param {string} expr
 */
export function fromNothing(expr) {
  return expr.replace(
    /rate\((\w+\{[^}]*\})\[5m\]\)/g,
    (_all, counter) => `clamp_min((${counter} - ${counter} offset 5m) or ${counter}, 0) / 300`,
  );
}

/** @param {string} address */
async function asked(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()).data;
}
