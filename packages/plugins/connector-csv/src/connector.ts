import { defineConnector, PluginError, type Records, type Stream, type StreamName } from '@portevoix/sdk/plugin'
import { type CsvConfig, type CsvTable, csvConfig, tablesOf } from './config.ts'
import { type CsvContext, downloadFile, type SecretName } from './download.ts'
import { type CsvState, csvState, readStream } from './read-stream.ts'
import { survey } from './read-table.ts'

const stream = <Name extends StreamName>(name: Name): Stream<Records[Name], CsvState, CsvConfig, SecretName> => ({
  state: csvState,
  stateVersion: 1,
  mode: 'snapshot',
  deletes: 'absence',
  usedWhen: { records: [name] },
  read: (ctx, state) => readStream(ctx, name, state),
})

async function check(ctx: CsvContext): Promise<{ ok: true; account: string }> {
  const accounts: string[] = []
  for (const table of tablesOf(ctx.config)) accounts.push(await checkTable(ctx, table))
  return { ok: true, account: accounts.join('; ') }
}

async function checkTable(ctx: CsvContext, table: CsvTable): Promise<string> {
  const download = await downloadFile(ctx, table.url, {})
  if (download === null) throw new PluginError('transient', 'The server answered "not modified" to a first request.')
  const scan = survey(table, download)
  let step = await scan.next()
  while (!step.done) step = await scan.next()
  const { rows, taken, columns } = step.value
  const what = ctx.config.tables === undefined ? '' : ` of ${table.records}`
  if (rows > 0 && taken === 0) {
    throw new PluginError(
      'config',
      `None of the ${rows} rows${what} can be taken. Check the columns, the form of dates and the decimal mark.`,
    )
  }
  return `${taken} of ${rows} rows${what}, ${columns} columns`
}

/** Reads records from CSV files on one server. The settings choose the streams. */
export const csvConnector = defineConnector({
  id: 'csv',
  title: 'CSV file',
  description: 'Reads people, ties, content, metrics or mentions from CSV files at an address.',
  config: csvConfig,
  auth: {
    token: {
      type: 'header',
      name: 'authorization',
      prefix: 'Bearer ',
      title: 'Token',
      description: 'Of the server that has the file, where the credential is "bearer".',
      required: false,
    },
    login: {
      type: 'basic',
      title: 'User and password',
      description: 'Of the server that has the file, as user:password, where the credential is "basic".',
      required: false,
    },
  },
  async check(ctx) {
    try {
      return await check(ctx)
    } catch (error) {
      if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
      throw error
    }
  },
  streams: {
    people: stream('people'),
    ties: stream('ties'),
    content: stream('content'),
    metrics: stream('metrics'),
    mentions: stream('mentions'),
  },
})
