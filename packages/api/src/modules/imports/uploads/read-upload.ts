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
    const chunk = await readChunk(environment, upload, index)
    // An upload that is removed during reading has no last chunk either.
    if (!chunk && (index === 0 || !(await readChunk(environment, upload, 0)))) {
      throw new InvalidInputError(texts('upload-gone'), ['input', 'uploadId'])
    }
    if (!chunk) return
    yield chunk
  }
}

async function readChunk(
  environment: OperationEnvironment,
  upload: { organizationId: string; id: string },
  index: number,
): Promise<Uint8Array | null> {
  return await asOneTurn('upload', () =>
    environment.database.inOrganization(upload.organizationId, async (db) => {
      const [row] = await db.$queryRaw<{ bytes: Uint8Array }[]>`
        SELECT bytes FROM "UploadChunk" WHERE "uploadId" = ${upload.id}::uuid AND index = ${index}`
      return row?.bytes ?? null
    }),
  )
}
