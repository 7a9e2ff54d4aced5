import pg from 'pg';
import type { Queryable } from './pool.js';

/** The role that services connect as. */
export interface ServiceRole {
  readonly name: string;
  readonly password: string;
}

/** The role that services are to connect as may do more than they should. */
export class UnfitRole extends Error {
  override readonly name = 'UnfitRole';
}

/** What only functions of the owner write, or nobody: the service reads it. */
const readOnly = 'audit_entry, audit_head, schema_migration';

/**
 * Lets services connect as a role that reads and writes all tables but the audit's, which it reads, and to which it adds
 * through `audit_append`. It owns nothing here, so it alters, drops and truncates nothing. Called after each migration:
 * what that made is granted, too.
 * @param db connected as the owner of the tables; to make the role, with CREATEROLE
 * @param renew whether the role, which is this program's own, gets the password if it is there already
 * @throws UnfitRole where the role could get around this
 */
export async function admitService(db: Queryable, role: ServiceRole, renew: boolean): Promise<void> {
  const name = pg.escapeIdentifier(role.name);
  const able = `login password ${pg.escapeLiteral(role.password)}`;
  const made = await makeRole(db, role.name, `create role ${name} ${able}`);
  if (!made && renew) await db.query(`alter role ${name} ${able}`);
  await requireFit(db, role.name);
  const { rows } = await db.query<{ database: string; foreignQueue: boolean }>(
    `select quote_ident(current_database()) as database,
            exists (select from pg_namespace
                     where nspname = 'queue' and nspowner <> to_regrole($1::text)) as "foreignQueue"`,
    [name],
  );
  const [found] = rows;
  // The queue makes its own tables. What an owner of before made it leaves: the queue may be lost whole, as what is not
  // scored is queued again.
  if (found?.foreignQueue === true) await db.query('drop schema queue cascade');
  await db.query(`
    revoke create on schema public from public;
    grant connect, temporary, create on database ${found?.database ?? ''} to ${name};
    grant usage on schema public to ${name};
    grant select, insert, update, delete on all tables in schema public to ${name};
    revoke insert, update, delete on ${readOnly} from ${name};
    grant usage, select on all sequences in schema public to ${name};
    grant execute on all functions in schema public to ${name};`);
}

/** Roles belong to the whole server: whoever else makes this one meanwhile is as good as we are. */
async function makeRole(db: Queryable, name: string, statement: string): Promise<boolean> {
  const { rowCount } = await db.query('select from pg_roles where rolname = $1::text', [name]);
  if (rowCount !== 0) return false;
  try {
    await db.query(statement);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505')) return false;
    throw error;
  }
}

/** Whoever is a superuser, the owner, or may become one writes what they like. */
async function requireFit(db: Queryable, name: string): Promise<void> {
  const { rows } = await db.query<{ reason: string | null }>(
    `select case
              when rolsuper then 'is a superuser'
              when rolcreaterole then 'may make roles'
              when rolreplication then 'may replicate'
              when pg_has_role(oid, (select relowner from pg_class where oid = 'audit_entry'::regclass), 'member')
                then 'is the owner of the tables, or may become it'
              when pg_has_role(oid, 'pg_write_all_data', 'member') then 'may write all data'
              when pg_has_role(oid, 'pg_execute_server_program', 'member') then 'may run programs'
              when pg_has_role(oid, 'pg_write_server_files', 'member') then 'may write files of the server'
            end as reason
       from pg_roles where rolname = $1::text`,
    [name],
  );
  const reason = rows[0]?.reason ?? null;
  if (reason !== null)
    throw new UnfitRole(
      `the services would connect as ${name}, who ${reason}: nothing would keep them from changing the audit`,
    );
}
