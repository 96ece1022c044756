// Every secret of an installation: where it lies, what it opens, how it is changed. One that is not here is an error.

import { secretsOfServers } from './secrets-of-servers.mjs';
import { secretsOfTheVendorApi } from './secrets-of-the-vendor-api.mjs';

/**
 * @typedef {object} Secret
 * @property {string} name
 * @property {readonly string[]} at what it is: `SETTING`, `app.table.column`, `app:label` of a key that is derived, `file:` of docker compose, or `tls:` of Kubernetes
 * @property {string} [also] who else knows it
 * @property {string} opens
 * @property {string} change
 */

/** @type {readonly Secret[]} */
export const secrets = [
  {
    name: 'Encryption key, each app its own',
    at: ['ENCRYPTION_KEY'],
    opens: 'everything that the app keeps sealed, the key that hashes among it',
    change:
      '[in four steps](operations.md#changing-encryption_key), with `npm run rewrap`; the old key is gone afterwards',
  },
  {
    name: 'Key that hashes, of consent and of ordering',
    at: ['consent.hash_keys.sealed_key', 'ordering.hash_keys.sealed_key'],
    opens: 'nothing: with it and the table somebody who guesses a hashed text could see that they are right',
    change: 'not: nobody has what was hashed with it',
  },
  {
    name: 'Partner credential',
    at: ['SMARTRECRUITERS_CLIENT_SECRET', 'SMARTRECRUITERS_CLIENT_SECRET_NEXT'],
    also: 'SmartRecruiters',
    opens: 'the partner configuration, and making a company’s credential out of its consent',
    change: 'set `SMARTRECRUITERS_CLIENT_ID_NEXT` and its secret; both are tried',
  },
  {
    name: 'Granted credential of a company, and the token had with it',
    at: ['consent.granted_credentials.sealed_credential', 'consent.granted_credentials.sealed_token'],
    also: 'SmartRecruiters; results borrows the token and keeps it in memory',
    opens: 'SmartRecruiters’ API for that company: results, reports, candidates, notes, tags',
    change: 'the company disconnects and connects again',
  },
  {
    name: 'Issued credential of a company',
    at: ['consent.issued_credentials.secret_hash', 'consent:issued-credentials'],
    also: 'SmartRecruiters',
    opens: 'tokens with which SmartRecruiters lists packages and orders for that company',
    change: 'the company disconnects and connects again',
  },
  {
    name: 'Token signing key',
    at: ['consent.signing_keys.sealed_private_jwk'],
    opens: 'access tokens of any company; the gateway has the public halves',
    change: 'by itself every `SIGNING_KEY_DAYS`; two are live meanwhile',
  },
  {
    name: 'API key of an account',
    at: ['consent.api_keys.key_hash', 'consent.api_keys.sealed_value', 'consent:api-keys'],
    also: 'the account’s admin; it is sealed only until a company is connected with it',
    opens: 'connecting a company to the account',
    change: '`POST /v1/accounts/{accountId}/api-keys/{keyId}/reissue`, or on the portal page',
  },
  {
    name: 'Webhook secret of an account',
    at: ['consent.accounts.sealed_webhook_secret', 'consent.accounts.sealed_previous_webhook_secret'],
    also: 'the account’s engine',
    opens: 'signatures of messages to the account’s engine',
    change: '`POST /v1/accounts/{accountId}/webhook-secret/rotation`; the one before signs as well for a day',
  },
  {
    name: 'Link of a candidate',
    at: [
      'ordering.orders.link_token',
      'ordering.orders.link_token_hash',
      'ordering:candidate-link',
      'gateway.intake.link_hash',
      'notification.reminder_plans.link_digest',
    ],
    also: 'the candidate; notification has it while it writes a message',
    opens: 'the pages of one order',
    change: 'not: it ends with the order',
  },
  {
    name: 'Whom an erasure is about, and what its certificate is signed with',
    at: [
      'ordering.erasures.sealed_subject',
      'ordering.erasures.subject_hash',
      'ordering:erased-subject',
      'ordering:erased-contents',
      'ordering:erasure-certificate',
    ],
    opens:
      'who is being erased, while that lasts; afterwards only whether a certificate, or an order that comes again, is about somebody who is named',
    change:
      'the seal with the encryption key; the key that hashes and signs not: certificates of before would not be known again',
  },
  ...secretsOfTheVendorApi,
  {
    name: 'Token between gateway and results',
    at: ['REPORTS_TOKEN', 'REPORTS_TOKEN_NEXT', 'file:reports_token(_next)?'],
    opens: 'files of reports on the private port; results signs links to reports with it',
    change:
      '[in four steps](operations.md#changing-a-token); links that were signed with the old one end with the last',
  },
  {
    name: 'Access key of the bucket of reports',
    at: ['REPORTS_S3_SECRET_ACCESS_KEY', 'file:reports_s3_secret_access_key'],
    also: 'whoever runs the bucket',
    opens:
      'reading, writing and removing all reports; empty where reports lie in a folder, or the pod has a role of its own',
    change:
      'make a second one there, set it with its `REPORTS_S3_ACCESS_KEY_ID`, restart results, then revoke the first',
  },
  {
    name: 'Secret in the address for disconnecting',
    at: ['consent:disconnect-address'],
    also: 'SmartRecruiters',
    opens: 'ending the connection of a company',
    change:
      'with the encryption key, by `npm run configure-partner -- --apply --replace` at its third step: that of the old key is good as long as the key is in the list',
  },
  {
    name: 'Key of what the audit trail says of how something stood',
    at: ['gateway:audited-states'],
    opens:
      'nothing: with it and the trail somebody who guesses how something stood could see that they are right',
    change:
      'with the encryption key of the gateway, in one step: entries name the key, and those of before stay as they are',
  },
  {
    name: 'Forms and links that consent seals',
    at: ['consent:portal-link', 'consent:consent-flow'],
    also: 'whoever opened the page',
    opens: 'the consent pages of one company, or the portal page of one account, for an hour at most',
    change: 'with the encryption key',
  },
  {
    name: 'Return addresses of messages',
    at: ['notification:return-path'],
    opens: 'saying that a message came back',
    change: 'with the encryption key: those of the old one are good as long as it is in the list',
  },
  {
    name: 'Headers for the collector of traces',
    at: ['OTEL_EXPORTER_OTLP_HEADERS', 'file:otlp_headers'],
    also: 'whoever runs the collector',
    opens: 'sending traces there',
    change: 'there first, then set it and roll the apps; without it traces are dropped and no work waits',
  },
  ...secretsOfServers,
];

/** Secrets of docker compose that are a setting of one app. */
export const perApp = ['\\w+_encryption_key', 'smartrecruiters_client_secret(_next)?'];

/** Columns with the name of a secret that hold none: by what was sent a repeat is known. */
export const noSecrets = [
  'gateway.audit_entries.after_hash',
  'gateway.audit_entries.before_hash',
  'gateway.audit_entries.contents_hash',
  'gateway.audit_entries.hash',
  'gateway.audit_entries.previous_hash',
  'gateway.intake.body_hash',
  'ordering.orders.contents_hash',
  'results.result_versions.hash',
  'results.submissions.wanted_hash',
];
