import { openAsBlob } from 'node:fs'
import { basename, extname } from 'node:path'
import { type Client, createClient, poll, type ResultOf, upload } from '@portevoix/sdk'
import { ImportDocument, ImportStartDocument } from '@portevoix/sdk/documents'
import { CommandError } from './failure.ts'
import type { Target } from './import-targets.ts'
import { IN_ENGLISH } from './in-english.ts'
import { type ProgressLine, progressLine } from './progress-line.ts'

export interface ImportOptions {
  map?: readonly string[]
  preset?: string
  format?: string
  dryRun?: boolean
  kind?: string
  directed?: boolean
  createMissingPeople?: boolean
  idsOf?: string
  subject?: string
  act?: string
  integration?: string
  word?: readonly string[]
  delimiter?: string
  encoding?: string
  decimal?: string
  dateFormat?: string
  timeZone?: string
  comment?: string
  skipLines?: string
  only?: readonly string[]
  leaveOut?: readonly string[]
  takeTotals?: boolean
  url: string
  token?: string
}

type Import = Extract<ResultOf<typeof ImportDocument>['node'], { __typename: 'Import' }>

const ASK_EVERY_MS = 300
/** Long enough for many millions of lines. Ctrl-C stops waiting; the import continues. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/** Exit codes: all lines were imported; the import failed or was cancelled; some lines were rejected. Errors before it are thrown. */
const EXIT = { done: 0, failed: 1, someRejected: 2 } as const

/**
 * Uploads a file through the API and waits until it is imported.
 * @returns the exit code: 0 when all lines were imported, 2 when some were rejected, 1 when the import failed or was cancelled.
 */
export async function importFile(target: Target, file: string, options: ImportOptions): Promise<number> {
  if (!options.token) {
    throw new CommandError('A token is needed.', 'Pass a key or token with --token or PORTEVOIX_TOKEN.')
  }
  const ties = target === 'ties' ? tiesOf(options) : undefined
  const mapping = mappingOf(options.map, options.word)
  const reading = readingOf(options)
  const body = await readLazily(file)
  const client = createClient({ url: graphqlAddress(options.url), token: options.token, headers: IN_ENGLISH })
  const progress = progressLine(process.stderr)
  const { uploadId } = await upload(client, body, {
    filename: basename(file),
    onProgress: ({ sentBytes, totalBytes }) => progress.show('Sending', sentBytes, totalBytes ?? null, 'bytes'),
  })
  const { id } = await client.mutate(ImportStartDocument, {
    input: {
      uploadId,
      format: formatOf(file, options.format),
      target: target.toUpperCase() as Uppercase<Target>,
      preset: options.preset,
      mapping,
      reading,
      dryRun: options.dryRun,
      idsOf: options.idsOf,
      ties,
      acts: options.act === undefined ? undefined : { act: options.act },
      mentions: options.integration === undefined ? undefined : { integrationId: options.integration },
      metrics: options.subject === undefined ? undefined : { subjectId: options.subject },
    },
  })
  const finished = await follow(client, id, progress)
  progress.end()
  process.stdout.write(`${describeImport(finished, options.dryRun ?? false)}\n`)
  if (finished.status !== 'SUCCEEDED') return EXIT.failed
  return finished.rejected > 0 ? EXIT.someRejected : EXIT.done
}

async function readLazily(file: string): Promise<Blob> {
  try {
    return await openAsBlob(file)
  } catch {
    throw new CommandError(`${file} cannot be read.`, 'Pass the path of a CSV or JSONL file.')
  }
}

function follow(client: Client, id: string, progress: ProgressLine): Promise<Import> {
  return poll(
    client,
    ImportDocument,
    { id },
    ({ node }) => {
      if (node?.__typename !== 'Import') throw new CommandError('The import no longer exists.', 'Start it again.')
      const { processed, total } = node.progress
      progress.show('Importing', processed, total ?? null, 'lines')
      return ['SUCCEEDED', 'FAILED', 'CANCELLED'].includes(node.status) ? node : null
    },
    { everyMs: ASK_EVERY_MS, timeoutMs: LONGEST_MS },
  )
}

/** `https://host`, with or without `/graphql` and slashes. */
export function graphqlAddress(url: string): string {
  const plain = url.replace(/\/+$/, '')
  return plain.endsWith('/graphql') ? plain : `${plain}/graphql`
}

