import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { createClient, UserErrorException } from '@portevoix/sdk'
import { TrustedDocumentPushDocument } from '@portevoix/sdk/documents'
import { CommandError } from './failure.ts'
import { graphqlAddress } from './import-file.ts'
import { IN_ENGLISH } from './in-english.ts'
import { progressLine } from './progress-line.ts'

/** What `trustedDocumentPush` takes at once. */
const MOST_AT_ONCE = 50

/** Makes the documents of files trusted, through the API of a running server. */
export async function pushDocuments(files: readonly string[], options: { url: string; token?: string }): Promise<void> {
  if (!options.token) {
    throw new CommandError('A token is needed.', 'Pass a key or token with --token or PORTEVOIX_TOKEN.')
  }
  const documents = (await Promise.all(files.map(documentsIn))).flat()
  const client = createClient({ url: graphqlAddress(options.url), token: options.token, headers: IN_ENGLISH })
  const progress = progressLine(process.stderr)
  let pushed = 0
  for (let from = 0; from < documents.length; from += MOST_AT_ONCE) {
    const part = documents.slice(from, from + MOST_AT_ONCE)
    try {
      const result = await client.mutate(TrustedDocumentPushDocument, {
        input: { documents: part.map(({ text }) => text) },
      })
      pushed += result.pushed
    } catch (error) {
      progress.end()
      throw error instanceof UserErrorException ? refusalOf(error, part) : error
    }
    progress.show('Pushing', from + part.length, documents.length, 'documents')
  }
  progress.end()
  process.stdout.write(`${documents.length} documents are trusted, ${pushed} of them are new.\n`)
}

interface Found {
  readonly text: string
  /** Where it comes from, for messages. */
  readonly place: string
}

/**
 * A `.graphql` file is one document, exactly as it is. A `.json` file is what build tools write: an object from hashes to
 * documents (Relay, GraphQL code generator), or the manifest of Apollo.
 */
async function documentsIn(file: string): Promise<Found[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`, 'Pass .graphql files, or a .json file of persisted documents.')
  })
  if (extname(file) !== '.json') return [{ text: content, place: file }]
  const manifest = parsed(file, content)
  const { operations } = manifest as { operations?: { body?: unknown; name?: unknown }[] }
  const texts = Array.isArray(operations)
    ? operations.map(({ body, name }, index) => [String(name ?? index), body] as const)
    : Object.entries(manifest)
  return texts.map(([name, text]) => {
    if (typeof text === 'string') return { text, place: `${file}: ${name}` }
    throw new CommandError(
      `${file} has no document at ${name}.`,
      'It must be an object from hashes to documents, or a manifest of Apollo.',
    )
  })
}

function parsed(file: string, content: string): object {
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value === 'object' && value !== null) return value
  } catch {}
  throw new CommandError(
    `${file} is no JSON object.`,
    'It must be an object from hashes to documents, or a manifest of Apollo.',
  )
}

/** Names the files of the refused documents. */
function refusalOf({ error }: UserErrorException, part: readonly Found[]): CommandError {
  const { places } = error as { places?: readonly { path: readonly string[]; message: string }[] }
  const lines = places?.map(({ path, message }) => `  ${part[Number(path[2])]?.place ?? path.join('.')}: ${message}`)
  return new CommandError(
    lines ? `Documents were refused, and none of these was stored:\n${lines.join('\n')}` : error.message,
  )
}
