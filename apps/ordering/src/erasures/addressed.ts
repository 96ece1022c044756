/** SQL that is true where an address is one of the person’s, everywhere or in the company that a row belongs to. */
export function addressed(email: string, addresses: string): string {
  return `EXISTS (SELECT 1 FROM jsonb_to_recordset(${addresses}::jsonb) AS a (email text, "companyId" text)
    WHERE company_id = coalesce(a."companyId", company_id) AND lower(a.email) = lower(${email}))`;
}
