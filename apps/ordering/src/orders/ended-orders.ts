/** SQL that is true of an order that still names its candidate, and of which SmartRecruiters knew all before that moment. */
export function endedBefore(moment: string): string {
  return `erased_at IS NULL AND status NOT IN ('pending', 'in-progress') AND placed_at < ${moment}
    AND (refusal_document IS NOT NULL OR (settled_version >= result_version AND settled_at < ${moment}))`;
}
