import { RowsFileError, textOf } from '@portevoix/sdk/rows'
import { computeInTurn } from '../../../core/computing.ts'
import { formsIn } from '../../../core/words.ts'
import { wordHashes } from '../../../platform/auth/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { onConnection } from './connection.ts'
import { readUpload } from './read-upload.ts'

/** Larger files, and files with too many different words, have no list: any erasure on the same day removes them. */
const LISTED_BYTES = 16 * 1024 * 1024
const MOST_WORDS = 100_000
/** Characters that are read at once: a millisecond or two. */
const AT_ONCE = 4_096

/** Lists the words of an upload, so that an erasure finds whom it names without reading it. */
export async function listWords(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
): Promise<void> {
  const words = await wordsIn(() => readUpload(environment, upload))
  if (words === null) return
  const hashes = await wordHashes(environment, words)
  // One row: a row for each word would be most of what the database writes for an upload. Upload.isListed stays false for
  // servers from before, which do not read this list.
  await onConnection(environment.database, upload.organizationId, (client) =>
    client.query(
      `INSERT INTO "UploadWordList" ("uploadId", words)
       VALUES ($2, ARRAY(SELECT DISTINCT word FROM unnest($1::bigint[]) AS word ORDER BY word))`,
      [hashes, upload.id],
    ),
  )
}

/** Null when the words cannot be determined or are too many. */
async function wordsIn(open: () => AsyncIterable<Uint8Array>): Promise<ReadonlySet<string> | null> {
  try {
    const text = await textOf(open, { fileBytes: LISTED_BYTES })
    if (text === null) return null
    const words = new Set<string>()
    let rest = ''
    for await (const part of text) {
      for (let from = 0; from < part.length; from += AT_ONCE) {
        // A piece may end inside a word or an encoded character.
        const [, whole = '', cut = ''] = /^(.*[\s,"]|)([^\s,"]*)$/su.exec(rest + part.slice(from, from + AT_ONCE)) ?? []
        rest = cut
        await computeInTurn(() => {
          for (const form of formsIn(whole)) words.add(form)
        })
        if (words.size > MOST_WORDS || rest.length > LISTED_BYTES / 16) return null
      }
    }
    for (const form of formsIn(rest)) words.add(form)
    return words
  } catch (error) {
    if (error instanceof RowsFileError) return null
    throw error
  }
}
