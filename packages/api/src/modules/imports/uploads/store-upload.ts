import { createHash } from 'node:crypto'
import type { Database } from '../../../core/database.ts'
import { RequestError } from '../../../core/errors.ts'
import { asOneTurn } from '../../../core/fair-turns.ts'
import { texts } from '../texts.ts'

/** Bytes in one stored chunk, and so in memory while a file is read or written. */
export const CHUNK_BYTES = 1024 * 1024
/** Maximum size of a file, in bytes. */
export const LARGEST_UPLOAD_BYTES = 512 * 1024 * 1024

/** An upload in progress; size and hash are known at the end. */
export interface NewUpload {
  id: string
  organizationId: string
  accountId: string
  filename: string | null
  contentType: string | null
  createdAt: Date
}

/** The hash of an incomplete upload, which nobody may read. */
const UNFINISHED = ''
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Stores a body as an upload: all of it, or nothing when the body breaks off.
 *
 * Each chunk has its own transaction, and the hash is written last and makes the upload visible. One long transaction
 * would hold up the readers of events, who wait for the oldest open transaction. A later upload of the organisation
 * removes what a crashed process left.
 * @param most maximum size in bytes.
 * @throws RequestError TOO_LARGE, or BAD_REQUEST for an empty body.
 */
export async function storeUpload(
  database: Database,
  upload: NewUpload,
  body: AsyncIterable<Buffer>,
  most: number = LARGEST_UPLOAD_BYTES,
): Promise<{ sizeBytes: number; sha256: string }> {
  const run = (sql: string, values: unknown[]) =>
    asOneTurn('upload', () =>
      database.inOrganization(upload.organizationId, (db) => db.$executeRawUnsafe(sql, ...values)),
    )
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
    if (sizeBytes === 0) throw new RequestError('BAD_REQUEST', texts('empty-body'))
    const sha256 = hash.digest('hex')
    await run('UPDATE "Upload" SET "sizeBytes" = $2, sha256 = $3 WHERE id = $1', [id, sizeBytes, sha256])
    return { sizeBytes, sha256 }
  } catch (error) {
    await run('DELETE FROM "Upload" WHERE id = $1', [id]).catch(() => {})
    throw error
  }
}

/** The error for a body above `most` bytes. */
export function tooLarge(most: number): RequestError {
  const megabytes = Math.floor(most / (1024 * 1024))
  return new RequestError('TOO_LARGE', texts('too-large', { megabytes }))
}

/** Splits a stream into chunks of CHUNK_BYTES; only the last may be smaller. */
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
