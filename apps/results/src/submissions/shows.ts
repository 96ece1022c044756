import type { PackageResultDocument, ResultScore, ShownAssessment, ShownOrder } from '@assay/smartrecruiters';

/** Whether SmartRecruiters shows everything the document says; what the document leaves out may be anything. */
export function shows(document: PackageResultDocument, shown: ShownOrder): boolean {
  const { status, score, scoreLabel, summary, attachments, assessmentResults = [] } = document;
  return (
    says(status, shown.status) &&
    isScore(score, shown.score) &&
    says(scoreLabel, shown.scoreLabel) &&
    says(summary, shown.summary) &&
    says(attachments && linksIn(attachments), linksIn(shown.attachments ?? [])) &&
    assessmentResults.every((part) => {
      const found = (shown.assessments ?? []).find(({ assessmentId }) => assessmentId === part.assessmentId);
      return found !== undefined && says(part.status, found.status) && isScore(part.score, found.score);
    })
  );
}

type Wanted<T> = T | null | undefined;

function says(wanted: Wanted<string>, shown: ShownAssessment['status']): boolean {
  return wanted === undefined || wanted === (shown ?? null);
}

// It shows the score as text; ours are whole numbers out of 100.
function isScore(wanted: Wanted<ResultScore>, shown: ShownAssessment['score']): boolean {
  if (wanted === undefined) return true;
  return wanted === null ? shown === undefined : Number.parseFloat(shown ?? '') === wanted.raw;
}

function linksIn(links: readonly { readonly url: string }[]): string {
  return links.map(({ url }) => url).join(' ');
}
