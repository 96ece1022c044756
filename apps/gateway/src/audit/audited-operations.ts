/** What changes something and is on no trail of ours, and why; everything else that changes something is. */
export const unaudited: ReadonlyMap<string, string> = new Map([
  ['ReceiveOrder', 'every order is kept in the intake'],
  ['ReceiveInlineOrder', 'every order is kept in the intake'],
  ['IssueToken', 'SmartRecruiters, for every half hour of every company'],
  ['StartOrder', 'the candidate; it is in the history of the order'],
  ['NoteTimeZone', 'the candidate; it is in the history of the order'],
  ['StopReminders', 'the candidate; it is in the history of the order'],
  ['RequestAccess', 'whoever has a link to a report; it is in the history of the order'],
  ['RecordProgress', 'the engine, for every order; it is in the history of the order'],
  ['RecordResult', 'the engine, for every order; each version is kept'],
  ['StoreReport', 'the engine, for every order; it is in the history of the order'],
  ['PreviewAccountBrandDraft', 'changes nothing'],
  ['PreviewBrandDraft', 'changes nothing'],
  ['PreviewBrandDraftFromConsole', 'changes nothing'],
  ['PreviewLogoFromConsole', 'changes nothing'],
  ['PreviewTemplate', 'changes nothing'],
  ['PreviewTemplateDraftFromConsole', 'changes nothing'],
  ['PreviewWordsFromConsole', 'changes nothing'],
  ['VerifyErasure', 'changes nothing'],
  ['CheckImport', 'changes nothing'],
  ['CompareAnswer', 'changes nothing'],
]);

/**
 * What has no guard that knows who calls: it writes itself on the trail once a proof was shown, and whoever shows none is not
 * on it, or anybody could fill it.
 */
export const writtenInside: ReadonlySet<string> = new Set([
  'CheckCompany',
  'CheckConsentKey',
  'DisableCompany',
  'DisconnectCompany',
  'GiveConsent',
  'ReplaceKey',
  'ShowPortal',
  'SwitchOn',
  'SwitchPolicy',
]);

/** What tells who somebody is, or a secret: whoever reads it is on the trail before they have it. */
export const auditedReads: ReadonlySet<string> = new Set([
  'FindOrders',
  'ListAudit',
  'ListEvents',
  'ListOrders',
  'ListReportLinks',
  'ListResultVersions',
  'ListWebhooks',
  'ReadOrderLink',
  'ReadReport',
  'ShowApiKey',
  'ShowOrder',
  'ShowPerson',
  'ShowResult',
]);

/** What is saved without a person's words in it, so that its hash tells nobody who somebody is. */
export const withContents: ReadonlySet<string> = new Set([
  'ReplacePackages',
  'SaveFieldMappings',
  'SavePolicy',
  'SaveTemplate',
]);
