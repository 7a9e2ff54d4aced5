import { may, type Permission } from '@hammerhead/access';
import { people, type Queryable } from '@hammerhead/storage';

/**
 * For how long somebody whom the issuer vouches for counts as a colleague since they were last seen. Who holds a token
 * in force does anyway; everybody else has left.
 */
export const colleagueDays = 90;

/** Whether there is a colleague of that subject who has a right. */
export async function isColleagueWho(
  db: Queryable,
  subject: string,
  permission: Permission,
): Promise<boolean> {
  const person = await people.findColleague(db, subject, colleagueDays);
  return person !== null && may(person, permission);
}