function formatOf(file: string, asked: string | undefined): 'CSV' | 'JSONL' {
  if (asked) return asked.toUpperCase() as 'CSV' | 'JSONL'
  const unpacked = file.replace(/\.gz$/i, '')
  return ['.jsonl', '.ndjson'].includes(extname(unpacked).toLowerCase()) ? 'JSONL' : 'CSV'
}

function tiesOf({ kind, directed = false, createMissingPeople = false }: ImportOptions) {
  if (!kind) throw new CommandError('The kind of ties is missing.', 'Pass it, such as --kind advice.')
  return { kind, directed, createMissingPeople }
}

/** Splits `left=right` at the last equals sign, because the left side is a name chosen by others. */
function divided(option: string, pair: string, example: string): [string, string] {
  const at = pair.lastIndexOf('=')
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)]
  throw new CommandError(`${option} "${pair}" must have the form left=right.`, `Use ${example}`)
}

/** Columns and the fields they fill, with meanings of words in a field (`field:word=meaning`). */
function mappingOf(pairs: readonly string[] | undefined, words: readonly string[] = []) {
  const meanings = words.map((word) => {
    const [left, means] = divided('--word', word, 'field:word=meaning: --word "active:On leave=true"')
    const colon = left.indexOf(':')
    return { field: left.slice(0, colon).trim(), written: left.slice(colon + 1).trim(), means }
  })
  const columns = pairs?.map((pair) => {
    const [column, field] = divided('--map', pair, 'column=field: --map "Staff no=externalId"')
    if (field === '') throw new CommandError(`--map ${pair} does not name a field.`, 'Use column=field.')
    const own = meanings.filter((meaning) => meaning.field === field).map(({ written, means }) => ({ written, means }))
    return own.length > 0 ? { column, field, words: own } : { column, field }
  })
  const lost = meanings.find(({ field }) => !columns?.some((column) => column.field === field))
  if (lost)
    throw new CommandError(`--word names the field "${lost.field}", which no --map fills.`, 'Map its column too.')
  return columns
}

function readingOf(options: ImportOptions) {
  const filters = (option: string, pairs: readonly string[] | undefined) =>
    pairs?.map((pair) => {
      const [column, text] = divided(option, pair, `column=text: ${option} "Country=Total"`)
      return { column, equals: [text] }
    })
  const upper = <T extends string>(text: string | undefined) =>
    text?.toUpperCase().replaceAll('-', '_') as T | undefined
  return {
    delimiter: options.delimiter === undefined ? undefined : DELIMITERS[options.delimiter],
    encoding: upper<'AUTO'>(options.encoding),
    decimal: upper<'AUTO' | 'POINT' | 'COMMA'>(options.decimal),
    dateFormat: options.dateFormat,
    timezone: options.timeZone,
    comment: options.comment,
    skipLines: options.skipLines === undefined ? undefined : Number(options.skipLines),
    only: filters('--only', options.only),
    leaveOut: filters('--leave-out', options.leaveOut),
    totals: options.takeTotals ? ('TAKE' as const) : undefined,
  }
}

const DELIMITERS: Readonly<Record<string, 'COMMA' | 'SEMICOLON' | 'TAB' | 'BAR'>> = {
  ',': 'COMMA',
  ';': 'SEMICOLON',
  tab: 'TAB',
  '|': 'BAR',
}

function describeImport(done: Import, dryRun: boolean): string {
  const number = (value: number) => value.toLocaleString('en')
  const { created, updated, unchanged, withheld, rejected, problems, error } = done
  const title = dryRun
    ? 'Dry run, nothing was stored'
    : { SUCCEEDED: 'Imported', FAILED: 'Failed' }[String(done.status)]
  const left = withheld > 0 ? `, ${number(withheld)} withheld` : ''
  const counts = `${number(created)} created, ${number(updated)} updated, ${number(unchanged)} unchanged, ${number(rejected)} rejected${left}`
  const lines = [`${title ?? 'Cancelled'}: ${counts}.`]
  if (error) lines.push(`  ${error}`)
  for (const { line, column, message } of problems.nodes) {
    lines.push(`  line ${line ?? '?'}${column ? `, column ${column}` : ''}: ${message}`)
  }
  const more = problems.totalCount - problems.nodes.length
  if (more > 0) lines.push(`  … and ${number(more)} more problems`)
  return lines.join('\n')
}
