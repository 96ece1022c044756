import { error, type FindingKind, warning } from './finding.js';

/** What can be wrong with the public address, SmartRecruiters, companies, engines and reports. */
export const outsideFindings = {
  'public-url-local': error(
    'SmartRecruiters and candidates are told an address that only this machine knows.',
    'Set PUBLIC_URL to the https address under which the world reaches the gateway, and register it: `npm run configure-partner`.',
  ),
  'public-url-nameless': error(
    'The host of PUBLIC_URL has no address.',
    'Correct PUBLIC_URL, or let your DNS point its host at the proxy in front of the gateway.',
  ),
  'public-url-untrusted': error(
    'The certificate at PUBLIC_URL is not trusted.',
    'Renew or complete the certificate (with its intermediate ones) at the proxy in front of the gateway.',
  ),
  'public-url-foreign': error(
    'At PUBLIC_URL somebody else answers than this installation.',
    'Let the proxy pass every path on to the gateway unchanged, and give all apps the same PUBLIC_URL.',
  ),
  'public-url-unreachable': warning(
    'PUBLIC_URL does not answer when asked from here.',
    'Open it from outside: if it answers there, only this network does not let you out and in again; else start the gateway and the proxy before it.',
  ),
  'proxies-not-counted': error(
    'PUBLIC_URL is https, so a proxy stands before the gateway, and TRUSTED_PROXIES counts none: all visitors look like one, and block each other.',
    'Set TRUSTED_PROXIES of the gateway to the number of proxies in front of it, mostly 1.',
  ),
  'results-unreachable': error(
    'The gateway cannot reach results, so no report can be stored or read.',
    'Let RESULTS_URL of the gateway lead to the REPORTS_PORT of results, and let the network allow it.',
  ),
  'results-refuses-token': error(
    'Results refuses the REPORTS_TOKEN of the gateway.',
    'Give both the same REPORTS_TOKEN, or results the one of the gateway as REPORTS_TOKEN_NEXT while it changes.',
  ),
  'smartrecruiters-unreachable': error(
    'SmartRecruiters does not answer as expected.',
    'See that SMARTRECRUITERS_API_URL is right and that consent may reach it; else look at the status page of SmartRecruiters.',
  ),
  'clock-differs-from-smartrecruiters': error(
    'The clocks of this machine and of SmartRecruiters differ by more than ten seconds.',
    'Synchronise the clock of this machine by NTP: tokens are refused as expired, or as not yet valid.',
  ),
  'partner-credential-refused': error(
    'SmartRecruiters accepts no partner credential of ours: no company can connect.',
    'Ask SmartRecruiters for a new partner credential and set SMARTRECRUITERS_CLIENT_ID and SMARTRECRUITERS_CLIENT_SECRET.',
  ),
  'partner-credential-expired': warning(
    'One of the two partner credentials is refused; the other one is in use.',
    'Put the one that works into SMARTRECRUITERS_CLIENT_ID and …_SECRET, and empty the two …_NEXT.',
  ),
  'partner-scope-missing': error(
    'The partner credential may not read our configuration at SmartRecruiters.',
    'Ask SmartRecruiters for the scope partner_configuration_manage.',
  ),
  'partner-configuration-missing': error(
    'SmartRecruiters knows no configuration of ours: no company can connect.',
    'Register it: `npm run configure-partner -- --apply`.',
  ),
  'partner-configuration-differs': error(
    'What SmartRecruiters has registered is not what our settings say.',
    'Look at the difference with `npm run configure-partner`, and register ours with `-- --apply`.',
  ),
  'company-credential-refused': warning(
    'SmartRecruiters refuses the credential that a company granted: its results wait.',
    'Ask the company’s admin to disconnect and to connect again; what waits is sent by itself then.',
  ),
  'company-scope-missing': warning(
    'SmartRecruiters takes the credential of a company and forbids what is done with it.',
    'Ask SmartRecruiters for the scope assessment_result_manage (and those of notes and tags, where these are on), then have the company connect again.',
  ),
  'company-held': warning(
    'A connection waits for your word, because two accounts claimed the company.',
    'Ask the company, then confirm or refuse the connection on its page of the console.',
  ),
  'engine-silent': error(
    'The engine of an account does not answer.',
    'See that the engine runs and is reached at its engineUrl; what is owed is tried again by itself.',
  ),
  'engine-refuses-signature': error(
    'The engine of an account refuses what we tell it, as if not signed.',
    'Give the engine the account’s webhook secret, and have it verify the bytes as they came (docs/vendor-guide.md).',
  ),
  'webhooks-failing': warning(
    'Webhooks of an account were given up or are refused.',
    'Look at the account’s webhooks in the console, mend the receiver, then send them again there.',
  ),
  'package-type-undeclared': warning(
    'Packages have a type that is not declared to SmartRecruiters, which may refuse or hide them.',
    'Add the type to SUPPORTED_ASSESSMENT_TYPES and register that with `npm run configure-partner -- --apply`, or give the packages another type.',
  ),
  'field-unmapped': warning(
    'SmartRecruiters fills a field that an account maps to nothing, so it has no effect.',
    'Map its values with `PUT /v1/accounts/{accountId}/fields`, or take the field out of PARTNER_FIELDS.',
  ),
  'reports-folder-unwritable': error(
    'Results cannot write to the folder of the reports.',
    'Mount a folder at REPORTS_DIR that the user of the process may write to.',
  ),
  'reports-bucket-unusable': error(
    'Results cannot write, list, read and remove in the bucket of the reports.',
    'See that REPORTS_STORE and the settings REPORTS_S3_… are right, that results may reach the store, and that it is allowed what docs/operations.md says under “Reports in a bucket”.',
  ),
  'disk-nearly-full': warning(
    'The disk of the reports has room for fewer than fifty of the largest ones.',
    'Make room, or enlarge the disk of REPORTS_DIR; a report that finds none is refused, and sent again by the vendor.',
  ),
} as const satisfies Record<string, FindingKind>;
