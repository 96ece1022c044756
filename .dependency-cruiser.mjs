// Who may import whom: the table of the architecture, one row per project. What is not listed is forbidden.
const DOMAIN = ['packages', 'orders', 'field-mappings', 'brand'];
const APP_MAY = [...DOMAIN, 'contracts', 'messaging', 'persistence', 'runtime'];

/** Every project and the libraries it may import. A test compares the names with the folders of apps/ and libs/. */
export const MAY_IMPORT = {
  'libs/packages': [],
  'libs/field-mappings': [],
  'libs/brand': [],
  'libs/orders': ['packages'],
  'libs/contracts': DOMAIN,
  'libs/client': [],
  'libs/runtime': ['contracts'],
  'libs/look': ['brand', 'runtime'],
  'libs/persistence': ['contracts', 'runtime'],
  'libs/messaging': ['contracts', 'persistence', 'runtime'],
  'libs/smartrecruiters': [...DOMAIN, 'contracts', 'runtime'],
  'libs/testing': [...DOMAIN, 'contracts', 'messaging', 'persistence', 'runtime', 'smartrecruiters'],
  'apps/gateway': [...APP_MAY, 'look', 'smartrecruiters'],
  'apps/consent': [...APP_MAY, 'smartrecruiters'],
  'apps/ordering': APP_MAY,
  'apps/notification': [...APP_MAY, 'look'],
  'apps/results': [...APP_MAY, 'smartrecruiters'],
  'apps/sandbox': [...APP_MAY, 'look', 'smartrecruiters'],
};

// A library is imported by its index; contracts also by the index of who owns them.
const doorOf = (/** @type {string} */ name) =>
  name === 'contracts'
    ? 'src/(gateway/|consent/|ordering/|notification/|results/|)index[.]ts$'
    : 'src/index[.]ts$';

const SPECS = '[.](spec|fixture)[.]ts$';
const PURE = `^libs/(${[...DOMAIN, 'contracts'].join('|')})/src/`;
const VALIDATION =
  'node_modules/(class-validator|class-transformer|class-validator-jsonschema|reflect-metadata)/';

const projectRules = Object.entries(MAY_IMPORT).map(([project, libraries]) => ({
  name: `${project.replace('/', '-')}-imports`,
  comment: `${project} may import ${libraries.length > 0 ? libraries.join(', ') : 'no other project'}, and itself`,
  severity: 'error',
  from: { path: `^${project}/`, pathNot: SPECS },
  to: {
    path: '^(apps|libs)/',
    pathNot: [`^${project}/`, ...libraries.map((name) => `^libs/${name}/${doorOf(name)}`)],
  },
}));

const specRules = [
  {
    name: 'specs-import-no-other-app',
    comment: 'a spec may use every library and its own project, never another app',
    severity: 'error',
    from: { path: `^(apps|libs)/([^/]+)/.*${SPECS}` },
    to: { path: '^apps/', pathNot: '^$1/$2/' },
  },
  {
    name: 'testing-is-for-specs',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: [SPECS, '^libs/testing/'] },
    to: { path: '^libs/testing/' },
  },
  {
    name: 'fixtures-are-for-specs',
    severity: 'error',
    from: {
      path: '^(apps|libs)/[^/]+/src/',
      pathNot: [SPECS, '^libs/testing/', '^libs/[^/]+/src/index[.]ts$'],
    },
    to: { path: '[.]fixture[.]ts$' },
  },
  {
    name: 'libraries-by-their-index',
    severity: 'error',
    from: { path: '^(apps|libs)/([^/]+)/' },
    to: {
      path: '^libs/[^/]+/(?!src/index[.]ts$)',
      pathNot: ['^$1/$2/', `^libs/contracts/${doorOf('contracts')}`],
    },
  },
];

/** Packages from the registry, and the places that may import them. */
const packageRules = [
  [
    'nats-only-in-messaging',
    'node_modules/@nats-io/',
    ['^libs/(messaging|testing)/', '^(test|tools)/', SPECS],
  ],
  [
    'http-client-only-outward',
    'node_modules/(undici|axios|got|node-fetch|ky)/',
    [
      '^libs/(smartrecruiters|testing)/',
      '^apps/sandbox/',
      '^apps/ordering/src/.*/[^/]*engine[^/]*$',
      '^apps/notification/src/transport/mail-by-api\\.ts$',
      // Files do not fit into messages: docs/decisions/0008-reports-are-streamed-over-http.md.
      '^apps/gateway/src/report-files/results-files\\.ts$',
      '^test/',
      SPECS,
    ],
  ],
  [
    'mail-only-in-transports',
    'node_modules/(@types/)?(nodemailer|smtp-server)/',
    ['^apps/notification/src/transport/', '^apps/sandbox/src/mailbox/', '^libs/testing/', '^test/', SPECS],
  ],
  [
    'http-modules-only-at-the-edge',
    '^(node:)?https?$',
    [
      '^libs/(runtime|smartrecruiters|testing)/',
      '^libs/client/examples/',
      '^apps/(gateway|sandbox)/',
      '^test/',
      '^tools/',
      SPECS,
    ],
  ],
].map(([name, path, places]) => ({ name, severity: 'error', from: { pathNot: places }, to: { path } }));

export default {
  forbidden: [
    ...projectRules,
    ...specRules,
    ...packageRules,
    {
      name: 'domain-and-contracts-are-pure',
      comment: 'no Nest, no TypeORM, no NATS, no node:* where only words and rules live',
      severity: 'error',
      from: { path: PURE, pathNot: SPECS },
      to: { path: '.', pathNot: ['^libs/', VALIDATION] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'every-project-has-a-row',
      comment: 'add the new project to MAY_IMPORT, with a decision record',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: Object.keys(MAY_IMPORT).map((project) => `^${project}/`) },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]data|[.]cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@assay/source', 'import', 'types', 'default'],
    },
  },
};
