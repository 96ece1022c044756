export const named = { accountId: 'acme', templateId: 'friendly' };

/** An invitation in an account's own words. */
export const template = {
  ...named,
  language: 'de',
  subject: 'Hallo {candidate.firstName}',
  body: 'Liebe(r) {candidate.firstName},\n\nbitte {package.name} für {account.name} bis {deadline}: {link}',
};
