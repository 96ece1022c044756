/** What SmartRecruiters sends, as far as the baselines read it. */
export interface OrderBody {
  readonly resultCallbackURL: string;
  readonly candidate: { readonly email: string; readonly firstName: string; readonly lastName: string };
  readonly assessmentPackageId: string;
  readonly jobId: string;
  readonly companyId: string;
}
