/** A client id and its secret, as SmartRecruiters spells them on the wire. */
export interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}
