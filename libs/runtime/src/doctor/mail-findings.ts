import { error, type FindingKind, warning } from './finding.js';

/** What can be wrong with mail: the server that takes it, what receivers look up, and the way back. */
export const mailFindings = {
  'mail-server-unreachable': error(
    'The mail server does not answer.',
    'See that SMTP_URL names its host and port, or MAIL_API_URL its provider, and that notification may reach it.',
  ),
  'mail-login-refused': error(
    'The mail server refuses the login.',
    'Correct the user and the password in SMTP_URL; characters such as @ and / are written %40 and %2F there.',
  ),
  'mail-key-refused': error(
    'The mail provider refuses the key.',
    'Make a key there that may send from the domain of MAIL_FROM, and set it as MAIL_API_KEY.',
  ),
  'mail-certificate-untrusted': error(
    'The certificate of the mail server is not trusted.',
    'Use the name in SMTP_URL or MAIL_API_URL that the certificate has, or name the CA by NODE_EXTRA_CA_CERTS.',
  ),
  'mail-unencrypted': error(
    'Invitations, with the links of candidates, go to the mail server unencrypted.',
    'Turn on TLS there, and write smtps:// or ?requireTLS=true in SMTP_URL.',
  ),
  'sender-is-example': error(
    'Mail comes from a domain that exists in examples only.',
    'Set MAIL_FROM to an address of a domain that is yours.',
  ),
  'sender-without-spf': warning(
    'The domain that mail comes from has no SPF record: receivers trust it less.',
    'Publish a TXT record at the domain, such as `v=spf1 include:…` with what your mail provider says, or `v=spf1 mx -all`.',
  ),
  'sender-without-dmarc': warning(
    'The domain of MAIL_FROM has no DMARC record, without which large receivers refuse bulk mail.',
    'Publish a TXT record at `_dmarc.` before the domain, at first `v=DMARC1; p=none`.',
  ),
  'dkim-key-missing': error(
    'Mail is signed with a key that nobody can look up.',
    'Publish a TXT record at `<DKIM_SELECTOR>._domainkey.<DKIM_DOMAIN>` with the public key, or correct the two settings.',
  ),
  'dkim-key-differs': error(
    'Mail is signed with another key than the one that is published.',
    'Publish the public key that belongs to DKIM_PRIVATE_KEY under a new selector, then set DKIM_SELECTOR.',
  ),
  'dns-silent': warning(
    'DNS did not answer, so nothing is known of the records for mail.',
    'See which resolvers this machine uses (/etc/resolv.conf) and whether the network lets it ask them.',
  ),
  'return-path-without-mx': error(
    'Mail cannot come back: the domain of MAIL_RETURN_PATH has no MX record.',
    'Publish an MX record of that domain that names the host of notification’s BOUNCE_SMTP_PORT.',
  ),
  'return-path-unreachable': warning(
    'Nobody answers at the mail exchanger of MAIL_RETURN_PATH when asked from here.',
    'Let port 25 of that host lead to BOUNCE_SMTP_PORT of notification; if only this network closes port 25 outwards, try from outside.',
  ),
  'return-path-untaken': warning(
    'Returned mail is addressed to MAIL_RETURN_PATH, and notification takes none: no invitation is ever known to bounce.',
    'Set BOUNCE_SMTP_PORT and let the MX of that domain lead there.',
  ),
} as const satisfies Record<string, FindingKind>;
