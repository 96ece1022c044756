/** What people outside could see of one order, from the recruiter's click to the end. */
export interface Witness {
  readonly orderId: string;
  /** The HTTP statuses SmartRecruiters got for the order, one per call; 0 where no answer came. */
  readonly answers: readonly number[];
  /** The states of the orders that the vendor API lists for it. */
  readonly listed: readonly string[];
  /** The Message-IDs of the mails the candidate got. */
  readonly mails: readonly string[];
  /** Attempts to send of which nobody can know whether the mail server took them. */
  readonly uncertain: number;
  /** The states SmartRecruiters was told, oldest first. */
  readonly told: readonly string[];
  /** How often SmartRecruiters was told again what it knew already, word for word. */
  readonly repeats: number;
  /** The score SmartRecruiters shows at the end. */
  readonly score: number | undefined;
}

const FORWARD = ['PENDING', 'IN_PROGRESS', 'COMPLETED'];
const SCORE = 100;

/** Every promise that was broken, as a sentence; a promise holds for orders that were accepted and taken to the end. */
export function broken(witnesses: readonly Witness[]): string[] {
  return witnesses.flatMap((seen) => promises(seen).map((sentence) => `order ${seen.orderId} ${sentence}`));
}

function promises(seen: Witness): string[] {
  const accepted = seen.answers.includes(202);
  return [...existence(seen, accepted), ...invitation(seen, accepted), ...result(seen, accepted)];
}

function existence({ answers, listed }: Witness, accepted: boolean): string[] {
  const said = `was answered ${answers.join(', ')}`;
  if (accepted && listed.length === 0) return [`${said} and is lost`];
  if (listed.length > 1) return [`is there ${listed.length} times`];
  const refused = answers.every((status) => status >= 400 && status < 500);
  return refused && listed.length > 0 ? [`${said} and is there all the same`] : [];
}

function invitation({ mails, uncertain }: Witness, accepted: boolean): string[] {
  const missing = accepted && mails.length === 0 ? ['invited nobody'] : [];
  // SMTP cannot tell of a mail whose sender died before the answer: one more copy of the same message (RFC 1047).
  const copies =
    mails.length > 1 + uncertain
      ? [`sent ${mails.length} mails, of which ${uncertain} attempts explain one each`]
      : [];
  const other = new Set(mails).size > 1 ? ['sent a second message, not a copy of the first'] : [];
  return [...missing, ...copies, ...other];
}

function result({ listed, told, score }: Witness, accepted: boolean): string[] {
  const places = told.map((state) => FORWARD.indexOf(state));
  const back = places.some((place, index) => place < Math.max(...places.slice(0, index), 0));
  const backwards = back ? [`went backwards at SmartRecruiters: ${told.join(', ')}`] : [];
  if (!accepted) return backwards;
  const unfinished = listed[0] === 'completed' ? [] : [`ended as ${listed[0] ?? 'nothing'} here`];
  const shown =
    told.at(-1) === 'COMPLETED' && score === SCORE
      ? []
      : [`ended as ${told.at(-1) ?? 'nothing'} with score ${score ?? 'none'} at SmartRecruiters`];
  return [...backwards, ...unfinished, ...shown];
}
