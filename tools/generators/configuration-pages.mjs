// docs/configuration.md, the table in README.md and .env.example, from the apps' configuration classes.
import { describeConfig } from '@assay/runtime';
import { table } from './markdown.mjs';
import { natsServerTable } from './nats-server-settings.mjs';

/** @typedef {import('@assay/runtime').SettingDescription} Description */
/** @typedef {Omit<Description, 'required'> & { required: boolean, requiredBy: string[], apps: string[] }} Variable */
/** @typedef {Record<string, new () => object>} ConfigClasses by app */

const TUNING =
  /_(MS|SECONDS|MINUTES|HOURS|DAYS|MAX|CONCURRENCY|REPLICAS|PER_SECOND|AT_ONCE|CHARACTERS)$|^(FAILPOINT|NODE_ENV)$/;

/**
 * One entry per variable; an app that demands it makes it required.
 * @param {ConfigClasses} classes
 * @returns {Variable[]}
 */
export function variablesOf(classes) {
  /** @type {Map<string, Variable>} */
  const variables = new Map();
  for (const [app, cls] of Object.entries(classes))
    for (const description of describeConfig(cls)) {
      const known = variables.get(description.name);
      const requiredBy = [...(known?.requiredBy ?? []), ...(description.required ? [app] : [])];
      variables.set(description.name, {
        ...description,
        ...known,
        ...(description.default === undefined ? {} : { default: description.default }),
        apps: [...(known?.apps ?? []), app],
        requiredBy,
        required: requiredBy.length > 0,
      });
    }
  return [...variables.values()];
}

/**
 * @param {readonly Variable[]} variables
 * @param {number} appCount
 * @returns {string}
 */
function rows(variables, appCount) {
  const names = ['variable', ...(appCount > 1 ? ['used by'] : []), 'default', 'what'];
  const cells = variables.map((variable) => {
    const users = variable.apps.length === appCount ? 'all' : variable.apps.join(', ');
    const name = `\`${variable.name}\`${variable.secret ? ' (or `…_FILE`)' : ''}`;
    return [name, ...(appCount > 1 ? [users] : []), defaultOf(variable), variable.description];
  });
  return table(names, cells);
}

/** @param {Variable} variable */
function defaultOf(variable) {
  const { apps, requiredBy } = variable;
  const usual = variable.default === undefined || variable.default === '' ? '' : `\`${variable.default}\``;
  if (requiredBy.length === 0) return usual;
  return requiredBy.length === apps.length
    ? '**required**'
    : `**required** by ${requiredBy.join(', ')}; else ${usual || 'unset'}`;
}

/**
 * What has to be set.
 * @param {ConfigClasses} classes
 */
export function configurationTable(classes) {
  const variables = variablesOf(classes).filter(({ required }) => required);
  const more = 'All other settings, each with its default: [docs/configuration.md](docs/configuration.md).';
  return `${rows(variables, Object.keys(classes).length)}\n\n${more}`;
}

/**
 * @param {ConfigClasses} product
 * @param {ConfigClasses} sandbox
 * @param {ConfigClasses} command `npm run configure-partner`
 * @param {string} natsScript docker/nats/start.sh
 */
export function configurationPage(product, sandbox, command, natsScript) {
  const [tuning, basic] = split(variablesOf(product));
  const count = Object.keys(product).length;
  const told = new Set(variablesOf(product).map(({ name }) => name));
  const own = variablesOf(command).filter(({ name }) => !told.has(name));
  return `# Configuration

<!-- written by \`npm run generate\` -->

Everything is read from environment variables once, before anything connects. A process that is given something wrong names
every offending variable, never a value, and does not start. Each variable may come as \`NAME_FILE\`, the path of a file that
holds the value, or as a file called \`NAME\` in the folder \`SECRETS_DIR\`; secrets should. http is accepted instead of https on a loopback host only.

## Addresses, identities and secrets

${rows(basic, count)}

## Durations, limits and tests

${rows(tuning, count)}

## What is registered with SmartRecruiters

\`npm run configure-partner\` reads these besides the addresses and the partner credential above; with \`--apply\` it registers
what they say.

${rows(own, 1)}

## A server of NATS

[docker/nats/start.sh](../docker/nats/start.sh) reads these where it starts a server; the apps do not.

${natsServerTable(natsScript)}

## The sandbox

${rows(variablesOf(sandbox), 1)}
`;
}

/** @param {ConfigClasses} product */
export function envExample(product) {
  const lines = variablesOf(product).map((variable) => {
    const { name, description, required, secret, apps } = variable;
    const value = variable.example ?? variable.default ?? '';
    const who = apps.length === Object.keys(product).length ? 'all apps' : apps.join(', ');
    const note = secret ? ` Or ${name}_FILE.` : '';
    return `# ${description}${note} (${who})\n${required ? '' : '# '}${name}=${value}`;
  });
  return `# Written by "npm run generate". What is commented out shows its default or an example.\n\n${lines.join('\n\n')}\n`;
}

/**
 * @param {readonly Variable[]} variables
 * @returns {[Variable[], Variable[]]}
 */
function split(variables) {
  return [
    variables.filter(({ name }) => TUNING.test(name)),
    variables.filter(({ name }) => !TUNING.test(name)),
  ];
}
