import type { Page, Records, StreamName } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { type CsvTable, tablesOf } from './config.ts'
import type { CsvContext } from './download.ts'
import {
  type FileState,
  fileState,
  type Opened,
  openTable,
  type ReadPart,
  readTable,
  settingsOf,
} from './read-table.ts'

export const csvState = fileState.extend({
  /** For several tables of a stream, by the hash of their settings; `settings` is empty then. */
  files: z.record(z.string(), fileState).optional(),
})
export type CsvState = z.infer<typeof csvState>
type CsvPage<Name extends StreamName> = Page<Records[Name], CsvState>

/** Reads the tables of one stream. Streams that the settings do not choose are empty. */
export async function* readStream<Name extends StreamName>(
  ctx: CsvContext,
  stream: Name,
  stored: CsvState | null,
): AsyncGenerator<CsvPage<Name>> {
  const tables = tablesOf(ctx.config).filter(({ records }) => records === stream)
  const [first] = tables
  if (first === undefined) return
  const knownOf = (table: CsvTable): FileState => {
    const settings = settingsOf(table)
    if (stored?.settings === settings) return stored
    return stored?.files?.[settings] ?? { settings }
  }
  const isSnapshot = first.mode === 'snapshot'
  const files: { [settings: string]: FileState } = {}
  for (const table of tables) files[settingsOf(table)] = knownOf(table)
  const stateOf = (state: FileState): CsvState => {
    if (tables.length === 1) return state
    files[state.settings] = state
    return { settings: '', files: { ...files } }
  }

  const opened: Opened[] = []
  const unchanged: CsvTable[] = []
  for (const table of tables) {
    const one = await openTable(ctx, table, knownOf(table))
    if (one) opened.push(one)
    else unchanged.push(table)
  }
  if (opened.length === 0) return
  // Absence from a complete snapshot means deletion, so the rows of an unchanged table are listed as well.
  for (const table of isSnapshot ? unchanged : []) {
    const { settings, rows } = knownOf(table)
    const one = await openTable(ctx, table, rows === undefined ? { settings } : { settings, rows })
    if (one) opened.push(one)
  }
  let allWhole = isSnapshot
  for (const [index, one] of opened.entries()) {
    let last: ReadPart | undefined
    for await (const part of readTable(ctx, one)) {
      if (last !== undefined) yield pageOf(last)
      last = part
    }
    if (last === undefined) continue
    allWhole &&= last.whole
    const page = pageOf(last)
    yield allWhole && index === opened.length - 1 ? { ...page, complete: true } : page
  }

  function pageOf(part: ReadPart): CsvPage<Name> {
    const page = { upserts: part.records as Records[Name][], state: stateOf(part.state) }
    return part.skipped.length > 0 ? { ...page, skipped: part.skipped } : page
  }
}
