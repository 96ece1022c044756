/** SQL that is true of a person p who was neither registered, rated nor linked for so many days, and about whom nobody is told at this moment. */
export function untouchedFor(days: string): string {
  const moment = `now() - make_interval(days => ${days})`;
  return `p.updated_at < ${moment}
    AND NOT EXISTS (SELECT 1 FROM ratings r WHERE r.person = p.id
      AND (r.first_due_at >= ${moment} OR r.leased_until > now()))
    AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.id = p.id AND r.leased_until > now())`;
}
