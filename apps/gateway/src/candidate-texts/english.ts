import type { LandingTexts } from './landing-texts.js';

export const english: LandingTexts = {
  language: 'en',
  direction: 'ltr',
  title: 'Your assessment',
  hello: 'Hello {firstName}',
  askedBy: 'Who asks',
  what: 'What',
  job: 'Job',
  parts: 'Parts',
  duration: 'How long',
  durationText: 'About {duration}',
  deadline: 'Until when',
  start: 'Start',
  continue: 'Continue',
  lookAgain: 'Look again now',
  headings: {
    preparing: 'Your assessment is being prepared',
    ready: 'Your assessment is ready',
    started: 'You have started your assessment',
    completed: 'Your assessment is completed',
    expired: 'The time for this assessment is over',
    rejected: 'This assessment cannot be taken',
    withdrawn: 'This assessment was withdrawn',
  },
  states: {
    preparing: 'Your assessment is being prepared. This page looks again by itself in a few seconds.',
    ready: 'Nothing begins before you press Start. Choose a moment when nobody disturbs you.',
    started: 'You have started. You can continue where you left off.',
    completed: 'Thank you, you have completed this assessment. There is nothing more to do for you here.',
    expired:
      'The time for this assessment is over. If you would still like to take it, please ask the company that invited you.',
    rejected:
      'This assessment cannot be taken any more. Please ask the company that invited you how to go on.',
    withdrawn:
      'This assessment was withdrawn, so you do not need to take it any more. There is nothing for you to do here. If this surprises you, please ask the company that invited you.',
  },
  slow: 'Preparing your assessment takes longer than usual. Please open this page again later; your link stays the same.',
  slowTold:
    'Preparing your assessment takes longer than usual. We will write to you as soon as it is ready; you can close this page.',
  questions: { title: 'Questions?', text: 'Please contact {accountName}.' },
  inline: {
    states: {
      preparing: 'Your assessment is being prepared. This page looks again by itself in a few seconds.',
      ready: 'This assessment is part of your application. Nothing begins before you press Start.',
      started: 'You have started. You can continue where you left off.',
      completed: 'Thank you, you have already completed this assessment. Please go on with your application.',
      expired: 'The time for this assessment is over. Please go on with your application.',
      rejected: 'This assessment cannot be taken. Please go on with your application.',
      withdrawn:
        'This assessment was withdrawn, so you do not need to take it. Please go on with your application.',
    },
    slow: 'Preparing your assessment takes longer than usual. You can wait a little, or go on with your application now.',
    goOn: 'Back to your application',
    goOnWithout: 'Back to your application without finishing the assessment',
  },
  reminders: {
    title: 'Reminders',
    question: 'Do you want no more reminders about this assessment? Your invitation stays as it is.',
    stop: 'Stop reminders',
    stopped: 'You will get no more reminders about this assessment. Your invitation stays as it is.',
  },
  problem: {
    title: 'This did not work',
    link: 'This link is not valid. Please open the link in your invitation once more.',
    later: 'Please try again in a moment.',
    number: 'Number for questions: {number}',
    nowhere: 'There is nothing here',
    ended: 'This link is not valid or has ended. Please ask whoever sent it for a new one.',
    home: {
      title: 'Assessments with SmartRecruiters',
      text: 'Here candidates take assessments, recruiters read results and companies connect their SmartRecruiters account. Each of them was given an address of their own.',
      mailed: 'Who was sent an address by mail opens it from there once more; all of it is needed.',
      connects:
        'Who connects a company opens SmartRecruiters: Settings, then Apps & Integrations, then Connect.',
      doubt: 'Who is in doubt asks whoever sent the address.',
    },
  },
};
