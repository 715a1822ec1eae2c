/**
 * As much of better-sqlite3 as a PDS asks for, over the SQLite that Node brings: no compiler is needed, and no binary for
 * one version of Node.
 */
import { DatabaseSync } from 'node:sqlite'

/** https://www.sqlite.org/rescode.html */
const CODES = {
  5: 'SQLITE_BUSY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

function naming(work) {
  try {
    return work()
  } catch (error) {
    if (error.errcode !== undefined) error.code = CODES[error.errcode] ?? 'SQLITE_ERROR'
    throw error
  }
}

const asRow = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
  )

class Statement {
  #statement
  constructor(statement) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }
  all(values) {
    return naming(() => this.#statement.all(...values).map(asRow))
  }
  run(values) {
    return naming(() => this.#statement.run(...values))
  }
  *iterate(values) {
    for (const row of this.#statement.iterate(...values)) yield asRow(row)
  }
}

export default class Database {
  #database
  constructor(location) {
    this.#database = new DatabaseSync(location)
  }
  pragma(text) {
    this.#database.exec(`PRAGMA ${text}`)
  }
  prepare(sql) {
    return naming(() => new Statement(this.#database.prepare(sql)))
  }
  close() {
    if (this.#database.isOpen) this.#database.close()
  }
}
