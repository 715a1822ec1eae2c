import type { Database, Db, Session } from '../core/database.ts'

/**
 * Runs work that opens its own transactions inside a single one: its commits take effect together or never. `work` gets
 * a database whose transactions are savepoints of this one and run one after the other.
 */
export async function inOneTransaction<T>(
  database: Database,
  work: (whole: Database, db: Db) => Promise<T>,
): Promise<T> {
  return await database.asSystem(async (db) => await work(partsOf(database, db), db))
}

function partsOf(database: Database, db: Db): Database {
  let savepoints = 0
  const enter = async (organizationId: string): Promise<Db> => {
    const { app } = await database.roles()
    await db.$executeRaw`SELECT set_config('role', ${app}, true), set_config('app.organization_id', ${organizationId}, true)`
    return db
  }
  const savepoint: Session['savepoint'] = async (part) => {
    savepoints += 1
    // Numbered separately from the savepoints of the transaction's own session.
    const name = `part${savepoints}`
    await db.$executeRawUnsafe(`SAVEPOINT ${name}`)
    try {
      const result = await part()
      await db.$executeRawUnsafe(`RELEASE SAVEPOINT ${name}`)
      return result
    } catch (error) {
      await db.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${name}`)
      throw error
    }
  }
  return {
    pool: database.pool,
    systemPool: database.systemPool,
    functionPool: database.functionPool,
    replica: null,
    callFunction: database.callFunction,
    inTurn: (_organizationId, work) => work(),
    roles: database.roles,
    // `inOrganization` already set the organisation, and a part neither commits nor rolls back by itself.
    open: () => ({ db, savepoint, commit: async () => {}, rollback: async () => {} }),
    inOrganization: async (organizationId, part) => await part(await enter(organizationId)),
    asSystem: async (part) => {
      const { system } = await database.roles()
      await db.$executeRaw`SELECT set_config('role', ${system}, true)`
      return await part(db)
    },
    close: async () => {},
  }
}
