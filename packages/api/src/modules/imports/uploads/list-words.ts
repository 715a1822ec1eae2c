import { RowsFileError, textOf } from '@portevoix/sdk/rows'
import { computeInTurn } from '../../../core/computing.ts'
import { asOneTurn } from '../../../core/fair-turns.ts'
import { formsIn } from '../../../core/words.ts'
import { sortedWords, wordHashes } from '../../../platform/auth/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { readUpload } from './read-upload.ts'

/** Larger files, and files with too many different words, have no list: any erasure on the same day removes them. */
const LISTED_BYTES = 16 * 1024 * 1024
const MOST_WORDS = 100_000
/** Characters without a space, beyond which a file is no text. */
const LONGEST_REST = LISTED_BYTES / 16
/** Characters that are read at once: a millisecond or two. */
const AT_ONCE = 4_096
/** Characters that are read, and words that are hashed, in one turn: some twenty milliseconds. */
const [CHARACTERS_IN_TURN, HASHED_IN_TURN] = [65_536, 1_000]

type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Lists the words of an upload, so that an erasure finds whom it names without reading it. */
export async function listWords(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
): Promise<void> {
  const { database } = environment
  const inTurn: InTurn = (work) => database.inTurn(upload.organizationId, work)
  const words = await wordsIn(() => readUpload(environment, upload), inTurn)
  if (words === null) return
  const hashes: bigint[] = []
  for (const some of parts([...words], HASHED_IN_TURN)) {
    hashes.push(...(await inTurn(() => wordHashes(environment, some))))
  }
  // As one text: the driver would take each of the numbers by itself.
  const listed = `{${sortedWords(hashes).join(',')}}`
  // One row: a row for each word would be most of what the database writes for an upload. Upload.isListed stays false for
  // servers from before, which do not read this list.
  await asOneTurn('upload', () =>
    database.inOrganization(
      upload.organizationId,
      (db) => db.$executeRaw`
        INSERT INTO "UploadWordList" ("uploadId", words)
        VALUES (${upload.id}::uuid, ${listed}::bigint[])`,
    ),
  )
}

/** Null when the words cannot be determined or are too many. */
async function wordsIn(open: () => AsyncIterable<Uint8Array>, inTurn: InTurn): Promise<ReadonlySet<string> | null> {
  try {
    const text = await textOf(open, { fileBytes: LISTED_BYTES })
    if (text === null) return null
    const words = new Set<string>()
    let rest = ''
    for await (const part of text) {
      for (const some of parts(part, CHARACTERS_IN_TURN)) {
        await inTurn(async () => {
          for (const piece of parts(some, AT_ONCE)) {
            // A piece may end inside a word or an encoded character.
            const [, whole = '', cut = ''] = /^(.*[\s,"]|)([^\s,"]*)$/su.exec(rest + piece) ?? []
            rest = cut
            await computeInTurn(() => {
              for (const form of formsIn(whole)) words.add(form)
            })
            if (rest.length > LONGEST_REST) return
          }
        })
        if (words.size > MOST_WORDS || rest.length > LONGEST_REST) return null
      }
    }
    for (const form of formsIn(rest)) words.add(form)
    return words
  } catch (error) {
    if (error instanceof RowsFileError) return null
    throw error
  }
}

function* parts<Whole extends string | readonly string[]>(whole: Whole, length: number): Generator<Whole> {
  for (let from = 0; from < whole.length; from += length) yield whole.slice(from, from + length) as Whole
}
