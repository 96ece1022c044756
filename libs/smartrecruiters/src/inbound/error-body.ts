/** The body of every 4xx and 5xx at SmartRecruiters' endpoints (SmartRecruiters contract section 3). */
export interface ErrorBody {
  readonly errors: readonly { readonly code: string; readonly message?: string }[];
}

/** An error as SmartRecruiters reads it: upper-case code, message for a person. */
export function errorBody(code: string, message?: string): ErrorBody {
  return {
    errors: [
      { code: code.toUpperCase().replaceAll('-', '_'), ...(message === undefined ? {} : { message }) },
    ],
  };
}
