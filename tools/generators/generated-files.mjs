// Every file that is written from the sources, with the text it has to have.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { configurationPage, configurationTable, envExample } from './configuration-pages.mjs';
import { databasePage } from './database-page.mjs';
import { fieldMeanings } from './field-docs.mjs';
import { doctorTable } from './doctor-table.mjs';
import { dueWorkPage } from './due-work-page.mjs';
import { between } from './markdown.mjs';
import { messageSchemas } from './message-schemas.mjs';
import { messagesPage } from './messages-page.mjs';
import { personalDataPage } from './personal-data/page.mjs';
import { problemsPage } from './problems-page.mjs';
import { readmes } from './readme-sections.mjs';
import { secretsPage } from './secrets-page.mjs';
import { root } from './source-tree.mjs';
import { whoMaySeeWhatPage } from './who-may-see-what-page.mjs';

/** The apps whose messages and tables have to fit those of the release before. */
export const product = ['gateway', 'consent', 'ordering', 'notification', 'results'];

/** @typedef {Record<string, unknown>} Exports */
/** @typedef {(app: string, file: string) => Promise<Exports>} LoadModule an app's source file, by its name without ending */

/** Where the snapshots of an app's messages are. */
export const snapshotPath = (/** @type {string} */ app) => `test/contracts/messages/${app}.json`;

/**
 * @param {LoadModule} load
 * @returns {Promise<Record<string, string>>} texts by path from the root
 */
export async function generatedFiles(load) {
  const apps = await configClasses(load, product);
  const sandbox = await configClasses(load, ['sandbox']);
  const command = await configClasses(load, ['consent'], 'partner/partner-command.config');
  const { statusFor } = await load('gateway', 'answers/problem.filter');
  const { openapiDocument } = await load('gateway', 'v1-document/openapi-document');
  const { vendorOperations } = await load('gateway', 'v1.module');
  const meanings = fieldMeanings();
  const document = await /** @type {(operations: unknown, meanings: object) => Promise<object>} */ (
    openapiDocument
  )(vendorOperations, meanings);
  const files = {
    'apps/gateway/src/v1-document/field-meanings.json': json(meanings),
    'docs/messages.md': messagesPage(),
    'docs/due-work.md': await dueWorkPage(load, apps),
    'docs/secrets.md': secretsPage(apps),
    'docs/who-may-see-what.md': whoMaySeeWhatPage(),
    'docs/personal-data.md': personalDataPage(product),
    'docs/database.md': databasePage(product),
    'docs/operations.md': between(read('docs/operations.md'), 'doctor', doctorTable()),
    'docs/problems.md': problemsPage(/** @type {import('./problems-page.mjs').StatusFor} */ (statusFor)),
    'docs/configuration.md': configurationPage(apps, sandbox, command, read('docker/nats/start.sh')),
    'docs/openapi.json': json(document),
    'libs/client/vendor-api.d.ts': await clientTypes(document),
    '.env.example': envExample(apps),
    ...readmes(product),
    ...snapshots(),
  };
  const readme = join(root, 'README.md');
  if (!existsSync(readme)) return files;
  const text = between(read('README.md'), 'configuration', configurationTable(apps));
  return { ...files, 'README.md': text };
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(root, path), 'utf8');
}

/**
 * @param {object} value
 * @returns {string}
 */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @returns {Record<string, string>} */
export function snapshots() {
  return Object.fromEntries(
    Object.entries(messageSchemas()).map(([app, messages]) => [snapshotPath(app), json(messages)]),
  );
}

/**
 * @param {LoadModule} load
 * @param {readonly string[]} apps
 * @param {string} [file]
 * @returns {Promise<Record<string, new () => object>>}
 */
async function configClasses(load, apps, file = 'app.config') {
  const classes = await Promise.all(
    apps.map(async (app) => {
      const exported = Object.entries(await load(app, file));
      const found = exported.find(([name, value]) => name.endsWith('Config') && typeof value === 'function');
      if (!found) throw new Error(`apps/${app}/src/${file}.ts exports no class named …Config`);
      return [app, /** @type {new () => object} */ (found[1])];
    }),
  );
  return Object.fromEntries(classes);
}

/**
 * The types of the vendor API for its client.
 * @param {object} document
 */
async function clientTypes(document) {
  const types = await openapiTS(JSON.parse(JSON.stringify(document)));
  return `// Written by "npm run generate" from docs/openapi.json.\n${astToString(types)}`;
}
