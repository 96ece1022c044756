// The secrets between the apps and the servers that they use.

/** @type {readonly import('./secrets.mjs').Secret[]} */
export const secretsOfServers = [
  {
    name: 'Mail server',
    at: ['SMTP_URL', 'file:smtp_url'],
    also: 'the mail server',
    opens: 'sending mail as `MAIL_FROM`',
    change: 'set the new one and restart; mail waits',
  },
  {
    name: 'Key of the mail provider',
    at: ['MAIL_API_KEY', 'file:mail_api_key'],
    also: 'the mail provider',
    opens: 'sending mail as `MAIL_FROM`; empty where mail leaves by SMTP',
    change: 'make a second one there, set it, restart notification, then revoke the first',
  },
  {
    name: 'DKIM key',
    at: ['DKIM_PRIVATE_KEY', 'file:dkim_private_key'],
    opens: 'signatures of mail from `DKIM_DOMAIN`; may be empty',
    change: 'publish the new key under another name, then set it with its `DKIM_SELECTOR`',
  },
  {
    name: 'TLS key for mail that comes back',
    at: ['BOUNCE_TLS_KEY', 'file:bounce_tls_key'],
    opens: 'being the server behind `BOUNCE_SMTP_PORT`; may be empty',
    change: 'set it with its `BOUNCE_TLS_CERTIFICATE` and restart',
  },
  {
    name: 'PostgreSQL passwords',
    at: ['DATABASE_URL', 'file:postgres_\\w+', 'file:\\w+_database_url'],
    also: 'PostgreSQL; the migrations have that of `assay_installer`',
    opens: 'the schema of one app; that of `assay_installer` and that of the superuser open all of them',
    change: 'by [a second login](operations.md#changing-every-other-secret) of the app, without a gap',
  },
  {
    name: 'NATS keys of apps or their passwords, and the password of `operator`',
    at: ['NATS_SEED', 'NATS_PASSWORD', 'file:nats_\\w+'],
    also: 'NATS, of keys the public half alone; nobody has that of `operator`, which is for `npm run replay-dead-letters` and `npm run doctor`',
    opens:
      'asking, announcing and consuming as [who may see what](who-may-see-what.md#between-the-apps-nats) says',
    change:
      'a key, or a password that gives way to a key, [without a gap](operations.md#signing-in-at-nats). A password by itself: change it for NATS, reload, then for the app and restart it; in between the app is cut off, events and orders wait, token calls get 503. `nats_cluster` of three servers: change it, then restart them one by one',
  },
  {
    name: 'TLS keys of NATS and PostgreSQL, and that of the authority that signs both',
    at: ['tls:assay-nats-tls', 'tls:assay-postgres-tls', 'tls:assay-ca'],
    also: 'the servers; in Kubernetes cert-manager, which makes them',
    opens: 'being such a server, beside their passwords; with the authority, being any of them',
    change: 'put the new files in place and reload; cert-manager does so by itself',
  },
  {
    name: 'TLS key of the public address',
    at: ['tls:assay-ingress-tls'],
    also: 'the ingress, or whichever proxy stands before the gateway',
    opens: 'being the gateway for SmartRecruiters, candidates and admins',
    change: 'as that proxy does it; the apps do not have it',
  },
];
