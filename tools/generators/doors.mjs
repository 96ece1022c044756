// Whom each door lets in. A route that belongs to no door, or lacks a lock of its door, is an error.

/** @typedef {import('./routes.mjs').Route} Route */
/**
 * @typedef {object} Door
 * @property {string} name
 * @property {string} app
 * @property {readonly string[]} at how its addresses begin
 * @property {string} who
 * @property {string} shows what they have to show
 * @property {string} sees what they see
 * @property {readonly string[]} checks `app Name` of the classes that look at what is shown
 * @property {readonly string[]} locks guards, or other names without which a route of this door stands open; `a|b` is either
 * @property {readonly string[]} [changes] the same for routes that are no GET
 */

/** @type {readonly Door[]} */
export const doors = [
  {
    name: 'A token',
    app: 'gateway',
    at: ['/sr/oauth/token'],
    who: 'SmartRecruiters, for one company',
    shows: 'the client id and secret that the company’s consent made',
    sees: 'a token that speaks for that company for half an hour',
    checks: ['gateway IssueToken', 'consent IssueToken'],
    locks: ['readClientCredentials'],
  },
  {
    name: 'Where tokens are given',
    app: 'gateway',
    at: ['/.well-known/oauth-authorization-server'],
    who: 'anybody',
    shows: 'nothing',
    sees: 'addresses; nothing of anybody',
    checks: [],
    locks: [],
  },
  {
    name: 'SmartRecruiters’ calls',
    app: 'gateway',
    at: ['/sr/packages'],
    who: 'SmartRecruiters, for one company',
    shows: 'a token with the scope named below',
    sees: 'packages of the account that this company is connected to, and the answers to its own orders',
    checks: ['gateway CompanyGuard', 'gateway VerifyToken'],
    locks: ['CompanyGuard', 'Scopes'],
  },
  {
    name: 'Disconnecting',
    app: 'gateway',
    at: ['/sr/integrations/companies'],
    who: 'SmartRecruiters',
    shows: 'a token of that company, or the secret in the registered address',
    sees: 'nothing: it ends the connection',
    checks: ['gateway VerifyToken', 'consent DisconnectCompany'],
    locks: ['verifyToken', 'secretOf'],
  },
  {
    name: 'Consent pages',
    app: 'gateway',
    at: ['/sr/integration'],
    who: 'a company’s admin, by way of SmartRecruiters',
    shows: 'nothing to open the page; then an API key, in a form that this page sealed for one company',
    sees: 'the name of the account whose key was pasted, after at most five tries for each form',
    checks: ['consent CheckApiKey', 'consent GiveConsent'],
    locks: ['ConsentThrottleGuard'],
    changes: ['OwnFormGuard'],
  },
  {
    name: 'Candidates’ pages',
    app: 'gateway',
    at: ['/c', '/i'],
    who: 'whoever has the link of one order: `/c` by mail, `/i` while applying',
    shows: 'the secret in the link, 256 random bits',
    sees: 'what is to be done for this order; no result, no other order',
    checks: ['ordering CandidateLinks'],
    locks: ['linkTokenPipe'],
    changes: ['LinkThrottleGuard'],
  },
  {
    name: 'Portal page',
    app: 'gateway',
    at: ['/portal'],
    who: 'an admin of one account, signed in to the vendor’s product',
    shows:
      'a sealed link that the vendor made for one account, an hour at most, with the permission named below',
    sees: 'keys, connections, switches, fields and packages of that account; a key only after a fresh sign-in',
    checks: ['gateway PortalVisits', 'consent OpenPortal'],
    locks: ['PortalVisits|PortalPages|PortalActions'],
    changes: ['OwnFormGuard'],
  },
  {
    name: 'Shared timeline',
    app: 'gateway',
    at: ['/t'],
    who: 'whoever was given a link to the story of one order',
    shows: 'the secret in the link, 256 random bits, which ends by itself',
    sees: 'what happened to that order, with evidence; nobody’s name or address',
    checks: ['gateway TimelineLinks'],
    locks: ['TimelineLinks', 'LinkThrottleGuard'],
  },
  {
    name: 'Signing in to the console',
    app: 'gateway',
    at: ['/console/sign-in', '/console/callback', '/console/signed-out', '/console/assets'],
    who: 'anybody; what comes back from the vendor’s provider',
    shows: 'nothing to be sent to the provider; then its code, in the browser that was sent',
    sees: 'nothing; a session of eight hours begins for whoever the provider gives a role',
    checks: ['gateway FinishSignIn', 'gateway ConsoleProvider'],
    locks: ['ConsoleProvider|ShowConsoleAsset'],
  },
  {
    name: 'Console',
    app: 'gateway',
    at: ['/console'],
    who: 'the vendor’s own people, each with a role: support, admin or auditor',
    shows: 'the session that signing in began; forms a token of that session, from our own page',
    sees: 'every account; whom an order is about only when they ask for it, which is noted, and an auditor never',
    checks: ['gateway ConsoleGuard', 'gateway ConsoleSessions'],
    locks: ['ConsoleGuard'],
    changes: ['Needs|SignOut|FindInConsole'],
  },
  {
    name: 'Report page',
    app: 'gateway',
    at: ['/r'],
    who: 'whoever has a link to a report',
    shows: 'the signed token in the link, which ends and can be revoked',
    sees: 'the result of one order, or, where the account keeps it to people with a seat, a way to ask for it',
    checks: ['results ReportLinks', 'results ReportTokens'],
    locks: ['reportTokenPipe', 'LinkThrottleGuard'],
  },
  {
    name: 'Logos',
    app: 'gateway',
    at: ['/brand'],
    who: 'anybody who reads a page or a mail',
    shows: 'the hash of the picture',
    sees: 'a logo that a vendor gave us, drawn anew; whose it is, is not said',
    checks: ['consent ShowBrandLogo'],
    locks: ['logoFilePipe'],
  },
  {
    name: 'Vendor API',
    app: 'gateway',
    at: ['/v1'],
    who: 'the vendor’s product',
    shows:
      'a token made by `POST /v1/tokens` with the scope named below, or `VENDOR_API_TOKEN`, which has all of them',
    sees: 'the accounts that the token is bound to, or else every one: which of its users may see which is the vendor’s to decide',
    checks: ['gateway VendorGuard', 'gateway OwnAccounts'],
    locks: ['VendorGuard', 'Needs'],
  },
  {
    name: 'Reports between gateway and results',
    app: 'results',
    at: ['/reports', '/report-links'],
    who: 'the gateway, on the private `REPORTS_PORT`',
    shows: '`REPORTS_TOKEN`',
    sees: 'files of reports, each by the order it is of or by a link that works',
    checks: ['results ReportsGuard'],
    locks: ['ReportsGuard'],
  },
];

/**
 * The door of a route.
 * @param {Route} route
 * @param {readonly Door[]} [all]
 * @returns {Door}
 */
export function doorOf({ app, address, method, path }, all = doors) {
  const door = all.find(
    (one) => one.app === app && one.at.some((at) => address === at || address.startsWith(`${at}/`)),
  );
  if (!door) throw new Error(`${method} ${address} (${path}) belongs to no door`);
  return door;
}

/**
 * What keeps a route shut: its guards, and what else its door demands. Throws where that is missing.
 * @param {Route} route
 * @param {Door} door
 * @returns {string[]}
 */
export function lockedBy(route, door) {
  const { method, address, path, guards, names } = route;
  const wanted = [...door.locks, ...(method === 'GET' ? [] : (door.changes ?? []))];
  const found = wanted.map((lock) => {
    const [shut] = lock
      .split('|')
      .filter((name) => (name.endsWith('Guard') ? guards : [...names]).includes(name));
    if (!shut) throw new Error(`${method} ${address} (${path}) is not behind ${lock}`);
    return shut;
  });
  return [...new Set([...guards, ...found])].filter((name) => !['Scopes', 'Needs'].includes(name));
}
