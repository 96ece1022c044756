/** The kinds of assessment SmartRecruiters knows (SmartRecruiters contract section 2, `AssessmentType`). */
export const packageTypes = [
  'VIDEO_INTERVIEW',
  'BEHAVIORAL_ASSESSMENT',
  'BACKGROUND_CHECK',
  'REFERENCE_CHECK',
  'SKILL_TEST',
  'INLINE_ASSESSMENT',
] as const;

export type PackageType = (typeof packageTypes)[number];
