import { InvalidInputError } from '../../../core/errors.ts'
import { asOneTurn } from '../../../core/fair-turns.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { texts } from '../texts.ts'

/**
 * Reads the bytes of an upload, chunk by chunk. Each chunk has its own transaction, so that a long import keeps none
 * open.
 */
export async function* readUpload(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
): AsyncGenerator<Uint8Array> {
  for (let index = 0; ; index++) {
    const pieces = await readChunk(environment, upload, index)
    // An upload that is removed during reading has no last chunk either.
    if (pieces.length === 0 && (index === 0 || (await readChunk(environment, upload, 0)).length === 0)) {
      throw new InvalidInputError(texts('upload-gone'), ['input', 'uploadId'])
    }
    if (pieces.length === 0) return
    yield* pieces
  }
}

/** Bytes of a row that the driver reads where they arrive: a larger one it collects in buffers, each twice as large as the last. */
const PIECE_BYTES = 16_384

async function readChunk(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
  index: number,
): Promise<Uint8Array[]> {
  // A chunk is stored compressed: the subquery puts it together once, and not for each piece.
  const rows = await asOneTurn('upload', () =>
    environment.database.inOrganization(
      upload.organizationId,
      (db) => db.$queryRaw<{ bytes: Uint8Array }[]>`
        SELECT substring(whole.bytes FROM start + 1 FOR ${PIECE_BYTES}) AS bytes
        FROM (
          SELECT bytes || '' AS bytes FROM "UploadChunk"
          WHERE "uploadId" = ${upload.id}::uuid AND index = ${index} OFFSET 0) whole
          CROSS JOIN generate_series(0, octet_length(whole.bytes) - 1, ${PIECE_BYTES}) start
        ORDER BY start`,
    ),
  )
  return rows.map(({ bytes }) => bytes)
}
