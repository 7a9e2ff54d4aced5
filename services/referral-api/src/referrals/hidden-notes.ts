import { maySee, type Person, strictestOf } from '@hammerhead/access';
import { notes, type Queryable } from '@hammerhead/storage';

/** The notes of a referral that a person may not know, by id: whatever lists notes leaves them out. */
export async function hiddenNotes(db: Queryable, person: Person, referral: string): Promise<string[]> {
  const marked = await notes.findMarked(db, referral);
  return marked.flatMap(({ ids, marks, referralMarks, by: subject, agency }) => {
    const seen = maySee(person, strictestOf(marks, referralMarks) ?? {}, {
      subject,
      agency: agency ?? undefined,
    });
    return seen ? [] : ids;
  });
}
