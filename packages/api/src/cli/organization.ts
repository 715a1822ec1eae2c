import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { readConfig } from '../core/config.ts'
import { BACKUPS, exportOrganization, FolderNotEmpty, readReceipts } from '../modules/leaving/index.ts'
import { storeCommand } from '../platform/operations/index.ts'
import { CommandError } from './failure.ts'
import { showDetails, stderrNarration } from './narration.ts'
import { withDatabase } from './open-database.ts'
import { selectOrganizations } from './organizations.ts'

/** Writes an archive of an organisation to a folder. */
export async function exportTo(slug: string, folder: string): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const narration = stderrNarration()
  const to = resolve(folder)
  const tables = await withDatabase(config, { narration, migrates: false }, async (database) => {
    const [organization] = await selectOrganizations(database, slug)
    if (!organization) throw new CommandError(`There is no organisation ${slug}.`)
    const subject = { type: 'Organization', id: organization.id } as const
    await storeCommand(database, organization.id, { command: 'portevoix organization export', subject })
    return await exportOrganization(database, organization, {
      folder: to,
      now: new Date(),
      report: (table, rows) => narration.note(`${table}: ${rows}`),
    }).catch((error: unknown) => {
      if (!(error instanceof FolderNotEmpty)) throw error
      throw new CommandError(`The folder ${to} is not empty.`, 'Pass a new folder: --to FOLDER')
    })
  })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(`${rows} rows of ${tables.length} tables in ${to}\n`)
}

/** Prints the receipts of organisations that left. */
export async function printReceipts(slug: string | undefined): Promise<void> {
  const config = readConfig()
  showDetails(config.logLevel)
  const all = await withDatabase(config, { narration: stderrNarration(), migrates: false }, readReceipts)
  const hash = slug === undefined ? null : createHash('sha256').update(slug).digest('hex')
  const receipts = all.filter(({ slugHash }) => hash === null || slugHash === hash)
  if (hash !== null && receipts.length === 0) {
    throw new CommandError(`No organisation with the short name ${slug} left this server.`)
  }
  const shown = receipts.map((receipt) => ({ ...receipt, backups: BACKUPS }))
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
}
