import type { Answer } from './outbound/answer.js';
import { Transport } from './outbound/transport.js';
import type { CandidateInput, CandidatePage, CandidateSummary } from './people/candidate.js';
import type { PeopleCall } from './people/people-call.js';
import { createCandidate, renameCandidate } from './people/save-candidate.js';
import { type JobSummary, readJob } from './people/read-job.js';
import { searchCandidates } from './people/search-candidates.js';
import { shareNote } from './people/share-note.js';
import { addTag, readTags } from './people/tags.js';

/** Whose token a call uses, and who may give it up before its time. */
export interface Bearer {
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
}

/** What we ask of SmartRecruiters about people; no method throws for what the other side answered. */
export class SmartRecruitersPeople {
  private readonly transport: Transport;
  private readonly timeoutMs: number;

  constructor(options: { apiUrl: string; timeoutMs: number }) {
    this.transport = new Transport(options.apiUrl);
    this.timeoutMs = options.timeoutMs;
  }

  /** One page of people with an application who match the text; never two searches of a credential at once. */
  search(bearer: Bearer, query: string, pageId?: string): Promise<Answer<CandidatePage>> {
    return searchCandidates(this.by(bearer), query, pageId);
  }

  /** Creates a person, on a job or in the talent pool; not repeatable. */
  create(bearer: Bearer, person: CandidateInput, jobId?: string): Promise<Answer<CandidateSummary>> {
    return createCandidate(this.by(bearer), person, jobId);
  }

  /** Changes a first name; repeatable. */
  rename(bearer: Bearer, candidateId: string, firstName: string): Promise<Answer<CandidateSummary>> {
    return renameCandidate(this.by(bearer), candidateId, firstName);
  }

  /** A person's tags. */
  readTags(bearer: Bearer, candidateId: string): Promise<Answer<readonly string[]>> {
    return readTags(this.by(bearer), candidateId);
  }

  /** Adds one tag and touches no other; repeatable. */
  addTag(bearer: Bearer, candidateId: string, tag: string): Promise<Answer<unknown>> {
    return addTag(this.by(bearer), candidateId, tag);
  }

  /** Writes a note on a person; not repeatable. */
  note(bearer: Bearer, note: { candidateId: string; text: string }): Promise<Answer<unknown>> {
    return shareNote(this.by(bearer), note);
  }

  /** What a job is called. */
  readJob(bearer: Bearer, jobId: string): Promise<Answer<JobSummary>> {
    return readJob(this.by(bearer), jobId);
  }

  /** Closes kept connections; Nest calls it when the app stops. */
  onApplicationShutdown(): Promise<void> {
    return this.transport.close();
  }

  private by({ token, signal }: Bearer): PeopleCall {
    return { transport: this.transport, token, timeoutMs: this.timeoutMs, signal };
  }
}
