// expand
import type { QueryRunner } from 'typeorm';

/** Lets an invitation that was withdrawn on its way stay due until it is known how its attempt ended. */
export class EndAttemptsOfTheWithdrawn0004 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE invitations
        DROP CONSTRAINT invitations_only_due_is_due,
        ADD CONSTRAINT invitations_only_due_is_due
          CHECK (due_at IS NULL OR status IN ('due', 'withdrawn'))`);
    await queryRunner.query(`
      UPDATE invitations i SET due_at = now() WHERE status = 'withdrawn' AND EXISTS (
        SELECT 1 FROM invitation_attempts a WHERE a.invitation_id = i.id AND a.outcome = 'in-flight')`);
  }
}
