// Every message contract, under the name it is exported by.
import 'reflect-metadata';
import { apps } from '@assay/contracts';
import * as consent from '@assay/contracts/consent';
import * as gateway from '@assay/contracts/gateway';
import * as notification from '@assay/contracts/notification';
import * as ordering from '@assay/contracts/ordering';
import * as results from '@assay/contracts/results';

/** @typedef {import('@assay/contracts').RequestContract<object, object>} RequestContract */
/** @typedef {import('@assay/contracts').EventContract<object>} EventContract */
/** @typedef {{ readonly exportedAs: string, readonly contract: RequestContract | EventContract }} Entry */

/**
 * Sorted by owner in the order of the story, then requests before events, then by name.
 * @returns {Entry[]}
 */
export function contractCatalogue() {
  return Object.entries(
    /** @type {Record<string, unknown>} */ ({
      ...gateway,
      ...consent,
      ...ordering,
      ...notification,
      ...results,
    }),
  )
    .filter(([, value]) => isContract(value))
    .map(([exportedAs, value]) => ({ exportedAs, contract: /** @type {Entry['contract']} */ (value) }))
    .sort((left, right) => rank(left).localeCompare(rank(right)));
}

/** @param {unknown} value */
function isContract(value) {
  return typeof value === 'object' && value !== null && 'subject' in value && 'owner' in value;
}

/** @param {Entry} entry */
function rank({ contract }) {
  const kind = contract.kind === 'request' ? 0 : 1;
  return `${apps.indexOf(contract.owner)} ${kind} ${contract.name}`;
}

/**
 * The apps that some event names as a consumer; each answers `confirm-events` for the producers' sweeps.
 * @returns {readonly import('@assay/contracts').App[]}
 */
export function consumingApps() {
  const events = contractCatalogue().flatMap(({ contract }) => (contract.kind === 'event' ? [contract] : []));
  return apps.filter((app) => events.some(({ consumers }) => consumers.includes(app)));
}
