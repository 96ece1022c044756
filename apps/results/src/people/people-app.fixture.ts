import type { Bus } from '@assay/messaging';
import type { Database } from '@assay/persistence';
import type { Logger } from '@assay/runtime';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import type { ResultsConfig } from '../app.config.js';
import type { CompanyLoops } from '../calls/company-loops.js';
import type { Lanes } from '../calls/lanes.repository.js';
import type { LentTokens } from '../calls/lent-tokens.js';
import type { SendPermits } from '../calls/send-permits.repository.js';
import { NoteLoop } from '../notes/note-loop.js';
import { Notes } from '../notes/notes.repository.js';
import { OweNotes } from '../notes/owe-notes.js';
import { WriteNote } from '../notes/write-note.js';
import { AccountSwitches } from '../people-calls/account-switches.js';
import { PeopleAttempts } from '../people-calls/people-attempts.repository.js';
import { PeopleCalls } from '../people-calls/people-calls.js';
import { PeopleTurns } from '../people-calls/people-turns.js';
import { PeopleWork } from '../people-calls/people-work.repository.js';
import { SearchTurns } from '../people-calls/search-turns.repository.js';
import { SettlePeople } from '../people-calls/settle-people.js';
import { RatingLoop } from '../ratings/rating-loop.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { TagCandidate } from '../ratings/tag-candidate.js';
import { CompanyOf } from './company-of.js';
import { CreateCandidate } from './create-candidate.js';
import { DescribePerson } from './describe-person.js';
import { FindCandidate } from './find-candidate.js';
import { LinkProfile } from './link-profile.js';
import { People } from './people.repository.js';
import { RatePerson } from './rate-person.js';
import { RegisterPerson } from './register-person.js';
import { RegistrationLoop } from './registration-loop.js';
import { Registrations } from './registrations.repository.js';
import { RenameCandidate } from './rename-candidate.js';
import { ResumePeople } from './resume-people.js';
import { ShowPerson } from './show-person.js';
import { TellRegistration } from './tell-registration.js';

/** What the people of results stand on. */
export interface PeopleGround {
  readonly config: ResultsConfig;
  readonly database: Database;
  readonly bus: Bus;
  readonly logger: Logger;
  readonly lanes: Lanes;
  readonly permits: SendPermits;
  readonly tokens: LentTokens;
  readonly loops: CompanyLoops;
}

/** The people of results, put together without Nest. */
export interface PeopleApp {
  readonly work: PeopleWork;
  readonly notes: Notes;
  readonly oweNotes: OweNotes;
  readonly register: RegisterPerson;
  readonly rate: RatePerson;
  readonly link: LinkProfile;
  readonly resume: ResumePeople;
  readonly show: ShowPerson;
  readonly loops: readonly { onApplicationBootstrap(): void; wake(): void; stop(): Promise<void> }[];
}

/** Puts it together. */
export function peopleApp({
  config,
  database,
  bus,
  logger,
  lanes,
  permits,
  tokens,
  loops,
}: PeopleGround): PeopleApp {
  const apiUrl = config.SMARTRECRUITERS_API_URL;
  const client = new SmartRecruitersPeople({ apiUrl, timeoutMs: config.SUBMISSION_TIMEOUT_MS });
  const [work, attempts, searches] = [new PeopleWork(config), new PeopleAttempts(), new SearchTurns()];
  const turns = new PeopleTurns(database, lanes, permits, searches, work, attempts, config);
  const calls = new PeopleCalls(database, tokens, turns, attempts, config);
  const settle = new SettlePeople(database, work, logger, config);
  const switches = new AccountSwitches(bus);
  const notes = new Notes();
  const write = new WriteNote(database, bus, switches, notes, calls, client, settle);
  const noteLoop = new NoteLoop(config, database, write, logger, loops);
  const ratings = new Ratings(attempts);
  const tag = new TagCandidate(database, switches, calls, client, settle);
  const ratingLoop = new RatingLoop(config, database, tag, logger, loops);
  const [people, registrations] = [new People(), new Registrations()];
  const find = new FindCandidate(calls, client);
  const tell = new TellRegistration(
    database,
    switches,
    people,
    registrations,
    ratings,
    ratingLoop,
    settle,
    find,
    new RenameCandidate(calls, client),
    new CreateCandidate(calls, client, find),
  );
  const registrationLoop = new RegistrationLoop(config, database, tell, logger, loops);
  const describe = new DescribePerson(registrations, ratings, attempts, switches);
  const companies = new CompanyOf(bus);
  return {
    work,
    notes,
    oweNotes: new OweNotes(noteLoop),
    register: new RegisterPerson(database, companies, people, registrations, describe, registrationLoop),
    rate: new RatePerson(database, companies, people, ratings, ratingLoop, describe, config),
    link: new LinkProfile(database, people, registrations, ratings, ratingLoop, describe, config),
    resume: new ResumePeople(registrations, ratings, registrationLoop, ratingLoop),
    show: new ShowPerson(database, people, describe),
    loops: [noteLoop, ratingLoop, registrationLoop],
  };
}
