import { createHash } from 'node:crypto'
import type { Database } from '../../../core/database.ts'
import { RequestError } from '../../../core/errors.ts'
import { onConnection } from './connection.ts'

/** Bytes of one row of a file: what a reader or writer of files holds in memory at once. */
export const CHUNK_BYTES = 1024 * 1024
/** Largest file, in bytes. */
export const LARGEST_UPLOAD_BYTES = 512 * 1024 * 1024

/** A file on its way in; its size and hash are known once it is there. */
export interface NewUpload {
  id: string
  organizationId: string
  accountId: string
  filename: string | null
  contentType: string | null
  createdAt: Date
}

/** An upload without a hash is not complete: nobody may read it. */
const UNFINISHED = ''
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Stores a body as an upload: all of it, or nothing where the body breaks off.
 *
 * Each chunk has a transaction of its own, and the hash, written last, makes the upload visible: readers of events
 * wait for the oldest open transaction, so a slow upload must not be one. What a crashed process left behind is
 * removed by a later upload of the organisation.
 * @param most largest size in bytes.
 * @throws RequestError TOO_LARGE, or BAD_REQUEST for an empty body.
 */
export async function storeUpload(
  database: Database,
  upload: NewUpload,
  body: AsyncIterable<Buffer>,
  most: number = LARGEST_UPLOAD_BYTES,
): Promise<{ sizeBytes: number; sha256: string }> {
  const run = (sql: string, values: unknown[]) =>
    onConnection(database, upload.organizationId, (client) => client.query(sql, values))
  const { id, accountId, filename, contentType, createdAt } = upload
  const abandoned = new Date(createdAt.getTime() - ABANDONED_AFTER_MS)
  await run('DELETE FROM "Upload" WHERE sha256 = $1 AND "createdAt" < $2', [UNFINISHED, abandoned])
  await run(
    `INSERT INTO "Upload" (id, "accountId", filename, "contentType", "sizeBytes", sha256, "createdAt")
     VALUES ($1, $2, $3, $4, 0, $5, $6)`,
    [id, accountId, filename, contentType, UNFINISHED, createdAt],
  )
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    let index = 0
    for await (const chunk of inChunks(body)) {
      sizeBytes += chunk.length
      if (sizeBytes > most) throw tooLarge(most)
      hash.update(chunk)
      await run('INSERT INTO "UploadChunk" ("uploadId", index, bytes) VALUES ($1, $2, $3)', [id, index, chunk])
      index += 1
    }
    if (sizeBytes === 0) throw new RequestError('BAD_REQUEST', 'The body is empty. Send the file itself as the body.')
    const sha256 = hash.digest('hex')
    await run('UPDATE "Upload" SET "sizeBytes" = $2, sha256 = $3 WHERE id = $1', [id, sizeBytes, sha256])
    return { sizeBytes, sha256 }
  } catch (error) {
    await run('DELETE FROM "Upload" WHERE id = $1', [id]).catch(() => {})
    throw error
  }
}

/** The refusal of a body above `most` bytes. */
export function tooLarge(most: number): RequestError {
  const megabytes = Math.floor(most / (1024 * 1024))
  return new RequestError('TOO_LARGE', `A file may have at most ${megabytes} MB. Split it and import the parts.`)
}

/** Rearranges a stream into chunks of CHUNK_BYTES; only the last may be smaller. */
async function* inChunks(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let size = 0
  for await (let part of body) {
    while (size + part.length >= CHUNK_BYTES) {
      const missing = CHUNK_BYTES - size
      yield Buffer.concat([...parts, part.subarray(0, missing)], CHUNK_BYTES)
      part = part.subarray(missing)
      parts = []
      size = 0
    }
    if (part.length === 0) continue
    parts.push(part)
    size += part.length
  }
  if (size > 0) yield Buffer.concat(parts, size)
}
