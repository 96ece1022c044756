import type { Wording } from './wording.js';

export const english: Wording = {
  language: 'en',
  direction: 'ltr',
  subject: '{account} invites you to an assessment: {package}',
  title: 'Your invitation from {account}',
  greeting: 'Hello {firstName},',
  greetingWithoutName: 'Hello,',
  request: '{account} asks you to take the assessment “{package}” as part of your application.',
  job: 'Job: {job}',
  duration: 'It takes about {duration}.',
  durationUnknown: 'Its start page shows what to expect before you begin.',
  deadline: 'You can take it until {deadline}.',
  action: 'Open the start page of your assessment',
  nothingStartsYet: 'Opening the page starts nothing: the assessment begins when you press Start there.',
  bareLink: 'If the link above does not work, copy this address into your browser:',
  personal:
    'This link is personal. Please do not forward it: whoever opens it can take the assessment in your name.',
  nextTitle: 'What happens next',
  next: 'When you have finished, your result reaches {account} automatically. You do not need to send anything.',
  helpTitle: 'Do you need help?',
  help: 'If you have a question, or need an adjustment such as more time, please contact the recruiting team of {account}.',
  why: 'You receive this message because you applied to {account}. It was sent automatically.',
  reminderSubject: 'Reminder from {account}: {package}',
  reminderTitle: 'A reminder from {account}',
  reminder: 'The assessment “{package}” that {account} asked you to take is still open.',
  stopReminders: 'Stop reminders about this assessment',
  changeSubject: '{account}: new deadline for {package}',
  changeTitle: 'You have a new deadline',
  change:
    '{account} has changed until when you can take the assessment “{package}”. Your link stays the same.',
  endedSubject: '{account}: your assessment {package} has ended',
  endedTitle: 'Your assessment will not take place',
  ended:
    '{account} is no longer asking you to take the assessment “{package}”. You do not need to do anything, and your link leads to nothing more to take.',
  readySubject: '{account}: your assessment {package} is ready',
  readyTitle: 'Your assessment is ready',
  ready:
    'The assessment “{package}” that {account} asked you to take took longer to prepare than usual. It is ready now.',
  ownerSubject: 'SmartRecruiters company {company} is now connected to {account}',
  ownerTitle: 'A company was connected to {account}',
  ownerConnected:
    'Somebody has connected a company in SmartRecruiters to your account, with one of the account’s API keys. The company can order assessments from now on, and it receives the results.',
  ownerCompany: 'Company in SmartRecruiters: {company}',
  ownerAccount: 'Account: {account} ({accountId})',
  ownerKey: 'API key: {key}',
  ownerWhen: 'Connected: {moment}',
  ownerExpected: 'If that was you, or somebody who was meant to do it, you need not do anything.',
  ownerNotYouTitle: 'If that was not you',
  ownerNotYou:
    'First disable the connection, then replace or revoke the API key: revoking the key alone does not end the connection. You can do both where you manage the integration, on the page on which you found the key. In the vendor API it is done by:',
  ownerWhy:
    'You receive this message because your address is kept as the owner’s of {account}. It was sent automatically.',
  contestSubject: 'Two accounts tried to connect the SmartRecruiters company {company}',
  contestTitle: 'Who does {company} belong to?',
  contestHappened:
    'Within a short time, an API key of {account} and a key of another account were used to connect the same company.',
  contestHeld:
    'Nothing can be ordered until the support of your assessment product has confirmed whose company it is. Please tell them whether it is yours.',
  contestSettled:
    'The connection was decided by an API key made for this company. If the key below was used by somebody who should not have it, revoke it.',
};
