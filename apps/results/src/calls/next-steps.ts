const refusedConnection =
  'SmartRecruiters does not accept the connection. It is tried now and then; if it stays refused, disconnect and connect again.';

const steps: Readonly<Record<string, string>> = {
  'exists-but-not-found':
    'SmartRecruiters says that somebody has this e-mail and last name, but its search shows only people with an application. Open the person there and send the address of the profile with profile-link.',
  'name-conflict':
    'SmartRecruiters refused the first name because another person has this e-mail and last name. Merge the two there, then send the registration again.',
  'answered-with-somebody-else':
    'SmartRecruiters answered with a person of another name or address; nothing was changed. Open the person there and send the address of the profile with profile-link.',
  'several-found':
    'Several people have this e-mail and last name. Merge them in SmartRecruiters, then send the registration again.',
  'too-many-found': 'The search finds too many people. Send the address of the profile with profile-link.',
  'not-found': 'Nobody was found, and the account does not create people at SmartRecruiters.',
  'sent-without-an-answer':
    'The call left, but no answer came, so it may or may not have had its effect. Look in SmartRecruiters, then send it again or send the address of the profile.',
  'tag-limit': 'The person has 100 tags already. Remove one in SmartRecruiters, then send the rating again.',
  'person-unknown': 'The tag is added as soon as it is known who the person is at SmartRecruiters.',
  'job-not-found': 'There is no such job at SmartRecruiters. Send the registration again with another job.',
  forbidden: 'The connection lacks the permission. Ask SmartRecruiters for the scope, then connect again.',
  unauthorized: refusedConnection,
  'company-not-connected': 'The company is not connected. Connect it in SmartRecruiters.',
  'reconnect-needed': refusedConnection,
  'switched-off': 'The account’s policy does not have this switched on.',
  'never-got-through': 'SmartRecruiters could not be reached for days. Send it again.',
};

/** What a person can do about a reason, in one or two sentences. */
export function nextStepFor(reason: string | null): { nextStep?: string } {
  const step = reason === null ? undefined : steps[reason];
  return step === undefined ? {} : { nextStep: step };
}
