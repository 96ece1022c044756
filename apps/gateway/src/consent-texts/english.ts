import type { ConsentTexts } from './consent-texts.js';

export const english: ConsentTexts = {
  language: 'en',
  direction: 'ltr',
  key: {
    title: 'Connect to SmartRecruiters',
    text: 'The SmartRecruiters company {companyId} wants to order assessments from your account.',
    label: 'API key of your account',
    hint: 'Your assessment product shows it where the integration with SmartRecruiters is switched on. Nothing is connected yet: the next page asks you to confirm.',
    contact: 'If you have none, ask {contact}.',
    continue: 'Continue',
    error: 'Error',
  },
  confirm: {
    title: 'Confirm the connection to SmartRecruiters',
    heading: 'Connect these two?',
    company: 'SmartRecruiters company',
    account: 'Account',
    moved: 'Until now this company was connected to another account.',
    reads: 'SmartRecruiters will place orders for candidates, and may read here:',
    packages: 'names and descriptions of your packages and their assessments',
    status: 'the status of each order it placed',
    scores: 'scores, labels, summaries and links of its results',
    authorize: 'Authorize',
    close: 'Or close this window.',
    refuse: 'Do not connect',
  },
  connected: {
    title: 'Connected to SmartRecruiters',
    heading: 'Connected',
    text: '{accountName} and the SmartRecruiters company {companyId} are connected.',
    healthy: 'A first test call to SmartRecruiters succeeded.',
    unhealthy:
      'SmartRecruiters did not accept a first test call yet. That can take a few minutes after connecting; we keep trying with every result.',
    close: 'You may close this window.',
  },
  held: {
    title: 'Waiting for confirmation',
    text: 'Somebody with the key of another account tried to connect the SmartRecruiters company {companyId}, too.',
    until:
      'Until the support of your assessment product has confirmed that it belongs to {accountName}, no assessments can be ordered. Please tell them; an API key that they make for this company confirms it at once.',
  },
  failure: {
    safe: 'It is safe to try again.',
    unchanged: 'Nothing was changed.',
    again: 'Try again',
    back: 'Back to SmartRecruiters',
    failed: 'This did not work',
  },
  foreign: {
    title: 'Open this page from SmartRecruiters',
    text: 'The address does not say which company wants to connect.',
    step: 'In SmartRecruiters, open Settings, then Apps & Integrations, and press Connect.',
  },
  headings: {
    'api-key-refused': 'The API key is no longer valid',
    'api-key-in-use': 'The API key is already in use',
    'api-key-of-another-company': 'The API key is for another company',
    'company-already-connected': 'Already connected',
    'company-connected-elsewhere': 'Connected to another account',
    'company-reserved': 'Another API key is needed',
    'connection-held': 'Waiting for confirmation',
    'company-not-consented': 'SmartRecruiters has not allowed this yet',
    'consent-flow-expired': 'This page has expired',
    'consent-form-refused': 'The form could not be accepted',
    'partner-not-configured': 'SmartRecruiters does not know us yet',
    'redirect-refused': 'The way back is not SmartRecruiters’',
    'smartrecruiters-unavailable': 'SmartRecruiters did not answer',
    'too-many-requests': 'Too many tries',
    'too-many-tries': 'Too many wrong keys',
    unavailable: 'We could not do that just now',
  },
  // They are the problems' own.
  messages: {},
  steps: {
    'api-key-refused': 'Ask for a new API key in your account, then press Connect in SmartRecruiters again.',
    'api-key-in-use': 'Then press Connect in SmartRecruiters again.',
    'company-already-connected':
      'You find both buttons in SmartRecruiters under Settings, Apps & Integrations.',
    'company-not-consented': 'Choose Allow when SmartRecruiters asks, and this page opens again.',
    'partner-not-configured':
      'Please tell the support of your assessment product: only they can do that, once for everybody.',
    'redirect-refused':
      'Start again with Connect in SmartRecruiters, and tell our support if it happens again.',
  },
};
