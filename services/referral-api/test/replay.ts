/** What a timeline comes to when it is replayed. */
export interface Replayed {
  readonly status: string;
  readonly assignee: string | null;
  readonly disposition: string | null;
  /** How many versions it tells of. */
  readonly version: number;
}

type Entry = Readonly<Record<string, unknown>>;
interface State {
  status: string;
  assignee: string | null;
  disposition: string | null;
  hold: 'requested' | 'placed' | null;
  exam: unknown;
}

const waiting = ({ assignee }: State): string => (assignee === null ? 'new' : 'assigned');

function afterExam(state: State): string {
  if (state.hold !== null) return state.hold === 'placed' ? 'held' : 'hold_requested';
  return state.disposition === null ? waiting(state) : 'in_review';
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Where a referral stands by what its timeline tells alone. @param entries the oldest first */
export function replay(entries: readonly Entry[]): Replayed {
  const state: State = { status: 'new', assignee: null, disposition: null, hold: null, exam: null };
  for (const entry of entries) step(state, entry);
  const { status, assignee, disposition } = state;
  const versions = entries.map(({ version }) => version).filter((version) => version !== null);
  return { status, assignee, disposition, version: new Set(versions).size };
}

function step(state: State, entry: Entry): void {
  switch (`${String(entry['kind'])} ${String(entry['action'])}`) {
    case 'assigned undefined':
      state.assignee = text(entry['assignee']);
      if (state.status === 'new' || state.status === 'assigned') state.status = waiting(state);
      return;
    case 'pending undefined':
      state.disposition = text(entry['disposition']);
      if (['new', 'assigned', 'in_review'].includes(state.status)) state.status = 'in_review';
      return;
    case 'closed undefined':
      if (entry['hold'] !== 'kept' && state.status !== 'closed') state.hold = null;
      Object.assign(state, { status: 'closed', disposition: text(entry['disposition']), exam: null });
      return;
    case 'reopened undefined':
      state.disposition = null;
      state.status = afterExam(state);
      return;
    case 'hold requested':
      Object.assign(state, { status: 'hold_requested', hold: 'requested' });
      return;
    case 'hold placed':
      state.hold = 'placed';
      if (state.status !== 'examining') state.status = 'held';
      return;
    case 'hold lifted':
    case 'hold withdrawn':
    case 'hold declined':
      state.hold = null;
      state.status = afterExam(state);
      return;
    case 'exam started':
      Object.assign(state, { status: 'examining', exam: entry['level'] });
      return;
    case 'exam recorded':
      state.exam = null;
      state.status = afterExam(state);
      return;
    case 'exam waived':
      if (state.exam !== entry['level']) return;
      state.exam = null;
      state.status = afterExam(state);
      return;
    default:
  }
}
